import { judged } from '../../support/settings-text';

describe('exceptions', () => {
  judged([
    [
      'without a reason',
      'prefix: acme',
      'prefix: acme\nexceptions: { allowDeletion: {} }',
      '4 exceptions.allowDeletion.reason must say why, in 15 to 200 letters, digits, inner spaces or any of _ . : / = + - @, got none: write the reason that a reviewer should read, or drop the exception',
    ],
    [
      'with objects, as a text',
      'prefix: acme',
      'prefix: acme\nexceptions: { allowDeletion: { reason: Trial account of the team, includingObjects: "yes" } }',
      '4 exceptions.allowDeletion.includingObjects must be true or false, got "yes": write true or false, without quotes',
    ],
    [
      'as a switch',
      'prefix: acme',
      'prefix: acme\nexceptions: { allowDirectGrants: true }',
      '4 exceptions.allowDirectGrants must be a mapping of settings, got true: write its settings below it: reason',
    ],
    [
      'of a project, with a poor reason and for nobody',
      'name: fraud',
      'name: fraud\n    exceptions: { dataAccessOutsideVpc: { principals: [], reason: because } }',
      '12 projects[0].exceptions.dataAccessOutsideVpc.principals must be a list of 1 to 8 IAM role or user ARNs, got an empty list: write each on a line of its own, after a dash',
      '12 projects[0].exceptions.dataAccessOutsideVpc.reason must say why, in 15 to 200 letters, digits, inner spaces or any of _ . : / = + - @, got "because": write the reason that a reviewer should read, or drop the exception',
    ],
  ]);
});
