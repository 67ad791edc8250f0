import { calls, DONE, EventPattern } from './event-pattern';

/** What changes who may use a key, or ends that anybody can. */
const CHANGES = [
  'CancelKeyDeletion',
  'DeleteImportedKeyMaterial',
  'DisableKey',
  'DisableKeyRotation',
  'PutKeyPolicy',
  'ScheduleKeyDeletion',
  'UpdatePrimaryRegion',
];

/** Changes of these keys. Callers name a key as they like; what they changed stands as ARN in the record's resources. */
export function keyChanges(keyArns: readonly string[]): EventPattern {
  return calls('kms', CHANGES, { ...DONE, resources: { ARN: keyArns } });
}
