/** As far as package.json says what is packed. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly main?: string;
  readonly types?: string;
  readonly files?: readonly string[];
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** Files that npm packs whatever `files` says. */
const ALWAYS = ['package.json', 'README.md', 'LICENSE'];

/** What never ships, unless `files` names the very folder: it is for who works on the package. */
const OURS = ['test', 'tools', 'stacks', 'examples', 'node_modules'];

/** Files that ship by mistake only. */
const MISTAKES: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: /\.test\.|(^|\/)__tests__\//, what: 'a test' },
  { pattern: /(^|\/)\.(env|npmrc|ci|cache|git)/, what: 'a file of this machine' },
  { pattern: /\.tfstate(\.|$)|(^|\/)state\//, what: "Terraform's state" },
  { pattern: /\.(tgz|log|tsbuildinfo)$/, what: 'a by-product of the build' },
];

/** npm runs these on the machine of whoever installs the package. */
const INSTALL_SCRIPTS = ['preinstall', 'install', 'postinstall'];

/** What is wrong with the files of a package. */
export function packageProblems(manifest: Manifest, paths: readonly string[]): string[] {
  if (!manifest.files) {
    return ['"files" must name what ships, got none, which ships everything: name the folders (package.json)'];
  }
  return [
    ...missing(manifest, paths),
    ...paths.flatMap((path) => strayFile(path, manifest.files!)),
    ...installScripts(manifest),
  ];
}

function missing({ main, types, files = [] }: Manifest, paths: readonly string[]): string[] {
  const entries = Object.entries({ main, types }).flatMap(([property, path]) => {
    if (path && paths.includes(clean(path))) return [];
    return [
      `"${property}" must name a file that ships, got "${path ?? ''}": run "npm run build", or correct it (package.json)`,
    ];
  });
  const named = files.filter((entry) => !entry.startsWith('!') && !paths.some((path) => isBelow(path, entry)));
  const empty = named.map(
    (entry) =>
      `"files" must name what is there, got "${entry}" with no file: run "npm run build", or leave it out (package.json)`,
  );
  const always = ALWAYS.filter((file) => !paths.includes(file)).map(
    (file) => `"${file}" must ship, got no such file: add it`,
  );
  return [...entries, ...empty, ...always];
}

function strayFile(path: string, files: readonly string[]): string[] {
  const ours = path.split('/').find((folder, index, all) => index < all.length - 1 && OURS.includes(folder));
  const meant = files.some((entry) => OURS.includes(clean(entry).split('/').at(-1)!) && isBelow(path, entry));
  if (ours && !meant) {
    return [`"${path}" must not ship, got it in ${ours}/: take the folder out of "files" (package.json)`];
  }
  const mistake = MISTAKES.find(({ pattern }) => pattern.test(path));
  return mistake ? [`"${path}" must not ship, got ${mistake.what}: exclude it in "files" (package.json)`] : [];
}

function installScripts({ scripts = {} }: Manifest): string[] {
  return INSTALL_SCRIPTS.filter((name) => scripts[name]).map(
    (name) =>
      `"scripts.${name}" must not be there, got "${scripts[name]}": nothing runs when the package is installed (package.json)`,
  );
}

/** Whether a path is what an entry of `files` names, or below it. */
function isBelow(path: string, entry: string): boolean {
  const folder = clean(entry);
  return path === folder || path.startsWith(`${folder}/`);
}

/** The folder or file that an entry of `files` names, without patterns below it. */
function clean(entry: string): string {
  const folders = entry.split('/').filter((folder) => folder !== '' && folder !== '.');
  const pattern = folders.findIndex((folder) => folder.includes('*'));
  return folders.slice(0, pattern < 0 ? undefined : pattern).join('/');
}
