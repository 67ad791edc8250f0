export { EncryptionKey } from './encryption-key';
export type { BreakGlass, EncryptionKeyProps, IEncryptionKey } from './encryption-key';
export type { ObjectUse } from './key-policy';
