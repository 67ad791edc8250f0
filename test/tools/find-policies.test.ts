import { findPolicies } from '../../tools/iam/find-policies';

const TEXT = '{"Version":"2012-10-17","Statement":[]}';

const resources = (type: string, attributes: Record<string, unknown>) => ({ resource: { [type]: { A: attributes } } });

test.each([
  ['aws_iam_policy', 'policy', 'identity'],
  ['aws_iam_role', 'assume_role_policy', 'trust'],
  ['aws_kms_key', 'policy', 'key'],
  ['aws_s3_bucket_policy', 'policy', 'bucket'],
  ['aws_vpc_endpoint', 'policy', 'endpoint'],
  ['aws_sns_topic', 'policy', 'topic'],
  ['aws_sqs_queue', 'policy', 'queue'],
  ['aws_organizations_policy', 'content', 'service control'],
])('a policy at %s.%s is of the kind %s', (type, attribute, kind) => {
  const [found] = findPolicies({ audit: resources(type, { name: 'a', [attribute]: TEXT }) });
  expect(found).toEqual({ at: `audit ${type}.A.${attribute}`, kind, text: TEXT });
});

test('a policy in a place that is not known is not passed over, however deep it is', () => {
  const hidden = { audit: resources('aws_new_thing', { block: [{ rule: TEXT }] }) };
  expect(() => findPolicies(hidden)).toThrow('audit aws_new_thing.A.block must be a policy of a known kind');
});

test('what outputs hand out is judged as what people attach', () => {
  const output = {
    launch_policy_json: { value: TEXT },
    service_control_policy_json: { value: TEXT },
    resource_control_policies: { value: [TEXT] },
    name: { value: 'a' },
  };
  expect(findPolicies({ project: { output } }).map(({ at, kind }) => [at, kind])).toEqual([
    ['project output.launch_policy_json', 'identity'],
    ['project output.service_control_policy_json', 'service control'],
    ['project output.resource_control_policies', 'resource control'],
  ]);
});

test('what a stack reads of another is what that one gives, handed on as often as it is', () => {
  const reads = (stack: string, output: string) => `\${data.terraform_remote_state.${stack}.outputs.${output}}`;
  const statement = (resource: string) => `{"Statement":[{"Resource":"${resource}"}]}`;
  const stacks = {
    audit: { output: { key_arn: { value: '${aws_kms_key.Key.arn}' }, ids: { value: ['${aws_subnet.A.id}'] } } },
    network: { output: { key_arn: { value: reads('audit', 'key_arn') } } },
    project: resources('aws_iam_policy', { policy: statement(reads('network', 'key_arn')) }),
    other: resources('aws_iam_policy', {
      policy: statement(`${reads('audit', 'ids[0]')}${reads('audit', 'no_such')}`),
    }),
  };
  expect(findPolicies(stacks).map(({ text }) => text)).toEqual([
    statement('${aws_kms_key.Key.arn}'),
    statement(`\${aws_subnet.A.id}${reads('audit', 'no_such')}`),
  ]);
});
