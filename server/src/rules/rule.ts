import type { Charter } from '../charter/charter.ts';
import type { EntryLike } from '../charter/read.ts';
import type { Shape } from '../language/grammar.ts';
import type { Node } from '../syntax/nodes.ts';
import type { Args, Level, Report } from './finding.ts';
import type { Repair, RepairText } from './repair.ts';

/** Sets of levels that a config can start from. */
export const PRESETS = ['minimal', 'recommended', 'strict'] as const;
export type Preset = (typeof PRESETS)[number];

/** A setting of a rule. */
export interface Option<Value extends number | boolean | readonly string[] = number | boolean | readonly string[]> {
  readonly default: Value;
  readonly description: string;
  /** For numbers: the smallest and largest value that makes sense. */
  readonly minimum?: number;
  readonly maximum?: number;
}
export type Options = Readonly<Record<string, Option>>;
export type OptionValues<O extends Options> = { readonly [Key in keyof O]: Widened<O[Key]['default']> };
type Widened<Value> = Value extends number ? number : Value extends boolean ? boolean : readonly string[];

/**
 * Everything there is to know about a rule. Its page, its entry in `charterline rules` and `explain`, and the schema of
 * its options are generated from this.
 */
export interface RuleBase<O extends Options = Options> {
  /** `group/name`; never changes, since configs, suppressions and baselines refer to it. */
  readonly id: string;
  /** What the rule asks for, as a short sentence without a full stop. */
  readonly title: string;
  /** Why two executives would care. */
  readonly rationale: string;
  /** The practices (P01 to P39) whose absence it notices. */
  readonly practices: readonly string[];
  readonly levels: Readonly<Record<Preset, Level>>;
  /** Sentences that say when a finding has another level than that, and which. */
  readonly levelsNote?: string;
  readonly options: O;
  /** Texts by name, with `{name}` for arguments. */
  readonly messages: Readonly<Record<string, string>>;
  /**
   * Arguments of messages that help to put it right and follow from what else stands in the file, so that they say
   * nothing of which mistake it is.
   */
  readonly hints?: readonly string[];
  /** What it can mend, by name; absent where only people can. */
  readonly repairs?: Readonly<Record<string, RepairText>>;
  /** Only rules that hold dates against a day have it: see {@link DatedRule}. */
  readonly dateArgs?: readonly string[];
  /** Rules that say more about the same place: where one of them speaks, this one is silent. */
  readonly yieldsTo?: readonly string[];
  /** Whether what is marked could simply be removed, so that editors fade it. */
  readonly unnecessary?: boolean;
  readonly examples: Examples;
}

/** Two texts that differ in what the rule looks at: `fails` gives findings of this rule alone, `passes` none at all. */
export interface Examples {
  readonly fails: string;
  readonly passes: string;
  /**
   * What the texts are sections of. Those of a charter (the default) take the place of the same sections of a charter
   * without findings (`example-charter.ts`); those of a catalog or config are all that it says.
   */
  readonly of?: 'charter' | 'catalog' | 'config';
  /** Whole files that lie beside it, by name. */
  readonly files?: Readonly<Record<string, string>>;
  /** The preset that it takes for the rule to speak, where that is not `recommended`. */
  readonly preset?: Preset;
}

/** A rule whose findings come out of reading the file; the layer that reads it reports them. */
export interface LayerRule<O extends Options = Options> extends RuleBase<O> {
  readonly dateArgs?: never;
  readonly layer: 'syntax' | 'schema' | 'reference' | 'config' | 'suppression';
  /** What would mend a problem that the layer has reported, the best first. */
  readonly repair?: (problem: LayerProblem) => readonly Repair[];
}

/** What a layer has reported. */
export interface LayerProblem {
  /** The text of the file, and the stretch of it that is marked. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What the problem is about; `undefined` for text that could not be read. */
  readonly node: Node | undefined;
  /** The key that is missing from the node, if that is the problem. */
  readonly missing?: string | undefined;
  readonly message: string;
  readonly args: Args;
  /** What the language says of the mapping that the node is or stands in; `undefined` where it says nothing. */
  readonly shape: Shape | undefined;
}

/** A rule that looks at the charter as a whole. It finds the same on every day: it is not told which day it is. */
export interface CheckRule<O extends Options = Options> extends RuleBase<O> {
  readonly dateArgs?: never;
  // A method, so that a rule with options of its own is still a rule.
  check(context: CheckContext<O>): void;
}

/** A rule that holds dates of the charter against a day. */
export interface DatedRule<O extends Options = Options> extends RuleBase<O> {
  /**
   * The arguments of its messages that come from that day, such as a number of days until then; often none. A finding is
   * the same on any other day, so that its fingerprint leaves them out.
   */
  readonly dateArgs: readonly string[];
  check(context: DatedContext<O>): void;
}

export type Rule = LayerRule | CheckRule | DatedRule;

export interface CheckContext<O extends Options = Options> {
  readonly charter: Charter;
  readonly options: OptionValues<O>;
  readonly facts: Facts;
  /** Reports something wrong at a node. */
  readonly report: (node: Node, report: Report) => void;
  /** Reports that something is missing under `keys` of an entry, on the nearest place that exists. */
  readonly reportMissing: (entry: EntryLike, keys: readonly string[], report: Report) => void;
}

export interface DatedContext<O extends Options = Options> extends CheckContext<O> {
  /**
   * The day against which dates are held, `YYYY-MM-DD`; `undefined` for a charter whose dates are not held against any,
   * since it is closed.
   */
  readonly asOf: string | undefined;
}

/** What a rule may know beyond the charter itself. */
export interface Facts {
  /** The `reference` values of evidence documents for which there is no file in the workspace. */
  readonly missingDocuments: ReadonlySet<Node>;
  /** Frameworks that the config requires of every charter. */
  readonly requiredFrameworks: readonly string[];
  /** Laws by region that the config adds to those that are known. */
  readonly regionLaws: Readonly<Record<string, string>>;
}

/** Defines a rule that looks at the charter; gives `options` in the check their types. */
export function checkRule<const O extends Options>(rule: CheckRule<O>): CheckRule {
  return rule;
}

/** Defines a rule that looks at the charter and at the day. */
export function datedRule<const O extends Options>(rule: DatedRule<O>): DatedRule {
  return rule;
}

export function layerRule(rule: LayerRule): LayerRule {
  return rule;
}

/**
 * Whether a level in the config and a comment have an effect on a rule: mistakes in the text of a charter or config cannot
 * be tuned away, only advice can.
 */
export function canBeSilenced(rule: Rule): boolean {
  return !('layer' in rule) || rule.layer === 'suppression' || rule.id === 'reference/unused';
}

/**
 * Whether a baseline can accept findings of a rule. What makes a text unreadable hides other findings, and mistakes in a
 * config change what is looked for at all: neither may ever be silent.
 */
export function canBeAccepted(rule: Rule): boolean {
  return !('layer' in rule) || (rule.layer !== 'syntax' && rule.layer !== 'config');
}
