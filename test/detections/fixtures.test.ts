import { baselineOf, exampleSettings } from '../support/baseline';
import { DeployedWatching } from './deployed';
import { companyOf, judgeFixtures } from './judge';
import { mutateDetections } from './mutation/run';
import { readFixtures } from './read-fixtures';
import { synthesizedWatching } from './synthesized';

/** What would be deployed with the settings of examples/healthcare, after a change of their text. */
function watching(change?: (text: string) => string): DeployedWatching {
  const settings = exampleSettings('healthcare', change);
  return synthesizedWatching(baselineOf(settings), settings);
}

/** With what the example leaves out: a network that is trusted, a reader who may come from elsewhere, and an administrator who is a user. */
function variant(text: string): string {
  const exceptions = [
    'exceptions:',
    '  dataAccessOutsideVpc:',
    '    principals: [arn:aws:iam::123456789012:role/RecordsModelReader]',
    '    reason: He sits elsewhere',
  ];
  const indented = exceptions.map((line) => `    ${line}\n`).join('');
  return text
    .replace('\nadministrators:\n', '\nadministrators:\n  - arn:aws:iam::123456789012:user/people/break-glass\n')
    .replace('\ndetections:\n', '\ndetections:\n  trustedNetworks: [203.0.113.0/24]\n')
    .replace('  - name: records\n', `  - name: records\n${indented}`);
}

describe('what would be deployed', () => {
  const example = watching();

  test('tells of what fixtures say, and of nothing else', () => {
    expect(judgeFixtures(example).join('\n')).toBe('');
  });

  test('does so with settings that the example leaves out', () => {
    expect(judgeFixtures(watching(variant), 'variant').join('\n')).toBe('');
  });

  test('is changed nowhere without a fixture that notices', () => {
    const { changes, unnoticed, staleEquivalents } = mutateDetections(example);
    expect(changes).toBeGreaterThan(1000);
    expect(unnoticed.join('\n')).toBe('');
    expect(staleEquivalents).toEqual([]);
  }, 60_000);

  test('is changed nowhere either that depends on settings which the example leaves out', () => {
    const fixtures = readFixtures().filter(({ detection }) => /^(administrator-changed|presigned)/.test(detection));
    const { unnoticed } = mutateDetections(watching(variant), 'variant', fixtures);
    // No call comes from these addresses
    const multicast = 'acme-presigned-url-elsewhere: without {"cidr":"224.0.0.0/3"} of detail.sourceIPAddress';
    expect(unnoticed.filter((line) => /^acme-(presigned|Administrator|administrator)/.test(line))).toEqual([multicast]);
  }, 60_000);

  test('tells in two ways of what is wrong in two ways', () => {
    const fixtures = readFixtures().filter(({ detection }) => detection === 'download-outside-vpc');
    expect(companyOf(example, fixtures)['download-outside-vpc']).toContain('download-by-stranger');
  });
});
