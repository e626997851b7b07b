import { layerRule } from '../rule.ts';

export const unused = layerRule({
  id: 'reference/unused',
  layer: 'reference',
  title: 'What is declared is used',
  rationale:
    'A system or data set that nothing refers to is either left over or, worse, used by work that does not say so.',
  practices: [],
  levels: { minimal: 'off', recommended: 'info', strict: 'info' },
  options: {},
  unnecessary: true,
  yieldsTo: ['raci/idle-role', 'compliance/coverage'],
  messages: {
    unused: 'Nothing refers to the {noun:kind} "{id}". Remove it, or name it where it is used.',
  },
  repairs: {
    remove: { title: 'Remove the {noun:kind} "{id}"', safe: false },
  },
  examples: {
    fails: `touchpoints:
  - { id: contact-form, title: Contact form, owner: sales, channel: website }
  - { id: showroom, title: Showroom, owner: cmo, channel: retail }
`,
    passes: `touchpoints:
  - { id: contact-form, title: Contact form, owner: sales, channel: website }
`,
  },
  repair({ node }) {
    const entry = node?.parent;
    return entry?.parent?.kind === 'sequence' ? [{ name: 'remove', changes: [{ kind: 'remove', node: entry }] }] : [];
  },
});
