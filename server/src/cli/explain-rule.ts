import type { Colours } from '../render/findings/code-frame.ts';
import { defaultLines } from '../render/rules/option-default.ts';
import { PRACTICES } from '../rules/practices.ts';
import { RULES } from '../rules/registry.ts';
import { openTitle } from '../rules/repair.ts';
import { type Option, PRESETS, type Rule } from '../rules/rule.ts';
import { paragraphs, section, wrapped } from './explained-text.ts';

/** All about one rule. */
export function explainedRule(rule: Rule, colours: Colours): string {
  return paragraphs(
    `${colours.bold(rule.id)}\n${wrapped(`${rule.title}.`)}`,
    section('Why', wrapped(rule.rationale), colours),
    section('Levels', levelsOf(rule), colours),
    section('Practices', rule.practices.map((id) => wrapped(`${id}: ${PRACTICES[id] ?? ''}`)).join('\n'), colours),
    section('Options', optionsOf(rule), colours),
    section('Wrong', rule.examples.fails.trimEnd(), colours),
    section('Right', rule.examples.passes.trimEnd(), colours),
    section('Fixes', fixesOf(rule), colours),
  );
}

/** A practice with the rules that notice its absence. */
export function explainedPractice(id: string, says: string, colours: Colours): string {
  const rules = RULES.filter(({ practices }) => practices.includes(id));
  const lines = rules.map((rule) => `${rule.id}\n${wrapped(`${rule.title}.`).replace(/^/gm, '  ')}`);
  return paragraphs(`${colours.bold(id)}\n${wrapped(`${says}.`)}`, section('Rules', lines.join('\n'), colours));
}

function levelsOf({ levels, levelsNote = '' }: Rule): string {
  const table = PRESETS.map((preset) => `${preset.padEnd(11)}  ${levels[preset]}`).join('\n');
  return levelsNote === '' ? table : `${table}\n${wrapped(levelsNote)}`;
}

function fixesOf({ repairs = {} }: Rule): string {
  const lines = Object.values(repairs).map(({ title, safe }) => `${openTitle(title)}${safe ? ' (safe)' : ''}`);
  return [...new Set(lines)].join('\n');
}

function optionsOf({ options }: Rule): string {
  return Object.entries(options)
    .map(([name, option]) => optionText(name, option))
    .join('\n');
}

/** The items of a list stand below what the option means. */
function optionText(name: string, { default: value, description }: Option): string {
  const isList = typeof value === 'object';
  const items = isList ? ['By default:', ...defaultLines(value)] : [];
  const lines = [description, ...items].map((line) => wrapped(line).replace(/^/gm, '  '));
  return [isList ? name : `${name} (default ${value})`, ...lines].join('\n');
}
