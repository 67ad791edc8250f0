import {
  bucketName,
  globalName,
  JOB_NAME_REMAINDER,
  jobNamePrefix,
  NAME_LIMITS,
  pathName,
  plainName,
  roleName,
} from '../../../modules/core/resource-name';

const SCOPE = { prefix: 'acme', account: '111122223333', region: 'eu-central-1' };

test('bucket names carry account and region, because a partition shares them', () => {
  expect(bucketName(SCOPE, 'fraud-output')).toBe('acme-fraud-output-111122223333-eu-central-1');
});

test('role names carry the region, because the regions of an account share them', () => {
  expect(roleName(SCOPE, 'fraud-training')).toBe('acme-fraud-training-eu-central-1');
});

test('names of dashboards and budgets carry the region as well', () => {
  expect(globalName(SCOPE, 'fraud')).toBe('acme-fraud-eu-central-1');
});

test('log groups and aliases are paths', () => {
  expect(pathName(SCOPE, 'flow-logs')).toBe('acme/flow-logs');
});

test('other names are the prefix and what the thing is', () => {
  expect(plainName(SCOPE, 'trail')).toBe('acme-trail');
});

test("a project's jobs start with prefix and project, and a dash that no other project's name continues", () => {
  expect(jobNamePrefix(SCOPE, 'fraud')).toBe('acme-fraud-');
});

test('limits are those of AWS', () => {
  expect(NAME_LIMITS).toEqual({ bucket: 63, role: 64, eventRule: 64, trainingJob: 63 });
  expect(Object.isFrozen(NAME_LIMITS)).toBe(true);
  expect(JOB_NAME_REMAINDER).toBe(24);
});
