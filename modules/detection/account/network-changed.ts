import { AccountDetection } from '../detection';
import { anyOf, calls, DONE, startsWith } from '../event-pattern';
import { TECHNIQUES } from '../technique-catalogue';

/** What makes a way out of a VPC, or takes away what guards one. */
const CHANGES = [
  'CreateInternetGateway',
  'AttachInternetGateway',
  'CreateEgressOnlyInternetGateway',
  'CreateNatGateway',
  'CreateRoute',
  'ReplaceRoute',
  'CreateVpcPeeringConnection',
  'AcceptVpcPeeringConnection',
  'CreateTransitGatewayVpcAttachment',
  'AttachVpnGateway',
  'CreateTransitGatewayRoute',
  'CreateVpnConnection',
  'ModifySecurityGroupRules',
  'AssociateRouteTable',
  'ReplaceRouteTableAssociation',
  'AcceptTransitGatewayVpcAttachment',
  'EnableVgwRoutePropagation',
  'CreateClientVpnEndpoint',
  'CreateInstanceConnectEndpoint',
  'DeleteVpcEndpoints',
  'ModifyVpcEndpoint',
  'DeleteFlowLogs',
];

/** Services of others than AWS: `com.amazonaws.vpce.<region>.vpce-svc-...`, in China with `cn.` before it. */
const SERVICES_OF_OTHERS = ['com.amazonaws.vpce.', 'cn.com.amazonaws.vpce.'].map(startsWith);

export const networkChanged: AccountDetection = {
  id: 'network-changed',
  title: 'A gateway, route, peering, endpoint or open security group rule was made or changed in the region',
  meaning:
    'The network has no way to the internet, and data is reached through its endpoints alone. Any VPC of the account counts: data ' +
    'that got into another one is out as well. A deployment that changes the endpoints shows here too.',
  response:
    'Compare with the plan of the network stack. What is not in it: delete the gateway or route, and read the flow logs of the time in ' +
    'between. Find out who called, and whether that role should reach networks at all.',
  technique: TECHNIQUES.cloudFirewall,
  severity: 'high',
  kind: 'event',
  patterns: () => ({
    ways: calls('ec2', CHANGES, DONE),
    'endpoint-of-others': calls('ec2', ['CreateVpcEndpoint'], {
      ...DONE,
      requestParameters: { CreateVpcEndpointRequest: { ServiceName: SERVICES_OF_OTHERS } },
    }),
    'open-rules': calls('ec2', ['AuthorizeSecurityGroupEgress', 'AuthorizeSecurityGroupIngress'], {
      ...DONE,
      requestParameters: {
        ipPermissions: {
          items: anyOf(
            { ipRanges: { items: { cidrIp: [startsWith('0.0.0.0/')] } } },
            { ipv6Ranges: { items: { cidrIpv6: [startsWith('::/')] } } },
          ),
        },
      },
    }),
  }),
};
