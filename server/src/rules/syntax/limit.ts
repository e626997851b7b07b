import { layerRule } from '../rule.ts';

export const limit = layerRule({
  id: 'syntax/limit',
  layer: 'syntax',
  title: 'A file stays within the limits of size and nesting',
  rationale:
    'The limits are far above what any charter needs. They keep a broken or hostile file from stopping the editor or the checks of a whole team.',
  practices: [],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    fileSize: 'The file has more than {limit} characters and is not read. Split it, or move shared parts to a catalog.',
    nodes:
      'The file has more than {limit} keys and values and is not read. Split it, or move shared parts to a catalog.',
    depth: 'Groups and lists are nested more than {limit} levels deep here. Flatten the structure.',
    aliases:
      'Aliases repeat more than {limit} keys and values; this one and those after it are not expanded. Write the content out, or share less of it.',
  },
  examples: {
    fails: `x-nested: ${'['.repeat(66)}${']'.repeat(66)}
`,
    passes: `x-nested: [[[]]]
`,
  },
});
