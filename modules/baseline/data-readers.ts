import { RoleComponent } from './component-names';
import { ProjectSettings } from './settings';

type RoleArnOf = (component: RoleComponent) => string;

/** ARNs of who reads a project's output: people, jobs of Comprehend, and the project's own work. */
export function outputReaders(
  { output, comprehend, components }: Pick<ProjectSettings, 'output' | 'comprehend' | 'components'>,
  roleArnOf: RoleArnOf,
): readonly string[] {
  const textAnalysis = comprehend.dataAccessRole === undefined ? [] : [comprehend.dataAccessRole];
  const work = (['transform', 'inference', 'notebook'] as const).filter((component) => components.includes(component));
  return [...new Set([...output.readers, ...textAnalysis, ...work.map(roleArnOf)])];
}

/** ARNs of who reads its training data: jobs alone, and people at a notebook by exception. */
export function trainingReaders(
  { components, bedrock, exceptions }: Pick<ProjectSettings, 'components' | 'bedrock' | 'exceptions'>,
  roleArnOf: RoleArnOf,
): readonly string[] {
  const atNotebook = exceptions.notebookReadsTrainingData !== undefined && components.includes('notebook');
  const readers: readonly RoleComponent[] = [
    ...(['training', 'processing'] as const).filter((component) => components.includes(component)),
    ...(bedrock.customize.length > 0 ? ['customization' as const] : []),
    ...(atNotebook ? ['notebook' as const] : []),
  ];
  return readers.map(roleArnOf);
}
