import { TerraformOutput, TerraformVariable } from 'cdktf';
import { numberText, times } from '../../../modules/core/numbers';
import { synthesize } from '../../support/synthesize';

/** What Terraform reads where a value made of a number variable stands. */
function emitted(make: (days: number) => string | number): unknown {
  const { json } = synthesize((stack) => {
    const days = new TerraformVariable(stack, 'days', { type: 'number' });
    new TerraformOutput(stack, 'made', { value: make(days.numberValue) });
  });
  return json.output.made.value;
}

describe('numbers', () => {
  test.each([0, 1, -1, 1.5, 86_400, 100_000_000])('%d is itself as text', (value) => {
    expect(numberText(value)).toBe(String(value));
  });

  test('a reference stays one as text, alone and within text', () => {
    expect(emitted((days) => numberText(days))).toBe('${var.days}');
    expect(emitted((days) => `for ${numberText(days)} days`)).toBe('for ${var.days} days');
  });

  test.each([
    [5, 60, 300],
    [0, 60, 0],
    [50, 1024 ** 3, 53_687_091_200],
  ])('%d times %d is calculated here', (value, factor, product) => {
    expect(times(value, factor)).toBe(product);
  });

  test('a reference is multiplied by Terraform', () => {
    expect(emitted((days) => times(days, 60))).toBe('${(var.days * 60)}');
  });
});
