import { layerRule } from '../rule.ts';

export const catalogMissing = layerRule({
  id: 'reference/catalog-missing',
  layer: 'reference',
  title: 'Every catalog that is named exists',
  rationale:
    'Roles, systems and data sets of a catalog that cannot be found are missing from the charter, although its text looks complete.',
  practices: [],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    missing:
      'There is no file "{path}". Correct the path, which is relative to the folder of this file, or add the catalog.',
    notACatalog:
      '"{path}" is not a catalog. A catalog is a file named *.charter-catalog.yaml with "kind: CharterCatalog".',
  },
  examples: {
    fails: `uses:
  - shared/group.charter-catalog.yaml
`,
    passes: `uses: []
`,
  },
});
