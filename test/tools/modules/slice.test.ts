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
