/** Changes of wording alone. */
import { check } from '../check.ts';
import { lastKeyOf, type Pair } from '../pair.ts';

const GLOSSARY = 'collaboration.glossary';

/** Keys under which people word things without agreeing on anything by it. */
const TEXTS: ReadonlySet<string> = new Set([
  'statement',
  'title',
  'summary',
  'outcome',
  'note',
  'labels',
  'agenda',
  'email',
]);

/** Here the statement is what was promised. */
const PROMISES: ReadonlySet<string> = new Set(['budget.lines.expectedReturn.statement']);

/** What is said of a word of the glossary. */
const TERMS = { added: 'termAdded', removed: 'termRemoved', renamed: 'term', changed: 'term' } as const;

export const changed = check({
  id: 'text/changed',
  title: 'Something worded differently',
  class: 'editorial',
  approvers: [],
  looksAt: ['*'],
  applies: isWording,
  messages: {
    changed: 'The {field} of {what} is worded differently.',
    set: 'The {field} of {what} is now stated.',
    cleared: 'The {field} of {what} is no longer stated.',
    term: 'The glossary explains “{subject}” differently.',
    termAdded: 'The glossary explains another word: “{subject}”.',
    termRemoved: 'The glossary no longer explains “{subject}”.',
  },
  says: ({ fact, address }) => (address.startsWith(GLOSSARY) ? { message: TERMS[fact.kind] } : {}),
  opposite: 'text/changed',
});

function isWording(pair: Pair): boolean {
  const { fact, address } = pair;
  if (address === GLOSSARY || address.startsWith(`${GLOSSARY}.`)) return true;
  if (fact.kind !== 'changed' || PROMISES.has(address)) return false;
  // Some of these keys hold a word of the language elsewhere.
  return TEXTS.has(lastKeyOf(pair)) && ['text', 'list', 'labels'].includes(fact.field.type);
}
