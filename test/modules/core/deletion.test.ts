import { deletionLifecycle, deletionTags } from '../../../modules/core/deletion';

test('nothing is deleted, and no tag says so, unless somebody decided on it', () => {
  expect(deletionLifecycle({})).toEqual({ preventDestroy: true });
  expect(deletionTags({})).toEqual({});
});

test('an allowed deletion lifts the protection and shows its reason', () => {
  const allowDeletion = { reason: 'torn down every night' };
  expect(deletionLifecycle({ allowDeletion })).toEqual({ preventDestroy: false });
  expect(deletionTags({ allowDeletion })).toEqual({ 'ml-baseline:exception:allow-deletion': 'torn down every night' });
});

test('objects do not decide over the protection of what holds them', () => {
  const allowDeletion = { reason: 'torn down every night', includingObjects: false };
  expect(deletionLifecycle({ allowDeletion })).toEqual({ preventDestroy: false });
});
