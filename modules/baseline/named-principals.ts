import { Deployment } from './baseline-props';
import { ProjectSettings } from './settings';

/** A role or user that somebody names, where, and as what. */
export interface NamedPrincipal {
  /** Keys, and places in lists. */
  readonly path: readonly (string | number)[];
  readonly arn: string;
  readonly as:
    | 'an administrator'
    | 'the deployer'
    | 'the planner'
    | 'an auditor'
    | 'a launcher'
    | 'a writer'
    | 'a reader'
    | 'the role of Comprehend'
    | 'a principal with data access';
}

/** The ARNs of a list, with their places in it. */
export function namedIn(
  path: NamedPrincipal['path'],
  arns: readonly string[],
  as: NamedPrincipal['as'],
): NamedPrincipal[] {
  return arns.map((arn, index) => ({ path: [...path, index], arn, as }));
}

/** Everybody whom a project names: administrators are not among them. */
export function principalsOfProject(
  path: NamedPrincipal['path'],
  { trainingData, output, launchers, comprehend, exceptions }: ProjectSettings,
): NamedPrincipal[] {
  const { dataAccessRole } = comprehend;
  const outside = exceptions.dataAccessOutsideVpc?.principals ?? [];
  return [
    ...namedIn([...path, 'launchers'], launchers, 'a launcher'),
    ...(dataAccessRole === undefined
      ? []
      : [
          {
            path: [...path, 'comprehend', 'dataAccessRole'],
            arn: dataAccessRole,
            as: 'the role of Comprehend' as const,
          },
        ]),
    ...namedIn([...path, 'trainingData', 'writers'], trainingData.writers, 'a writer'),
    ...namedIn([...path, 'output', 'readers'], output.readers, 'a reader'),
    ...namedIn([...path, 'exceptions', 'dataAccessOutsideVpc', 'principals'], outside, 'a principal with data access'),
  ];
}

/** Whom every part of a deployment is told of. */
export function whoManages({
  administrators,
  reviewers,
}: Pick<Deployment, 'administrators' | 'reviewers'>): NamedPrincipal[] {
  return [
    ...namedIn(['administrators'], administrators, 'an administrator'),
    ...reviewers.map((arn): NamedPrincipal => ({ path: ['planner'], arn, as: 'the planner' })),
  ];
}
