import type { Repair } from '../repair.ts';
import { layerRule } from '../rule.ts';
import { isOnlySlip } from '../schema/slip.ts';

export const unknownRule = layerRule({
  id: 'config/unknown-rule',
  layer: 'config',
  title: 'The configuration names rules that exist',
  rationale: 'A setting for a rule that does not exist changes nothing, although somebody meant it to.',
  practices: [],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    nearest: 'There is no rule "{id}". Did you mean "{suggestion}"?',
    pattern: 'No patterns such as "{id}" are understood here. Name each rule by its id; "charterline rules" lists all.',
    unknown: 'There is no rule "{id}". "charterline rules" lists all that exist.',
  },
  repairs: {
    correct: { title: 'Change it to {suggestion}', safe: true },
    guess: { title: 'Change it to {suggestion}', safe: false },
    remove: { title: 'Remove the setting of "{id}"', safe: false },
  },
  examples: {
    of: 'config',
    fails: `rules:
  raci/silos: off
`,
    passes: `rules:
  raci/silo: off
`,
  },
  repair({ node, args: { suggestion } }) {
    if (node?.kind !== 'scalar' || typeof node.value !== 'string' || node.parent?.kind !== 'mapping') return [];
    const entry = node.parent.entries.find(({ key }) => key === node);
    if (!entry) return [];
    const remove: Repair = { name: 'remove', changes: [{ kind: 'remove', node: entry.value }] };
    if (typeof suggestion !== 'string' || Object.hasOwn(node.parent.value, suggestion)) return [remove];
    const name = isOnlySlip(entry.key, node.parent, suggestion) ? 'correct' : 'guess';
    return [{ name, changes: [{ kind: 'rename', key: entry.key, to: suggestion }] }, remove];
  },
});
