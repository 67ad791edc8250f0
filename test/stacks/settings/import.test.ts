import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Packages that a process has loaded after reading the settings module. */
const PROGRAM = `
  require('./stacks/settings/file');
  const packages = Object.keys(require.cache).map((file) => file.split('node_modules/')[1]).filter(Boolean);
  const names = packages.map((file) => file.split('/').slice(0, file.startsWith('@') ? 2 : 1).join('/'));
  console.log(JSON.stringify([...new Set(names)].sort()));
`;

test('reading settings loads no framework', () => {
  const root = join(__dirname, '../../..');
  const output = execFileSync(process.execPath, ['-r', 'ts-node/register', '-e', PROGRAM], {
    cwd: root,
    encoding: 'utf8',
  });
  const tooling =
    /^(ts-node|typescript|@swc\/.*|@cspotcode\/.*|acorn.*|arg|create-require|diff|make-error|v8-compile-cache-lib|yn|@jridgewell\/.*|@tsconfig\/.*|@isaacs\/.*)$/;
  const loaded = (JSON.parse(output) as string[]).filter((name) => !tooling.test(name));
  expect(loaded).toEqual(['yaml', 'zod']);
});
