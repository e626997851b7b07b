import { LEVELS } from '../../language/words.ts';
import { RULES } from '../../rules/registry.ts';
import { canBeSilenced, type Option, type Rule } from '../../rules/rule.ts';
import { explainRule } from '../explain-rule.ts';
import { type Explanation, text, title } from '../explanation.ts';
import { ANY_TEXT, type Expectation, type ExpectedKey, type ExpectedWord } from './expectation.ts';
import { FLAG, fromWords } from './from-shape.ts';

/** The rules of a config: each rule that can be tuned, with its level and options. */
export const RULE_SETTINGS: Expectation = {
  form: 'mapping',
  keys: () => RULES.filter(canBeSilenced).map(ruleKey),
  words: () => [],
  item: undefined,
};

function ruleKey(rule: Rule): ExpectedKey {
  return {
    key: rule.id,
    detail: rule.title,
    explanation: () => explainRule(rule),
    value: settingOf(rule),
    isEssential: false,
    initial: '',
  };
}

/** A level, or a mapping with the level and the options. */
function settingOf(rule: Rule): Expectation {
  const level = fromWords(LEVELS);
  const levelKey: ExpectedKey = {
    key: 'level',
    detail: `default: ${rule.levels.recommended}`,
    explanation: () => [title('Level'), text('How seriously a finding of the rule is taken.')],
    value: level,
    isEssential: true,
    initial: '',
  };
  return {
    ...ANY_TEXT,
    keys: () => [levelKey, ...Object.entries(rule.options).map(([name, option]) => optionKey(name, option))],
    words: () => [...level.words(), ...wholeSetting(rule)],
  };
}

function optionKey(name: string, option: Option): ExpectedKey {
  const isList = typeof option.default === 'object';
  return {
    key: name,
    detail: isList ? '' : `default: ${option.default}`,
    explanation: () => explainOption(name, option),
    value:
      typeof option.default === 'boolean' ? FLAG : isList ? { ...ANY_TEXT, form: 'list', item: ANY_TEXT } : ANY_TEXT,
    isEssential: false,
    initial: isList ? '' : String(option.default),
  };
}

function explainOption(name: string, option: Option): Explanation {
  const { default: value, description } = option;
  const range = rangeOf(option);
  const limits = [`Default: ${typeof value === 'object' ? value.join(', ') : value}.`, ...(range ? [range] : [])];
  return [title(name), text(description), text(limits.join(' '))];
}

/** Which numbers make sense; empty when all do. */
function rangeOf({ default: value, minimum = 0, maximum }: Option): string {
  if (typeof value !== 'number') return '';
  return maximum === undefined ? `At least ${minimum}.` : `From ${minimum} to ${maximum}.`;
}

/** The setting in one line, as it is by default. */
function wholeSetting(rule: Rule): readonly ExpectedWord[] {
  const options = Object.entries(rule.options).filter(([, option]) => typeof option.default !== 'object');
  if (options.length === 0) return [];
  const level = rule.levels.recommended === 'off' ? rule.levels.strict : rule.levels.recommended;
  const parts = [`level: ${level}`, ...options.map(([name, option]) => `${name}: ${option.default}`)];
  const explanation = () => [text('The level together with the options of the rule.')];
  return [{ word: `{ ${parts.join(', ')} }`, detail: '', explanation }];
}
