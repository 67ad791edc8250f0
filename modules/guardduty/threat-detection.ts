import { GuarddutyDetector } from '@cdktf/provider-aws/lib/guardduty-detector';
import { GuarddutyDetectorFeature } from '@cdktf/provider-aws/lib/guardduty-detector-feature';
import { Construct } from 'constructs';
import { reasons } from '../core/checks';
import { deletionLifecycle, DeletionProps, deletionTags } from '../core/deletion';
import { requireKnownLists } from '../core/known-lists';
import { requireAll } from '../core/validation';

/** What GuardDuty's detector is made of. */
export interface ThreatDetectionProps extends DeletionProps {
  /** Name that the detector is shown by. */
  readonly name: string;
  /** Watches calls of models (`AI_PROTECTION`). Needs the AWS provider 6.56 or newer. Default false. */
  readonly aiProtection?: boolean;
}

/**
 * GuardDuty's detector of an account and region (`aws_guardduty_detector`), with S3 protection: data events of all buckets are looked at.
 * Once for an account and region: AWS takes no second. Findings go with the detector, so Terraform refuses to destroy it.
 */
export class ThreatDetection extends Construct {
  /** As a reference: whoever uses it comes after the detector. */
  readonly detectorId: string;

  constructor(scope: Construct, id: string, props: ThreatDetectionProps) {
    super(scope, id);
    requireKnownLists(this, props);
    requireAll(this, reasons({ allowDeletion: props.allowDeletion }));
    this.detectorId = new GuarddutyDetector(this, 'Resource', {
      enable: true,
      findingPublishingFrequency: 'FIFTEEN_MINUTES',
      tags: { Name: props.name, ...deletionTags(props) },
      lifecycle: deletionLifecycle(props),
    }).id;
    this.enable('S3Protection', 'S3_DATA_EVENTS');
    if (props.aiProtection) this.enable('AiProtection', 'AI_PROTECTION');
  }

  private enable(id: string, feature: string): void {
    new GuarddutyDetectorFeature(this, id, { detectorId: this.detectorId, name: feature, status: 'ENABLED' });
  }
}
