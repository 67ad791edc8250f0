import { renderJson } from '../../../modules/core/json';

test.each([
  [
    'a pattern',
    { source: ['aws.s3'], detail: { eventName: [{ prefix: 'Put' }] } },
    '{"source":["aws.s3"],"detail":{"eventName":[{"prefix":"Put"}]}}',
  ],
  ['text that has to be escaped', { a: 'say "so"\n' }, '{"a":"say \\"so\\"\\n"}'],
  ['what is left out', { a: undefined, b: 1 }, '{"b":1}'],
  ['a reference of Terraform', { arn: '${aws_kms_key.Key.arn}' }, '{"arn":"${aws_kms_key.Key.arn}"}'],
])('%s, without white space', (_, value, expected) => {
  expect(renderJson(value)).toBe(expected);
});
