import { ProjectDetection } from '../detection';
import { trainingJobsCreated } from '../metrics/training-jobs-created';
import { atOnce } from '../once';
import { TECHNIQUES } from '../technique-catalogue';
import { outsideWorkingHours } from '../working-hours';

export const offHoursTraining: ProjectDetection = {
  id: 'off-hours-training',
  title: 'A training job of the project was started outside working hours',
  meaning:
    'Stolen credentials are used when nobody looks. Hours, days, time zone and holidays are those of "detections.workingHours". Pipelines ' +
    'that run at night look the same: switch this off for such an account, with that as the reason.',
  response: 'Ask whoever called. If nobody knows of it: stop the job, and revoke the sessions of the caller.',
  technique: TECHNIQUES.computeHijacking,
  severity: 'medium',
  kind: 'count',
  threshold: () => 'one event outside working hours',
  appliesTo: ({ trainingRoleArn }) => trainingRoleArn !== undefined,
  alarm: ({ trainingRoleArn, workingHours }) => ({
    ...atOnce(trainingJobsCreated.name),
    dimensions: { RoleArn: trainingRoleArn! },
    math: outsideWorkingHours(workingHours),
  }),
};
