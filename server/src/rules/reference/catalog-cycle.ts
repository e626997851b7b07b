import { layerRule } from '../rule.ts';

export const catalogCycle = layerRule({
  id: 'reference/catalog-cycle',
  layer: 'reference',
  title: 'Catalogs do not use each other in a circle',
  rationale: 'In a circle nobody can tell which catalog decides. Shared content needs one home.',
  practices: [],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    cycle: 'This catalog uses itself again: {chain}. Remove one of these links.',
  },
  examples: { fails: '', passes: '' },
});
