import { idFrom } from '../../schema/id-from.ts';
import type { Repair } from '../repair.ts';
import { layerRule } from '../rule.ts';
import { isOnlySlip } from './slip.ts';

export const unknownKey = layerRule({
  id: 'schema/unknown-key',
  layer: 'schema',
  title: 'Every key is one that the language knows',
  rationale:
    'A key with a slip in it is silently without effect: access that seems limited would be unlimited. Keys of your own are welcome when they begin with x-.',
  practices: [],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  hints: ['home', 'keys', 'suggestion'],
  messages: {
    nearest: '"{key}" is not a key of this {noun}. Did you mean "{suggestion}"? Keys of your own begin with x-.',
    unknown: '"{key}" is not a key of this {noun}. Possible here: {keys}. Keys of your own begin with x-.',
    superfluous:
      '"{key}" is not a key of this {noun}, which has all its keys already. Remove it. Keys of your own begin with x-.',
    noColon: '"{key}" is not a "key: value" pair. Write "{suggestion}".',
    noKey:
      '"{key}" is not a "key: value" pair. If it belongs to the text before the comma, put that whole text in quotes, since between brackets a comma ends a text.',
    belongsInside: '"{key}" is not a key of this {noun}. It belongs under "{home}": write it there, indented further.',
    belongsAround: '"{key}" is not a key of this {noun}. It belongs to the {home} around it: indent it less.',
    misplaced: 'The key "{key}" has no place here: a row for a work item takes everything else from that work item.',
  },
  repairs: {
    correct: { title: 'Change the key to "{suggestion}"', safe: true },
    guess: { title: 'Change the key to "{suggestion}"', safe: false },
    colon: { title: 'Write "{suggestion}"', safe: true },
    own: { title: 'Keep it as a key of your own, "{own}"', safe: false },
    remove: { title: 'Remove "{key}"', safe: false },
  },
  examples: {
    fails: `metadata:
  id: launch
  title: Market launch
  sumary: Enter two new markets
`,
    passes: `metadata:
  id: launch
  title: Market launch
  summary: Enter two new markets
`,
  },
  repair({ node, message, args }) {
    if (node?.kind !== 'scalar' || typeof node.value !== 'string' || node.parent?.kind !== 'mapping') return [];
    const { parent } = node;
    const entry = parent.entries.find(({ key }) => key === node);
    if (!entry) return [];
    const suggestion = String(args['suggestion'] ?? '');
    const own = `x-${idFrom(node.value)}`;
    const isTaken = Object.hasOwn(parent.value, own) || own === 'x-';
    const rename = (name: string, to: string): Repair => ({
      name,
      args: { own },
      changes: [{ kind: 'rename', key: entry.key, to }],
    });
    switch (message) {
      case 'nearest':
        return [
          rename(isOnlySlip(entry.key, parent, suggestion) ? 'correct' : 'guess', suggestion),
          ...(isTaken ? [] : [rename('own', own)]),
        ];
      case 'noColon':
        return [{ name: 'colon', changes: [{ kind: 'text', start: node.start, end: node.end, text: suggestion }] }];
      // What belongs elsewhere has to be moved there; under another name it would be without effect.
      case 'belongsAround':
      case 'belongsInside':
      case 'noKey':
        return [];
      default:
        return [
          ...(isTaken || message === 'misplaced' ? [] : [rename('own', own)]),
          { name: 'remove', changes: [{ kind: 'remove', node: entry.value }] },
        ];
    }
  },
});
