import { judged } from '../../support/settings-text';

const state = (start: string) =>
  `prefix: acme\nstate: { type: hcp, organization: acme, project: ml-baseline, workspaceStart: ${start} }`;

/** `acme-123456789012-eu-central-1-project-fraud` has 44 characters, and 90 are allowed. */
describe('names of workspaces', () => {
  judged([
    ['of 84 characters', 'prefix: acme', state('a'.repeat(40))],
    [
      'of 91 characters',
      'prefix: acme',
      `${state('a'.repeat(40)).replace('prefix: acme', 'prefix: acme-longer')}`,
      `4 state.workspaceStart must leave names of workspaces at most 90 characters, got "${'a'.repeat(40)}", which makes 91 of ${'a'.repeat(40)}acme-longer-123456789012-eu-central-1-project-fraud: shorten it by 1`,
    ],
    ['of 90 characters', 'prefix: acme', `${state('a'.repeat(39)).replace('prefix: acme', 'prefix: acme-longer')}`],
    [
      'of two problems at once',
      'prefix: acme',
      `prefix: acme-longer\npartition: aws-cn\n${state('a'.repeat(40)).split('\n')[1]}`,
      '4 partition must be that of the region eu-central-1, aws, got "aws-cn": leave it out, or correct the region',
      `5 state.workspaceStart must leave names of workspaces at most 90 characters, got "${'a'.repeat(40)}", which makes 91 of ${'a'.repeat(40)}acme-longer-123456789012-eu-central-1-project-fraud: shorten it by 1`,
    ],
  ]);
});
