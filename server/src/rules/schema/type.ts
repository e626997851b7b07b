import type { NumberField } from '../../language/grammar.ts';
import { layerRule } from '../rule.ts';
import { agreedForm } from './agreed-form.ts';

/** How people write yes and no elsewhere. */
const FLAGS: Readonly<Record<string, boolean>> = {
  yes: true,
  on: true,
  y: true,
  true: true,
  no: false,
  off: false,
  n: false,
  false: false,
};

export const type = layerRule({
  id: 'schema/type',
  layer: 'schema',
  title: 'A value is of the kind that its key needs',
  rationale:
    'A list where one value belongs, or a number that was meant as a text, reads well to a person and means something else to every tool.',
  practices: [],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    notOurs:
      'This file holds no "key: value" pairs. A {noun} begins with the lines "apiVersion: charterline/v1" and "kind: {kind}".',
    empty: 'Nothing stands behind "{key}". Write {expected:value}, or remove the key.',
    emptyId: 'Nothing stands behind "{key}". Write the id that is meant, or remove the key.',
    emptyWord: 'Nothing stands behind "{key}". Write one of these words, or remove the key: {words}.',
    emptyForm: 'Nothing stands behind "{key}". Write it as in: {examples}. Or remove the key.',
    emptyRequired: 'Nothing stands behind "{key}", which cannot stay empty. Write {expected:value}.',
    emptyItemId: 'This item of "{key}" is empty. Write the id that is meant, or remove the dash.',
    emptyItem: 'This item of "{key}" is empty. Write {expected:value}, or remove the dash.',
    comment:
      'Behind "{key}" stands only the comment "{comment}". If it was meant as a text, put it in quotes: what begins with # is a comment.',
    word: '"{key}" cannot be {value}. Possible: {words}.',
    wordItem: 'An item of "{key}" cannot be {value}. Possible: {words}.',
    list: '"{key}" should be a list. Write it in brackets: {suggestion}.',
    entries:
      '"{key}" should be a list. Put a dash and a space before the first key of each entry, and align its other keys with that key.',
    dash: 'A space is missing behind a dash in "{key}". Write "- " before each item.',
    quote: '"{key}" must be a text, but {value} without quotes is none. Put it in quotes.',
    quoteItem: 'This item of "{key}" must be a text, but {value} without quotes is none. Put it in quotes.',
    unquote: '"{key}" must be {expected:value}, but quotes make it a text. Remove the quotes.',
    form: '"{key}" cannot be {value}. Write it as in: {examples}.',
    flag: '"{key}" must be true or false, not {value}.',
    dashes: '"{key}" should be a group of keys, but dashes make it a list. Remove the dashes.',
    level: '"{key}" cannot be {value}. Write off, info, warning or error.',
    emptyLevel: 'Nothing stands behind "{key}". Write off, info, warning or error, or remove the key.',
    levelList: '"{key}" cannot be a list. Write off, info, warning or error, or a group with the level and options.',
    unit: '"{key}" must be a number, but "{value}" is a text. Write the number alone: {number}.',
    whole: '"{key}" is {value}, but must be a whole number.',
    one: '"{key}" takes one value, but this is a list. Write the one that is meant, without brackets or dashes.',
    item: 'This item of "{key}" is {actual:value}, but should be {expected:value}.',
    other: '"{key}" is {actual:value}, but should be {expected:value}.',
  },
  repairs: {
    quote: { title: 'Put it in quotes', safe: true },
    form: { title: 'Write it as "{form}"', safe: true },
    unquote: { title: 'Remove the quotes', safe: true },
    flag: { title: 'Change it to {flag}', safe: true },
    percent: { title: 'Write the number alone: {number}', safe: true },
    number: { title: 'Write the number alone: {number}', safe: false },
    one: { title: 'Write it without brackets and dashes', safe: true },
    remove: { title: 'Remove "{key}"', safe: false },
    removeItem: { title: 'Remove the empty item', safe: false },
  },
  examples: {
    fails: `metadata:
  id: launch
  title: Market launch
  version: 1.0
`,
    passes: `metadata:
  id: launch
  title: Market launch
  version: "1.0.0"
`,
  },
  repair({ node, message, args, text, start, end, shape }) {
    if (!node) return [];
    switch (message) {
      case 'quote':
      case 'quoteItem':
        return [{ name: 'quote', changes: [{ kind: 'quote', node }] }];
      case 'form': {
        // The text as it is written: 1.10 is not the number 1.1.
        const form = agreedForm(text.slice(start, end), shape?.fields[String(args['key'])]);
        if (form === undefined) return [];
        return [{ name: 'form', args: { form }, changes: [{ kind: 'replace', node, value: form }] }];
      }
      case 'unquote':
        return [{ name: 'unquote', changes: [{ kind: 'unquote', node }] }];
      case 'flag': {
        const flag = FLAGS[String(args['value']).toLowerCase()];
        if (flag === undefined) return [];
        return [{ name: 'flag', args: { flag: String(flag) }, changes: [{ kind: 'replace', node, value: flag }] }];
      }
      case 'unit': {
        const field = shape?.fields[String(args['key'])];
        const value = Number(args['number']);
        if (field?.type !== 'number' || !isInRange(value, field)) return [];
        const isPercent = field.maximum === 100 && String(args['value']).endsWith('%');
        return [{ name: isPercent ? 'percent' : 'number', changes: [{ kind: 'replace', node, value }] }];
      }
      case 'one': {
        const [only, ...others] = node.kind === 'sequence' ? node.items : [];
        if (only?.kind !== 'scalar' || typeof only.value !== 'string' || others.length > 0) return [];
        return [{ name: 'one', changes: [{ kind: 'replace', node, value: only.value }] }];
      }
      case 'emptyItem':
      case 'emptyItemId':
        return [{ name: 'removeItem', changes: [{ kind: 'remove', node }] }];
      case 'empty':
      case 'emptyId':
      case 'emptyWord':
      case 'emptyForm':
      case 'emptyLevel':
        return [{ name: 'remove', changes: [{ kind: 'remove', node }] }];
      default:
        return [];
    }
  },
});

function isInRange(value: number, { integer, minimum, exclusiveMinimum, maximum }: NumberField): boolean {
  if (integer && !Number.isInteger(value)) return false;
  const isEnough = value >= (minimum ?? value) && (exclusiveMinimum === undefined || value > exclusiveMinimum);
  return isEnough && value <= (maximum ?? value);
}
