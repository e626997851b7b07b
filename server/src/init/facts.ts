import { addDays, daysBetween } from '../charter/dates.ts';
import { daysOf } from '../charter/term.ts';
import { ENGAGED_FUNCTIONS } from '../language/words.ts';
import type { Answers, Pillar } from './answers.ts';
import { type Actor, STARTERS, type Starter, type StarterSystem } from './starters.ts';

/** What follows from the answers and is needed in several sections. */
export interface Facts extends Answers {
  /** The id of the charter. */
  readonly id: string;
  /** The title of the engaged leader. */
  readonly leaderTitle: string;
  /** The ids of the roles. */
  readonly roles: Readonly<Record<Actor, string>>;
  /** Whether the leader comes from outside the organisation. */
  readonly isProvider: boolean;
  /** Whether somebody has to take over at the end. */
  readonly isTemporary: boolean;
  /** Whether the term is too short for a review every quarter. */
  readonly isShort: boolean;
  readonly noticeDays: number;
  /** A first piece of work for every pillar. */
  readonly work: readonly PlannedWork[];
  /** The systems that the work uses, each once. */
  readonly systems: readonly StarterSystem[];
}

export interface PlannedWork extends Starter {
  readonly pillar: Pillar;
  readonly due: string;
}

export function factsOf(answers: Answers, id: string): Facts {
  const { role, model, start, end, pillars } = answers;
  const work = pillars.map((pillar, index): PlannedWork => {
    return { ...STARTERS[pillar], pillar, due: dayWithin(answers, (0.8 * (index + 1)) / pillars.length) };
  });
  return {
    ...answers,
    id,
    leaderTitle: ENGAGED_FUNCTIONS[role].replace(/\.$/, ''),
    roles: {
      // An adviser recommends; the organisation's own marketing answers for what is done.
      lead: model === 'advisory' ? MARKETING : role,
      engaged: role,
      marketing: MARKETING,
      technology: 'technology-lead',
      cio: 'cio',
      ceo: 'ceo',
      cfo: 'cfo',
    },
    isProvider: model !== 'full-time',
    isTemporary: model === 'fractional' || model === 'interim',
    isShort: end !== undefined && daysOf(start, end) < SHORTEST_FOR_QUARTERS,
    noticeDays: end === undefined ? USUAL_NOTICE : Math.min(USUAL_NOTICE, Math.floor(daysOf(start, end) / 3)),
    work,
    systems: [...new Set(work.flatMap(({ systems }) => systems))],
  };
}

const MARKETING = 'marketing-lead';
const SHORTEST_FOR_QUARTERS = 90;
const USUAL_NOTICE = 30;

/** A day of the term after a part of it, from 0 for its first day to 1 for its last; of an open term, of its first year. */
export function dayWithin({ start, end }: Pick<Answers, 'start' | 'end'>, part: number): string {
  const days = end === undefined ? DAYS_OF_YEAR : daysBetween(start, end);
  return addDays(start, Math.floor(days * part));
}

/** The earlier one of two days. */
export function earlier(one: string, other: string): string {
  return [one, other].toSorted()[0] ?? one;
}

const DAYS_OF_YEAR = 365;
