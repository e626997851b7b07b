/** Answers to the questions, as people and programs may give them. */
import fc from 'fast-check';
import { type Given, interview } from '../../server/src/init/interview.ts';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';

/** What cannot be stored in a file. */
const UNREADABLE = /\p{Surrogate}|\ufffd/u;

/** Texts that try to be something else than text in YAML. */
export const TRICKY_TEXTS: readonly string[] = [
  'Müller & Söhne: "Wir" #1',
  "l'Atelier d'Été",
  '# not a comment',
  'a: b',
  '- item',
  '{{ template }}',
  '{ flow: [map',
  '*alias',
  '&anchor x',
  '!tag x',
  '| block',
  '> folded',
  '%directive',
  '@at',
  '`tick`',
  '---',
  '...',
  'null',
  'true',
  '12',
  '2026-01-01',
  '<<',
  'two\nlines: yes\n- and more',
  'tab\tinside',
  '😀 emoji 日本電気',
  'x # charterline-disable-file raci/silo',
  'end with backslash \\',
  '\u0085\u2028',
  '?',
  'x,y]',
  ...HOSTILE_TEXTS.map(({ text }) => text.trim()).filter(
    (text) => text !== '' && text.length <= 200 && !UNREADABLE.test(text),
  ),
];

const text = fc.oneof(
  fc.constantFrom(...TRICKY_TEXTS),
  fc
    .string({ unit: 'binary', minLength: 1, maxLength: 60 })
    .map((each) => each.trim())
    .filter((each) => each !== '' && !UNREADABLE.test(each)),
);

const name = fc.oneof(fc.constant(''), fc.constantFrom('Ana Ferreira', 'Piet Okafor'), text);

const day = fc
  .integer({ min: Date.parse('1970-01-01'), max: Date.parse('2999-12-31') })
  .map((time) => new Date(time).toISOString().slice(0, 10));

export const asOfDay = fc.oneof(fc.constantFrom('2024-02-29', '2026-12-31', '2026-12-01'), day);

const length = fc.oneof(
  fc.constantFrom('2 days', '3 days', '1 week', 'month', '89 days', '90 days', '91 days', 'quarter', '6 months'),
  fc.constantFrom('1 year', '18 months', '20 years'),
);

function wordsOf(id: string): readonly string[] {
  const question = interview({}, '2026-12-01').questions.find((each) => each.id === id);
  return question && 'choices' in question ? question.choices.map(({ word }) => word) : [];
}

const oneWord = (id: string): fc.Arbitrary<string> => fc.constantFrom(...wordsOf(id));

/** Complete answers, every one of which can be used. */
export const givenAnswers: fc.Arbitrary<Given> = fc
  .record({
    organization: text,
    title: text,
    stage: oneWord('stage'),
    role: oneWord('role'),
    model: oneWord('model'),
    trigger: oneWord('trigger'),
    breadth: oneWord('breadth'),
    pillars: fc.subarray([...wordsOf('pillars')], { minLength: 1 }),
    leader: name,
    cio: name,
    ceo: name,
    cfo: name,
    start: day,
    length,
  })
  .chain((given) => {
    const isPermanent = given.model === 'full-time';
    return fc.boolean().map((isOpen) => (isPermanent && isOpen ? { ...given, length: 'open' } : given));
  });

/** The ids of the questions that are answered with a word, and the words. */
export const CHOICES: readonly (readonly [id: string, words: readonly string[]])[] = [
  'stage',
  'role',
  'model',
  'trigger',
  'breadth',
].map((id) => [id, wordsOf(id)]);

export const PILLARS = wordsOf('pillars');
