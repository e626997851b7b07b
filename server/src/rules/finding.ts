import type { Named } from '../charter/titles.ts';
import type { Node } from '../syntax/nodes.ts';
import type { Repair } from './repair.ts';

/** How serious a finding is; `off` is not reported at all. */
export type Severity = 'error' | 'warning' | 'info';
export type Level = Severity | 'off';

/** What messages are filled with. Lists are joined with commas; what has a title is called by it. */
export type Args = Readonly<Record<string, Arg>>;
export type Arg = string | number | Named | readonly (string | Named)[];

/** A stretch of a file. Offsets count UTF-16 code units; the end is exclusive. */
export interface Place {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** A place that helps to understand a finding. */
export interface Related extends Place {
  /** Which of the rule's messages says why. */
  readonly message: string;
  readonly args: Args;
}

/** Something that a rule has to say, as data; `text.ts` puts it into words. */
export interface Finding extends Place {
  readonly ruleId: string;
  readonly severity: Severity;
  /** Which of the rule's messages says it. */
  readonly message: string;
  readonly args: Args;
  /** Names the place by what stands there: `raci[crm-migration].accountable`. Empty when the file cannot be read. */
  readonly path: string;
  readonly related: readonly Related[];
  readonly unnecessary: boolean;
}

/** What a check reports; the engine adds rule, file and severity. */
export interface Report {
  readonly message: string;
  readonly args?: Args;
  readonly related?: readonly { readonly node: Node; readonly message: string; readonly args?: Args }[];
  /** What would mend it, the best first; worked out only when somebody asks, and so told on which day (`YYYY-MM-DD`). */
  readonly repairs?: (asOf: string) => readonly Repair[];
  /** Other nodes whose fault follows from this one: there, too, rules that yield to this one are silent. */
  readonly settles?: readonly Node[];
  /** Replaces the rules that this one yields to, where that depends on the case. */
  readonly yieldsTo?: readonly string[];
  /** Replaces the default levels of the rule, where the seriousness depends on the case. */
  readonly levels?: Partial<Readonly<Record<'minimal' | 'recommended' | 'strict', Level>>>;
}
