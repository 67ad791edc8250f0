import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SettingsError } from '../../../stacks/settings';
import { readSettings } from '../../../stacks/settings/file';
import { added, changed, complaintsAbout, SMALLEST } from '../../support/settings-text';

describe('a text that is no settings file', () => {
  test.each([
    ['an empty text', '', 'got an empty file'],
    ['comments alone', '# account: later\n', 'got an empty file'],
    ['a list', '- account\n', 'got a list of 1'],
    ['a sentence', 'my settings', 'got "my settings"'],
    ['a number', '42', 'got 42'],
  ])('%s', (_, text, received) => {
    expect(complaintsAbout(text)).toEqual([
      `baseline.yaml:1 must be a mapping of settings, ${received}: start from a copy of examples/quickstart/baseline.yaml`,
    ]);
  });

  test('text that is not YAML: the first place, with line and column', () => {
    expect(complaintsAbout('account: "1\n  region: [\nprefix: }\n')).toEqual([
      'baseline.yaml:4:1 must be valid YAML, got the error "Missing closing quote": correct the text here',
    ]);
    expect(complaintsAbout('a: b: c\nd: "e" f\n')).toEqual([
      'baseline.yaml:1:4 must be valid YAML, got the error "Nested mappings are not allowed in compact mappings": correct the text here',
    ]);
  });

  test.each(['@', '`'])('a plain text that starts with %s', (character) => {
    expect(complaintsAbout(changed('acme', `${character}acme`))).toEqual([
      `baseline.yaml:3:9 must be valid YAML, got the error "Plain value cannot start with reserved character ${character}": correct the text here`,
    ]);
  });

  test.each([
    ['in a mapping', 'network:\n  cidr: 10.20.0.0/16\n\tzones: []\n', '3:1'],
    ['in a list', 'administrators:\n  - one\n\t- two\n', '3:1'],
    ['at the start', '\taccount: one\n', '1:1'],
    ['after spaces', 'network:\n  \tcidr: 10.20.0.0/16\n', '2:3'],
    ['more than once', 'network:\n\tcidr: 10.20.0.0/16\n\tzones: []\n', '2:1'],
  ])('a tab as indentation: %s', (_, text, place) => {
    expect(complaintsAbout(text)).toEqual([
      `baseline.yaml:${place} must be valid YAML, got a tab as indentation: use spaces`,
    ]);
  });

  test('two documents', () => {
    expect(complaintsAbout(`${SMALLEST}---\n${SMALLEST}`)).toEqual([
      'baseline.yaml:15:1 must be one YAML document, got a second document: remove it, or move it to a file of its own',
    ]);
  });

  test('tags that YAML does not know', () => {
    expect(complaintsAbout(changed('acme', '!Ref acme'))).toEqual([
      'baseline.yaml:3:9 must be valid YAML, got the error "Unresolved tag: !Ref": correct the text here',
    ]);
  });

  test('an alias to nothing, and one in a circle', () => {
    const [toNothing] = complaintsAbout(changed('prefix: acme', 'prefix: *nobody'));
    expect(toNothing).toMatch(
      /^baseline\.yaml must be valid YAML, got the error "Unresolved alias .*nobody": write the settings plainly/,
    );
    expect(complaintsAbout('projects: &all [*all]')[0]).toMatch(/^baseline\.yaml/);
  });

  test('nesting without end', () => {
    expect(complaintsAbout('['.repeat(100_000))[0]).toMatch(/^baseline\.yaml\S* must be valid YAML, got the error/);
  });
});

describe('what is there twice', () => {
  test('a setting', () => {
    expect(complaintsAbout(added('prefix: acme2'))).toEqual([
      'baseline.yaml:15 prefix must be given once, got it again: it is on line 3 already',
    ]);
    expect(complaintsAbout(added('    name: spam'))).toEqual([
      'baseline.yaml:15 projects[0].name must be given once, got it again: it is on line 11 already',
    ]);
  });

  test.each([
    [
      'role/Deployer\n',
      'role/Deployer\n  - arn:aws:iam::123456789012:role/Deployer\n',
      6,
      'administrators[1]',
      'arn:aws:iam::123456789012:role/Deployer',
    ],
    ['eu-central-1b]', 'eu-central-1b, eu-central-1a]', 9, 'network.zones[2]', 'eu-central-1a'],
    ['eu-central-1b]', 'eu-central-1b]\n  endpoints: [sts, sts]', 10, 'network.endpoints[1]', 'sts'],
    [
      'role/Loader]',
      'role/Loader, arn:aws:iam::123456789012:role/Loader]',
      14,
      'projects[0].trainingData.writers[1]',
      'arn:aws:iam::123456789012:role/Loader',
    ],
  ])('an entry: %s', (from, to, line, path, entry) => {
    expect(complaintsAbout(changed(from, to))).toEqual([
      `baseline.yaml:${line} ${path} must be listed once, got "${entry}" again: remove one of them`,
    ]);
  });
});

describe('readSettings', () => {
  const folder = mkdtempSync(join(tmpdir(), 'settings-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const complaint = (path: string) => {
    try {
      readSettings(path);
      return 'none';
    } catch (error) {
      return error instanceof SettingsError ? error.message : error;
    }
  };

  test('reads a file, and calls it by the path that was given', () => {
    const file = join(folder, 'baseline.yaml');
    writeFileSync(file, SMALLEST);
    expect(readSettings(file).prefix).toBe('acme');
    writeFileSync(file, changed('acme', 'A'));
    expect(complaint(file)).toContain(`${file}:3 prefix must be`);
  });

  test('says that there is no file', () => {
    expect(complaint('missing/baseline.yaml')).toBe(
      'missing/baseline.yaml must be a settings file, got no file there: start with "cp examples/quickstart/baseline.yaml baseline.yaml", or name yours with --settings FILE',
    );
  });

  test('says so for a file under a file', () => {
    expect(complaint(`${__filename}/baseline.yaml`)).toBe(
      `${__filename}/baseline.yaml must be a settings file, got no file there: start with "cp examples/quickstart/baseline.yaml baseline.yaml", or name yours with --settings FILE`,
    );
  });

  test('shows an error that it does not know', () => {
    const name = 'x'.repeat(300);
    expect(complaint(name)).toBe(
      `${name} must be a settings file, got the error ENAMETOOLONG: name another with --settings FILE`,
    );
  });

  test('says that it is a folder', () => {
    expect(complaint(folder)).toBe(`${folder} must be a settings file, got a folder: name a file in it`);
  });
});
