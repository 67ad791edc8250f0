import { TerraformVariable } from 'cdktf';
import { LogGroup, logGroupArn, LogGroupProps } from '../../../modules/logs';
import { fieldsOf, referenceTo } from '../../support/resources';
import { synthesize } from '../../support/synthesize';

const KEY_ARN = 'arn:test:kms:test-1:111122223333:key/1';
const SMALLEST: LogGroupProps = { logGroupName: '/acme/flow-logs', encryptionKey: { keyArn: KEY_ARN } };
const DAYS_THAT_ARE_TAKEN = '365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653';

const logGroup = (props: Partial<LogGroupProps> = {}) =>
  synthesize((stack) => new LogGroup(stack, 'Logs', { ...SMALLEST, ...props }));

const fields = (props: Partial<LogGroupProps> = {}) => fieldsOf(logGroup(props).only('aws_cloudwatch_log_group'));

const refusal = (props: Partial<LogGroupProps>) => () => logGroup(props);

describe('LogGroup', () => {
  test('is encrypted, kept for a year and protected, with nothing said', () => {
    expect(fields()).toEqual({
      name: '/acme/flow-logs',
      kms_key_id: KEY_ARN,
      retention_in_days: 365,
      skip_destroy: true,
      tags: { Name: '/acme/flow-logs' },
      lifecycle: { prevent_destroy: true },
    });
  });

  test.each([365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653])('keeps for %i days', (retentionDays) => {
    expect(fields({ retentionDays }).retention_in_days).toBe(retentionDays);
  });

  test.each([
    ['less than a year', 180],
    ['a day less than a year', 364],
    ['a number that CloudWatch Logs does not take', 366],
    ['for ever, which is 0', 0],
    ['no number', NaN],
    ['less than nothing', -1],
  ])('refuses to keep for %s', (_, retentionDays) => {
    expect(refusal({ retentionDays })).toThrow(
      new Error(
        `"retentionDays" must be a number that CloudWatch Logs takes, 365 or more, got ${retentionDays}: ` +
          `choose one of ${DAYS_THAT_ARE_TAKEN} (stack/Logs)`,
      ),
    );
  });

  test('can be destroyed where somebody said why, which stays in the plan', () => {
    const made = fields({ allowDeletion: { reason: 'Trial account that is emptied every Friday' } });
    expect(made.lifecycle).toEqual({ prevent_destroy: false });
    expect(made.tags).toEqual({
      Name: '/acme/flow-logs',
      'ml-baseline:exception:allow-deletion': 'Trial account that is emptied every Friday',
    });
  });

  test('says in its tags which weakening it comes of', () => {
    const exceptions = { 'log-prompts': { reason: 'The clinical board reviews answers' } };
    expect(fields({ exceptions }).tags).toEqual({
      Name: '/acme/flow-logs',
      'ml-baseline:exception:log-prompts': 'The clinical board reviews answers',
    });
  });

  test('refuses an exception without a reason', () => {
    expect(refusal({ allowDeletion: { reason: 'because' } })).toThrow(
      new Error(
        '"allowDeletion.reason" must say why, in 15 to 200 letters, digits, inner spaces or any of _ . : / = + - @, ' +
          'got "because": write the reason that a reviewer should read, or drop the exception (stack/Logs)',
      ),
    );
  });

  test('refuses a weakening without a reason', () => {
    expect(refusal({ exceptions: { 'log-prompts': { reason: 'why not' } } })).toThrow(
      /^"log-prompts.reason" must say why/,
    );
  });

  test.each([
    ['no name', ''],
    ['a space', '/acme/flow logs'],
    ['a wildcard', '/acme/*'],
    ['a colon', '/acme:logs'],
    ['513 characters', 'a'.repeat(513)],
  ])('refuses %s', (_, logGroupName) => {
    expect(refusal({ logGroupName })).toThrow(
      new Error(
        `"logGroupName" must be 1 to 512 letters, digits or any of _ / . # -, got "${logGroupName}": rename it (stack/Logs)`,
      ),
    );
  });

  test('takes a name of 512 characters, and one that only Terraform knows', () => {
    expect(fields({ logGroupName: 'a'.repeat(512) }).name).toHaveLength(512);
    const made = synthesize((stack) => {
      const name = new TerraformVariable(stack, 'name', { type: 'string' }).stringValue;
      new LogGroup(stack, 'Logs', { ...SMALLEST, logGroupName: name });
    });
    expect(made.only('aws_cloudwatch_log_group').name).toBe('${var.name}');
  });

  test('tells all problems together', () => {
    expect(refusal({ logGroupName: '', retentionDays: 7, allowDeletion: { reason: 'tests' } })).toThrow(
      new Error(
        '"logGroupName" must be 1 to 512 letters, digits or any of _ / . # -, got "": rename it (stack/Logs)\n' +
          '"retentionDays" must be a number that CloudWatch Logs takes, 365 or more, got 7: ' +
          `choose one of ${DAYS_THAT_ARE_TAKEN} (stack/Logs)\n` +
          '"allowDeletion.reason" must say why, in 15 to 200 letters, digits, inner spaces or any of _ . : / = + - @, ' +
          'got "tests": write the reason that a reviewer should read, or drop the exception (stack/Logs)',
      ),
    );
  });

  test('is known by references, and by an ARN without a star at its end', () => {
    const made = synthesize((stack) => {
      const { logGroupName, logGroupArn: reference, knownLogGroupArn } = new LogGroup(stack, 'Logs', SMALLEST);
      stack.addOverride('output.arns.value', { logGroupName, reference, knownLogGroupArn });
    });
    expect(made.json.output.arns.value).toEqual({
      logGroupName: referenceTo(made, 'aws_cloudwatch_log_group', 'name'),
      reference: referenceTo(made, 'aws_cloudwatch_log_group', 'arn'),
      knownLogGroupArn: 'arn:test:logs:test-1:111122223333:log-group:/acme/flow-logs',
    });
  });

  test('that exists already is not made again', () => {
    const made = synthesize((stack) => {
      const arn = 'arn:test:logs:test-1:111122223333:log-group:/aws/sagemaker/TrainingJobs';
      expect(LogGroup.fromName(stack, '/aws/sagemaker/TrainingJobs')).toEqual({
        logGroupName: '/aws/sagemaker/TrainingJobs',
        logGroupArn: arn,
        knownLogGroupArn: arn,
      });
      expect(logGroupArn(stack, '/aws/sagemaker/TrainingJobs')).toBe(arn);
    });
    expect(made.json.resource).toBeUndefined();
  });
});
