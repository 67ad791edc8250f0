import { Statement } from '../core/policy-statement';

/** Workspaces of HCP Terraform or Terraform Enterprise whose runs act in the account. */
export interface TrustedWorkspaces {
  /** The organization of HCP Terraform. */
  readonly organization: string;
  /** The project of HCP Terraform that the workspaces belong to. */
  readonly project: string;
  /**
   * Names; `*` at the end of one stands for any rest of it. Whoever may make workspaces in the project may then make one that is trusted.
   * At least one.
   */
  readonly workspaces: readonly string[];
  /** Default: `app.terraform.io`, which is HCP Terraform. */
  readonly hostname?: string;
  /** Audience of the tokens. Default: `aws.workload.identity`, as HCP Terraform sends it unless a variable says otherwise. */
  readonly audience?: string;
}

export const HCP_HOSTNAME = 'app.terraform.io';
export const HCP_AUDIENCE = 'aws.workload.identity';

/** What a run does: a plan, or an apply of one. */
export type RunPhase = 'plan' | 'apply';

/**
 * Runs of these workspaces, in this phase, assume the role by a token that HCP Terraform signs for each run.
 * https://developer.hashicorp.com/terraform/cloud-docs/workspaces/dynamic-provider-credentials/aws-configuration
 */
export function trustStatements(
  providerArn: string,
  trusted: TrustedWorkspaces,
  phase: RunPhase,
): readonly Statement[] {
  const { organization, project, workspaces, hostname = HCP_HOSTNAME, audience = HCP_AUDIENCE } = trusted;
  const subjects = workspaces.map(
    (workspace) => `organization:${organization}:project:${project}:workspace:${workspace}:run_phase:${phase}`,
  );
  return [
    {
      sid: phase === 'plan' ? 'AssumedByPlans' : 'AssumedByApplies',
      effect: 'Allow',
      principals: { type: 'Federated', identifiers: [providerArn] },
      actions: ['sts:AssumeRoleWithWebIdentity'],
      conditions: [
        { test: 'StringEquals', key: `${hostname}:aud`, values: [audience] },
        { test: 'StringLike', key: `${hostname}:sub`, values: subjects },
      ],
    },
  ];
}
