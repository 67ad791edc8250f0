import { setAwsEnvironment } from '../../../modules/core/aws-environment';
import { EncryptionKey } from '../../../modules/kms';
import { statementsOf, synthesize, TEST_ENVIRONMENT } from '../../support/synthesize';

/** The statements that are attached to a key after `grant`. */
function statements(
  grant: (key: EncryptionKey) => void = () => {},
  environment = TEST_ENVIRONMENT,
): Record<string, any> {
  const { only } = synthesize((stack) => {
    setAwsEnvironment(stack, environment);
    const administratorArns = ['arn:test:iam::111122223333:role/Admin'];
    grant(new EncryptionKey(stack, 'Key', { alias: 'acme', description: 'Acme', administratorArns }));
  });
  return statementsOf(only('aws_kms_key').policy);
}

describe('alerts', () => {
  test('are encrypted by the services that send them, of this account if they say for which', () => {
    expect(statements((key) => key.grantEncryptingAlerts()).EncryptAlerts).toEqual({
      Sid: 'EncryptAlerts',
      Effect: 'Allow',
      Principal: {
        Service: [
          'budgets.amazonaws.com',
          'cloudwatch.amazonaws.com',
          'costalerts.amazonaws.com',
          'events.amazonaws.com',
        ],
      },
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Resource: ['*'],
      Condition: { StringEqualsIfExists: { 'aws:SourceAccount': ['111122223333'] } },
    });
  });

  test('have the same senders in every partition', () => {
    const inChina = { partition: 'aws-cn', account: '111122223333', region: 'cn-north-1' };
    const { Principal } = statements((key) => key.grantEncryptingAlerts(), inChina).EncryptAlerts;
    expect(Principal.Service.filter((service: string) => !service.endsWith('.amazonaws.com'))).toEqual([]);
  });

  test("are nobody's without the grant", () => {
    expect(statements()).not.toHaveProperty('EncryptAlerts');
  });
});
