import { OUTPUT_FOLDERS } from '../../../modules/core/output-layout';

test('every kind of work has a folder of its own, and none lies in another', () => {
  expect(OUTPUT_FOLDERS).toEqual({
    models: 'models/',
    processed: 'processed/',
    predictions: 'predictions/',
    customModels: 'custom-models/',
  });
  expect(Object.isFrozen(OUTPUT_FOLDERS)).toBe(true);
});
