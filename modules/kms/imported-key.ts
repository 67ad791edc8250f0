import { DataAwsKmsKey } from '@cdktf/provider-aws/lib/data-aws-kms-key';
import { Annotations, ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { format, reasons } from '../core/checks';
import { Exception } from '../core/exception';
import { Statement } from '../core/policy-statement';
import { RequiredPolicy } from '../core/required-policy';
import { Check, requireAll } from '../core/validation';
import { GrantingKey } from './granting-key';

/** A key that is owned elsewhere, and what its owner has promised. */
export interface ImportedKeyProps {
  /** ARN of the key itself, in this region: not of an alias. */
  readonly keyArn: string;
  /**
   * States that the key's policy, which is not ours to change, holds the statements of `requiredPolicy`. Without it whatever has to be
   * admitted by the key throws: buckets with readers or writers, roles of jobs, a trail.
   */
  readonly keyPolicyAdmitsWhatIsGranted?: true;
  /** As the exception of `EncryptionKeyProps`: what the key's policy says of grants has to agree. */
  readonly allowDirectGrants?: Exception;
}

const KEY_ARN_FORMAT =
  /^arn:[\w-]+:kms:[\w-]+:\d{12}:key\/([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})$/;

/** Postconditions in Terraform's language, and what a plan says where one does not hold. */
const DEMANDS: readonly (readonly [condition: string, errorMessage: string])[] = [
  [
    'self.key_manager == "CUSTOMER"',
    'The key must be managed by a customer: those of AWS have policies that nobody can change.',
  ],
  ['self.key_state == "Enabled"', 'The key must be enabled: what is encrypted with it could not be read.'],
  ['self.key_usage == "ENCRYPT_DECRYPT"', 'The key must be one for encryption: this one signs or authenticates.'],
  ['self.key_spec == "SYMMETRIC_DEFAULT"', 'The key must be symmetric: services encrypt with no other.'],
];

/**
 * A key that is owned elsewhere (data source `aws_kms_key`, read at each plan: customer-managed, enabled, symmetric, or the plan fails).
 * What this package cannot see is not said: who administers the key, whether it is rotated, and whether its policy keeps to the
 * statements that are asked of it. Made by `EncryptionKey.fromKeyArn`.
 */
export class ImportedKey extends GrantingKey {
  /** As it was given. */
  readonly keyArn: string;
  /** What was looked up. */
  readonly madeBefore: ITerraformDependable;
  protected readonly takesDirectGrants: boolean;
  private readonly required: RequiredPolicy;

  /** @throws if the ARN is not that of a key, or an exception has no reason */
  constructor(scope: Construct, id: string, props: ImportedKeyProps) {
    super(scope, id);
    const rule = 'be the ARN of a key';
    requireAll(this, [
      format('keyArn', props.keyArn, KEY_ARN_FORMAT, rule, 'name the key itself: conditions do not know aliases'),
      ...reasons({ allowDirectGrants: props.allowDirectGrants }),
    ]);
    this.keyArn = props.keyArn;
    this.takesDirectGrants = props.allowDirectGrants !== undefined;
    this.madeBefore = this.lookUp(props.keyArn);
    this.required = new RequiredPolicy(this, {
      promise: 'keyPolicyAdmitsWhatIsGranted',
      promised: props.keyPolicyAdmitsWhatIsGranted === true,
      of: 'key',
    });
    Annotations.of(this).addWarning(
      `the key ${props.keyArn} is not ours: not checked that it is rotated, who administers it, and what else its policy admits`,
    );
  }

  /**
   * The statements that the key's policy has to hold, as JSON of a whole policy; resolved at synthesis. For a Terraform output, or for
   * whoever writes the policy. Add them to what is there: a policy of these alone has no administrator, and KMS refuses it.
   */
  get requiredPolicy(): string {
    return this.required.json;
  }

  protected admit(...added: readonly Statement[]): void {
    this.required.add(...added);
  }

  /** Who administers it is not known here. */
  protected usersChecks(): readonly Check[] {
    return [];
  }

  private lookUp(keyId: string): DataAwsKmsKey {
    return new DataAwsKmsKey(this, 'Resource', {
      keyId,
      lifecycle: {
        postcondition: DEMANDS.map(([condition, errorMessage]) => ({ condition: `\${${condition}}`, errorMessage })),
      },
    });
  }
}
