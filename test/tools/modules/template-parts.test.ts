import { templateParts } from '../../../tools/modules/template-parts';

const reference = (text: string) => ({ reference: true, text });
const plain = (text: string) => ({ reference: false, text });

describe('a template', () => {
  test.each([
    ['', []],
    ['text', [plain('text')]],
    ['${var.a}', [reference('${var.a}')]],
    ['a-${var.b}-c', [plain('a-'), reference('${var.b}'), plain('-c')]],
    ['${var.a}${var.b}', [reference('${var.a}'), reference('${var.b}')]],
    ['a $${var.b}', [plain('a $${var.b}')]],
    ['$${var.a}${var.b}', [plain('$${var.a}'), reference('${var.b}')]],
    ['{"a": 1} %{ if } $ {', [plain('{"a": 1} %{ if } $ {')]],
    [
      'x${merge({ a = 1 }, { b = { c = 2 } }).b}y',
      [plain('x'), reference('${merge({ a = 1 }, { b = { c = 2 } }).b}'), plain('y')],
    ],
    ['${lookup(var.a, "}")}', [reference('${lookup(var.a, "}")}')]],
    ['${lookup(var.a, "{")}/', [reference('${lookup(var.a, "{")}'), plain('/')]],
    ['${join("${var.a}-\\"{", var.b)}!', [reference('${join("${var.a}-\\"{", var.b)}'), plain('!')]],
    ['${join("$${", var.b)}!', [reference('${join("$${", var.b)}'), plain('!')]],
  ])('%s has its parts', (text, expected) => {
    expect(templateParts(text)).toEqual(expected);
    expect(
      templateParts(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });

  test.each(['${var.a', 'a ${ "}"', '${ { }'])('%s has no end', (text) => {
    expect(() => templateParts(text)).toThrow('a reference must have an end');
  });
});
