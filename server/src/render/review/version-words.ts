import type { Review } from '../../review/review.ts';
import { BUMPS, isEnough, nextVersion } from '../../review/version-bump.ts';

/** How the version rises, and whether that is enough. */
export interface VersionInWords {
  readonly isEnough: boolean;
  readonly text: string;
}

/** What there is to say of the version; `undefined` when there is nothing: it need not rise, and stays as it is. */
export function versionInWords({ base, head, versionBump }: Review): VersionInWords | undefined {
  const { required, actual } = versionBump;
  const [before, after] = [base?.charterVersion, head?.charterVersion];
  if (!base || !head || (required === BUMPS[0] && before === after)) return undefined;
  const rise = before === after ? `${before ?? 'not stated'}, as before` : `${before ?? 'none'} → ${after ?? 'none'}`;
  if (required === BUMPS[0]) return { isEnough: true, text: rise };
  const enough = isEnough(actual, required);
  if (enough) return { isEnough: true, text: `${rise}: a ${actual} version, as needed` };
  const next = nextVersion(before, required);
  const wanted = `a new ${required} version${next === undefined ? '' : `, ${next}`}`;
  return { isEnough: false, text: `${rise}: these changes need ${wanted}` };
}
