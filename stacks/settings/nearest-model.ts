import { FOUNDATION_MODELS, profileOf } from '../../modules/bedrock/model-catalogue';
import { nearestOf } from './nearest';

/** What to answer to a model that is not known. */
export function didYouMeanModel(id: string): string {
  const profile = profileOf(id);
  const nearest = nearestOf(profile?.modelId ?? id, FOUNDATION_MODELS);
  if (nearest === undefined) return 'copy it from "aws bedrock list-foundation-models".';
  return `did you mean "${profile ? `${profile.area}.` : ''}${nearest}"?`;
}
