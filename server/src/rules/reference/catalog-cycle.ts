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
    cycle: 'Catalogs use each other in a circle: {chain}. Remove one of these links.',
  },
  examples: {
    of: 'catalog',
    fails: `uses:
  - sales.charter-catalog.yaml
`,
    passes: `uses: []
`,
    files: {
      'sales.charter-catalog.yaml': `apiVersion: charterline/v1
kind: CharterCatalog
uses:
  - group.charter-catalog.yaml
`,
    },
  },
});
