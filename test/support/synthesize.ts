import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, TerraformStack } from 'cdktf';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setAwsEnvironment } from '../../modules/core/aws-environment';

/** The partition does not exist: a literal `arn:aws:` in a module shows at once. */
export const TEST_ENVIRONMENT = { partition: 'test', account: '111122223333', region: 'test-1' };

/** What Terraform reads: `cdk.tf.json`, parsed. */
export interface Synthesized {
  /** All resources of a type, by their address' name. */
  all(type: string): Record<string, any>;
  /** The one resource of a type; fails if there is none, or more than one. */
  only(type: string): any;
  readonly json: any;
}

/** Synthesizes one stack with validations on, as an application does, and gives back what was written. */
export function synthesize(build: (stack: TerraformStack) => void): Synthesized {
  const outdir = mkdtempSync(join(tmpdir(), 'synth-'));
  try {
    const app = new App({ outdir, stackTraces: false });
    const stack = new TerraformStack(app, 'stack');
    setAwsEnvironment(stack, TEST_ENVIRONMENT);
    new AwsProvider(stack, 'Aws');
    build(stack);
    app.synth();
    return wrap(JSON.parse(readFileSync(join(outdir, 'stacks/stack/cdk.tf.json'), 'utf8')));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** The same view of a `cdk.tf.json` that came from elsewhere. */
export function wrap(json: any): Synthesized {
  const all = (type: string) => json.resource?.[type] ?? {};
  const only = (type: string) => {
    const found = Object.values<any>(all(type));
    if (found.length !== 1) throw new Error(`expected one ${type}, found ${found.length}`);
    return found[0];
  };
  return { all, only, json };
}

/** A policy's statements by Sid; fails on a Sid that stands twice. */
export function statementsOf(policy: string): Record<string, any> {
  const { Statement: statements } = JSON.parse(policy) as { Statement: any[] };
  const bySid = Object.fromEntries(statements.map((statement) => [statement.Sid, statement]));
  if (Object.keys(bySid).length !== statements.length) throw new Error('a Sid stands twice');
  return bySid;
}
