import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Deployment } from '../../tools/deployment/deployment';
import { keepStateInFiles } from '../../tools/deployment/rehearsal';
import { Emulator } from '../../tools/emulator/emulator';
import { CACHE, ROOT } from '../../tools/support/paths';
import { describeWithTools, foundTools } from '../support/tools';

const FOLDER = join(CACHE, 'test-deployer');
const PATIENCE = 5 * 60_000;
const ACCOUNT = '123456789012';
const REGION = 'eu-central-1';
const SUBJECT = `organization:acme:project:ml-baseline:workspace:acme-${ACCOUNT}-${REGION}`;

/** The one stack of `examples/hcp` that no role deploys: the rest is like every baseline, and deployed elsewhere. */
describeWithTools(['terraform', 'emulator'], 'the roles that deploy, of examples/hcp', () => {
  let emulator: Emulator;
  let deployment: Deployment;

  beforeAll(async () => {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    const { terraform, python } = foundTools();
    const log = join(FOLDER, 'emulator.log');
    emulator = await Emulator.start({ python: python!, account: ACCOUNT, region: REGION, log });
    const settingsFile = join(ROOT, 'examples/hcp/baseline.yaml');
    const props = { settingsFile, workDirectory: FOLDER, terraform: terraform!, env: emulator.env };
    deployment = new Deployment({ ...props, print: () => undefined });
    await deployment.synthesize();
    keepStateInFiles(deployment.stacks, join(FOLDER, 'cdktf.out'));
  }, PATIENCE);

  afterAll(() => emulator?.stop());

  async function terraform(...args: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await deployment.terraform('deployer', args);
    expect([code, stderr]).toEqual([0, '']);
    return stdout;
  }

  /** As the provider has read them from the emulator. */
  async function resources(type: string): Promise<readonly any[]> {
    const { values } = JSON.parse(await terraform('show', '-json'));
    return (values?.root_module.resources ?? [])
      .filter((resource: any) => resource.type === type)
      .map((resource: any) => resource.values);
  }

  test(
    'are made, settle, are those that the settings name, and go again',
    async () => {
      await terraform('init', '-input=false', '-no-color');
      await terraform('apply', '-auto-approve', '-input=false', '-no-color');
      expect(await terraform('plan', '-detailed-exitcode', '-input=false', '-no-color')).toContain('No changes.');
      const roles = await resources('aws_iam_role');
      expect(roles.map(({ name }) => name).sort()).toEqual([
        `acme-deployment-apply-${REGION}`,
        `acme-deployment-plan-${REGION}`,
      ]);
      const { service_control_policies, resource_control_policies, ...ids } = await deployment.outputs('deployer');
      expect([service_control_policies, resource_control_policies]).toEqual([
        [expect.stringContaining('"DenyAllButWork"')],
        [expect.stringContaining('"DenyAssumingButToServices"')],
      ]);
      expect(ids).toEqual({
        plan_role_arn: `arn:aws:iam::${ACCOUNT}:role/deployment/acme-deployment-plan-${REGION}`,
        apply_role_arn: `arn:aws:iam::${ACCOUNT}:role/deployment/acme-deployment-apply-${REGION}`,
        workload_identity_audience: 'aws.workload.identity',
      });
      const attachments = await resources('aws_iam_role_policy_attachments_exclusive');
      for (const { name, assume_role_policy: trust } of roles) {
        const phase = name.includes('-apply-') ? 'apply' : 'plan';
        expect(JSON.parse(trust).Statement).toEqual([
          {
            Sid: phase === 'apply' ? 'AssumedByApplies' : 'AssumedByPlans',
            Effect: 'Allow',
            Principal: { Federated: [`arn:aws:iam::${ACCOUNT}:oidc-provider/app.terraform.io`] },
            Action: ['sts:AssumeRoleWithWebIdentity'],
            Condition: {
              StringEquals: { 'app.terraform.io:aud': ['aws.workload.identity'] },
              StringLike: {
                'app.terraform.io:sub': ['audit', 'network', 'project-*'].map(
                  (stack) => `${SUBJECT}-${stack}:run_phase:${phase}`,
                ),
              },
            },
          },
        ]);
        // AWS attaches ten to a role
        const attached = attachments.find(({ role_name: role }) => role === name).policy_arns;
        expect(attached.length).toBe(phase === 'apply' ? 9 : 3);
      }
      await terraform('destroy', '-auto-approve', '-no-color');
      expect(await resources('aws_iam_role')).toEqual([]);
    },
    PATIENCE,
  );
});
