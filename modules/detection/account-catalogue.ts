import { AccountDetection } from './detection';
import { administratorChanged } from './account/administrator-changed';
import { auditKeyChanged } from './account/audit-key-changed';
import { boundaryRemoved } from './account/boundary-removed';
import { bucketChanged } from './account/bucket-changed';
import { bulkEndpoints } from './account/bulk-endpoints';
import { dataTampered } from './account/data-tampered';
import { deniedCalls } from './account/denied-calls';
import { detectionSilenced } from './account/detection-silenced';
import { diskShared } from './account/disk-shared';
import { foreignName } from './account/foreign-name';
import { foreignRole } from './account/foreign-role';
import { guardDutyFinding } from './account/guardduty-finding';
import { instanceType } from './account/instance-type';
import { jobOutsideNetwork } from './account/job-outside-network';
import { logsCopied } from './account/logs-copied';
import { networkChanged } from './account/network-changed';
import { presignedUrl } from './account/presigned-url';
import { promptLogging } from './account/prompt-logging';
import { remoteAccess } from './account/remote-access';
import { roleChanged } from './account/role-changed';
import { rootUser } from './account/root-user';
import { trailChanged } from './account/trail-changed';
import { trailSilent } from './account/trail-silent';
import { trainingDataRead } from './account/training-data-read';
import { unencryptedJob } from './account/unencrypted-job';
import { unsafeNotebook } from './account/unsafe-notebook';
import { unshapedWork } from './account/unshaped-work';
import { unshieldedCustomization } from './account/unshielded-customization';
import { watchCut } from './account/watch-cut';
import { workElsewhere } from './account/work-elsewhere';

/** Detections of an account and region, by id. */
export const ACCOUNT_DETECTIONS: readonly AccountDetection[] = Object.freeze([
  administratorChanged,
  auditKeyChanged,
  boundaryRemoved,
  bucketChanged,
  bulkEndpoints,
  dataTampered,
  deniedCalls,
  detectionSilenced,
  diskShared,
  foreignName,
  foreignRole,
  guardDutyFinding,
  instanceType,
  jobOutsideNetwork,
  logsCopied,
  networkChanged,
  presignedUrl,
  promptLogging,
  remoteAccess,
  roleChanged,
  rootUser,
  trailChanged,
  trailSilent,
  trainingDataRead,
  unencryptedJob,
  unsafeNotebook,
  unshapedWork,
  unshieldedCustomization,
  watchCut,
  workElsewhere,
]);
