import { diff, gt, valid } from 'semver';
import type { ChangeClass } from './change-class.ts';
import { CLASSES } from './change-class.ts';
import type { Check } from './check.ts';

/** By how much a version rises; `none` for not at all. */
export const BUMPS = ['none', 'patch', 'minor', 'major'] as const;
export type Bump = (typeof BUMPS)[number];

const BY_CLASS: Readonly<Record<ChangeClass, Bump>> = { material: 'major', notable: 'minor', editorial: 'patch' };

/** What says only where the charter stands takes no new version. */
const ABOUT_STANDING = /^(approvals\/|metadata\/(status|version)-changed$)/;

/** Whether a kind of change, given by its id, takes a new version at all. */
export function takesVersion(changeId: string): boolean {
  return !ABOUT_STANDING.test(changeId);
}

/** By how much the version has to rise for changes of these classes: as the most serious of them asks for. */
export function requiredBump(classes: ReadonlySet<ChangeClass>): Bump {
  const worst = CLASSES.find((each) => classes.has(each));
  return worst ? BY_CLASS[worst] : 'none';
}

/** By how much the version must rise at least for a kind of change, when nothing is configured. */
export function bumpOf({ id, class: name }: Pick<Check, 'id' | 'class'>): Bump {
  return takesVersion(id) ? requiredBump(new Set([name])) : 'none';
}

/** By how much a version rises (semver 2.0.0); `none` when it stays, falls, or one of the two is no version. */
export function actualBump(before: string | undefined, after: string | undefined): Bump {
  if (!valid(before) || !valid(after) || before === undefined || after === undefined || !gt(after, before))
    return 'none';
  const step = diff(before, after);
  if (step === 'major' || step === 'premajor') return 'major';
  return step === 'minor' || step === 'preminor' ? 'minor' : 'patch';
}

/** Whether a version rises by enough. */
export function isEnough(actual: Bump, required: Bump): boolean {
  return BUMPS.indexOf(actual) >= BUMPS.indexOf(required);
}
