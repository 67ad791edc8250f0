import { Finding } from './problem';
import { Sections } from './structure';

/** Whether settings fit together. It is not asked if a section that it needs is broken. */
export interface SettingsCheck {
  readonly needs: readonly (keyof Sections)[];
  find(sections: Sections): readonly Finding[];
}

/** A check and the sections it cannot do without; of the others it sees those that are right. */
export function check<Name extends keyof Sections>(
  needs: readonly Name[],
  find: (sections: Sections & Required<Pick<Sections, Name>>) => readonly Finding[],
): SettingsCheck {
  return { needs, find: find as SettingsCheck['find'] };
}

/** All that the checks find, of those whose sections are right. */
export function findAll(checks: readonly SettingsCheck[], sections: Sections): Finding[] {
  return checks
    .filter(({ needs }) => needs.every((name) => sections[name] !== undefined))
    .flatMap(({ find }) => find(sections));
}
