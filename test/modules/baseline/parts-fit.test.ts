import { TerraformStack } from 'cdktf';
import { AccountAudit, PrivateNetwork, Project } from '../../../modules/baseline';
import { synthesize } from '../../support/synthesize';

const ADMIN = 'arn:test:iam::111122223333:role/Deployer';
const COMMON = { prefix: 'acme', administrators: [ADMIN] };

interface Choices {
  readonly recorded?: string;
  readonly prefix?: string;
  readonly zones?: readonly string[];
}

/** One application with all three parts. */
function all(stack: TerraformStack, { recorded = 'fraud', prefix = 'acme', zones = ['test-1a', 'test-1b'] }: Choices) {
  const audit = new AccountAudit(stack, 'Audit', { ...COMMON, deployer: ADMIN, projects: [{ name: recorded }] });
  const network = new PrivateNetwork(stack, 'Network', {
    prefix: 'acme',
    cidr: '10.20.0.0/16',
    zones,
    logKey: audit.logKey,
  });
  new Project(stack, 'Fraud', {
    ...COMMON,
    prefix,
    audit,
    network,
    project: {
      name: 'fraud',
      imageRepositories: ['arn:test:ecr:test-1:111122223333:repository/fraud'],
      trainingData: { writers: ['arn:test:iam::111122223333:role/Loader'] },
    },
  });
}

test('parts of one baseline fit together', () => {
  expect(() => synthesize((stack) => all(stack, {}))).not.toThrow();
});

test.each<[title: string, choices: Choices, message: RegExp]>([
  [
    'a project that the audit does not record',
    { recorded: 'triage' },
    /"audit" must record the project "acme-fraud", got "acme-triage": name it among "projects" of the AccountAudit/,
  ],
  ['another prefix', { prefix: 'other' }, /"audit" must record the project "other-fraud", got "acme-fraud"/],
  [
    'a zone of another region',
    { zones: ['test-1a', 'eu-west-1b'] },
    /"zones" must be zones of the region test-1, got "eu-west-1b": name zones such as "test-1a"/,
  ],
])('are refused: %s', (_, choices, message) => {
  expect(() => synthesize((stack) => all(stack, choices))).toThrow(message);
});
