import {
  createSourceFile,
  isClassDeclaration,
  isConstructorDeclaration,
  isEnumDeclaration,
  isExportDeclaration,
  isInterfaceDeclaration,
  isNamedExports,
  isVariableStatement,
  ModifierFlags,
  getCombinedModifierFlags,
  Declaration,
  NamedDeclaration,
  Node,
  ScriptTarget,
  SourceFile,
  Statement,
} from 'typescript';
import { Change } from './change';

/** One part of what a package exports: an export itself, or a member of one. */
interface Part {
  /** The declaration, white space evened out; of a class or an interface without its members. */
  readonly text: string;
  /** Whoever passes or implements the interface has to give it. */
  readonly required: boolean;
}

/** What a package exports, by name: `PrivateBucket`, `PrivateBucketProps.purpose`. */
export type ApiReport = ReadonlyMap<string, Part>;

/** Reads the report that API Extractor writes: Markdown with one block of TypeScript. */
export function readApiReport(report: string): ApiReport {
  const code = /^```ts\n(.*?)^```/ms.exec(report)?.[1] ?? '';
  const file = createSourceFile('api.ts', code, ScriptTarget.ES2022, true);
  const shown = shownNames(file);
  return joined(file.statements.flatMap((statement) => partsOf(statement, file, shown)));
}

/** Names in `export { a as b }`, by what they are called inside. */
function shownNames(file: SourceFile): ReadonlyMap<string, string> {
  const names = file.statements.flatMap((statement) =>
    isExportDeclaration(statement) && statement.exportClause && isNamedExports(statement.exportClause)
      ? statement.exportClause.elements
      : [],
  );
  return new Map(names.map(({ name, propertyName }) => [(propertyName ?? name).text, name.text]));
}

function partsOf(statement: Statement, file: SourceFile, shown: ReadonlyMap<string, string>): [string, Part][] {
  if (isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap((declaration) => {
      const name = nameOf(declaration, statement, file, shown);
      return name ? [[name, part(statement.getText(file))] as [string, Part]] : [];
    });
  }
  const name = nameOf(statement as NamedDeclaration & Statement, statement, file, shown);
  if (!name) return [];
  if (!isClassDeclaration(statement) && !isInterfaceDeclaration(statement) && !isEnumDeclaration(statement)) {
    return [[name, part(statement.getText(file))]];
  }
  const header = statement.getText(file).split('{')[0]!;
  const inInterface = isInterfaceDeclaration(statement);
  const members = [...statement.members].map((member): [string, Part] => [
    `${name}.${memberName(member, file)}`,
    part(
      member.getText(file),
      inInterface ? !(member as { questionToken?: unknown }).questionToken : isAbstract(member),
    ),
  ]);
  return [[name, part(header)], ...members];
}

/** By name; the overloads of a function, or of a member, are one. */
function joined(parts: readonly [string, Part][]): ApiReport {
  const found = new Map<string, Part>();
  for (const [name, { text, required }] of parts) {
    const known = found.get(name);
    found.set(
      name,
      known ? { text: `${known.text} ${text}`, required: known.required || required } : { text, required },
    );
  }
  return found;
}

/** The name under which a statement is exported; undefined if it is not. */
function nameOf(
  named: NamedDeclaration,
  statement: Statement,
  file: SourceFile,
  shown: ReadonlyMap<string, string>,
): string | undefined {
  const name = named.name?.getText(file);
  if (!name) return undefined;
  const isExported = /^export\b/.test(statement.getText(file));
  return isExported ? name : shown.get(name);
}

function memberName(member: Node, file: SourceFile): string {
  if (isConstructorDeclaration(member)) return 'constructor';
  return (member as NamedDeclaration).name?.getText(file) ?? member.getText(file);
}

function isAbstract(member: Node): boolean {
  return (getCombinedModifierFlags(member as Declaration) & ModifierFlags.Abstract) !== 0;
}

function part(text: string, required = false): Part {
  return {
    text: text
      .replace(/\/\/.*$/gm, '')
      .replace(/\s+/g, ' ')
      .trim(),
    required,
  };
}

/** What changed in what a package exports, for who compiles against it. */
export function compareApi(released: ApiReport, now: ApiReport): Change[] {
  const kept = [...released].flatMap(([name, before]): Change[] => {
    const after = now.get(name);
    if (!after) return ownerGone(name, now) ? [] : [{ weight: 'breaking', text: `the export ${name} is gone` }];
    if (after.text === before.text) return [];
    return [{ weight: 'breaking', text: `the export ${name} was "${before.text}", is "${after.text}"` }];
  });
  const added = [...now].filter(([name]) => !released.has(name));
  return [...kept, ...added.flatMap(([name, { required }]) => addition(name, required, released))];
}

/** Members go with what they belong to, which is told once. */
function ownerGone(name: string, now: ApiReport): boolean {
  const owner = name.split('.')[0]!;
  return owner !== name && !now.has(owner);
}

function addition(name: string, required: boolean, released: ApiReport): Change[] {
  const owner = name.split('.')[0]!;
  if (owner === name) return [{ weight: 'added', text: `the export ${name} is new` }];
  if (!released.has(owner)) return [];
  if (!required) return [{ weight: 'added', text: `the export ${name} is new` }];
  return [{ weight: 'breaking', text: `the export ${name} is new, and has to be given` }];
}
