import type { Answers, Breadth, Pillar, Stage } from './answers.ts';
import { Asking } from './asking.ts';
import type { Mistake, Question } from './question.ts';
import { QUESTIONS } from './questions.ts';
import { endOf, firstOfNextMonth, OPEN, startMistake } from './term.ts';

/** Answers as they were given: by the ids of questions, all of which may be missing. */
export type Given = Readonly<Record<string, unknown>>;

export interface Interview {
  /** Every question, with the defaults that follow from the answers that were given before it. */
  readonly questions: readonly Question[];
  /** What is wrong with what was given, in the order of the questions. */
  readonly mistakes: readonly Mistake[];
  /** All answers, with defaults for those that were not given; `undefined` when there are mistakes. */
  readonly answers: Answers | undefined;
}

/** Asks everything that a charter needs, and takes the answers that are there already. `asOf` is the day of today. */
export function interview(given: Given, asOf: string): Interview {
  const asking = new Asking(given);
  const organization = asking.text(QUESTIONS.organization, undefined);
  const title = asking.text(QUESTIONS.title, titleFor(organization));
  const stage = asking.one(QUESTIONS.stage, 'middle-market');
  const role = asking.one(QUESTIONS.role, 'cmo');
  const model = asking.one(QUESTIONS.model, 'fractional');
  const trigger = asking.one(QUESTIONS.trigger, 'growth');
  const breadth = asking.one(QUESTIONS.breadth, 'focused');
  const pillars = asking.several(QUESTIONS.pillars, PILLARS_FOR[breadth][stage]);
  const leader = asking.text(QUESTIONS.leader, '');
  const cio = asking.text(QUESTIONS.cio, '');
  const ceo = asking.text(QUESTIONS.ceo, '');
  const cfo = asking.text(QUESTIONS.cfo, '');
  const start = asking.date(QUESTIONS.start, firstOfNextMonth(asOf), startMistake);
  const isPermanent = model === 'full-time';
  const length = asking.text(QUESTIONS.length, isPermanent ? OPEN : '6 months', (text) => {
    const end = endOf(start, text, isPermanent);
    return 'mistake' in end ? end.mistake : undefined;
  });
  const end = endOf(start, length, isPermanent);
  const mistakes = asking.allMistakes();
  const isComplete = mistakes.length === 0 && 'day' in end;
  const people = { leader, cio, ceo, cfo };
  const answers: Answers | undefined = isComplete
    ? { organization, title, stage, role, model, trigger, breadth, pillars, people, start, end: end.day }
    : undefined;
  return { questions: asking.questions, mistakes, answers };
}

function titleFor(organization: string): string {
  return organization === '' ? 'Marketing leadership' : `Marketing leadership at ${organization}`;
}

/** What engagements of this kind mostly begin with. */
const PILLARS_FOR: Readonly<Record<Breadth, Readonly<Record<Stage, readonly Pillar[]>>>> = {
  full: {
    'fast-growth': ['strategy', 'positioning', 'messaging', 'lead-generation', 'analytics'],
    'middle-market': ['strategy', 'positioning', 'campaigns', 'lead-generation', 'analytics'],
    enterprise: ['strategy', 'brand', 'campaigns', 'customer-data', 'analytics'],
  },
  focused: {
    'fast-growth': ['positioning', 'lead-generation'],
    'middle-market': ['lead-generation', 'lead-conversion'],
    enterprise: ['campaigns', 'analytics'],
  },
};
