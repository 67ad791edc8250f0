import { Synthesized } from './synthesize';

/** A resource's fields as Terraform reads them: without the comment that the framework leaves. */
export function fieldsOf(resource: any): Record<string, any> {
  return Object.fromEntries(Object.entries(resource).filter(([name]) => name !== '//'));
}

/** Address of the one resource of a type whose name starts like this: `aws_vpc.Vpc_8378EB38`. */
export function addressOf(synthesized: Synthesized, type: string, start = ''): string {
  const names = Object.keys(synthesized.all(type)).filter((name) => name.startsWith(start));
  if (names.length !== 1) throw new Error(`expected one ${type}.${start}..., found ${names.length}`);
  return `${type}.${names[0]}`;
}

/** What others refer to that resource by: `${aws_vpc.Vpc_8378EB38.id}`. */
export function referenceTo(synthesized: Synthesized, type: string, attribute: string, start = ''): string {
  return `\${${addressOf(synthesized, type, start)}.${attribute}}`;
}

/** Types of everything that a stack makes, sorted. */
export function typesOf({ json }: Synthesized): string[] {
  return Object.keys(json.resource ?? {}).sort();
}
