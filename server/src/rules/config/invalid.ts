import type { Node } from '../../syntax/nodes.ts';
import { layerRule } from '../rule.ts';
import { keyRepairs } from './key-repairs.ts';

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
    extendsNearest: 'There is no configuration "{path}". Did you mean "{suggestion}"?',
    extendsName:
      '"{path}" exists, but only a file with the name .charterline.yaml can be extended. Rename it, or put it into a folder of its own under that name.',
    extendsOutside: '"{path}" leads out of the workspace. A configuration can only build on one inside it.',
    extendsCycle: '"{path}" builds on this configuration in turn. Remove one of the two links.',
    baselineMissing:
      'There is no baseline "{path}" yet. Run "charterline baseline" to make one of the present findings, or remove this line.',
    baselineOutside: '"{path}" leads out of the workspace. A baseline can only lie inside it.',
    baselineUnreadable:
      '"{path}" is there but cannot be read, so that nothing in it is accepted. It must be a file, and you must be allowed to read it.',
    baselineTooLong:
      '"{path}" is too long for a baseline, so that nothing in it is accepted. Restore an earlier version.',
    baselineMalformed:
      '"{path}" is not well-formed JSON, so that nothing in it is accepted. Perhaps a merge has left its marks; repair it or restore an earlier version.',
    baselineForeign:
      '"{path}" is no baseline. A baseline is a JSON file with "version": 1 and a list "findings", as "charterline baseline" writes it.',
    baselineVersion:
      'The baseline "{path}" has the version {version}, but only 1 is known. It was written by another version of Charterline.',
    baselineEntry:
      'Entry {number} of the baseline "{path}" is broken, so that nothing in it is accepted. It must have the texts file, ruleId, path and fingerprint, as "charterline baseline" writes them.',
    region:
      '"{region}" is not a region. Write the code of a country such as KR, a part of a country such as US-CA, or EU, and behind it the short name of the law, as in "KR: pipa".',
    nearRegion: '"{region}" is not a region. Write {code}.',
    nearestChange: 'There is no kind of change "{id}". Did you mean "{suggestion}"?',
    unknownChange: 'There is no kind of change "{id}". "charterline explain changes" lists all that exist.',
    changePattern:
      'No patterns such as "{id}" are understood here. Name each kind of change by its id; "charterline explain changes" lists all.',
    ruleAsChange: '"{id}" is a rule and no kind of change. How it is applied is said under "rules".',
    nearestApprover: 'Nobody is called "{word}" here. Did you mean "{suggestion}"?',
    unknownApprover: 'Nobody can be called "{word}" here. Write the id of a role, or one of these words: {words}.',
    noDays: '{change} is about no date that moves, so "{id}" has no effect. Remove it.',
    fixedLevel:
      'The level of {rule} cannot be changed: a charter that cannot be read must not pass. Remove this setting.',
    noOptions: '{rule} has no options, so "{option}" has no effect. Remove it.',
    unknownOption: '{rule} has no option "{option}". Possible: {options}.',
    optionType: 'The option "{option}" must be {expected:value}.',
    optionRange: 'The option "{option}" is {value}, but must lie between {minimum} and {maximum}.',
  },
  repairs: {
    preset: { title: 'Change it to "{suggestion}"', safe: false },
    correct: { title: 'Change it to {suggestion}', safe: true },
    guess: { title: 'Change it to {suggestion}', safe: false },
    remove: { title: 'Remove the setting of "{id}"', safe: false },
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
  repair({ node, args: { id, suggestion } }) {
    // Only settings that have no effect at all are called by an id.
    if (id !== undefined) return keyRepairs(node, suggestion);
    if (!node || typeof suggestion !== 'string' || standsBeside(node, suggestion)) return [];
    return [{ name: 'preset', changes: [{ kind: 'replace', node, value: suggestion }] }];
  },
});

/** Whether a list holds that already, so that it must not be written there a second time. */
function standsBeside({ parent }: Node, value: string): boolean {
  return parent?.kind === 'sequence' && parent.items.some((item) => item.value === value);
}
