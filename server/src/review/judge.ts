import type { Json } from '../charter/canonical.ts';
import { dayInWords } from '../language/in-words.ts';
import { titleOf } from '../language/titles.ts';
import type { Arg, Args } from '../rules/finding.ts';
import type { Check, Said } from './check.ts';
import { CHECKS } from './checks/registry.ts';
import { textAt } from './json.ts';
import { gained, lost, type Pair, subjectOf } from './pair.ts';
import type { ChangedItems } from './review.ts';
import { argText, said } from './said.ts';
import { withoutStop } from './world.ts';

/** The check that a fact is the business of: the first that looks at it and says it applies. */
export function checkFor(pair: Pair): Check | undefined {
  return CHECKS.find(
    ({ looksAt, applies }) => looksAt.some((trigger) => isLookedAt(trigger, pair)) && (applies?.(pair) ?? true),
  );
}

function isLookedAt(trigger: string, { fact, address }: Pair): boolean {
  const [sign, place] = [trigger.charAt(0), trigger.slice(1)];
  switch (sign) {
    case '*':
      return place === '' || isAtOrBelow(address, place);
    case '+':
      return fact.kind === 'added' && address === place;
    case '-':
      return fact.kind === 'removed' && address === place;
    default:
      return fact.kind === 'changed' && isAtOrBelow(address, trigger);
  }
}

function isAtOrBelow(address: string, place: string): boolean {
  return address === place || address.startsWith(`${place}.`);
}

/** What a check says of a pair: which sentence, and what it is filled with. */
export function saidBy(check: Check, pair: Pair): Required<Said> {
  const { message = usualMessage(check, pair), args = {} } = check.says?.(pair) ?? {};
  return { message, args: { ...usualArgs(pair), ...args } };
}

function usualMessage({ messages }: Check, pair: Pair): string {
  return usualNames(pair).find((name) => Object.hasOwn(messages, name)) ?? 'changed';
}

/** What sentences about such a pair are called, the most telling first. */
function usualNames(pair: Pair): readonly string[] {
  const { fact, before, after } = pair;
  if (fact.kind !== 'changed') return [fact.kind];
  const isSection = fact.field.type === 'section';
  if (before === undefined) return isSection ? ['whole', 'set'] : ['set'];
  if (after === undefined) return isSection ? ['gone', 'cleared'] : ['cleared'];
  if (!Array.isArray(before) || !Array.isArray(after)) return [];
  if (lost(pair).length === 0) return ['gained'];
  return gained(pair).length === 0 ? ['lost'] : [];
}

/** What every sentence may be filled with. */
function usualArgs(pair: Pair): Args {
  const { fact, entry, world } = pair;
  const { parent } = entry;
  const subject = subjectOf(entry, world);
  const around: Args = {
    subject,
    list: titleOf(entry.list.split('.').at(-1) ?? '').toLowerCase(),
    parent: parent ? subjectOf(parent, world) : '',
  };
  if (fact.kind === 'renamed') return { ...around, before: String(pair.before), after: String(pair.after) };
  if (fact.kind !== 'changed') return around;
  const { field } = fact;
  const [before, after] = [said(pair.before, field, 'base', world), said(pair.after, field, 'head', world)];
  const part = (words: readonly string[], side: 'base' | 'head') => said([...words], field, side, world) ?? [];
  const lists = Array.isArray(pair.before) || Array.isArray(pair.after);
  return {
    ...around,
    ...fieldOf(pair),
    what: whatOf(pair, subject.title),
    before: inSentence(before ?? 'nothing'),
    after: inSentence(after ?? 'nothing'),
    ...(lists ? { gained: inSentence(part(gained(pair), 'head')), lost: inSentence(part(lost(pair), 'base')) } : {}),
  };
}

/** Sentences within a sentence lose their full stops. */
function inSentence(arg: Arg): Arg {
  if (typeof arg === 'string') return withoutStop(arg);
  return isListed(arg) ? arg.map((each) => (typeof each === 'string' ? withoutStop(each) : each)) : arg;
}

function isListed(arg: Arg): arg is Extract<Arg, readonly unknown[]> {
  return Array.isArray(arg);
}

/** The field as people call it; with the section of the entry that it stands in, `approval decision`. */
function fieldOf({ fact, entry }: Pair): { readonly field: string; readonly fields: string } {
  if (fact.kind !== 'changed') return { field: '', fields: '' };
  const words = fact.key.split('.').map((key) => titleOf(key).toLowerCase());
  const field = words.at(-1) ?? '';
  return { field, fields: entry.parent ? words.join(' ') : field };
}

/** What the field belongs to: the entry, else the section. */
function whatOf(pair: Pair, subject: string): string {
  const { fact, entry } = pair;
  if (fact.kind !== 'changed' || entry.parent) return `“${subject}”`;
  const around = fact.key.split('.').at(-2);
  return around === undefined || around === 'metadata' ? 'the charter' : `the ${titleOf(around).toLowerCase()}`;
}

/** The two lists of a field that holds words or names, as people would say them; `undefined` for another field. */
export function itemTexts({ fact, before, after, world }: Pair): ChangedItems | undefined {
  if (fact.kind !== 'changed' || !(fact.field.type === 'list' || fact.field.type === 'references')) return undefined;
  const { field } = fact;
  return { before: textsOf(said(before, field, 'base', world)), after: textsOf(said(after, field, 'head', world)) };
}

function textsOf(arg: Arg | undefined): readonly string[] {
  if (arg === undefined) return [];
  return isListed(arg) ? arg.map((each) => argText(each)) : [argText(arg)];
}

/** The value of a side in words, for a table. */
export function valueText(pair: Pair, side: 'base' | 'head'): string {
  const { fact, world } = pair;
  const value = side === 'base' ? pair.before : pair.after;
  if (fact.kind === 'renamed') return String(value ?? '');
  if (fact.kind !== 'changed') return value === undefined ? '' : entryText(pair, value);
  return argText(said(value, fact.field, side, world));
}

/** An entry by its title; an approval by what it is for, since its role is the same on both sides. */
function entryText({ entry, world }: Pair, value: Json): string {
  if (entry.list !== 'approvals') return subjectOf(entry, world).title;
  const [version, day] = [textAt(value, 'version'), textAt(value, 'on')];
  return [version && `version ${version}`, day && dayInWords(day)].filter((part) => part !== undefined).join(', ');
}
