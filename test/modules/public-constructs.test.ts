import { TerraformResource, TerraformStack, TerraformVariable, Token } from 'cdktf';
import { Construct } from 'constructs';
import { makePublic, PUBLIC_CONSTRUCTS, PublicConstruct } from '../support/public-constructs';
import { synthesize } from '../support/synthesize';

const NAMES = Object.keys(PUBLIC_CONSTRUCTS) as PublicConstruct[];

/** The resource that each is about; several, by their paths, where no one of them is. */
const RESOURCES: Readonly<Record<PublicConstruct, string | Readonly<Record<string, string>>>> = {
  AccountAudit: {
    LogKey: 'aws_kms_key',
    AccessLogs: 'aws_s3_bucket',
    TrailBucket: 'aws_s3_bucket',
    TrailLogs: 'aws_cloudwatch_log_group',
    Trail: 'aws_cloudtrail',
    ThreatDetection: 'aws_guardduty_detector',
  },
  AiServicesPolicy: 'aws_iam_policy',
  AlertTopic: 'aws_sns_topic',
  ChatChannel: 'aws_chatbot_slack_channel_configuration',
  CostAnomalies: 'aws_ce_anomaly_subscription',
  CustomizationRole: 'aws_iam_role',
  Dashboard: 'aws_cloudwatch_dashboard',
  DelegationPolicy: 'aws_iam_policy',
  DeploymentRoles: { Plan: 'aws_iam_role', Apply: 'aws_iam_role' },
  Detections: {
    'Metric-EndpointsCreated': 'aws_cloudwatch_log_metric_filter',
    'bulk-download': 'aws_cloudwatch_metric_alarm',
    'key-changed-main': 'aws_cloudwatch_event_rule',
  },
  EncryptionKey: 'aws_kms_key',
  FlowLogs: 'aws_flow_log',
  GuardrailPolicy: { Data: 'aws_iam_policy', Machines: 'aws_iam_policy' },
  IdentityProvider: 'aws_iam_openid_connect_provider',
  InferenceRole: 'aws_iam_role',
  InvocationLogging: 'aws_bedrock_model_invocation_logging_configuration',
  JobSecurityGroup: 'aws_security_group',
  LaunchBoundary: 'aws_iam_policy',
  LaunchPolicy: 'aws_iam_policy',
  LogBucket: 'aws_s3_bucket',
  LogGroup: 'aws_cloudwatch_log_group',
  MonthlyBudget: 'aws_budgets_budget',
  NotebookRole: 'aws_iam_role',
  PermissionBoundary: 'aws_iam_policy',
  PipelineRole: 'aws_iam_role',
  PrivateBucket: 'aws_s3_bucket',
  PrivateNetwork: 'aws_vpc',
  PrivateVpc: 'aws_vpc',
  ProcessingRole: 'aws_iam_role',
  Project: {
    Key: 'aws_kms_key',
    TrainingData: 'aws_s3_bucket',
    Output: 'aws_s3_bucket',
    TrainingRole: 'aws_iam_role',
    Jobs: 'aws_security_group',
  },
  ServiceEndpoints: { S3: 'aws_vpc_endpoint', logs: 'aws_vpc_endpoint', SecurityGroup: 'aws_security_group' },
  ThreatDetection: 'aws_guardduty_detector',
  Trail: 'aws_cloudtrail',
  TrailBucket: 'aws_s3_bucket',
  TrainingRole: 'aws_iam_role',
  TransformRole: 'aws_iam_role',
  UndeliveredQueue: 'aws_sqs_queue',
};

const CASES = NAMES.flatMap((name) => {
  const resources = RESOURCES[name];
  const paths = typeof resources === 'string' ? [['', resources]] : Object.entries(resources);
  return paths.map(([path, type]): [PublicConstruct, string, string] => [name, path!, type!]);
});

/** The resource of a construct, or of one below it. */
function resourceOf(construct: Construct, path: string): TerraformResource {
  const at = path === '' ? construct : (construct.node.findChild(path) as Construct);
  const resource = TerraformResource.isTerraformResource(at) ? at : at.node.defaultChild;
  if (resource === undefined || !TerraformResource.isTerraformResource(resource)) throw new Error(`none at "${path}"`);
  return resource;
}

describe('what is below a public construct', () => {
  test.each(CASES)('%s gives its resource "%s" (%s), whose fields can be overridden', (name, path, type) => {
    let address = '';
    const made = synthesize((stack) => {
      const resource = resourceOf(makePublic(name, stack, PUBLIC_CONSTRUCTS[name](stack)!), path);
      address = resource.friendlyUniqueId;
      expect(resource.terraformResourceType).toBe(type);
      resource.addOverride('provider', 'aws.elsewhere');
    });
    expect(made.all(type)[address].provider).toBe('aws.elsewhere');
  });
});

/** Lists of data that come with the package. */
const DATA: Partial<Record<PublicConstruct, RegExp>> = { Detections: /^(detections|metrics)\./ };

/** Where the lists of a construct's properties are, as its messages name them. */
function listsIn(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return [at, ...value.flatMap((element) => listsIn(element, at))];
  if (typeof value !== 'object' || value === null || Construct.isConstruct(value)) return [];
  return Object.entries(value).flatMap(([name, part]) => listsIn(part, at === '' ? name : `${at}.${name}`));
}

/** The properties with another value at one place. */
function withValue(properties: any, [name, ...rest]: readonly string[], value: unknown): any {
  return { ...properties, [name!]: rest.length === 0 ? value : withValue(properties[name!], rest, value) };
}

const LISTS = NAMES.flatMap((name) => {
  let lists: string[] = [];
  synthesize((stack) => (lists = listsIn(PUBLIC_CONSTRUCTS[name](stack))));
  const own = lists.filter((path) => !DATA[name]?.test(path));
  return [...new Set(own)].map((path): [PublicConstruct, string] => [name, path]);
});

describe('a list that Terraform alone knows', () => {
  const make = (name: PublicConstruct, path: string, listOf: (variable: TerraformVariable) => unknown) => () =>
    synthesize((stack: TerraformStack) => {
      const variable = new TerraformVariable(stack, 'names', { type: 'list(string)' });
      const properties = PUBLIC_CONSTRUCTS[name](stack);
      makePublic(name, stack, withValue(properties, path.split('.'), listOf(variable)));
    });
  const refusal = (path: string) =>
    `"${path}" must be a list whose elements are known, got a reference to a list: ` +
    'name each element, as in Token.asString(Fn.element(list, 0)) (stack/It)';

  test('is looked for in every list of every construct', () => {
    expect(LISTS.length).toBeGreaterThan(80);
  });

  test.each(LISTS)('is refused by %s as %s', (name, path) => {
    expect(make(name, path, (variable) => variable.listValue)).toThrow(new Error(refusal(path)));
  });

  test.each([
    ['with elements beside it', (variable: TerraformVariable) => [...variable.listValue, 'other']],
    ['after other elements', (variable: TerraformVariable) => ['other', ...variable.listValue]],
    ['with text around it', (variable: TerraformVariable) => variable.listValue.map((each) => `${each}-role`)],
    ['of numbers', (variable: TerraformVariable) => Token.asNumberList(variable.value)],
  ])('is refused %s', (_, listOf) => {
    expect(make('EncryptionKey', 'administratorArns', listOf)).toThrow(new Error(refusal('administratorArns')));
  });
});
