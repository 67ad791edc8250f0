/** A package that whoever installs ours gets with it, or has beside it. */
export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  /** As SPDX has it, such as `(MIT OR Apache-2.0)`. */
  readonly license?: string;
  /** npm runs a script of it when it is installed. */
  readonly hasInstallScript?: boolean;
}

/** An entry of `packages` in package-lock.json. */
interface LockEntry {
  readonly version?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

type Lock = Readonly<Record<string, LockEntry>>;

/** Licences that ask nothing of who uses the package but to keep their text; MPL asks for changes of its own files. */
const ACCEPTED = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'Public Domain',
  'Python-2.0',
  'Unlicense',
];

/** These packages and all that they need in turn, as package-lock.json has them. */
export function packagesWith(names: readonly string[], lock: Lock): InstalledPackage[] {
  const found = new Map<string, InstalledPackage>();
  const visit = (name: string, from: string) => {
    const at = placeOf(name, from, lock);
    if (!at) found.set(name, { name, version: 'a version that package-lock.json does not have' });
    if (!at || found.has(at)) return;
    const { version = '', license, hasInstallScript, dependencies, optionalDependencies } = lock[at]!;
    found.set(at, { name, version, license, hasInstallScript });
    for (const next of Object.keys({ ...dependencies, ...optionalDependencies })) visit(next, at);
  };
  for (const name of names) visit(name, '');
  return [...found.values()];
}

/** Where Node.js finds a package that another one loads: in its own folder, or in one above. */
function placeOf(name: string, from: string, lock: Lock): string | undefined {
  const own = `${from ? `${from}/` : ''}node_modules/${name}`;
  if (lock[own]) return own;
  return from ? placeOf(name, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), lock) : undefined;
}

/** Packages whose licence we have not accepted, or that run something when they are installed. */
export function licenceProblems(packages: readonly InstalledPackage[]): string[] {
  return packages.flatMap(({ name, version, license, hasInstallScript }) => [
    ...(isAccepted(license)
      ? []
      : [
          `"${name}" must have an accepted licence, got ${license ?? 'none'} for ${version}: do without it (package.json)`,
        ]),
    ...(hasInstallScript
      ? [
          `"${name}" must run nothing when it is installed, got an install script in ${version}: do without it (package.json)`,
        ]
      : []),
  ]);
}

/** One of the choices that an `OR` gives is enough; of an `AND` all have to be accepted. */
function isAccepted(license: string | undefined): boolean {
  const choices = (license ?? '').replace(/[()]/g, ' ').split(/\sOR\s/);
  return choices.some((choice) => choice.split(/\sAND\s/).every((one) => ACCEPTED.includes(one.trim())));
}
