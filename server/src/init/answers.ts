import type { QUESTIONS, WordsPosed } from './questions.ts';

type WordOf<Q> = Q extends WordsPosed<infer Word> ? Word : never;

export type Stage = WordOf<typeof QUESTIONS.stage>;
export type EngagedFunction = WordOf<typeof QUESTIONS.role>;
export type Model = WordOf<typeof QUESTIONS.model>;
export type Trigger = WordOf<typeof QUESTIONS.trigger>;
export type Breadth = WordOf<typeof QUESTIONS.breadth>;
export type Pillar = WordOf<typeof QUESTIONS.pillars>;

/** What a charter is drafted from. */
export interface Answers {
  readonly organization: string;
  readonly title: string;
  readonly stage: Stage;
  readonly role: EngagedFunction;
  readonly model: Model;
  readonly trigger: Trigger;
  readonly breadth: Breadth;
  /** At least one, none twice. */
  readonly pillars: readonly Pillar[];
  /** Names of people; empty for those who are not known yet. */
  readonly people: {
    readonly leader: string;
    readonly cio: string;
    readonly ceo: string;
    readonly cfo: string;
  };
  readonly start: string;
  /** The last day; `undefined` for an open engagement. */
  readonly end: string | undefined;
}
