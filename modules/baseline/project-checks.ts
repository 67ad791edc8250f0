import { format } from '../core/checks';
import { isReference } from '../core/reference';
import { Check, shown } from '../core/validation';
import { JOBS, STARTERS } from '../sagemaker/work-catalogue';
import type { RecordedProjects } from './account-audit';
import { longestExcess, projectNames } from './baseline-names';
import { Deployment } from './baseline-props';
import { principalsOfProject, whoManages } from './named-principals';
import { principalChecks } from './principal-rules';
import { ProjectSettings } from './settings';

const NAME_FORMAT = /^[a-z](?:-?[a-z0-9])+$/;

/** What a project has to be for its parts to fit together. */
export function projectChecks(project: ProjectSettings, settings: Deployment): readonly Check[] {
  const rule = 'be lower-case letters, digits and single dashes, and start with a letter';
  return [
    format('prefix', settings.prefix, NAME_FORMAT, rule, 'rename it'),
    format('project.name', project.name, NAME_FORMAT, rule, 'rename it'),
    namesFit(project, settings),
    jobsAreThere(project),
    ...principalChecks([...whoManages(settings), ...principalsOfProject(['project'], project)], settings, [
      project.name,
    ]),
  ];
}

function namesFit({ name }: ProjectSettings, settings: Deployment): Check {
  const known = ![name, settings.prefix, settings.account, settings.region].some(isReference);
  const excess = known ? longestExcess(projectNames(settings, name)) : undefined;
  return {
    property: 'project.name',
    rule: `leave room for ${excess?.kind ?? 'names'} of at most ${excess?.limit ?? 0} characters`,
    received: `"${excess?.name ?? name}"`,
    remedy: `shorten it, or "prefix", by ${excess?.excess ?? 0}`,
    holds: excess === undefined,
  };
}

function jobsAreThere({ components }: ProjectSettings): Check {
  const starting = components.filter((component) => STARTERS.includes(component));
  return {
    property: 'project.components',
    rule: 'name a kind of job where a notebook or a pipeline starts jobs',
    received: shown(components),
    remedy: `add one of ${shown(JOBS)}`,
    holds: starting.length === 0 || components.some((component) => JOBS.includes(component)),
  };
}

/** Nobody would see who reads the data of a project that the account's audit does not know. */
export function isRecorded({ name }: ProjectSettings, { prefix }: Deployment, recorded?: RecordedProjects): Check {
  const own = `${prefix}-${name}`;
  const known = recorded?.projects.map((project) => `${recorded.prefix}-${project}`) ?? [own];
  return {
    property: 'audit',
    rule: `record the project "${own}"`,
    received: shown(known),
    remedy:
      'name it among "projects" of the AccountAudit, under the same prefix: otherwise nobody records who reads its data',
    holds: known.includes(own) || [own, ...known].some(isReference),
  };
}
