import { layerRule } from '../rule.ts';

export const invalid = layerRule({
  id: 'config/invalid',
  layer: 'config',
  title: 'The configuration says what it means',
  rationale:
    'A setting that is silently ignored gives false comfort: the team believes that something is checked, or is not. Charters under a broken configuration get no advice until it is repaired.',
  practices: [],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    extendsMissing:
      'There is no configuration "{path}". Name a preset (minimal, recommended, strict), or the path of a .charterline.yaml relative to this file.',
    extendsOutside: '"{path}" leads out of the workspace. A configuration can only build on one inside it.',
    extendsCycle: '"{path}" builds on this configuration in turn. Remove one of the two links.',
    fixedLevel:
      'The level of {rule} cannot be changed: a charter that cannot be read must not pass. Remove this setting.',
    noOptions: '{rule} has no options, so "{option}" has no effect. Remove it.',
    unknownOption: '{rule} has no option "{option}". Possible: {options}.',
    optionType: 'The option "{option}" must be {expected:value}.',
    optionRange: 'The option "{option}" is {value}, but must lie between {minimum} and {maximum}.',
  },
  examples: {
    of: 'config',
    fails: `rules:
  raci/too-many-consulted: { level: warning, max: six }
`,
    passes: `rules:
  raci/too-many-consulted: { level: warning, max: 6 }
`,
  },
});
