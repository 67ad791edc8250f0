import { Scope, settingIn } from './scope';

/** Values of the settings that are no ARNs; without them, what the README says is the default. */
export function instanceTypesIn(scope: Scope): readonly string[] {
  const named = settingIn(scope, 'project.instanceTypes');
  return named.length > 0 ? named : ['ml.m5.large', 'ml.m5.xlarge', 'ml.m5.2xlarge'];
}

/** Families that store on local disks, which take no key. */
const LOCAL_DISKS = /^ml\.([cmr]5d|[cmr]\di?g?d|g4dn|g[5-7]e?|p3dn|p4de?|p5e?n?|p6\S+|trn\dn?|dl1)\./;

export function localTypesIn(scope: Scope): readonly string[] {
  return instanceTypesIn(scope).filter((type) => LOCAL_DISKS.test(type));
}

export function usesLocalDisks(scope: Scope): boolean {
  return localTypesIn(scope).length > 0;
}

export function longestRunIn(scope: Scope): number {
  return Number(settingIn(scope, 'project.maxRuntimeHours')[0] ?? 24) * 3600;
}
