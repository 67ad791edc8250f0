import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, LocalBackend, TerraformOutput, TerraformStack } from 'cdktf';
import { AccountAudit, PrivateNetwork, Project, setAwsEnvironment } from 'cdktf-ml-baseline';
import { Construct } from 'constructs';

const ACCOUNT = '111122223333';
const REGION = 'eu-central-1';
const role = (name: string) => `arn:aws:iam::${ACCOUNT}:role/${name}`;

/** The platform of a company that has its own way with stacks, providers, state and tags. */
class MlPlatform extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new AwsProvider(this, 'Aws', {
      region: REGION,
      allowedAccountIds: [ACCOUNT],
      defaultTags: [{ tags: { Team: 'ml-platform', CostCenter: '4711' } }],
    });
    new LocalBackend(this, { path: '../../../terraform.ml.tfstate' });
    // Known here, so that policies can be read before a plan. Left out, Terraform looks it up.
    setAwsEnvironment(this, { partition: 'aws', account: ACCOUNT, region: REGION });

    const shared = { prefix: 'acme', administrators: [role('Deployer')] };
    const cidr = '10.20.0.0/16';

    const audit = new AccountAudit(this, 'Audit', {
      ...shared,
      deployer: role('Deployer'),
      projects: [{ name: 'fraud', launchers: [role('FraudScientist')] }],
      audit: { trail: 'create' },
      alerts: { emails: ['ml-security@example.com'] },
      networkCidr: cidr,
    });
    const network = new PrivateNetwork(this, 'Network', {
      prefix: 'acme',
      cidr,
      zones: [`${REGION}a`, `${REGION}b`],
      logKey: audit.logKey,
    });
    const fraud = new Project(this, 'Fraud', {
      ...shared,
      audit,
      network,
      project: {
        name: 'fraud',
        launchers: [role('FraudScientist')],
        imageRepositories: [`arn:aws:ecr:${REGION}:${ACCOUNT}:repository/fraud-training`],
        trainingData: { writers: [role('FraudDataLoader')] },
        output: { readers: [role('FraudModelReader')] },
      },
    });

    for (const [name, output] of Object.entries(fraud.outputs)) new TerraformOutput(this, name, output);
  }
}

const app = new App();
new MlPlatform(app, 'ml');
app.synth();
