import { AccountDetection } from './detection';
import { auditKeyChanged } from './account/audit-key-changed';
import { boundaryRemoved } from './account/boundary-removed';
import { bucketChanged } from './account/bucket-changed';
import { bulkEndpoints } from './account/bulk-endpoints';
import { dataTampered } from './account/data-tampered';
import { deniedCalls } from './account/denied-calls';
import { detectionSilenced } from './account/detection-silenced';
import { foreignRole } from './account/foreign-role';
import { guardDutyFinding } from './account/guardduty-finding';
import { instanceType } from './account/instance-type';
import { jobOutsideNetwork } from './account/job-outside-network';
import { networkChanged } from './account/network-changed';
import { presignedUrl } from './account/presigned-url';
import { promptLogging } from './account/prompt-logging';
import { remoteAccess } from './account/remote-access';
import { roleWidened } from './account/role-widened';
import { rootUser } from './account/root-user';
import { trailChanged } from './account/trail-changed';
import { trainingDataRead } from './account/training-data-read';
import { unencryptedJob } from './account/unencrypted-job';
import { unsafeNotebook } from './account/unsafe-notebook';
import { unshapedWork } from './account/unshaped-work';
import { unshieldedCustomization } from './account/unshielded-customization';
import { workElsewhere } from './account/work-elsewhere';

/** Detections of an account and region, by id. */
export const ACCOUNT_DETECTIONS: readonly AccountDetection[] = Object.freeze([
  auditKeyChanged,
  boundaryRemoved,
  bucketChanged,
  bulkEndpoints,
  dataTampered,
  deniedCalls,
  detectionSilenced,
  foreignRole,
  guardDutyFinding,
  instanceType,
  jobOutsideNetwork,
  networkChanged,
  presignedUrl,
  promptLogging,
  remoteAccess,
  roleWidened,
  rootUser,
  trailChanged,
  trainingDataRead,
  unencryptedJob,
  unsafeNotebook,
  unshapedWork,
  unshieldedCustomization,
  workElsewhere,
]);
