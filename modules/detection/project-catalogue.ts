import { ProjectDetection } from './detection';
import { bulkDownload } from './project/bulk-download';
import { bulkProjectEndpoints } from './project/bulk-project-endpoints';
import { downloadByStranger } from './project/download-by-stranger';
import { downloadOutsideVpc } from './project/download-outside-vpc';
import { foreignKey } from './project/foreign-key';
import { foreignProjectRole } from './project/foreign-project-role';
import { keyChanged } from './project/key-changed';
import { offHoursTraining } from './project/off-hours-training';

/** Detections of each project, by id. */
export const PROJECT_DETECTIONS: readonly ProjectDetection[] = Object.freeze([
  bulkDownload,
  bulkProjectEndpoints,
  downloadByStranger,
  downloadOutsideVpc,
  foreignKey,
  foreignProjectRole,
  keyChanged,
  offHoursTraining,
]);
