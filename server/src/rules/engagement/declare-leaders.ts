/** Repairs that tell who the leaders are. */
import type { Charter, Role } from '../../charter/charter.ts';
import { named } from '../../charter/titles.ts';
import { ENGAGED_FUNCTIONS } from '../../language/words.ts';
import type { MappingNode } from '../../syntax/nodes.ts';
import type { Change, Repair } from '../repair.ts';

const MOST_CHOICES = 5;

/** Each of those who may be the engaged one could be the provider; none of the others is then. */
export function markings(candidates: readonly Role[]): readonly Repair[] {
  return candidates.slice(0, MOST_CHOICES).map((chosen) => ({
    name: 'mark',
    args: { role: named(chosen) },
    changes: candidates.flatMap((role): readonly Change[] => {
      const party = role === chosen ? 'provider' : 'client';
      const isLeft = role.party?.value === party || (role !== chosen && role.party === undefined);
      return isLeft ? [] : [{ kind: 'set', in: role.node, keys: ['party'], value: party }];
    }),
  }));
}

/** Each role with a function that can be engaged could be the one that is. */
export function statings(engagement: MappingNode, { roles }: Charter): readonly Repair[] {
  const candidates = [...roles.values()].filter(
    ({ function: held }) => held && Object.hasOwn(ENGAGED_FUNCTIONS, held.value),
  );
  return candidates.slice(0, MOST_CHOICES).map((role) => ({
    name: 'state',
    args: { role: named(role) },
    changes: [{ kind: 'set', in: engagement, keys: ['role'], value: role.function?.value ?? '' }],
  }));
}

/** Where one leader is missing, each role of the charter without a function of its own could be the one. */
export function functionGivings([leader, ...others]: readonly string[], { entry }: Charter): readonly Repair[] {
  if (leader === undefined || others.length > 0) return [];
  const candidates = entry.roles.filter((role) => !role.function || role.function.value === 'other');
  return candidates.slice(0, MOST_CHOICES).map((role) => ({
    name: 'give',
    args: { role: named(role), function: leader },
    changes: [{ kind: 'set', in: role.node, keys: ['function'], value: leader }],
  }));
}
