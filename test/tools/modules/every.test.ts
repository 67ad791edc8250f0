import { every, listIn, withElement } from '../../../tools/modules/every';

describe('an element that stands for all', () => {
  test.each([
    [every('var.roles'), '${every(var.roles)}'],
    [every('var.roles', ':role/'), '${like :role/, every(var.roles)}'],
  ])('is the text %s', (text, expected) => expect(text).toBe(expected));

  test.each([
    ['alone', every('var.roles'), 'var.roles', '${each}'],
    ['with what it looks like', every('var.roles', ':role/'), 'var.roles', '${each}'],
    ['within a text', `${every('var.roles')}/*`, 'var.roles', '${each}/*'],
    ['twice', `${every('var.roles')}-${every('var.roles')}`, 'var.roles', '${each}-${each}'],
    ['beside a reference', `\${var.prefix}-${every('var.roles')}`, 'var.roles', '${var.prefix}-${each}'],
    ['within an expression', '${split("/", every(var.roles))[0]}', 'var.roles', '${split("/", each)[0]}'],
    ['of all that are not null', every('var.planner[*]'), 'var.planner[*]', '${each}'],
    ['of an element of a mapping', every('local.profiles["eu"]'), 'local.profiles["eu"]', '${each}'],
    ['of a list that is made', every('concat(var.a, keys(var.b))'), 'concat(var.a, keys(var.b))', '${each}'],
    [
      'of a list with a loop',
      every('[for zone in var.zones : aws_subnet.Private[zone].id]'),
      '[for zone in var.zones : aws_subnet.Private[zone].id]',
      '${each}',
    ],
  ])('is known, %s', (_, text, list, element) => {
    expect(listIn(text)).toBe(list);
    expect(withElement(text, 'each')).toBe(element);
  });

  test.each([['a text'], ['every(var.roles)'], ['${var.every}'], [''], [7], [null], [['${every(var.roles)}']]])(
    'is not %j',
    (value) => expect(listIn(value)).toBeUndefined(),
  );

  test('is of one list', () => {
    expect(() => listIn(`${every('var.a')}${every('var.b')}`)).toThrow(
      '"every" must name one list in a text, got var.a and var.b',
    );
  });
});
