import { join } from 'node:path';
import { Documents } from '../engine/documents';
import { evaluate } from '../evaluate';
import { describeMutant, mutate } from '../mutation/run';
import { expand } from '../rows/expand';
import { readMatrix } from '../rows/read';
import { aboutOtherNames, answersTo, CALLS, elsewhere, withoutMarks } from './calls';
import { deployedByHcp, deployedOf } from './synthesized';

const PATIENCE = 5 * 60_000;

const JOBS = ['TrainingJobs', 'ProcessingJobs', 'TransformJobs', 'NotebookInstances'];
const groupOf = (jobs: string) => `arn:aws:logs:eu-central-1:123456789012:log-group:/aws/sagemaker/${jobs}:*`;
const named = (policy: string) => `identity acme-deployment-${policy}-eu-central-1`;

/** Changes that can make no difference here, and why. */
const EQUIVALENT: Readonly<Record<string, readonly string[]>> = {
  'CloudWatch Logs writes the ARN of a group in two ways, and the simulator takes none with a wildcard in it': [
    ...JOBS.map((jobs) => `${named('read')}: ReadLogGroups without the resource ${groupOf(jobs)}`),
    ...JOBS.map((jobs) => `${named('watch')}: SetUpLogGroups without the resource ${groupOf(jobs)}`),
  ],
  'the statement has another condition on the same key, which a request without it does not meet': [
    'organization service_control_policies: DenyAllButWork not for requests without the key of ArnNotLikeIfExists aws:PrincipalArn',
  ],
  'TagDefaults lets any group and ACL without a name be tagged, a new one among them': [
    `${named('groups')}: TagWhatIsMade without the resource arn:aws:ec2:eu-central-1:123456789012:security-group/*`,
    `${named('groups')}: TagWhatIsMade without the value CreateSecurityGroup of StringEquals ec2:CreateAction`,
    `${named('network')}: TagNetwork without the resource arn:aws:ec2:eu-central-1:123456789012:network-acl/*`,
    `${named('network')}: TagNetwork without the value CreateNetworkAcl of StringEquals ec2:CreateAction`,
  ],
};

test(
  'no statement of the roles that deploy is weakened without a call or a row that notices',
  async () => {
    const deployed = deployedOf(deployedByHcp());
    const { cases } = await expand(readMatrix(join(__dirname, 'matrix')), deployed);
    const calls = [
      ...CALLS,
      ...aboutOtherNames(CALLS),
      ...elsewhere(CALLS),
      ...withoutMarks(CALLS, 'Baseline'),
      ...withoutMarks(CALLS, 'Name'),
    ];
    const judged = [
      ...(await evaluate(cases)),
      ...(await answersTo('deployment plan', deployed, calls)),
      ...(await answersTo('deployment apply', deployed, calls)),
    ];
    const ours = new Documents(deployed).all.filter(({ shown }) =>
      /^(identity|trust) acme-deployment-|^(organization|resource control) /.test(shown),
    );
    expect(ours.length).toBe(13);
    const report = await mutate(ours, judged);
    expect(report.mutants).toBeGreaterThan(500);
    expect(report.survivors.map(describeMutant).sort()).toEqual(Object.values(EQUIVALENT).flat().sort());
  },
  PATIENCE,
);
