import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { foundTools } from './tools';

/** What Terraform says, run in a folder. @throws what it complains about */
export async function runTerraform(folder: string, args: readonly string[]): Promise<string> {
  const { terraform: found } = foundTools();
  const env = { ...process.env, ...found!.env } as Record<string, string>;
  for (const [name, value] of Object.entries(found!.env)) if (value === undefined) delete env[name];
  const options = { cwd: folder, env, maxBuffer: 2 ** 30 };
  const { stdout } = await promisify(execFile)(found!.binary, [...args], options).catch((error) => {
    throw new Error(`terraform ${args[0]}: ${diagnosticsIn(String(error.stdout)) || error.stderr || error.message}`);
  });
  return stdout;
}

function messagesIn(output: string): any[] {
  return output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
}

function diagnosticsIn(output: string): string {
  return messagesIn(output)
    .flatMap((message) => (message.diagnostic ? [message] : []))
    .map(
      (message) =>
        `${message['@testrun'] ?? ''}: ${message.diagnostic.summary}: ${message.diagnostic.detail} ${placeOf(message.diagnostic)}`,
    )
    .join('\n');
}

function placeOf({ snippet }: any): string {
  if (!snippet) return '';
  const { context, code, highlight_start_offset: start, highlight_end_offset: end } = snippet;
  return `(${context}: ${code.slice(Math.max(0, start - 80), end + 80)})`;
}
