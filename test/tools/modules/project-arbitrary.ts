import * as fc from 'fast-check';
import { PROJECT_DETECTIONS } from '../../../modules/detection/project-catalogue';
import { Component, JOBS } from '../../../modules/sagemaker/work-catalogue';
import { PROJECT_CASES, ProjectCase } from './project-cases';

/** Values to choose from: nobody stands in two lists, and every choice of the module has one. */
const ALL = PROJECT_CASES.everything!;
const SMALLEST = PROJECT_CASES.minimal!;

type Options = ProjectCase['project'];

/** Settings of which each may be left out. */
function partly<T>(settings: { [Name in keyof T]: fc.Arbitrary<T[Name]> }): fc.Arbitrary<Partial<T>> {
  return fc.record(settings, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;
}

function some<T>(values: readonly T[] = [], minLength = 0): fc.Arbitrary<T[]> {
  return fc.subarray([...values], { minLength });
}

/** It, or nothing. */
function maybe<T>(value: T): fc.Arbitrary<T | undefined> {
  return fc.constantFrom(value, undefined);
}

const lock = fc.constantFrom(
  undefined,
  { mode: 'governance', days: 20 } as const,
  { mode: 'compliance', days: 10 } as const,
);

/** Kinds of work that get along: what starts jobs has some to start. */
const components: fc.Arbitrary<readonly Component[]> = fc
  .tuple(some<Component>([...JOBS, 'inference'], 1), some<Component>(['notebook', 'pipeline']))
  .map(([work, starting]) => (JOBS.some((job) => work.includes(job)) ? [...work, ...starting] : work));

const options: fc.Arbitrary<Options> = fc
  .record({
    rest: partly({
      components,
      launchers: some(ALL.project.launchers),
      instanceTypes: some(['ml.m5.xlarge', 'ml.g5.xlarge', 'ml.p4d.24xlarge'], 1),
      maxRuntimeHours: fc.integer({ min: 1, max: 672 }),
      efa: fc.boolean(),
      bedrock: partly({
        invoke: some(ALL.project.bedrock!.invoke),
        customize: some(ALL.project.bedrock!.customize),
        restricted: some(ALL.project.bedrock!.restricted),
      }),
      comprehend: partly({
        dataClassifications: some(ALL.project.comprehend!.dataClassifications),
        dataAccessRole: maybe(ALL.project.comprehend!.dataAccessRole),
      }).map(({ dataAccessRole, dataClassifications = [] }) => ({
        dataClassifications,
        ...(dataClassifications.length > 0 && { dataAccessRole }),
      })),
      rekognition: fc.constantFrom({}, { useCases: ['access-control'] }, ALL.project.rekognition!),
      output: partly({
        readers: some(ALL.project.output!.readers),
        oldVersionDays: fc.integer({ min: 1, max: 3650 }),
        encryptionHeader: fc.constantFrom('required', 'optional'),
        lock,
      }),
      exceptions: partly({
        notebookReadsTrainingData: fc.constant(ALL.project.exceptions!.notebookReadsTrainingData),
        dataAccessOutsideVpc: fc.constant(ALL.project.exceptions!.dataAccessOutsideVpc),
      }),
    }),
    imageRepositories: some(ALL.project.imageRepositories, 1),
    writers: some(ALL.project.trainingData.writers, 1),
    trainingLock: lock,
  })
  .map(({ rest, imageRepositories, writers, trainingLock }) => ({
    ...(rest as Partial<Options>),
    name: 'fraud',
    imageRepositories,
    trainingData: { writers, lock: trainingLock },
    exceptions: exceptionsOf(rest as Partial<Options>),
  }));

/** A notebook that there is none of reads nothing. */
function exceptionsOf({ components: kinds = ['training'], exceptions }: Partial<Options>): Options['exceptions'] {
  const { notebookReadsTrainingData, ...others } = exceptions ?? {};
  return kinds.includes('notebook') ? { ...others, notebookReadsTrainingData } : others;
}

/** Projects of any choices together, as settings would take them. */
export const PROJECTS: fc.Arbitrary<ProjectCase> = fc
  .record({
    administrators: some(ALL.administrators, 1),
    planner: maybe(ALL.planner),
    breakGlass: fc.constantFrom('account-root', 'none'),
    endpointSecurityGroupId: maybe(ALL.network.endpointSecurityGroupId),
    trailLogGroupName: maybe(ALL.audit.trailLogGroupName),
    undeliveredQueueArn: maybe(ALL.audit.undeliveredQueueArn),
    dashboards: fc.constantFrom('all', 'none'),
    disabled: some(PROJECT_DETECTIONS.map(({ id }) => ({ detection: id, reason: 'It is watched for elsewhere' }))),
    allowDirectGrants: maybe(ALL.exceptions!.allowDirectGrants),
    project: options,
  })
  .map((given) => ({
    ...SMALLEST,
    administrators: given.administrators,
    planner: given.planner,
    keys: { breakGlass: given.breakGlass } as ProjectCase['keys'],
    network: { ...SMALLEST.network, endpointSecurityGroupId: given.endpointSecurityGroupId },
    audit: { trailLogGroupName: given.trailLogGroupName, undeliveredQueueArn: given.undeliveredQueueArn },
    detections: { dashboards: given.dashboards, disabled: given.disabled } as ProjectCase['detections'],
    exceptions: { allowDirectGrants: given.allowDirectGrants },
    project: given.project,
  }));
