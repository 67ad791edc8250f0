import { withDefaults } from '../core/defaults';
import { OUTPUT_DEFAULTS, PROJECT_DEFAULTS, TRAINING_DATA_DEFAULTS } from './defaults';
import {
  BedrockSettings,
  ComprehendSettings,
  OutputSettings,
  ProjectSettings,
  RekognitionSettings,
  TrainingDataSettings,
} from './settings';

type Choices = 'components' | 'launchers' | 'instanceTypes' | 'maxRuntimeHours' | 'efa' | 'exceptions';

/** One ML project, as far as it is not the default (`PROJECT_DEFAULTS`): training jobs on small instances for at most 24 hours, and no model of AWS's own. */
export interface ProjectOptions
  extends Pick<ProjectSettings, 'name' | 'imageRepositories'>, Partial<Pick<ProjectSettings, Choices>> {
  /** The bucket that training reads, and who fills it. */
  readonly trainingData: Pick<TrainingDataSettings, 'writers'> & Partial<TrainingDataSettings>;
  /** The bucket that jobs write, and who reads it. Default: nobody but the roles of the project. */
  readonly output?: Partial<OutputSettings>;
  /** Models of Bedrock. Default: none. */
  readonly bedrock?: Partial<BedrockSettings>;
  /** Detection of personal data by Comprehend. Default: not used. */
  readonly comprehend?: Partial<ComprehendSettings>;
  /** Faces, by Rekognition. Default: not used. */
  readonly rekognition?: Partial<RekognitionSettings>;
}

/** Fills in the defaults. */
export function projectOf(options: ProjectOptions): ProjectSettings {
  return {
    ...withDefaults(PROJECT_DEFAULTS, options),
    trainingData: withDefaults(TRAINING_DATA_DEFAULTS, options.trainingData),
    output: withDefaults(OUTPUT_DEFAULTS, options.output),
    bedrock: withDefaults(PROJECT_DEFAULTS.bedrock, options.bedrock),
    comprehend: withDefaults(PROJECT_DEFAULTS.comprehend, options.comprehend),
    rekognition: withDefaults(PROJECT_DEFAULTS.rekognition, options.rekognition),
  };
}
