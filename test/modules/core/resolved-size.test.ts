import { Lazy, TerraformStack, Token } from 'cdktf';
import { EncryptionKey } from '../../../modules/kms';
import { resolvedSize } from '../../../modules/core/resolved-size';
import { synthesize } from '../../support/synthesize';

/** The size of a text in a stack, as it is when the stack is synthesized. */
function sizeOf(text: (stack: TerraformStack) => string): number {
  let size = -1;
  synthesize((stack) => {
    const value = text(stack);
    stack.node.addValidation({ validate: () => ((size = resolvedSize(stack, value)), []) });
  });
  return size;
}

const keyArn = (stack: TerraformStack) =>
  new EncryptionKey(stack, 'Key', {
    alias: 'acme',
    description: 'Acme',
    administratorArns: ['arn:test:iam::111122223333:role/Admin'],
  }).keyArn;

describe('the size of a text', () => {
  test('is that of its characters', () => {
    expect(sizeOf(() => '{"a":"ä"}')).toBe(9);
  });

  test('counts what is not known before synthesis', () => {
    expect(sizeOf(() => Token.asString(Lazy.stringValue({ produce: () => '12345' })))).toBe(5);
  });

  test('counts a reference as long as what it stands for may get: the ARN of a key has 87 characters at most', () => {
    expect(sizeOf((stack) => `{"ARN":["${keyArn(stack)}"]}`)).toBe('{"ARN":[""]}'.length + 87);
  });
});
