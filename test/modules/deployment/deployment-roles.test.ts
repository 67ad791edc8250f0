import { DeploymentRoles, DeploymentRolesProps, IdentityProvider } from '../../../modules/deployment';
import { statementsOf, synthesize, Synthesized } from '../../support/synthesize';

const WORKSPACES = ['acme-audit', 'acme-project-*'];

function roles(
  props: Partial<DeploymentRolesProps> = {},
  trusted: object = {},
  made: (roles: DeploymentRoles) => void = () => undefined,
): Synthesized {
  return synthesize((stack) =>
    made(
      new DeploymentRoles(stack, 'Roles', {
        prefix: 'acme',
        identityProvider: new IdentityProvider(stack, 'Hcp', {}),
        trustedWorkspaces: { organization: 'acme', project: 'ml', workspaces: WORKSPACES, ...trusted },
        ...props,
      }),
    ),
  );
}

/** In the order of their addresses. */
function all(synthesized: Synthesized, type: string): any[] {
  return Object.values(synthesized.all(type));
}

function policy(synthesized: Synthesized, component: string): Record<string, any> {
  const found = all(synthesized, 'aws_iam_policy').find(({ name }) => name.startsWith(`acme-deployment-${component}-`));
  return statementsOf(found!.policy);
}

describe('roles that deploy, with no options given', () => {
  const synthesized = roles();

  test('are two, each with policies of its own and no others', () => {
    const made = all(synthesized, 'aws_iam_role');
    expect(made.map(({ name }) => name.split('-')[2]).sort()).toEqual(['apply', 'plan']);
    for (const role of made) {
      expect(role).toMatchObject({ path: '/deployment/', max_session_duration: 3600, force_detach_policies: false });
    }
    const lists = all(synthesized, 'aws_iam_role_policy_attachments_exclusive');
    expect(lists.map(({ policy_arns }) => policy_arns.length).sort()).toEqual([3, 9]);
    expect(all(synthesized, 'aws_iam_role_policies_exclusive').map(({ policy_names }) => policy_names)).toEqual([
      [],
      [],
    ]);
  });

  test.each([
    ['plan', 'AssumedByPlans'],
    ['apply', 'AssumedByApplies'],
  ])('are assumed by runs in their phase: %s', (phase, sid) => {
    const role = all(synthesized, 'aws_iam_role').find(({ name }) => name.includes(`-${phase}-`))!;
    expect(statementsOf(role.assume_role_policy)).toEqual({
      [sid]: {
        Sid: sid,
        Effect: 'Allow',
        Principal: { Federated: [expect.stringContaining('aws_iam_openid_connect_provider')] },
        Action: ['sts:AssumeRoleWithWebIdentity'],
        Condition: {
          StringEquals: { 'app.terraform.io:aud': ['aws.workload.identity'] },
          StringLike: {
            'app.terraform.io:sub': WORKSPACES.map(
              (name) => `organization:acme:project:ml:workspace:${name}:run_phase:${phase}`,
            ),
          },
        },
      },
    });
  });

  test('destroy nothing that holds data', () => {
    expect(policy(synthesized, 'guard').DenyDestruction.Action).toContain('kms:ScheduleKeyDeletion');
    expect(policy(synthesized, 'storage')).not.toHaveProperty('DeleteBuckets');
  });
});

describe('choices', () => {
  test("a budget's role attaches what the baseline has for it, and only if there is such a role", () => {
    const sidsOf = (props: Partial<DeploymentRolesProps>) => {
      let made: DeploymentRoles | undefined;
      roles(props, {}, (each) => (made = each));
      return Object.keys(statementsOf(made!.serviceControlPolicies[0]!));
    };
    expect(sidsOf({})).toEqual(['DenyAllButWork', 'DenyPassingToOthers']);
    expect(sidsOf({ stopsSpending: true })).toEqual([
      'DenyAllButWork',
      'DenyPassingToOthers',
      'DenyAllButStopping',
      'DenyAttachingOthers',
    ]);
  });

  test('another host and audience stand in the conditions', () => {
    const trusted = { hostname: 'tfe.acme.com', audience: 'aws.acme' };
    const [role] = all(roles({}, trusted), 'aws_iam_role');
    expect(role.assume_role_policy).toContain('"StringEquals":{"tfe.acme.com:aud":["aws.acme"]}');
    expect(role.assume_role_policy).toContain('"tfe.acme.com:sub"');
    expect(role.assume_role_policy).not.toContain('app.terraform.io');
  });

  test('an existing network is neither made nor changed: groups are made in it, and its endpoints opened', () => {
    const existingNetwork = { vpcId: 'vpc-0a1b2c3d', endpointSecurityGroupId: 'sg-0a1b2c3d' };
    const synthesized = roles({ existingNetwork });
    expect(all(synthesized, 'aws_iam_policy').map(({ name }) => name.split('-')[2])).not.toContain('network');
    const groups = policy(synthesized, 'groups');
    expect(groups.MakeGroupsInVpc.Resource).toEqual([expect.stringMatching(/:vpc\/vpc-0a1b2c3d$/)]);
    expect(groups.OpenEndpoints.Resource).toEqual([expect.stringMatching(/:security-group\/sg-0a1b2c3d$/)]);
    expect(JSON.stringify(groups)).not.toContain('CreateVpc');
  });

  test('events of an existing trail are counted in its log group', () => {
    const { CountEvents, SetUpLogGroups } = policy(roles({ existingTrailLogGroup: '/org/trail' }), 'watch');
    expect(CountEvents.Resource).toContainEqual(expect.stringMatching(/:log-group:\/org\/trail$/));
    expect(JSON.stringify(SetUpLogGroups)).not.toContain('/org/trail');
  });

  test('an allowed destruction shows as a tag on everything', () => {
    const reason = 'torn down every night';
    const synthesized = roles({ allowDeletion: { reason } });
    expect(policy(synthesized, 'guard')).not.toHaveProperty('DenyDestruction');
    const tagged = [...all(synthesized, 'aws_iam_policy'), ...all(synthesized, 'aws_iam_role')];
    for (const { tags } of tagged) expect(tags['ml-baseline:exception:allow-deletion']).toBe(reason);
  });
});

describe('refusals', () => {
  test.each<[string, Partial<DeploymentRolesProps>, object, string]>([
    ['a prefix that no name starts with', { prefix: 'Acme' }, {}, '"prefix" must'],
    ['nobody', {}, { workspaces: [] }, '"trustedWorkspaces.workspaces" must'],
    ['everybody', {}, { workspaces: ['*'] }, 'at most one * at the end, got "*"'],
    ['a wildcard inside', {}, { workspaces: ['acme-*-audit'] }, 'got "acme-*-audit"'],
    ['a claim of its own', {}, { workspaces: ['a:run_phase:apply'] }, 'got "a:run_phase:apply"'],
    ['a deletion without a reason', { allowDeletion: { reason: 'x' } }, {}, '"allowDeletion.reason" must'],
  ])('%s', (_, props, trusted, message) => expect(() => roles(props, trusted)).toThrow(message));
});
