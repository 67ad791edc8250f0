import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Environment } from '../support/environment';
import { CACHE, ROOT } from '../support/paths';

/** The cdktf CLI of node_modules, without npx, which needs seconds to find it. */
const CLI = join(ROOT, 'node_modules/cdktf-cli/bundle/bin/cdktf');

/**
 * Arguments of `node` that run the cdktf CLI. When one stack fails, the CLI of 0.21 leaves a rejection unhandled, and Node
 * would end it at once, together with every Terraform that is still applying another stack and has not written its
 * state: with a warning instead, it waits for them, and still exits with 1.
 */
export function cdktfArguments(...args: readonly string[]): string[] {
  return ['--unhandled-rejections=warn', CLI, ...args];
}

/** This project's app, as cdktf.json has it: a program and its arguments, to be run in the checkout. */
export function appCommand(): { readonly program: string; readonly args: readonly string[] } {
  const { app } = JSON.parse(readFileSync(join(ROOT, 'cdktf.json'), 'utf8')) as { app: string };
  const [program = '', ...args] = app.split(' ');
  return { program: program === 'node' ? process.execPath : program, args };
}

/** Changes to the environment of the cdktf CLI: it writes to this checkout only, and asks nobody for news. */
export function cdktfEnvironment(): Environment {
  return {
    CDKTF_HOME: join(CACHE, 'cdktf-home'),
    CHECKPOINT_DISABLE: '1',
    DISABLE_VERSION_CHECK: '1',
    CDKTF_DISABLE_PLUGIN_CACHE_ENV: '1',
  };
}
