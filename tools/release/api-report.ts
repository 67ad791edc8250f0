import {
  createSourceFile,
  isClassDeclaration,
  isConstructorDeclaration,
  isEnumDeclaration,
  isExportDeclaration,
  isImportDeclaration,
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
  /** It can be imported. What cannot stands in the report since exports are made of it. */
  readonly exported: boolean;
}

/** What a package exports, and what that is made of, by name: `PrivateBucket`, `PrivateBucketProps.purpose`. */
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
  const part = (node: string, required = false): Part => ({
    text: evened(node),
    required,
    exported: isExported(statement, file, shown),
  });
  const name = nameOf(statement, file, shown);
  if (!name) return [];
  if (!isClassDeclaration(statement) && !isInterfaceDeclaration(statement) && !isEnumDeclaration(statement)) {
    return [[name, part(statement.getText(file))]];
  }
  const inInterface = isInterfaceDeclaration(statement);
  const members = [...statement.members].map((member): [string, Part] => [
    `${name}.${memberName(member, file)}`,
    part(member.getText(file), inInterface ? !hasQuestionMark(member) : isAbstract(member)),
  ]);
  return [[name, part(statement.getText(file).split('{')[0]!)], ...members];
}

/** By name; the overloads of a function, or of a member, are one. */
function joined(parts: readonly [string, Part][]): ApiReport {
  const found = new Map<string, Part>();
  for (const [name, part] of parts) {
    const known = found.get(name);
    found.set(name, known ? { ...part, text: `${known.text} ${part.text}` } : part);
  }
  return found;
}

/** The name under which users know a declaration; undefined for what is none, such as an import. */
function nameOf(statement: Statement, file: SourceFile, shown: ReadonlyMap<string, string>): string | undefined {
  const own = ownName(statement, file);
  return own && (shown.get(own) ?? own);
}

function ownName(statement: Statement, file: SourceFile): string | undefined {
  if (isImportDeclaration(statement)) return undefined;
  const named = isVariableStatement(statement) ? statement.declarationList.declarations[0]! : statement;
  return (named as NamedDeclaration).name?.getText(file);
}

function isExported(statement: Statement, file: SourceFile, shown: ReadonlyMap<string, string>): boolean {
  return /^export\b/.test(statement.getText(file)) || shown.has(ownName(statement, file) ?? '');
}

function hasQuestionMark(member: Node): boolean {
  return (member as { readonly questionToken?: unknown }).questionToken !== undefined;
}

function memberName(member: Node, file: SourceFile): string {
  if (isConstructorDeclaration(member)) return 'constructor';
  return (member as NamedDeclaration).name?.getText(file) ?? member.getText(file);
}

function isAbstract(member: Node): boolean {
  return (getCombinedModifierFlags(member as Declaration) & ModifierFlags.Abstract) !== 0;
}

/** Without comments, line ends, and the word that says that it is exported. */
function evened(text: string): string {
  return text
    .replace(/\/\/.*$/gm, '')
    .replace(/\s+/g, ' ')
    .replace(/^export /, '')
    .trim();
}

/** What changed in what a package exports, for who compiles against it. */
export function compareApi(released: ApiReport, now: ApiReport): Change[] {
  const kept = [...released].flatMap(([name, before]): Change[] => {
    const after = now.get(name);
    if (!after || (before.exported && !after.exported)) return gone(name, before, now);
    if (after.text === before.text) return [];
    return [{ weight: 'breaking', text: `the export ${name} was "${before.text}", is "${after.text}"` }];
  });
  return [...kept, ...[...now].flatMap(([name, part]) => addition(name, part, released))];
}

/** Members go with what they belong to, which is told once; what could not be imported is missed by nobody. */
function gone(name: string, { exported }: Part, now: ApiReport): Change[] {
  const owner = ownerOf(name);
  const missed = owner === name ? exported : now.get(owner)?.exported === exported;
  return missed ? [{ weight: 'breaking', text: `the export ${name} is gone` }] : [];
}

function addition(name: string, { required, exported }: Part, released: ApiReport): Change[] {
  const owner = ownerOf(name);
  if (released.get(name)?.exported === exported) return [];
  if (owner === name) return exported ? [{ weight: 'added', text: `the export ${name} is new` }] : [];
  if (!released.has(owner) || released.has(name)) return [];
  if (!required) return [{ weight: 'added', text: `the export ${name} is new` }];
  return [{ weight: 'breaking', text: `the export ${name} is new, and has to be given` }];
}

function ownerOf(name: string): string {
  return name.split('.')[0]!;
}
