import { layerRule } from '../rule.ts';

export const catalogOutside = layerRule({
  id: 'reference/catalog-outside',
  layer: 'reference',
  title: 'Catalogs lie inside the workspace',
  rationale:
    'A charter must mean the same on every machine and to every reviewer. A file outside the workspace may be missing or different elsewhere.',
  practices: [],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    outside: '"{path}" leads out of the workspace. Move the catalog into it, and write the path relative to this file.',
    absolute:
      '"{path}" is not a relative path. Write the path relative to the folder of this file, such as ../group.charter-catalog.yaml.',
  },
  examples: {
    fails: `uses:
  - /etc/group.charter-catalog.yaml
`,
    passes: `uses: []
`,
  },
});
