/**
 * Folders of a project's output bucket, one for each kind of work: a role writes its own, so that what processing brings forth
 * cannot stand in for a model.
 */
export const OUTPUT_FOLDERS = Object.freeze({
  models: 'models/',
  processed: 'processed/',
  predictions: 'predictions/',
  customModels: 'custom-models/',
});
