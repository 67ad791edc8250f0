import { StackLog } from '../../tools/deployment/stack-log';

/** What cdktf 0.21 printed, shortened. */
const DEPLOYMENT = `\u001b[2K\u001b[1A\u001b[2K\u001b[Gaudit  Terraform used the selected providers to generate the following execution plan.

       Plan: 2 to add, 0 to change, 0 to destroy.

       Changes to Outputs:
0 Stacks deploying     0 Stacks done     3 Stacks waiting
audit  aws_kms_key.Key (Key): Creating...
network  aws_vpc.Vpc (Vpc): Creating...

         Plan: 9 to add, 0 to change, 0 to destroy.
audit  aws_s3_bucket.Bucket (Bucket): Creating...
audit  aws_kms_key.Key (Key): Creation complete after 0s [id=8cd6bad4]
audit  Error: creating S3 Bucket (acme): BucketAlreadyExists

         with aws_s3_bucket.Bucket (Bucket),
         on cdk.tf.json line 51
1 Stack deploying     0 Stacks done     2 Stacks waiting
network  Apply complete! Resources: 9 added, 0 changed, 0 destroyed.`;

function read(text: string) {
  const log = new StackLog(['audit', 'network', 'project-fraud']);
  for (const line of text.split('\n')) log.add(line);
  return Object.fromEntries(log.stacks.map((stack) => [stack.name, stack]));
}

describe('the log of a deployment', () => {
  const { audit, network, 'project-fraud': project } = read(DEPLOYMENT);

  test('tells how far each stack is', () => {
    expect(audit).toMatchObject({ planned: 2, finished: 1, active: new Set(['aws_s3_bucket.Bucket']) });
    expect(network).toMatchObject({ phase: 'done', planned: 9 });
    expect(project).toMatchObject({ phase: 'waiting', finished: 0 });
  });

  test("keeps Terraform's own words about what failed", () => {
    expect(audit!.phase).toBe('failed');
    expect(audit!.errors.join('\n').trim()).toBe(
      'Error: creating S3 Bucket (acme): BucketAlreadyExists\n\n  with aws_s3_bucket.Bucket (Bucket),\n  on cdk.tf.json line 51',
    );
    expect(network!.errors).toEqual([]);
  });

  test('counts what is destroyed', () => {
    const { network: destroyed } = read(`network  aws_vpc.Vpc (Vpc): Destroying... [id=vpc-1]
network  aws_vpc.Vpc (Vpc): Destruction complete after 1s
network  Destroy complete! Resources: 1 destroyed.`);
    expect(destroyed).toMatchObject({ phase: 'done', finished: 1 });
  });
});
