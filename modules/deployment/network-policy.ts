import { Condition, Statement } from '../core/policy-statement';
import { DeploymentScope, isOurs, MADE_AS_OURS, ownArns } from './deployment-scope';

/** What EC2 makes for the baseline's own network, and out of which kinds of resources that are there. */
const MAKES = Object.freeze({
  'ec2:CreateVpc': { makes: 'vpc', of: [] },
  'ec2:CreateSubnet': { makes: 'subnet', of: ['vpc'] },
  'ec2:CreateRouteTable': { makes: 'route-table', of: ['vpc'] },
  'ec2:CreateNetworkAcl': { makes: 'network-acl', of: ['vpc'] },
  'ec2:CreateFlowLogs': { makes: 'vpc-flow-log', of: ['vpc'] },
  'ec2:CreateVpcEndpoint': { makes: 'vpc-endpoint', of: ['vpc', 'subnet', 'route-table', 'security-group'] },
} as const);

const CHANGES_OF_GROUPS = [
  'ec2:AuthorizeSecurityGroupEgress',
  'ec2:AuthorizeSecurityGroupIngress',
  'ec2:RevokeSecurityGroupEgress',
  'ec2:RevokeSecurityGroupIngress',
];

const CHANGES = [
  'ec2:AssociateRouteTable',
  'ec2:CreateNetworkAclEntry',
  'ec2:DeleteNetworkAcl',
  'ec2:DeleteNetworkAclEntry',
  'ec2:DeleteRouteTable',
  'ec2:DeleteSubnet',
  'ec2:DeleteVpc',
  'ec2:DeleteVpcEndpoints',
  'ec2:DisassociateRouteTable',
  'ec2:ModifySubnetAttribute',
  'ec2:ModifyVpcAttribute',
  'ec2:ModifyVpcEndpoint',
  'ec2:ReplaceNetworkAclAssociation',
  'ec2:ReplaceNetworkAclEntry',
];

const KINDS = ['vpc', 'subnet', 'route-table', 'network-acl', 'vpc-endpoint', 'security-group'];

/** A group that its VPC has from the start, with no tag to tell it by. */
const UNNAMED: Condition = { test: 'Null', key: 'aws:ResourceTag/Name', values: ['true'] };

/** The security groups of projects, and of the network. EC2 chooses the ids: tags tell what is whose. */
export function groupStatements(scope: DeploymentScope): readonly Statement[] {
  const { network } = ownArns(scope);
  const { existingNetwork } = scope;
  const shared = existingNetwork?.endpointSecurityGroupId;
  return [
    made('MakeGroups', ['ec2:CreateSecurityGroup'], [network('security-group')]),
    existingNetwork
      ? allowed('MakeGroupsInVpc', ['ec2:CreateSecurityGroup'], [network('vpc', existingNetwork.vpcId)], [])
      : allowed('MakeGroupsInVpc', ['ec2:CreateSecurityGroup'], [network('vpc')], isOurs(scope)),
    allowed(
      'ChangeGroups',
      [...CHANGES_OF_GROUPS, 'ec2:DeleteSecurityGroup'],
      [network('security-group')],
      isOurs(scope),
    ),
    ...(shared === undefined
      ? []
      : [allowed('OpenEndpoints', CHANGES_OF_GROUPS, [network('security-group', shared)], [])]),
    made(
      'MakeRules',
      ['ec2:AuthorizeSecurityGroupEgress', 'ec2:AuthorizeSecurityGroupIngress'],
      [network('security-group-rule')],
    ),
    allowed(
      'TagWhatIsMade',
      ['ec2:CreateTags'],
      ['security-group', 'security-group-rule'].map((kind) => network(kind)),
      [MADE_AS_OURS, { test: 'StringEquals', key: 'ec2:CreateAction', values: CREATING_GROUPS }],
    ),
    allowed('ChangeTags', ['ec2:CreateTags', 'ec2:DeleteTags'], [network('security-group')], isOurs(scope)),
  ];
}

const CREATING_GROUPS = ['AuthorizeSecurityGroupEgress', 'AuthorizeSecurityGroupIngress', 'CreateSecurityGroup'];

/** The baseline's own network. */
export function networkStatements(scope: DeploymentScope): readonly Statement[] {
  const { network } = ownArns(scope);
  const makes = Object.entries(MAKES);
  const kinds = (names: readonly string[]) => names.map((kind) => network(kind));
  const sources = new Set(makes.flatMap(([, { of }]) => of as readonly string[]));
  return [
    ...makes.map(([action, { makes }]) => made(`Make${capitalized(makes)}s`, [action], [network(makes)])),
    ...[...sources].map((kind) =>
      allowed(
        `MakeIn${capitalized(kind)}s`,
        makes.filter(([, { of }]) => (of as readonly string[]).includes(kind)).map(([action]) => action),
        [network(kind)],
        isOurs(scope),
      ),
    ),
    allowed('ChangeNetwork', CHANGES, kinds(KINDS), isOurs(scope)),
    allowed('TagNetwork', ['ec2:CreateTags'], kinds(makes.map(([, { makes }]) => makes)), [
      MADE_AS_OURS,
      {
        test: 'StringEquals',
        key: 'ec2:CreateAction',
        values: makes.map(([action]) => action.replace('ec2:', '')),
      },
    ]),
    allowed(
      'ChangeNetworkTags',
      ['ec2:CreateTags', 'ec2:DeleteTags'],
      kinds([...KINDS.filter((kind) => kind !== 'security-group'), 'vpc-flow-log']),
      isOurs(scope),
    ),
    allowed('TagDefaults', ['ec2:CreateTags'], kinds(['security-group', 'network-acl']), [MADE_AS_OURS, UNNAMED]),
    // Before it is tagged: the provider empties it first
    allowed('EmptyDefaultAcl', ['ec2:DeleteNetworkAclEntry'], [network('network-acl')], [UNNAMED]),
  ];
}

function made(sid: string, actions: readonly string[], resources: readonly string[]): Statement {
  return allowed(sid, actions, resources, [MADE_AS_OURS]);
}

function allowed(
  sid: string,
  actions: readonly string[],
  resources: readonly string[],
  conditions: readonly Condition[],
): Statement {
  return { sid, effect: 'Allow', actions, resources, conditions };
}

/** `route-table` as `RouteTable`. */
function capitalized(kind: string): string {
  return kind.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}
