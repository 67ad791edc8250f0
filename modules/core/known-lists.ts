import { Token } from 'cdktf';
import { Construct } from 'constructs';
import { requireAll } from './validation';

/**
 * A list that Terraform alone knows, such as the output of a module, is one placeholder here: nobody can tell how many statements or
 * resources it makes, and what is put beside or around its elements would be lost.
 *
 * @throws if there is one anywhere in the properties of a construct, or in arguments by their names
 */
export function requireKnownLists(construct: Construct, properties: object): void {
  requireAll(
    construct,
    listReferences(properties, '').map((property) => ({
      property,
      rule: 'be a list whose elements are known',
      received: 'a reference to a list',
      remedy: 'name each element, as in Token.asString(Fn.element(list, 0))',
      holds: false,
    })),
  );
}

/** Where they stand. Other constructs, and what else has a class, have checked their own. */
function listReferences(value: unknown, at: string): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return isListReference(value) ? [at] : [];
  if (Array.isArray(value)) return [...new Set(value.flatMap((element) => listReferences(element, at)))];
  if (!isPlain(value)) return [];
  return Object.entries(value).flatMap(([name, part]) => listReferences(part, at === '' ? name : `${at}.${name}`));
}

/** The framework's placeholders for lists are strings of this form and negative numbers: all else needs no look by the framework. */
function isListReference(element: string | number): boolean {
  const maybe = typeof element === 'string' ? element.includes('#{TfToken[') : element < 0;
  return maybe && Token.isUnresolved([element]);
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
