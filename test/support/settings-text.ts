import { parseSettings, SettingsError } from '../../stacks/settings';

/** The least that a settings file has to say. */
export const SMALLEST = `account: "123456789012"
region: eu-central-1
prefix: acme
administrators:
  - arn:aws:iam::123456789012:role/Deployer
deployer: arn:aws:iam::123456789012:role/Deployer
network:
  cidr: 10.20.0.0/16
  zones: [eu-central-1a, eu-central-1b]
projects:
  - name: fraud
    imageRepositories: [arn:aws:ecr:eu-central-1:123456789012:repository/training]
    trainingData:
      writers: [arn:aws:iam::123456789012:role/Loader]
`;

/** The smallest file with a part of its text replaced by another. */
export function changed(from: string, to: string): string {
  if (!SMALLEST.includes(from)) throw new Error(`"${from}" is not in the text`);
  return SMALLEST.replace(from, to);
}

/** The smallest file and some lines after it; the first of them is line 15. */
export function added(...lines: readonly string[]): string {
  return `${SMALLEST}${lines.join('\n')}\n`;
}

/** What is said about a text, line by line; nothing, if it is accepted. */
export function complaintsAbout(text: string): readonly string[] {
  try {
    parseSettings(text, 'baseline.yaml');
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.message.split('\n');
    throw error;
  }
}

/** Lines of one more project, for the end of the smallest file. */
export function anotherProject(name: string): string {
  return `
  - name: ${name}
    imageRepositories: [arn:aws:ecr:eu-central-1:123456789012:repository/training]
    trainingData:
      writers: [arn:aws:iam::123456789012:role/Loader]`;
}

/** Title, a part of the smallest file, what stands there instead, and what is said about it, from the line on. */
export type Row = readonly [title: string, from: string, to: string, ...complaints: string[]];

/** One test for each row. */
export function judged(rows: readonly Row[]): void {
  test.each(rows)('%s', (_, from, to, ...complaints) => {
    expect(complaintsAbout(changed(from, to))).toEqual(complaints.map((complaint) => `baseline.yaml:${complaint}`));
  });
}
