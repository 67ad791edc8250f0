export { EncryptionKey } from './encryption-key';
export type { BreakGlass, EncryptionKeyProps } from './encryption-key';
export type { IEncryptionKey } from './granting-key';
export type { ImportedKey, ImportedKeyProps } from './imported-key';
export type { ObjectUse } from './key-policy';
