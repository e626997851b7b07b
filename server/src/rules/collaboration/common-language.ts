import type { Charter } from '../../charter/charter.ts';
import { glossaryOf } from '../../charter/glossary.ts';
import { lacks } from '../../charter/read.ts';
import type { Report } from '../finding.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';

export const commonLanguage = checkRule({
  id: 'collaboration/common-language',
  title: 'Marketing, IT and finance explain the words that they share',
  rationale:
    'When marketing counts leads, IT counts records and finance counts orders under one name, every report starts an argument. A few agreed words end it.',
  practices: ['P14'],
  levels: { minimal: 'off', recommended: 'info', strict: 'warning' },
  levelsNote: 'A warning in recommended for a middle-market organisation.',
  options: {
    min: { default: 3, minimum: 1, description: 'How many words the glossary has to explain at least.' },
  },
  messages: {
    none: 'There is no glossary, so that marketing, IT and finance may mean different things by the same word. Add the words that you argue about, {min} at least, each with its meaning.',
    tooFew:
      'The glossary explains {count} of at least {min} words, so that marketing, IT and finance may mean different things by the same one. Add the words that you argue about, each with its meaning.',
  },
  repairs: {
    words: { title: 'Add to the glossary, to be explained: {words:all}', safe: false },
  },
  examples: {
    fails: `collaboration:
  glossary:
    - { term: enquiry, meaning: A message from somebody who may buy. }
    - { term: opportunity, meaning: An enquiry that sales has accepted. }
`,
    passes: `collaboration:
  glossary:
    - { term: enquiry, meaning: A message from somebody who may buy. }
    - { term: opportunity, meaning: An enquiry that sales has accepted. }
    - { term: conversion, meaning: The step from enquiry to opportunity. }
`,
  },
  check({ charter, options: { min }, reportMissing }) {
    const terms = glossaryOf(charter);
    const count = terms?.filter((term) => !lacks(term, 'meaning')).length;
    if (count === undefined || count >= min) return;
    const message = terms?.length === 0 ? 'none' : 'tooFew';
    const finding: Report = { message, args: { count, min }, repairs: () => addWords(min - count, charter) };
    const isMiddleMarket = charter.organization?.stage?.value === 'middle-market';
    const levels = isMiddleMarket ? { levels: { recommended: 'warning' } as const } : {};
    reportMissing(charter.entry, ['collaboration', 'glossary'], { ...finding, ...levels });
  },
});

/** Words about which marketing, IT and finance often argue. */
const DISPUTED: readonly string[] = ['lead', 'opportunity', 'conversion', 'customer', 'return', 'campaign', 'channel'];

function addWords(missing: number, charter: Charter): readonly Repair[] {
  const known = new Set(glossaryOf(charter)?.map(({ term }) => term?.value.trim().toLowerCase()));
  const words = DISPUTED.filter((word) => !known.has(word)).slice(0, missing);
  if (words.length < missing) return [];
  const values = words.map((term) => ({ term, meaning: 'TODO: say what everybody agrees it means' }));
  const changes = [{ kind: 'add', in: charter.entry.node, keys: ['collaboration', 'glossary'], values }] as const;
  return [{ name: 'words', args: { words }, changes }];
}
