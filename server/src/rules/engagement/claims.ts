/** Entries of the alignment that a repair proposes. What somebody has said only people know, so that each asks to be confirmed. */
import type { Charter, Role } from '../../charter/charter.ts';
import { isLeader } from '../../charter/people.ts';
import { filled } from '../filled.ts';
import type { Change, Value } from '../repair.ts';
import { needsVetting, type Stance } from './alignment.ts';
import { CONFIRMATIONS, personalPillars } from './personal-communication.ts';

const NOTE = 'TODO: confirm this, and say when it was agreed and under which conditions';

/** A new entry. */
export function claim(
  role: string,
  said: { readonly stance: 'consulted' | 'vetted'; readonly confirms?: readonly string[] },
): Value {
  return filled({ role, stance: said.stance, confirms: said.confirms, note: NOTE });
}

/** The request to confirm what an entry says from now on, before what its note says already. */
export function toBeConfirmed({ node, note }: Stance): readonly Change[] {
  const value = note ? `TODO: confirm this. ${note.value.trim().replace(/\s+/g, ' ')}` : NOTE;
  return [{ kind: 'set', in: node, keys: ['note'], value }];
}

/** The leaders who count as peers: others than CEO, CIO and whoever is engaged. */
export function peersIn({ actors, roles }: Charter): readonly Role[] {
  const { ceo, cio, engaged } = actors;
  return [...roles.values()].filter((role) => isLeader(role) && ![ceo, cio, engaged].includes(role));
}

/** What it takes at least that nobody asks for more: the CIO and a peer, as far as there are any. */
export function smallestAlignment(charter: Charter): readonly { readonly role: Role; readonly entry: Value }[] {
  const { cio } = charter.actors;
  const confirms = personalPillars(charter).length > 0 ? CONFIRMATIONS : [];
  const stance = needsVetting(charter) ? 'vetted' : 'consulted';
  const [peer] = peersIn(charter);
  return [
    ...(cio?.id ? [{ role: cio, entry: claim(cio.id.value, { stance, confirms }) }] : []),
    ...(peer?.id ? [{ role: peer, entry: claim(peer.id.value, { stance: 'consulted' }) }] : []),
  ];
}
