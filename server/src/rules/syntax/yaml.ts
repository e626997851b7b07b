import { layerRule } from '../rule.ts';
import { repairYaml, YAML_REPAIRS } from './yaml-repairs.ts';

export const yaml = layerRule({
  id: 'syntax/yaml',
  layer: 'syntax',
  title: 'The file is well-formed YAML',
  rationale:
    'Text that cannot be read does not count: a responsibility behind a missing quote is a responsibility that nobody has. The rest of the file is still checked, so that one slip does not hide the others.',
  practices: [],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    openQuote: 'The text that begins with {quote} here is never closed. Put the same quote at its end.',
    textAfterQuote:
      'Nothing may follow the closing {quote}. If the text itself contains {quote}, put the whole text in the other kind of quotes.',
    openList: 'The list that begins with [ here is never closed. Put a ] at its end.',
    openMapping: 'The group that begins with { here is never closed. Put a } at its end.',
    flowEntry: 'A comma is missing before this, or something here does not belong between the brackets.',
    strayBracket: 'This {bracket} closes nothing. Remove it, or put the text in quotes.',
    colonInValue: 'A text that contains a colon followed by a space must stand in quotes.',
    reservedStart: 'A text cannot begin with {character} unless it stands in quotes.',
    missingSpace: 'A space is missing behind the colon. Write "{key}: " and then the value.',
    missingColon: 'This is not a "key: value" pair. Add the colon, or indent the line if it continues the text above.',
    wrongIndentation:
      'This line is indented by {spaces:spaces}, which fits none of the lines above. Align it with the keys that it belongs to.',
    deeper: 'The lines above begin here, further to the right: a dash or a key may be missing at this place',
    tab: 'This line is indented with a tab. YAML allows only spaces here: replace the tab by spaces.',
    oddSpace:
      'This looks like a space and is none (U+{code}): YAML takes it for a letter. Replace it by an ordinary space.',
    dashSpace: 'A space is missing behind the dash. Write "- " before each item of a list.',
    colonBefore: 'A colon is missing behind "{key}". Write "{key}: " and then what it holds.',
    comment:
      'Everything from this # on is a comment, and with it the {bracket} at the end. If the # belongs to a text, put that text in quotes.',
    badEscape:
      'Behind a backslash in double quotes only certain letters are allowed. Write \\\\ for a backslash, or use single quotes.',
    unreadableCharacter: 'This character (U+{code}) is invisible and not allowed in YAML. Remove it.',
    encoding:
      'A character here could not be read, because the file is not saved as UTF-8. Save it with the encoding UTF-8, and write the character again.',
    complexKey: 'A key must be plain text, not a list or a group.',
    unknownAlias:
      'The alias *{name} repeats an anchor &{name}, but there is none above. If the text is meant to begin with an asterisk, put it in quotes.',
    nearAlias: 'The alias *{name} repeats an anchor &{name}, but there is none above. Did you mean *{suggestion}?',
    cyclicAlias: 'The alias *{name} repeats the very content that it stands in, which would never end.',
    mergeWithoutMapping: 'Behind << stands an alias to a group of keys, or a list of such aliases.',
    unknownTag: 'The tag {tag} is not known here. If the text is meant to begin with !, put it in quotes.',
    mergeMark:
      'A merge has left its marks here, and two versions of what stands between them. Keep one of the two, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.',
    notUnderstood: 'This line cannot be understood as YAML.',
  },
  repairs: YAML_REPAIRS,
  examples: {
    fails: `metadata:
  id: launch
  title: Marketing: the next year
`,
    passes: `metadata:
  id: launch
  title: "Marketing: the next year"
`,
  },
  repair: repairYaml,
});
