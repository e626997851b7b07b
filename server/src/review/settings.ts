import type { Config } from '../analysis/config.ts';
import { saidIn } from '../analysis/config.ts';
import { childOf, entryOf, type Node } from '../syntax/nodes.ts';
import { type ChangeClass, isChangeClass } from './change-class.ts';
import type { Check } from './check.ts';

/** How changes are judged (specification of rules, *Configuration*, `review`). */
export interface ReviewSettings {
  /** Whether one person may give two of the approvals that a change needs. */
  readonly samePerson: 'forbid' | 'allow';
  /** What is said of one kind of change, by its id. */
  readonly changes: ReadonlyMap<string, ChangeSetting>;
}

export interface ChangeSetting {
  readonly class: ChangeClass | undefined;
  /** Words for approvers, or ids of roles. */
  readonly approvers: readonly string[] | undefined;
  readonly days: number | undefined;
}

/** What holds without a config. */
export const DEFAULT_SETTINGS: ReviewSettings = { samePerson: 'forbid', changes: new Map() };

/** By how many days a date may move before that is notable. */
export const DEFAULT_DAYS = 14;

/** What the nearest config that says anything about reviews says. */
export function reviewSettings(config: Config): ReviewSettings {
  const node = saidIn(config, 'review')?.node;
  if (node?.kind !== 'mapping') return DEFAULT_SETTINGS;
  const changes = node.entries.filter(({ key }) => key.value !== 'samePerson' && !key.value.startsWith('x-'));
  return {
    samePerson: childOf(node, 'samePerson')?.value === 'allow' ? 'allow' : 'forbid',
    changes: new Map(changes.map(({ key, value }) => [key.value, settingIn(value)])),
  };
}

function settingIn(node: Node): ChangeSetting {
  const word = childOf(node, 'class')?.value;
  const days = childOf(node, 'days')?.value;
  return {
    class: isChangeClass(word) ? word : undefined,
    approvers: entryOf(node, 'approvers') ? wordsIn(childOf(node, 'approvers')) : undefined,
    days: typeof days === 'number' ? days : undefined,
  };
}

function wordsIn(node: Node | undefined): readonly string[] {
  const items = node?.kind === 'sequence' ? node.items : node ? [node] : [];
  return items.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
}

/** The days that hold for a check. */
export function daysFor({ id }: Check, { changes }: ReviewSettings): number {
  return changes.get(id)?.days ?? DEFAULT_DAYS;
}
