import { isKnownModel, profileOf } from '../../modules/bedrock/model-catalogue';
import { JOBS, STARTERS } from '../../modules/sagemaker/work-catalogue';
import { check, SettingsCheck } from './check';
import { didYouMeanModel } from './nearest-model';
import { oversizedPolicies } from './policy-sizes';
import { Finding, Path, shown } from './problem';
import { REGIONS_OF_AREA } from './profile-areas';
import { PlacedProject } from './structure';

/** Whether what a project asks permission for fits together, and fits into what AWS takes. */
export const PERMISSION_CHECKS: readonly SettingsCheck[] = Object.freeze([
  check(['projects'], ({ projects }) => projects.flatMap(startsNothing)),
  check(['projects'], ({ projects }) => projects.flatMap(switchesWithoutEffect)),
  check(['projects'], ({ projects }) => projects.flatMap(unknownModels)),
  check(['projects'], ({ projects }) => projects.flatMap(misplacedProfiles)),
  check(['projects'], ({ projects }) => projects.flatMap(contradictoryModels)),
  check(['region'], ({ region, projects }) => projects.flatMap((project) => foreignProfiles(project, region))),
  check(['account', 'region', 'prefix', 'network'], ({ projects, ...sections }) =>
    projects.flatMap((project) => oversizedPolicies(project, sections)),
  ),
]);

function startsNothing({ path, settings: { components } }: PlacedProject): Finding[] {
  const starting = components.filter((component) => STARTERS.includes(component));
  if (starting.length === 0 || components.some((component) => JOBS.includes(component))) return [];
  return [
    {
      path: [...path, 'components'],
      rule: `name a kind of job that a ${starting[0]} starts`,
      received: components.join(', '),
      remedy: `add ${JOBS.join(', ')}, or those of them that the project runs`,
    },
  ];
}

/** Settings that would do nothing without another one. */
function switchesWithoutEffect({ path, settings }: PlacedProject): Finding[] {
  const { components, comprehend, rekognition, exceptions, bedrock } = settings;
  const named = [...bedrock.invoke, ...bedrock.customize, ...bedrock.restricted].map(modelOf);
  const unlisted = exceptions.unlistedModels?.models ?? [];
  return [
    {
      when: exceptions.notebookReadsTrainingData !== undefined && !components.includes('notebook'),
      at: ['exceptions', 'notebookReadsTrainingData'],
      rule: 'not be given without a notebook',
      received: components.join(', '),
      remedy: 'add notebook to components, or drop the exception',
    },
    {
      when: comprehend.dataAccessRole !== undefined && comprehend.dataClassifications.length === 0,
      at: ['comprehend', 'dataAccessRole'],
      rule: 'not be given without dataClassifications',
      received: shown(comprehend.dataAccessRole),
      remedy: 'name the classifications that Comprehend may see, or drop the role',
    },
    {
      when: rekognition.collections.length > 0 && rekognition.useCases.length === 0,
      at: ['rekognition', 'collections'],
      rule: 'not be given without useCases',
      received: shown(rekognition.collections),
      remedy: 'name the approved use cases, or drop the collections',
    },
    ...unlisted.map((model, index) => ({
      when: profileOf(model) === undefined && (isKnownModel(model) || !named.includes(model)),
      at: ['exceptions', 'unlistedModels', 'models', index],
      rule: 'be a model that stands in bedrock and is not known here',
      received: shown(model),
      remedy: 'drop it from the exception',
    })),
  ]
    .filter(({ when }) => when)
    .map(({ at, rule, received, remedy }) => ({ path: [...path, ...at], rule, received, remedy }));
}

function unknownModels(project: PlacedProject): Finding[] {
  const unlisted = project.settings.exceptions.unlistedModels?.models ?? [];
  return placedModels(project)
    .filter(({ id }) => !isKnownModel(id) && !unlisted.includes(modelOf(id)))
    .map(({ path, id }) => ({
      path,
      rule: 'be a model of Bedrock that is known here, or an inference profile of one',
      received: shown(id),
      remedy: `${didYouMeanModel(id)} If it is newer, name "${modelOf(id)}" in exceptions.unlistedModels`,
    }));
}

/** Permissions on a profile say nothing about its model: to customize it, to deny it, or to know it takes the model's own ID. */
function misplacedProfiles(project: PlacedProject): Finding[] {
  const { path, settings } = project;
  const unlisted = (settings.exceptions.unlistedModels?.models ?? []).map((id, index) => ({
    path: [...path, 'exceptions', 'unlistedModels', 'models', index],
    id,
  }));
  return [...placedModels(project).filter(({ list }) => list !== 'invoke'), ...unlisted].flatMap((placed) => {
    const profile = profileOf(placed.id);
    if (profile === undefined) return [];
    return [
      {
        path: placed.path,
        rule: 'be the ID of a foundation model, for profiles are only invoked',
        received: shown(placed.id),
        remedy: `name "${profile.modelId}": it stands for its profiles too`,
      },
    ];
  });
}

function contradictoryModels(project: PlacedProject): Finding[] {
  const { restricted } = project.settings.bedrock;
  return placedModels(project)
    .filter(({ list, id }) => list !== 'restricted' && restricted.some((model) => modelOf(id).startsWith(model)))
    .map(({ path, id }) => ({
      path,
      rule: 'not be a restricted model',
      received: shown(id),
      remedy: 'take it off one of the lists',
    }));
}

function foreignProfiles(project: PlacedProject, region: string): Finding[] {
  return placedModels(project).flatMap(({ path, list, id }) => {
    const profile = profileOf(id);
    if (profile === undefined || list !== 'invoke' || REGIONS_OF_AREA[profile.area]!.test(region)) return [];
    return [
      {
        path,
        rule: `be an inference profile that ${region} has`,
        received: shown(id),
        remedy: `profiles of "${profile.area}" run in other regions: name "${profile.modelId}", or the profile of your area`,
      },
    ];
  });
}

interface PlacedModel {
  readonly path: Path;
  readonly list: 'invoke' | 'customize' | 'restricted';
  readonly id: string;
}

function placedModels({ path, settings: { bedrock } }: PlacedProject): PlacedModel[] {
  return (['invoke', 'customize', 'restricted'] as const).flatMap((list) =>
    bedrock[list].map((id, index) => ({ path: [...path, 'bedrock', list, index], list, id })),
  );
}

function modelOf(id: string): string {
  return profileOf(id)?.modelId ?? id;
}
