import { setAwsEnvironment } from '../../../modules/core/aws-environment';
import { EndpointName, ENDPOINT_NAMES, ServiceEndpoints, ServiceEndpointsProps } from '../../../modules/vpc';
import { fieldsOf, referenceTo } from '../../support/resources';
import { statementsOf, Synthesized, synthesize } from '../../support/synthesize';

const PROPS = {
  name: 'acme-network',
  vpcId: 'vpc-1',
  subnetIds: ['subnet-a', 'subnet-b'],
  routeTableIds: ['rtb-1'],
};

const withProps = (props: Pick<ServiceEndpointsProps, 'endpoints'> & Partial<ServiceEndpointsProps>) =>
  synthesize((stack) => new ServiceEndpoints(stack, 'Endpoints', { ...PROPS, ...props }));

const withEndpoints = (...endpoints: EndpointName[]) => withProps({ endpoints });

const endpointsOf = ({ all }: Synthesized) => Object.values<any>(all('aws_vpc_endpoint'));

const serviceNamesOf = (synthesized: Synthesized) =>
  endpointsOf(synthesized)
    .map(({ service_name }) => service_name)
    .sort();

const endpoint = (synthesized: Synthesized, serviceName: string) =>
  endpointsOf(synthesized).find(({ service_name }) => service_name === serviceName);

const OWN_PRINCIPAL_AND_RESOURCE = {
  StringEquals: { 'aws:PrincipalAccount': ['111122223333'], 'aws:ResourceAccount': ['111122223333'] },
};
const OWN_PRINCIPAL = { StringEquals: { 'aws:PrincipalAccount': ['111122223333'] } };

const allow = (sid: string, actions: readonly string[], condition: object, resource = '*') => ({
  Sid: sid,
  Effect: 'Allow',
  Principal: '*',
  Action: actions,
  Resource: [resource],
  Condition: condition,
});

describe('ServiceEndpoints', () => {
  const everything = withEndpoints(...ENDPOINT_NAMES);

  test('are the S3 gateway alone, if no other is asked for', () => {
    const { policy: _, ...gateway } = fieldsOf(withEndpoints().only('aws_vpc_endpoint'));
    expect(gateway).toEqual({
      vpc_id: 'vpc-1',
      vpc_endpoint_type: 'Gateway',
      service_name: 'com.amazonaws.test-1.s3',
      route_table_ids: ['rtb-1'],
      tags: { Name: 'acme-network-s3' },
    });
    expect(withEndpoints().all('aws_security_group')).toEqual({});
  });

  test('name every field of an interface endpoint', () => {
    const made = withEndpoints('sts');
    const { policy: _, ...sts } = fieldsOf(endpoint(made, 'com.amazonaws.test-1.sts'));
    expect(sts).toEqual({
      vpc_id: 'vpc-1',
      vpc_endpoint_type: 'Interface',
      service_name: 'com.amazonaws.test-1.sts',
      subnet_ids: ['subnet-a', 'subnet-b'],
      security_group_ids: [referenceTo(made, 'aws_security_group', 'id')],
      private_dns_enabled: true,
      tags: { Name: 'acme-network-sts' },
    });
  });

  test('have the names that AWS knows the services by', () => {
    expect(serviceNamesOf(everything)).toEqual([
      'com.amazonaws.test-1.bedrock',
      'com.amazonaws.test-1.bedrock-runtime',
      'com.amazonaws.test-1.comprehend',
      'com.amazonaws.test-1.ecr.api',
      'com.amazonaws.test-1.ecr.dkr',
      'com.amazonaws.test-1.kms',
      'com.amazonaws.test-1.logs',
      'com.amazonaws.test-1.monitoring',
      'com.amazonaws.test-1.rekognition',
      'com.amazonaws.test-1.s3',
      'com.amazonaws.test-1.sagemaker.api',
      'com.amazonaws.test-1.sagemaker.runtime',
      'com.amazonaws.test-1.secretsmanager',
      'com.amazonaws.test-1.sts',
    ]);
  });

  test('follow the domain of the partition where AWS does, and S3 nowhere', () => {
    const inChina = synthesize((stack) => {
      setAwsEnvironment(stack, { partition: 'aws-cn', account: '111122223333', region: 'cn-north-1' });
      new ServiceEndpoints(stack, 'Endpoints', { ...PROPS, endpoints: ['ecr.dkr', 'kms', 'sts'] });
    });
    expect(serviceNamesOf(inChina)).toEqual([
      'cn.com.amazonaws.cn-north-1.ecr.dkr',
      'cn.com.amazonaws.cn-north-1.sts',
      'com.amazonaws.cn-north-1.kms',
      'com.amazonaws.cn-north-1.s3',
    ]);
    const statements = statementsOf(endpoint(inChina, 'com.amazonaws.cn-north-1.s3').policy);
    expect(statements.ImageLayers.Resource).toEqual(['arn:aws-cn:s3:::prod-cn-north-1-starport-layer-bucket/*']);
  });

  test('all have a policy that admits callers of the account to resources of the account', () => {
    for (const { policy } of endpointsOf(everything)) {
      const [first] = JSON.parse(policy).Statement;
      expect(first.Condition).toEqual(OWN_PRINCIPAL_AND_RESOURCE);
      expect(first.Action).toEqual([expect.stringMatching(/^[a-z0-9]+:\*$/)]);
    }
  });

  test('let nobody through without a condition, but to the layers of images', () => {
    const unconditional = endpointsOf(everything)
      .flatMap(({ policy }) => JSON.parse(policy).Statement)
      .filter(({ Condition }) => Condition === undefined);
    expect(unconditional.map(({ Sid }) => Sid)).toEqual(['ImageLayers']);
  });

  test.each([
    ['comprehend', 'comprehend', ['comprehend:DetectPiiEntities']],
    ['kms', 'kms', ['kms:GenerateRandom', 'kms:ListAliases', 'kms:ListKeys']],
    ['logs', 'logs', ['logs:DescribeLogGroups']],
    [
      'monitoring',
      'cloudwatch',
      [
        'cloudwatch:GetMetricData',
        'cloudwatch:GetMetricStatistics',
        'cloudwatch:ListMetrics',
        'cloudwatch:PutMetricData',
      ],
    ],
    ['rekognition', 'rekognition', ['rekognition:DetectFaces']],
    [
      'sagemaker.api',
      'sagemaker',
      [
        'sagemaker:ListEndpointConfigs',
        'sagemaker:ListEndpoints',
        'sagemaker:ListModels',
        'sagemaker:ListNotebookInstances',
        'sagemaker:ListPipelines',
        'sagemaker:ListProcessingJobs',
        'sagemaker:ListTrainingJobs',
        'sagemaker:ListTransformJobs',
        'sagemaker:Search',
      ],
    ],
    ['sagemaker.runtime', 'sagemaker', []],
    ['secretsmanager', 'secretsmanager', ['secretsmanager:GetRandomPassword']],
    ['sts', 'sts', ['sts:GetCallerIdentity']],
  ])('let through %s: %s to what is ours, and %j', (name, service, withoutResource) => {
    expect(statementsOf(endpoint(everything, `com.amazonaws.test-1.${name}`).policy)).toEqual({
      OwnPrincipalsToOwnResources: allow('OwnPrincipalsToOwnResources', [`${service}:*`], OWN_PRINCIPAL_AND_RESOURCE),
      ...(withoutResource.length > 0 && {
        ActionsWithoutResource: allow('ActionsWithoutResource', withoutResource, OWN_PRINCIPAL),
      }),
    });
  });

  test.each(['ecr.api', 'ecr.dkr'] as const)('let images of accounts be pulled that are named, through %s', (name) => {
    const pull = ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'];
    const own = {
      OwnPrincipalsToOwnResources: allow('OwnPrincipalsToOwnResources', ['ecr:*'], OWN_PRINCIPAL_AND_RESOURCE),
      // Logging in is a call of ecr.api
      ...(name === 'ecr.api' && {
        ActionsWithoutResource: allow('ActionsWithoutResource', ['ecr:GetAuthorizationToken'], OWN_PRINCIPAL),
      }),
    };
    expect(statementsOf(endpoint(everything, `com.amazonaws.test-1.${name}`).policy)).toEqual(own);
    const pulling = withProps({ endpoints: [name], imageAccounts: ['763104351884'] });
    expect(statementsOf(endpoint(pulling, `com.amazonaws.test-1.${name}`).policy)).toEqual({
      ...own,
      ForeignImages: allow('ForeignImages', pull, OWN_PRINCIPAL, 'arn:test:ecr:test-1:763104351884:repository/*'),
    });
  });

  test('admit callers and resources of the organization, where one is named', () => {
    const made = withProps({ endpoints: ['kms'], organizationId: 'o-a1b2c3d4e5' });
    const ofOrganization = { 'aws:PrincipalOrgID': ['o-a1b2c3d4e5'], 'aws:ResourceOrgID': ['o-a1b2c3d4e5'] };
    const { OwnPrincipalsToOwnResources } = statementsOf(endpoint(made, 'com.amazonaws.test-1.kms').policy);
    expect(OwnPrincipalsToOwnResources.Condition).toEqual({ StringEquals: ofOrganization });
    const { OwnPrincipalsToOwnBuckets } = statementsOf(endpoint(made, 'com.amazonaws.test-1.s3').policy);
    expect(OwnPrincipalsToOwnBuckets.Condition).toEqual({ StringEquals: ofOrganization });
  });

  describe('of Bedrock', () => {
    const models = 'arn:test:bedrock:test-1::foundation-model/*';
    const own = allow('OwnPrincipalsToOwnResources', ['bedrock:*'], OWN_PRINCIPAL_AND_RESOURCE);

    test('let foundation models be looked up and customized', () => {
      const customize = [
        'bedrock:CreateModelCustomizationJob',
        'bedrock:CreateModelInvocationJob',
        'bedrock:GetFoundationModel',
      ];
      expect(statementsOf(endpoint(everything, 'com.amazonaws.test-1.bedrock').policy)).toEqual({
        OwnPrincipalsToOwnResources: own,
        ActionsWithoutResource: allow(
          'ActionsWithoutResource',
          ['bedrock:ListFoundationModels', 'bedrock:ListModelCustomizationJobs'],
          OWN_PRINCIPAL,
        ),
        ForeignResources: allow('ForeignResources', customize, OWN_PRINCIPAL, models),
      });
    });

    test('let foundation models be invoked', () => {
      const invoke = ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'];
      expect(statementsOf(endpoint(everything, 'com.amazonaws.test-1.bedrock-runtime').policy)).toEqual({
        OwnPrincipalsToOwnResources: own,
        ForeignResources: allow('ForeignResources', invoke, OWN_PRINCIPAL, 'arn:test:bedrock:*::foundation-model/*'),
      });
    });
  });

  test('let nothing through the S3 gateway but own callers to own buckets', () => {
    expect(statementsOf(gatewayPolicy('ecr.api', 'sts'))).toEqual({
      OwnPrincipalsToOwnBuckets: allow('OwnPrincipalsToOwnBuckets', ['s3:*'], OWN_PRINCIPAL_AND_RESOURCE),
    });
  });

  test('let layers of images through the S3 gateway where images are pulled', () => {
    expect(statementsOf(gatewayPolicy('ecr.dkr'))).toEqual({
      OwnPrincipalsToOwnBuckets: allow('OwnPrincipalsToOwnBuckets', ['s3:*'], OWN_PRINCIPAL_AND_RESOURCE),
      ImageLayers: {
        Sid: 'ImageLayers',
        Effect: 'Allow',
        Principal: '*',
        Action: ['s3:GetObject'],
        Resource: ['arn:test:s3:::prod-test-1-starport-layer-bucket/*'],
      },
    });
  });

  test('share one security group, to which nothing is let in or out yet', () => {
    expect(fieldsOf(everything.only('aws_security_group'))).toEqual({
      name: 'acme-network-endpoints',
      description: 'Interface endpoints: HTTPS from the security groups that add a rule',
      vpc_id: 'vpc-1',
      revoke_rules_on_delete: false,
      tags: { Name: 'acme-network-endpoints' },
    });
    for (const type of ['ingress', 'egress'].map((way) => `aws_vpc_security_group_${way}_rule`)) {
      expect(everything.all(type)).toEqual({});
    }
    expect(everything.all('aws_security_group_rule')).toEqual({});
  });

  test('are private DNS names, in that group alone, wherever they are interfaces', () => {
    const groupId = referenceTo(everything, 'aws_security_group', 'id');
    const interfaces = endpointsOf(everything).filter(({ vpc_endpoint_type }) => vpc_endpoint_type === 'Interface');
    expect(interfaces).toHaveLength(13);
    for (const made of interfaces) {
      expect(made.private_dns_enabled).toBe(true);
      expect(made.security_group_ids).toEqual([groupId]);
    }
  });

  test('are refused if the catalogue does not know them', () => {
    expect(() => withEndpoints('sts', 'ec2' as EndpointName, 'iam' as EndpointName)).toThrow(
      new Error(
        '"endpoints" must be in the catalogue, got "ec2", "iam": choose among bedrock, bedrock-runtime, comprehend, ecr.api, ecr.dkr, ' +
          'kms, logs, monitoring, rekognition, sagemaker.api, sagemaker.runtime, secretsmanager, sts (stack/Endpoints)',
      ),
    );
  });

  test('are refused for what is no organization and no account; all at once', () => {
    expect(() => withProps({ endpoints: [], organizationId: 'acme', imageAccounts: ['763104351884', '*'] })).toThrow(
      new Error(
        '"organizationId" must be the ID of an organization, got "acme": write it as in "o-a1b2c3d4e5" (stack/Endpoints)\n' +
          '"imageAccounts" must be numbers of AWS accounts, got "*": write all twelve digits of each (stack/Endpoints)',
      ),
    );
  });

  function gatewayPolicy(...endpoints: EndpointName[]): string {
    return endpoint(withEndpoints(...endpoints), 'com.amazonaws.test-1.s3').policy;
  }
});
