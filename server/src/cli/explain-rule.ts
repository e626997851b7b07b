import picocolors from 'picocolors';
import type { Colours } from '../render/findings/code-frame.ts';
import { printable } from '../render/findings/printable.ts';
import { defaultLines } from '../render/rules/option-default.ts';
import { PRACTICES } from '../rules/practices.ts';
import { RULES, ruleById } from '../rules/registry.ts';
import { openTitle } from '../rules/repair.ts';
import { type Option, PRESETS, type Rule } from '../rules/rule.ts';
import { nearest } from '../schema/nearest.ts';
import type { Outcome } from './exit-status.ts';
import type { Session } from './session.ts';

/** Prints all about one rule, or about a practice. */
export async function explainRule(id: string, { terminal, colour, complain }: Session): Promise<Outcome> {
  const rule = ruleById(id);
  const practice = PRACTICES[id.toUpperCase()];
  if (practice !== undefined) {
    terminal.print(explainedPractice(id.toUpperCase(), practice, picocolors.createColors(colour)));
    return { kind: 'done' };
  }
  if (!rule) {
    complain(`There is no rule "${printable(id)}". ${suggestion(id)}"charterline rules" lists all that exist.`);
    return { kind: 'incomplete' };
  }
  terminal.print(explanation(rule, picocolors.createColors(colour)));
  return { kind: 'done' };
}

/** A practice with the rules that notice its absence. */
function explainedPractice(id: string, says: string, colours: Colours): string {
  const rules = RULES.filter(({ practices }) => practices.includes(id));
  const lines = rules.map((rule) => `${rule.id}\n${wrapped(`${rule.title}.`).replace(/^/gm, '  ')}`);
  return `${colours.bold(id)}\n${wrapped(`${says}.`)}\n\n${section('Rules', lines.join('\n'), colours)}\n`;
}

function suggestion(id: string): string {
  const ids = RULES.map((rule) => rule.id);
  // People remember the name of a rule better than its group.
  const near = nearest(id, ids) ?? ids.find((known) => known.endsWith(`/${id}`));
  return near === undefined ? '' : `Did you mean ${near}? `;
}

function explanation(rule: Rule, colours: Colours): string {
  const parts = [
    `${colours.bold(rule.id)}\n${wrapped(`${rule.title}.`)}`,
    section('Why', wrapped(rule.rationale), colours),
    section('Levels', levelsOf(rule), colours),
    section('Practices', rule.practices.map((id) => wrapped(`${id}: ${PRACTICES[id] ?? ''}`)).join('\n'), colours),
    section('Options', optionsOf(rule), colours),
    section('Wrong', rule.examples.fails.trimEnd(), colours),
    section('Right', rule.examples.passes.trimEnd(), colours),
    section('Fixes', fixesOf(rule), colours),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function levelsOf({ levels, levelsNote = '' }: Rule): string {
  const table = PRESETS.map((preset) => `${preset.padEnd(11)}  ${levels[preset]}`).join('\n');
  return levelsNote === '' ? table : `${table}\n${wrapped(levelsNote)}`;
}

function section(title: string, body: string, colours: Colours): string {
  if (body === '') return '';
  return `${colours.underline(title)}\n${body.replace(/^(?=.)/gm, '  ')}`;
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

const WIDTH = 78;

/** Breaks a text into lines that a terminal shows whole. */
function wrapped(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
