import { answersOf, DATA_ANSWERS } from './module-answers';
import { Synthesized } from './synthesize';

/** The address in the module of what the construct makes one by one, and the module for each element. */
export type AddressOf = (address: string, resource: any) => string;

const REFERENCE = /\$\{(data\.)?([a-z0-9_]+)\.([\w-]+)\.(\w+)\}/g;

/** With what references stand for: what the other resource says, or what the provider answers. */
export function resolved(value: any, made: Synthesized, addressOf: AddressOf): any {
  if (typeof value === 'string') {
    return value.replace(REFERENCE, (_, data: string | undefined, type: string, name: string, attribute: string) =>
      data ? answered(DATA_ANSWERS[type], type, attribute) : attributeOf(type, name, attribute, made, addressOf),
    );
  }
  if (Array.isArray(value)) return value.map((item) => resolved(item, made, addressOf));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, below]) => [key, resolved(below, made, addressOf)]));
}

function attributeOf(type: string, name: string, attribute: string, made: Synthesized, addressOf: AddressOf): string {
  const resource = made.all(type)[name];
  if (resource === undefined) throw new Error(`no ${type}.${name}, which is referred to`);
  const said = resource[attribute];
  if (said !== undefined) return resolved(said, made, addressOf);
  const [, there] = addressOf(`${type}.${name}`, resource).replace(/\[.*$/, '').split('.');
  return answered(answersOf(type, there!), type, attribute);
}

function answered(answers: Readonly<Record<string, string>> | undefined, type: string, attribute: string): string {
  const answer = answers?.[attribute];
  if (answer === undefined) {
    throw new Error(`"ANSWERS" must tell ${type}.${attribute}, which something refers to: add it in module-answers.ts`);
  }
  return answer;
}
