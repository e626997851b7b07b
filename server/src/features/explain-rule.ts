import { PRACTICES } from '../rules/practices.ts';
import { canBeSilenced, type Option, PRESETS, type Rule } from '../rules/rule.ts';
import { rulePage } from '../rules/rule-page.ts';
import { type Explanation, link, terms, text, title } from './explanation.ts';

/** What a rule asks for and why; `here` says what applies where one is looking. */
export function explainRule(rule: Rule, here: Explanation = []): Explanation {
  const levels = PRESETS.map((preset) => `${preset} ${rule.levels[preset]}`).join(', ');
  return [
    title(`${rule.title}`),
    text(rule.rationale),
    text(
      canBeSilenced(rule)
        ? [`Levels: ${levels}.`, rule.levelsNote ?? ''].join(' ').trimEnd()
        : 'This rule always applies: it cannot be tuned or silenced.',
    ),
    ...here,
    ...labelled('Options', Object.entries(rule.options).map(describeOption)),
    ...labelled(
      'Practices whose absence it notices',
      rule.practices.map((id) => [id, PRACTICES[id] ?? '']),
    ),
    link('Page of the rule', rulePage(rule.id)),
  ];
}

function labelled(label: string, pairs: readonly (readonly [string, string])[]): Explanation {
  return pairs.length > 0 ? [text(`${label}:`), ...terms(Object.fromEntries(pairs))] : [];
}

function describeOption([name, option]: readonly [string, Option]): readonly [string, string] {
  const { default: value, description } = option;
  return [name, `${description} Default: ${typeof value === 'object' ? shortened(value) : value}.`];
}

const LONGEST_LIST = 6;

function shortened(values: readonly string[]): string {
  const shown = values.slice(0, LONGEST_LIST).join(', ');
  return values.length > LONGEST_LIST ? `${shown} and ${values.length - LONGEST_LIST} more` : shown;
}
