import { layerRule } from '../rule.ts';
import { skeleton } from './skeleton.ts';

export const required = layerRule({
  id: 'schema/required',
  layer: 'schema',
  title: 'Everything has what identifies it',
  rationale:
    'Without an id or a title nothing else can refer to an entry, and nobody can talk about it. Only such keys are required; what else a good charter says is the advice of the other rules.',
  practices: [],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    missing: 'The {noun} has no "{key}" ({meaning}). Add it.',
    missingWork:
      'This RACI row names neither a work item nor an activity. Add "work" with the id of a work item, or "id" and "activity" for anything else.',
    missingLine: 'The line "{key}: {value}" is missing ({meaning}). Add it.',
    missingSection: 'The section "{key}" is missing ({meaning}). Add it.',
  },
  repairs: {
    insert: { title: 'Add "{key}"', safe: false },
  },
  examples: {
    fails: `risks:
  - id: slow-hiring
`,
    passes: `risks:
  - id: slow-hiring
    statement: Hiring takes longer than planned
`,
  },
  repair({ node, missing, shape }) {
    const field = missing === undefined ? undefined : shape?.fields[missing];
    if (node?.kind !== 'mapping' || missing === undefined || !field) return [];
    const value = skeleton(missing, field);
    return value === undefined
      ? []
      : [{ name: 'insert', changes: [{ kind: 'set', in: node, keys: [missing], value }] }];
  },
});
