import { differences } from './module-differences';
import { ModulePlan } from './module-plans';
import { wrap } from './synthesize';

const attribute = { optional: true };
const given = { computed: true };
const either = { optional: true, computed: true };

const SCHEMAS: ModulePlan['schemas'] = {
  aws_kms_key: { attributes: { arn: given, description: attribute, policy: either, enabled: attribute, id: either } },
  aws_s3_bucket: { attributes: { bucket: either, bucket_prefix: either, force_destroy: attribute } },
  aws_security_group: {
    attributes: { name: attribute, egress: either, members: { type: ['set', 'string'], ...attribute } },
    block_types: {
      rule: { block: { attributes: { port: attribute, id: given, note: attribute } } },
      timeouts: { block: { attributes: { create: attribute } } },
    },
  },
};

const KEY = 'arn:aws:kms:eu-central-1:123456789012:key/00aa11bb';
const statement = (Sid: string, hours: unknown) => ({ Sid, Condition: { NumericLessThan: { hours } } });
const policy = (...Statement: object[]) => JSON.stringify({ Version: '2012-10-17', Statement });

/** What constructs make, and a plan of a module that is the same. */
const pair = () => ({
  made: {
    resource: {
      aws_kms_key: {
        Key_00AA11BB: {
          description: 'Encrypts',
          policy: policy(statement('One', ['1']), statement('Two', ['2'])),
          lifecycle: { prevent_destroy: true, ignore_changes: ['description'] },
        },
        Other_22CC33DD: { description: 'Encrypts, too' },
      },
      aws_s3_bucket: {
        Data_44EE55FF: { bucket: '${aws_kms_key.Key_00AA11BB.arn}', depends_on: ['aws_kms_key.Key_00AA11BB'] },
      },
      aws_security_group: {
        Group_66007711: { name: 'jobs', egress: [], members: ['a', 'b'], rule: [{ port: 443 }, { port: 53 }] },
      },
    },
    output: { key: { value: '${aws_kms_key.Key_00AA11BB.arn}' }, buckets: { value: ['one', 'two'] } },
  } as any,
  plan: {
    schemas: SCHEMAS,
    configuration: {
      resource: {
        aws_kms_key: {
          Key_00AA11BB: {
            description: 'Encrypts',
            policy: '${local.policy}',
            lifecycle: {
              prevent_destroy: true,
              ignore_changes: ['description'],
              precondition: [{ condition: '${var.ok}', error_message: 'No.' }],
            },
          },
          Other_22CC33DD: { description: 'Encrypts, too', count: '${var.other ? 1 : 0}' },
          Absent_88119922: { count: '${var.absent ? 1 : 0}' },
        },
        aws_s3_bucket: {
          Data_44EE55FF: {
            bucket: '${aws_kms_key.Key_00AA11BB.arn}',
            depends_on: ['aws_kms_key.Key_00AA11BB', 'aws_kms_key.Absent_88119922'],
          },
        },
        aws_security_group: {
          Group_66007711: {
            name: 'jobs',
            egress: [],
            members: ['a', 'b'],
            rule: [{ port: 443 }],
            dynamic: { rule: { for_each: '${var.ports}', content: { port: '${rule.value}' } } },
          },
        },
      },
    },
    resources: {
      'aws_kms_key.Key_00AA11BB': {
        arn: KEY,
        id: 'qk2m4x8a',
        description: 'Encrypts',
        enabled: null,
        policy: policy(statement('Two', ['2']), statement('One', ['1'])),
      },
      'aws_kms_key.Other_22CC33DD[0]': { arn: 'arn', id: 'x', policy: 'ab12cd34', description: 'Encrypts, too' },
      'aws_s3_bucket.Data_44EE55FF': { bucket: KEY, bucket_prefix: 'zz9y8x7w', force_destroy: null },
      'aws_security_group.Group_66007711': {
        name: 'jobs',
        egress: [],
        members: ['b', 'a'],
        rule: [
          { port: 53, id: 'r2', note: null },
          { port: 443, id: 'r1', note: null },
        ],
        timeouts: [],
      },
      'data.aws_region.Here': { id: 'eu-central-1' },
    },
    outputs: { key: KEY, buckets: ['two', 'one'], absent: null },
  } as any,
});

type Pair = ReturnType<typeof pair>;

const compared = ({ made, plan }: Pair) => differences(wrap(made), plan);
const key = ({ plan }: Pair) => plan.resources['aws_kms_key.Key_00AA11BB'];
const group = ({ plan }: Pair) => plan.resources['aws_security_group.Group_66007711'];
const said = ({ plan }: Pair, type: string) => Object.values<any>(plan.configuration.resource[type])[0];

const CHANGES: readonly (readonly [what: string, change: (pair: Pair) => void, noticed: string])[] = [
  [
    'another value',
    (p) => (key(p).description = 'Hides'),
    'Key_00AA11BB.description: "Encrypts" is planned as "Hides"',
  ],
  ['an attribute that is gone', (p) => (key(p).description = null), 'description: "Encrypts" is planned as null'],
  ['an attribute too many', (p) => (key(p).enabled = false), 'Key_00AA11BB.enabled: null is planned as "false"'],
  [
    'an attribute that AWS would give, if the module did not',
    (p) => {
      said(p, 'aws_s3_bucket').bucket_prefix = '${var.prefix}';
      p.plan.resources['aws_s3_bucket.Data_44EE55FF'].bucket_prefix = 'acme';
    },
    'Data_44EE55FF.bucket_prefix: null is planned as "acme"',
  ],
  ['a statement', (p) => (key(p).policy = policy(statement('One', ['1']))), 'is planned as []'],
  [
    'a statement twice',
    (p) => (key(p).policy = policy(statement('One', ['1']), statement('Two', ['2']), statement('Two', ['2']))),
    'Key_00AA11BB.policy: [{"Condition":{"NumericLessThan":{"hours":["2"]}},"Sid":"Two"}] is planned as [',
  ],
  [
    'a number in a policy that was a text',
    (p) => (key(p).policy = policy(statement('One', [1]), statement('Two', ['2']))),
    '{"hours":["1"]}},"Sid":"One"}] is planned as [{"Condition":{"NumericLessThan":{"hours":[1]}}',
  ],
  [
    'one value of a policy that was a list',
    (p) => (key(p).policy = policy(statement('One', '1'), statement('Two', ['2']))),
    'is planned as [{"Condition":{"NumericLessThan":{"hours":"1"}},"Sid":"One"}]',
  ],
  [
    'another version of the language',
    (p) => (key(p).policy = key(p).policy.replace('2012-10-17', '2008-10-17')),
    '"Version":"2008-10-17"',
  ],
  ['a block too many', (p) => group(p).rule.push({ port: 22, id: 'r3', note: null }), '{"port":"22"}'],
  ['a block twice', (p) => group(p).rule.push({ port: 53, id: 'r3', note: null }), '{"port":"53"},{"port":"53"}]'],
  ['a block that is gone', (p) => group(p).rule.pop(), 'is planned as [{"port":"53"}]'],
  ['an attribute too many in a block', (p) => (group(p).rule[0].note = 'open'), '{"note":"open","port":"53"}'],
  ['a block of another kind', (p) => (group(p).timeouts = [{ create: '1h' }]), 'timeouts: null is planned as [{'],
  [
    'an empty block of another kind',
    (p) => {
      said(p, 'aws_security_group').timeouts = {};
      group(p).timeouts = [{ create: null }];
    },
    'Group_66007711.timeouts: null is planned as [{}]',
  ],
  ['no word where there are to be none', (p) => (group(p).egress = null), 'egress: [] is planned as null'],
  ['some where there are to be none', (p) => (group(p).egress = [{ to: '0.0.0.0/0' }]), 'egress: [] is planned as [{'],
  ['a member', (p) => (group(p).members = ['a', 'c']), 'members: ["a","b"] is planned as ["a","c"]'],
  [
    'a reference to another of the kind',
    (p) => (p.made.resource.aws_s3_bucket.Data_44EE55FF.bucket = '${aws_kms_key.Other_22CC33DD.arn}'),
    'Data_44EE55FF.bucket: "arn:aws:kms:eu-central-1:123456789012:key/22cc33dd" is planned as "arn:aws:kms:eu-central-1:123456789012:key/00aa11bb"',
  ],
  [
    'a resource that is missing',
    ({ plan }) => delete plan.resources['aws_kms_key.Other_22CC33DD[0]'],
    'aws_kms_key.Other_22CC33DD: the module does not make it',
  ],
  [
    'a resource too many',
    ({ plan }) => (plan.resources['aws_kms_key.Absent_88119922[0]'] = {}),
    'aws_kms_key.Absent_88119922: only the module makes it',
  ],
  [
    'a resource twice',
    ({ plan }) => (plan.resources['aws_kms_key.Other_22CC33DD[1]'] = {}),
    'aws_kms_key.Other_22CC33DD[1]: only the module makes it',
  ],
  ['another output', ({ plan }) => (plan.outputs.key = 'arn'), `output.key: "${KEY}" is planned as "arn"`],
  ['an output that is missing', ({ plan }) => (plan.outputs.key = null), `output.key: "${KEY}" is planned as nothing`],
  ['an output too many', ({ plan }) => (plan.outputs.absent = ''), 'output.absent: nothing is planned as ""'],
  ['an element of an output', ({ plan }) => plan.outputs.buckets.pop(), '["one","two"] is planned as ["two"]'],
  [
    'a resource that may be destroyed',
    (p) => delete said(p, 'aws_kms_key').lifecycle.prevent_destroy,
    'lifecycle: {"ignore_changes":["description"],"prevent_destroy":true} is {"ignore_changes":["description"]} in the module',
  ],
  [
    'changes that are no longer ignored',
    (p) => delete said(p, 'aws_kms_key').lifecycle.ignore_changes,
    'Key_00AA11BB.lifecycle: ',
  ],
  [
    'another order of replacement',
    (p) => (said(p, 'aws_s3_bucket').lifecycle = { create_before_destroy: true }),
    'Data_44EE55FF.lifecycle: {} is {"create_before_destroy":true} in the module',
  ],
  [
    'a dependency that is gone',
    (p) => said(p, 'aws_s3_bucket').depends_on.shift(),
    'Data_44EE55FF.depends_on: ["aws_kms_key.Key_00AA11BB"] is [] in the module',
  ],
  [
    'a dependency too many',
    (p) => said(p, 'aws_s3_bucket').depends_on.push('aws_kms_key.Other_22CC33DD'),
    'Data_44EE55FF.depends_on: ["aws_kms_key.Key_00AA11BB"] is [',
  ],
];

describe('the comparison of a module with constructs', () => {
  test('finds nothing where they are the same', () => expect(compared(pair())).toEqual([]));

  test.each(CHANGES)('notices %s, and nothing else', (_, change, noticed) => {
    const changed = structuredClone(pair());
    change(changed);
    expect(compared(changed)).toEqual([expect.stringContaining(noticed)]);
  });

  test('refuses a reference that nothing answers', () => {
    const { made, plan } = pair();
    made.output.key.value = '${aws_kms_key.Key_00AA11BB.multi_region}';
    expect(() => compared({ made, plan })).toThrow('"ANSWERS" must tell aws_kms_key.multi_region');
    made.output.key.value = '${aws_kms_key.Gone_00000000.arn}';
    expect(() => compared({ made, plan })).toThrow('no aws_kms_key.Gone_00000000, which is referred to');
  });
});
