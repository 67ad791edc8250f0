/** An application of somebody else's that makes a project with the package: what it adds is measured against `without-package.cjs`. */
const { AwsProvider } = require('@cdktf/provider-aws/lib/provider');
const { App, LocalBackend, TerraformStack } = require('cdktf');
const { AccountAudit, PrivateNetwork, Project, setAwsEnvironment } = require('cdktf-ml-baseline');

const role = (name) => `arn:aws:iam::111122223333:role/${name}`;
const shared = { prefix: 'acme', administrators: [role('Deployer')] };

const app = new App({ stackTraces: false });
const stack = new TerraformStack(app, 'ml');
new LocalBackend(stack, { path: 'ml.tfstate' });
new AwsProvider(stack, 'Aws', { region: 'eu-central-1' });
setAwsEnvironment(stack, { partition: 'aws', account: '111122223333', region: 'eu-central-1' });
const audit = new AccountAudit(stack, 'Audit', {
  ...shared,
  deployer: role('Deployer'),
  projects: [{ name: 'fraud' }],
  audit: { trail: 'create' },
});
const network = new PrivateNetwork(stack, 'Network', {
  prefix: 'acme',
  cidr: '10.20.0.0/16',
  zones: ['eu-central-1a', 'eu-central-1b'],
  logKey: audit.logKey,
});
new Project(stack, 'Fraud', {
  ...shared,
  audit,
  network,
  project: {
    name: 'fraud',
    imageRepositories: ['arn:aws:ecr:eu-central-1:111122223333:repository/fraud-training'],
    trainingData: { writers: [role('FraudDataLoader')] },
  },
});
app.synth();
