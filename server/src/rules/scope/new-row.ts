import type { Charter, Role, Work } from '../../charter/charter.ts';
import { neededInvolvement } from '../../charter/involvement.ts';
import { isNamed, isSilo, type Letters, NOBODY, withLetter } from '../raci/letters.ts';
import { likelyDoers } from '../raci/likely-doers.ts';
import { isUnnamedGroup } from '../raci/people.ts';

/**
 * The roles that could answer for a work item, by id, the likeliest first: a technology leader for changes to the
 * infrastructure, else those who own what it serves and the two leaders.
 */
export function possibleAnswerers(work: Work, charter: Charter): readonly string[] {
  const { engaged, cio, technologyLeaders } = charter.actors;
  if (work.builds?.value === true) return idsOf(technologyLeaders);
  const owners = work.objectives.flatMap(({ value }) => {
    const objective = charter.entry.objectives.find(({ id }) => id?.value === value);
    return (objective?.owner && charter.roles.get(objective.owner.value)) ?? [];
  });
  const candidates = [...owners, engaged, cio].filter((role) => role !== undefined);
  return idsOf([...new Set(candidates)].filter((role) => mayAnswer(role, work, charter)));
}

function mayAnswer(role: Role, work: Work, { datasets }: Charter): boolean {
  const isRestricted = work.datasets.some(({ value }) => datasets.get(value)?.classification?.value === 'restricted');
  return !isUnnamedGroup(role) && !(isRestricted && role.party?.value === 'provider');
}

function idsOf(roles: readonly Role[]): readonly string[] {
  return roles.flatMap(({ id }) => (id ? [id.value] : []));
}

/**
 * The letters of a new row for a work item with one role accountable: those who seem to do the work, the CIO as closely
 * involved as the work needs, the engaged leader asked, and the owners of its touchpoints told.
 */
export function lettersFor(work: Work, accountable: string, charter: Charter): Letters {
  const { engaged, cio } = charter.actors;
  const needed = neededInvolvement(work, charter)?.level;
  const doers = likelyDoers(work, charter).slice(0, MOST_DOERS);
  let letters: Letters = { ...NOBODY, accountable: [accountable], responsible: doers };
  const add = (role: string | undefined, letter: keyof Letters): void => {
    if (role !== undefined && !isNamed(letters, role)) letters = withLetter(letters, role, letter);
  };
  if (needed === 'co-own') add(cio?.id?.value, 'responsible');
  if (letters.responsible.length === 0) letters = withLetter(letters, accountable, 'responsible');
  add(engaged?.id?.value, 'consulted');
  add(cio?.id?.value, needed === 'inform' ? 'informed' : 'consulted');
  for (const { value } of work.touchpoints) add(charter.touchpoints.get(value)?.owner?.value, 'informed');
  return isSilo(letters) ? told(letters, charter) : letters;
}

/** With the CIO, who may have to do a part, no more do the work than can rely on each other. */
const MOST_DOERS = 2;

/** Tells one of the leaders who have no part yet. */
function told(letters: Letters, { actors }: Charter): Letters {
  const listener = [actors.ceo, actors.cfo].find((role) => role?.id && !isNamed(letters, role.id.value));
  return listener?.id ? withLetter(letters, listener.id.value, 'informed') : letters;
}
