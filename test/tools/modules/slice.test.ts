import { FinishedModule, Slice, sliceOf } from '../../../tools/modules/slice';
import { Variable } from '../../../tools/modules/variable';

const variable = (name: string): Variable => ({ name, type: 'string', description: `The ${name}.` });

const sizeRule = (local: string) => ({ condition: `\${length(local.${local}) <= 100}`, error_message: 'Shorter.' });

/** A key, a bucket that is encrypted with it, and what reads both. */
const WHOLE: FinishedModule = {
  definition: {
    name: 'whole',
    summary: 'All of it.',
    variables: ['prefix', 'readers', 'days', 'unused'].map(variable),
    fixed: [
      ['the protection against destruction', 'Terraform takes no variable.'],
      ['the color', 'It is blue.'],
    ],
    expected: [{ condition: 'true', message: 'It is.' }],
    example: { prefix: '"acme"', readers: '["a"]', days: '7', unused: '1' },
  },
  configuration: {
    terraform: { required_version: '>= 1.7.0' },
    variable: Object.fromEntries(['prefix', 'readers', 'days', 'unused'].map((name) => [name, { type: 'string' }])),
    moved: [
      { from: 'aws_s3_bucket.Old', to: 'aws_s3_bucket.Data_1' },
      { from: 'aws_s3_bucket.Data_1', to: 'aws_s3_bucket.Data_1[0]' },
      { from: 'aws_kms_key.Old', to: 'aws_kms_key.Key_1' },
    ],
    locals: {
      name: '${var.prefix}-data',
      text_Data_1: '${local.name}-${local.names}',
      names: '${var.readers}',
      other: '${var.days}',
    },
    data: { aws_region: { Here: {} } },
    resource: {
      aws_kms_key: { Key_1: { description: '${var.prefix}', lifecycle: { prevent_destroy: true, precondition: [] } } },
      aws_s3_bucket: {
        Data_1: {
          bucket: '${local.text_Data_1}',
          depends_on: ['aws_kms_key.Key_1'],
          lifecycle: {
            prevent_destroy: true,
            precondition: [{ condition: '${var.whole}', error_message: 'No.' }, sizeRule('text_Data_1')],
          },
        },
        Data_2: { bucket: 'b', depends_on: ['aws_kms_key.Key_1', 'aws_s3_bucket.Data_1'] },
      },
      aws_s3_bucket_object: { Data_3: { bucket: '${aws_s3_bucket.Data_1[0].id}', key: '${aws_kms_key.Key_1.arn}' } },
      aws_iam_role: { Reader_1: { name: '${var.days}', bucket: '${aws_s3_bucket.Data_2.arn}' } },
    },
    output: { data_name: { value: '${aws_s3_bucket.Data_2.id}' }, key_arn: { value: '${aws_kms_key.Key_1.arn}' } },
  },
};

const DATA: Slice = {
  name: 'data',
  summary: 'The bucket.',
  resources: /^Data_/,
  outputs: /^data_/,
  given: [{ reference: /aws_kms_key\.Key_\w+\.arn/, variable: variable('key_arn'), example: '"arn"' }],
  fixed: [['the key', 'It is given.']],
};

const RULES = [
  { condition: 'var.readers != var.prefix', message: 'Not the same.' },
  { condition: 'local.other == var.prefix', message: 'About what it does not know.' },
];

describe('a part of a module', () => {
  const { definition, configuration } = sliceOf(WHOLE, RULES, DATA);

  test('has its resources, without dependencies on others and rules of the whole', () => {
    expect(configuration.resource).toEqual({
      aws_s3_bucket: {
        Data_1: {
          bucket: '${local.text_Data_1}',
          lifecycle: {
            prevent_destroy: true,
            precondition: [
              { condition: '${var.readers != var.prefix}', error_message: 'Not the same.' },
              sizeRule('text_Data_1'),
            ],
          },
        },
        Data_2: { bucket: 'b', depends_on: ['aws_s3_bucket.Data_1'] },
      },
      aws_s3_bucket_object: { Data_3: { bucket: '${aws_s3_bucket.Data_1[0].id}', key: '${var.key_arn}' } },
    });
  });

  test('has the outputs, values and renames that are its own', () => {
    expect(configuration.output).toEqual({ data_name: { value: '${aws_s3_bucket.Data_2.id}' } });
    expect(Object.keys(configuration.locals)).toEqual(['name', 'text_Data_1', 'names']);
    expect(configuration.moved).toEqual([
      { from: 'aws_s3_bucket.Old', to: 'aws_s3_bucket.Data_1' },
      { from: 'aws_s3_bucket.Data_1', to: 'aws_s3_bucket.Data_1[0]' },
    ]);
  });

  test('has the variables that it needs, and those that it is given', () => {
    expect(definition.variables.map(({ name }) => name)).toEqual(['prefix', 'readers', 'key_arn']);
    expect(Object.keys(configuration.variable)).toEqual(['prefix', 'readers', 'key_arn']);
    expect(configuration.variable.key_arn).toEqual({ type: 'string', description: 'The key_arn.', nullable: false });
    expect(definition.example).toEqual({ prefix: '"acme"', readers: '["a"]', key_arn: '"arn"' });
  });

  test('says what is fixed in it, and expects nothing of the whole', () => {
    expect(definition.fixed).toEqual([DATA.fixed[0], WHOLE.definition.fixed[0]]);
    expect(definition.expected).toEqual([]);
  });

  test.each<[string, Partial<Slice>, RegExp]>([
    [
      'a reference that it is not given',
      { given: [] },
      /"data" must refer to its own resources, got aws_kms_key\.Key_1: add/,
    ],
    ['an output of another part', { outputs: /_arn$/, given: [] }, /got aws_kms_key\.Key_1: add/],
    [
      'two other parts',
      { resources: /^Reader_/, outputs: /^key_/, given: [] },
      /got aws_s3_bucket\.Data_2, aws_kms_key\.Key_1: add/,
    ],
  ])('is refused: %s', (_, change, message) => {
    expect(() => sliceOf(WHOLE, RULES, { ...DATA, ...change })).toThrow(message);
  });

  test('has no renames, if none is its own', () => {
    const readers = {
      ...DATA,
      resources: /^Reader_/,
      outputs: /^$/,
      given: [{ ...DATA.given[0]!, reference: /aws_s3_bucket\.Data_2\.arn/ }],
    };
    expect(sliceOf(WHOLE, RULES, readers).configuration.moved).toBeUndefined();
  });
});
