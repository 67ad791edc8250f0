import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Two things that the simulator works out anew for every question, remembered: which resource types an action has on a resource
 * (a pure function of the two), and how to compare texts without case. Half of its time. Its answers are its own.
 */
export function rememberWhatIsPure(): void {
  rememberResourceTypes();
  rememberCollator();
}

type ResourceTypesForAction = (service: string, action: string, resource: string) => Promise<readonly unknown[]>;

/** The simulator's own module, which it does not hand out. */
export function resourceTypesModule(): { getResourceTypesForAction: ResourceTypesForAction } {
  const load = createRequire(__filename);
  const simulator = dirname(load.resolve('@cloud-copilot/iam-simulate'));
  return load(join(simulator, 'simulation_engine/resourceTypes.js')) as ReturnType<typeof resourceTypesModule>;
}

const REMEMBERED = Symbol('remembered');

function rememberResourceTypes(): void {
  const simulator = resourceTypesModule();
  const original = simulator.getResourceTypesForAction;
  if (REMEMBERED in original) return;
  const known = new Map<string, Promise<readonly unknown[]>>();
  const remembering: ResourceTypesForAction = (...question) => {
    const key = question.join(' ');
    const answer = known.get(key) ?? original(...question);
    known.set(key, answer);
    return answer;
  };
  simulator.getResourceTypesForAction = Object.assign(remembering, { [REMEMBERED]: true });
}

/** Making a collator takes longer than comparing with it. */
function rememberCollator(): void {
  const original = String.prototype.localeCompare;
  if (REMEMBERED in original) return;
  const collator = new Intl.Collator(undefined, { sensitivity: 'accent' });
  const remembering = function (this: string, that: string, ...rest: [Intl.LocalesArgument?, Intl.CollatorOptions?]) {
    const [locales, options] = rest;
    const isRemembered =
      locales === undefined && options?.sensitivity === 'accent' && Object.keys(options).length === 1;
    return isRemembered ? collator.compare(this, that) : original.call(this, that, locales as string, options);
  };
  // In the process of these tests and of `npm run permissions` only
  String.prototype.localeCompare = Object.assign(remembering, { [REMEMBERED]: true });
}
