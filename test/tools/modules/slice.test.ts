import { FinishedModule, Slice, slicesOf } from '../../../tools/modules/slice';

const variable = { name: 'key_arn', type: 'string', description: 'A key' };

const WHOLE: FinishedModule = {
  definition: { name: 'whole', summary: '', variables: [], fixed: [], expected: [], example: {} },
  configuration: {
    variable: {},
    locals: {},
    resource: {
      aws_kms_key: { Key_1: {} },
      aws_s3_bucket: { Data_2: { key: '${aws_kms_key.Key_1.arn}' } },
      aws_sns_topic: { Watch_3: {} },
    },
    output: { key: { value: '${aws_kms_key.Key_1.arn}' }, watched: { value: true } },
  },
};

const part = (rest: Partial<Slice>): Slice => ({
  name: 'part',
  summary: '',
  components: [],
  outputs: [],
  given: [],
  fixed: [],
  ...rest,
});
const KEY = part({ components: ['Key'], outputs: ['key'] });
const GIVEN = { type: 'aws_kms_key', component: 'Key', attribute: 'arn', variable, example: '"arn"' };
const DATA = part({ components: ['Data'], given: [GIVEN] });
const ONLY = { components: { Watch: 'It watches both' }, outputs: { watched: 'It is of both' } };

describe('the parts of a module', () => {
  test('are cut out, and take variables for what is in others', () => {
    const [key, data] = slicesOf(WHOLE, [], [KEY, DATA], ONLY);
    expect(key!.configuration.resource).toEqual({ aws_kms_key: { Key_1: {} } });
    expect(data!.configuration.resource).toEqual({ aws_s3_bucket: { Data_2: { key: '${var.key_arn}' } } });
    expect(Object.keys(data!.configuration.variable)).toEqual(['key_arn']);
  });

  test.each<[string, readonly Slice[], typeof ONLY, RegExp]>([
    ['a resource that is in none', [KEY], ONLY, /"components" must each be in one part.*got Data:/],
    ['a resource that is in two', [KEY, DATA, part({ components: ['Data'] })], ONLY, /"components" .* got Data:/],
    ['a part of what is gone', [KEY, DATA, part({ components: ['Gone'] })], ONLY, /"components" .* got Gone:/],
    ['an output that is in none', [KEY, DATA], { ...ONLY, outputs: {} as never }, /"outputs" .* got watched:/],
    ['an output that is in two', [KEY, DATA, part({ outputs: ['key'] })], ONLY, /"outputs" .* got key:/],
    ['a part that refers to another', [KEY, { ...DATA, given: [] }], ONLY, /must refer to its own resources.*Key_1/],
    [
      'a value of what is not there',
      [KEY, { ...DATA, given: [{ ...GIVEN, component: 'Gone' }] }],
      ONLY,
      /"given" must name one resource, got 0 of aws_kms_key in Gone/,
    ],
    [
      'a value that nothing refers to',
      [KEY, { ...DATA, given: [{ ...GIVEN, attribute: 'id' }] }],
      ONLY,
      /"aws_kms_key.Key_1.id" must occur where it is replaced/,
    ],
  ])('are refused for %s', (_, slices, only, message) => {
    expect(() => slicesOf(WHOLE, [], slices, only)).toThrow(message);
  });
});

describe('what a part is made of', () => {
  const named = (name: string) => ({ name, type: 'string', description: `The ${name}.` });
  const whole: FinishedModule = {
    definition: {
      ...WHOLE.definition,
      variables: ['prefix', 'readers', 'days', 'unused'].map(named),
      example: { prefix: '"acme"', readers: '["a"]', days: '7', unused: '1' },
    },
    configuration: {
      variable: Object.fromEntries(['prefix', 'readers', 'days', 'unused'].map((name) => [name, { type: 'string' }])),
      moved: [
        { from: 'aws_s3_bucket.Old', to: 'aws_s3_bucket.Data_1' },
        { from: 'aws_s3_bucket.Data_1', to: 'aws_s3_bucket.Data_1[0]' },
        { from: 'aws_kms_key.Old', to: 'aws_kms_key.Key_1' },
      ],
      locals: {
        name: '${var.prefix}-data',
        text: '${local.name}-${local.names}',
        names: '${var.readers}',
        other: '${var.days}',
      },
      resource: {
        aws_kms_key: { Key_1: { description: '${var.prefix}' } },
        aws_s3_bucket: {
          Data_1: { bucket: '${local.text}', depends_on: ['aws_kms_key.Key_1'] },
          Data_2: { bucket: 'b', depends_on: ['aws_kms_key.Key_1', 'aws_s3_bucket.Data_1'] },
        },
        aws_s3_bucket_object: { Data_3: { bucket: '${aws_s3_bucket.Data_1[0].id}', key: '${aws_kms_key.Key_1.arn}' } },
        aws_iam_role: { Reader_1: { name: '${var.days}' } },
      },
      output: { data_name: { value: '${aws_s3_bucket.Data_2.id}' }, key_arn: { value: '${aws_kms_key.Key_1.arn}' } },
    },
  };
  const rules = [
    { condition: 'var.readers != var.prefix', message: 'Not the same.' },
    { condition: 'local.other == var.prefix', message: 'About what it does not know.' },
  ];
  const slices = [
    part({ components: ['Data'], outputs: ['data_name'], given: [GIVEN] }),
    part({ components: ['Key'], outputs: ['key_arn'] }),
    part({ components: ['Reader'] }),
  ];
  const [data, , readers] = slicesOf(whole, rules, slices, { components: {}, outputs: {} });

  test('its resources, without dependencies on others', () => {
    const { resource } = data!.configuration;
    expect(Object.keys(resource)).toEqual(['aws_s3_bucket', 'aws_s3_bucket_object']);
    expect(resource.aws_s3_bucket.Data_1).not.toHaveProperty('depends_on');
    expect(resource.aws_s3_bucket.Data_2.depends_on).toEqual(['aws_s3_bucket.Data_1']);
    expect(resource.aws_s3_bucket_object.Data_3.key).toBe('${var.key_arn}');
  });

  test('rules about nothing but what it knows', () => {
    const text = JSON.stringify(data!.configuration);
    expect(text).toContain('Not the same.');
    expect(text).not.toContain('About what it does not know.');
  });

  test('the outputs, values and renames that are its own', () => {
    expect(data!.configuration.output).toEqual({ data_name: { value: '${aws_s3_bucket.Data_2.id}' } });
    expect(Object.keys(data!.configuration.locals)).toEqual(['name', 'text', 'names']);
    expect(data!.configuration.moved).toEqual(whole.configuration.moved.slice(0, 2));
    expect(readers!.configuration.moved).toBeUndefined();
  });

  test('the variables that it needs, and those that it is given', () => {
    expect(data!.definition.variables.map(({ name }) => name)).toEqual(['prefix', 'readers', 'key_arn']);
    expect(Object.keys(data!.configuration.variable)).toEqual(['prefix', 'readers', 'key_arn']);
    expect(data!.definition.example).toEqual({ prefix: '"acme"', readers: '["a"]', key_arn: '"arn"' });
  });
});
