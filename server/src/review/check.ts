import type { Args } from '../rules/finding.ts';
import type { Approver } from './approvers.ts';
import type { ChangeClass } from './change-class.ts';
import type { Pair } from './pair.ts';

/**
 * Everything there is to know about one kind of change: which facts it judges, how much it matters, who has to agree, and
 * how it is said (specification of the review, *Judgement*).
 */
export interface Check {
  /** `group/name`; never changes, since configs refer to it. */
  readonly id: string;
  /** What changes, in a few words without a full stop. */
  readonly title: string;
  readonly class: ChangeClass;
  readonly approvers: readonly Approver[];
  /**
   * The facts that it looks at: `+list` entries that came, `-list` those that went, otherwise a field, with all below it, by the
   * keys of the language.
   */
  readonly looksAt: readonly string[];
  /** Which of these facts it is about; all when left out. */
  readonly applies?: (pair: Pair) => boolean;
  /** What depends on the case. */
  readonly classOf?: (pair: Pair, settings: CheckSettings) => ChangeClass;
  /**
   * Sentences by name. Unless {@link says} chooses one, that is the usual one, as far as it is there, and otherwise `changed`: `added`,
   * `removed` or `renamed` for an entry; `whole` or `gone` for a section that came or went as one thing; `set` where there was nothing
   * before, `cleared` where there is nothing after; `gained` or `lost` for a list that only grew or shrank.
   */
  readonly messages: Messages;
  readonly says?: (pair: Pair) => Said;
  /** The id of the change back, or why there is none. A change that is its own way back names itself. */
  readonly opposite: string | NoOpposite;
}

export type Messages = Readonly<Record<string, string>> & { readonly changed: string };

export interface Said {
  /** Which of the sentences; the usual one when left out. */
  readonly message?: string;
  /** What it is filled with beyond the arguments that every sentence has. */
  readonly args?: Args;
}

export interface NoOpposite {
  readonly because: string;
}

/** What a config may set beyond class and approvers. */
export interface CheckSettings {
  /** By how many days a date may move before that is notable. */
  readonly days: number;
}

/** Whether the days of a config have an effect on a check. */
export function takesDays({ classOf }: Check): boolean {
  return classOf !== undefined;
}

/** Defines a check. */
export function check(definition: Check): Check {
  return definition;
}
