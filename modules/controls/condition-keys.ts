/** Where the fixed part of a key's name ends: `${TagKey}`, `<key>`, or the placeholder of AWS's list of global keys. */
const VARIABLE = /\$\{|<|tag-key$/;

/** Whether a name, such as `aws:RequestTag/team`, is that of a known key, such as `aws:RequestTag/${TagKey}`. */
export function isKey(known: string, name: string): boolean {
  const start = known.search(VARIABLE);
  if (start === -1) return known.toLowerCase() === name.toLowerCase();
  return name.length > start && name.toLowerCase().startsWith(known.slice(0, start).toLowerCase());
}

/** Keys of tags are global by name, but a request carries them only where the action is about tags. */
const TAG_KEYS = ['aws:RequestTag/${TagKey}', 'aws:ResourceTag/${TagKey}', 'aws:TagKeys'];

export function isTagKey(name: string): boolean {
  return TAG_KEYS.some((known) => isKey(known, name));
}
