import type { Repair, RepairText } from '../repair.ts';
import type { LayerProblem } from '../rule.ts';

/** What can be mended in text that is not well-formed, with the messages that it mends. */
export const YAML_REPAIRS: Readonly<Record<string, RepairText>> = {
  space: { title: 'Put a space behind the colon', safe: true },
  quote: { title: 'Put the text in quotes', safe: true },
  quoteMark: { title: 'Put the text in quotes', safe: false },
  alias: { title: 'Change it to *{suggestion}', safe: false },
  escape: { title: 'Write the backslash twice', safe: true },
  remove: { title: 'Remove the invisible character', safe: true },
  spaces: { title: 'Replace the tab by spaces', safe: false },
  closeQuote: { title: 'Put {quote} at the end of the line', safe: false },
  closeList: { title: 'Put ] at the end', safe: false },
  closeMapping: { title: 'Put {closing} at the end', safe: false },
  removeBracket: { title: 'Remove {bracket}', safe: false },
};

/** The repairs for a problem of `syntax/yaml`. Whoever offers them tries first whether the text is better for them. */
export function repairYaml(problem: LayerProblem): readonly Repair[] {
  const make = MAKERS[problem.message];
  return make ? [make(problem)] : [];
}

type Maker = (problem: LayerProblem) => Repair;

const MAKERS: Readonly<Record<string, Maker>> = {
  missingSpace: (problem) => insert('space', problem.start + problem.text.slice(problem.start).indexOf(':') + 1, ' '),
  colonInValue: (problem) => replace('quote', problem, inQuotes(problem)),
  // A single word with a mark before it may be an id that somebody was pointed at.
  reservedStart: (problem) => replace(isProse(problem) ? 'quote' : 'quoteMark', problem, inQuotes(problem)),
  unknownAlias: (problem) => replace('quoteMark', problem, inQuotes(problem)),
  nearAlias: (problem) => replace('alias', problem, `*${problem.args['suggestion']}`),
  badEscape: ({ start }) => insert('escape', start, '\\'),
  unreadableCharacter: (problem) => replace('remove', problem, ''),
  tab: (problem) => replace('spaces', problem, '  '.repeat(problem.end - problem.start)),
  openQuote: ({ end, args }) => insert('closeQuote', end, String(args['quote'])),
  openList: ({ end }) => insert('closeList', end, ']'),
  openMapping: ({ end }) => ({ ...insert('closeMapping', end, ' }'), args: { closing: '}' } }),
  strayBracket: (problem) => replace('removeBracket', problem, ''),
};

function insert(name: string, at: number, text: string): Repair {
  return { name, changes: [{ kind: 'text', start: at, end: at, text }] };
}

function replace(name: string, { start, end }: LayerProblem, text: string): Repair {
  return { name, changes: [{ kind: 'text', start, end, text }] };
}

function inQuotes({ text, start, end }: LayerProblem): string {
  return JSON.stringify(text.slice(start, end));
}

function isProse({ text, start, end }: LayerProblem): boolean {
  return /\s/.test(text.slice(start, end).trim());
}
