import { DataAwsRegion } from '@cdktf/provider-aws/lib/data-aws-region';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, TerraformOutput, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountPrincipal, logsServicePrincipal } from '../../../modules/core/arns';
import { awsEnvironmentOf, setAwsEnvironment } from '../../../modules/core/aws-environment';
import { synthesize } from '../../support/synthesize';

/** How Terraform knows what the environment is looked up by. */
const PARTITION = 'data.aws_partition.AwsEnvironment_Partition_C32B65D5';
const CALLER = 'data.aws_caller_identity.AwsEnvironment_CallerIdentity_71EDE269';
const REGION = 'data.aws_region.AwsEnvironment_Region_A9A8C04E';

const CHINA = { partition: 'aws-cn', account: '111122223333', region: 'cn-north-1', dnsSuffix: 'amazonaws.com.cn' };

/** Like `synthesize`, but nobody declares where the stack is deployed. */
function synthesizeUndeclared(build: (stack: TerraformStack) => void): any {
  const outdir = mkdtempSync(join(tmpdir(), 'synth-'));
  try {
    const app = new App({ outdir, stackTraces: false });
    const stack = new TerraformStack(app, 'stack');
    new AwsProvider(stack, 'Aws');
    build(stack);
    app.synth();
    return JSON.parse(readFileSync(join(outdir, 'stacks/stack/cdk.tf.json'), 'utf8'));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

describe('a declared environment', () => {
  test('is what every construct of the stack sees, with the domain of its partition', () => {
    const { json } = synthesize((stack) => {
      setAwsEnvironment(stack, { partition: 'aws-cn', account: '111122223333', region: 'cn-north-1' });
      expect(awsEnvironmentOf(new Construct(new Construct(stack, 'Outer'), 'Inner'))).toEqual(CHINA);
    });
    expect(json.data).toBeUndefined();
  });

  test('belongs to its stack alone', () => {
    synthesize((stack) => {
      const other = new TerraformStack(stack.node.root, 'other');
      setAwsEnvironment(other, { partition: 'aws', account: '444455556666', region: 'eu-central-1' });
      expect(awsEnvironmentOf(stack).account).toBe('111122223333');
      expect(awsEnvironmentOf(other).account).toBe('444455556666');
    });
  });
});

describe('an environment that nobody declared', () => {
  test('is looked up once by data sources, however many constructs ask', () => {
    const { data } = synthesizeUndeclared((stack) => {
      awsEnvironmentOf(new Construct(stack, 'First'));
      awsEnvironmentOf(new Construct(stack, 'Second'));
    });
    expect(Object.keys(data)).toEqual(['aws_caller_identity', 'aws_partition', 'aws_region']);
    expect(Object.keys(data.aws_caller_identity)).toEqual(['AwsEnvironment_CallerIdentity_71EDE269']);
    expect(Object.keys(data.aws_partition)).toEqual(['AwsEnvironment_Partition_C32B65D5']);
    expect(Object.keys(data.aws_region)).toEqual(['AwsEnvironment_Region_A9A8C04E']);
  });

  test('takes the region from the attribute that every provider version has', () => {
    const { output } = synthesizeUndeclared((stack) => {
      const { partition, account, region, dnsSuffix } = awsEnvironmentOf(stack);
      new TerraformOutput(stack, 'Environment', { value: [partition, account, region, dnsSuffix] });
    });
    expect(output.Environment.value).toEqual([
      `\${${PARTITION}.partition}`,
      `\${${CALLER}.account_id}`,
      `\${${REGION}.id}`,
      `\${${PARTITION}.dns_suffix}`,
    ]);
  });

  test.each(['before', 'after'])("leaves the names to the stack's own children, %s it is asked for", (when) => {
    const { data, output } = synthesizeUndeclared((stack) => {
      const own = () => {
        const region = new DataAwsRegion(stack, 'Region');
        new TerraformOutput(stack, 'Own', { value: region.id });
        new Construct(stack, 'Partition');
        new Construct(stack, 'CallerIdentity');
      };
      if (when === 'before') own();
      new TerraformOutput(stack, 'Looked-up', { value: awsEnvironmentOf(new Construct(stack, 'User')).region });
      if (when === 'after') own();
    });
    expect(Object.keys(data.aws_region).sort()).toEqual(['AwsEnvironment_Region_A9A8C04E', 'Region']);
    expect(output.Own.value).toBe('${data.aws_region.Region.id}');
    expect(output['Looked-up'].value).toBe(`\${${REGION}.id}`);
  });

  test('goes into ARNs and service names as references', () => {
    const { output } = synthesizeUndeclared((stack) => {
      const environment = awsEnvironmentOf(stack);
      new TerraformOutput(stack, 'Account', { value: accountPrincipal(environment) });
      new TerraformOutput(stack, 'Logs', { value: logsServicePrincipal(environment) });
    });
    expect(output.Account.value).toBe(`arn:\${${PARTITION}.partition}:iam::\${${CALLER}.account_id}:root`);
    expect(output.Logs.value).toBe(`logs.\${${REGION}.id}.\${${PARTITION}.dns_suffix}`);
  });
});
