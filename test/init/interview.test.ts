/** Which answers are taken, which are refused and how, and what stands in for those that are not given. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswersFile } from '../../server/src/init/answers-file.ts';
import { type Given, interview } from '../../server/src/init/interview.ts';
import { QUESTION_IDS } from '../../server/src/init/questions.ts';
import * as words from '../../server/src/language/words.ts';
import { asOfDay } from './generated.ts';

const DAY = '2026-12-01';
const ORGANIZATION = { organization: 'Alder and Finch' };

describe('the questions', () => {
  it('need only one answer', () => {
    const { questions, answers } = interview(ORGANIZATION, DAY);
    expect(questions.map(({ id }) => id)).toEqual(QUESTION_IDS);
    expect(answers).toEqual({
      organization: 'Alder and Finch',
      title: 'Marketing leadership at Alder and Finch',
      stage: 'middle-market',
      role: 'cmo',
      model: 'fractional',
      trigger: 'growth',
      breadth: 'focused',
      pillars: ['lead-generation', 'lead-conversion'],
      people: { leader: '', cio: '', ceo: '', cfo: '' },
      start: '2027-01-01',
      end: '2027-06-30',
    });
  });

  it('offer the words of the language with their meaning', () => {
    const offered = interview({}, DAY).questions.flatMap((question) =>
      'choices' in question ? [Object.fromEntries(question.choices.map(({ word, meaning }) => [word, meaning]))] : [],
    );
    const { STAGES, ENGAGED_FUNCTIONS, ENGAGEMENT_MODELS, TRIGGERS, BREADTHS, PILLARS } = words;
    expect(offered).toEqual([STAGES, ENGAGED_FUNCTIONS, ENGAGEMENT_MODELS, TRIGGERS, BREADTHS, PILLARS]);
  });

  it('have defaults that are accepted as answers and change nothing', () => {
    for (const stage of Object.keys(words.STAGES))
      for (const breadth of Object.keys(words.BREADTHS))
        for (const model of Object.keys(words.ENGAGEMENT_MODELS)) {
          const given: Given = { ...ORGANIZATION, stage, breadth, model };
          const first = interview(given, DAY);
          const defaults = Object.fromEntries(first.questions.map((question) => [question.id, question.default]));
          expect(interview({ ...defaults, ...given }, DAY).answers).toEqual(first.answers);
          expect(first.answers).toBeDefined();
        }
  });

  it('read as people speak', () => {
    for (const { title, prompt, help } of interview({}, DAY).questions) {
      expect(prompt).toMatch(/^[A-Z].*\?$/);
      expect(help).toMatch(/^[A-Z].*\.$/);
      expect(title).toMatch(/^[A-Z]/);
    }
  });
});

describe('an answer', () => {
  it.each<[string, Given, object]>([
    ['without the spaces around it', { organization: '  Alder ' }, { organization: 'Alder' }],
    ['as a list', { pillars: ['web', 'brand', 'web'] }, { pillars: ['web', 'brand'] }],
    ['as a text with commas', { pillars: 'web, brand,web,' }, { pillars: ['web', 'brand'] }],
    ['that is empty, so that the default counts', { stage: '', title: null }, { stage: 'middle-market' }],
    ['open, for a full-time engagement', { model: 'full-time', length: 'open' }, { end: undefined }],
    ['as one of a unit', { start: '2027-01-31', length: 'month' }, { end: '2027-02-27' }],
    ['in days', { start: '2028-02-28', length: '2 days' }, { end: '2028-02-29' }],
    ['in weeks', { start: '2027-03-01', length: '2 weeks' }, { end: '2027-03-14' }],
    ['in quarters', { start: '2027-11-30', length: '1 quarter' }, { end: '2028-02-28' }],
    ['in years', { start: '2028-02-29', length: '1 year' }, { end: '2029-02-27' }],
    ['at the end of the calendar', { start: '2999-12-31', length: '20 years' }, { end: '3019-12-30' }],
  ])('is taken %s', (_, given, expected) => {
    const { answers, mistakes } = interview({ ...ORGANIZATION, ...given }, DAY);
    expect(mistakes).toEqual([]);
    expect(answers).toMatchObject(expected);
  });

  it.each<[Given, string]>([
    [{ organization: ' ' }, 'organization: An answer is needed. Which organisation engages the leader?'],
    [{ organization: 7 }, 'organization: A text is needed here, not the number 7 (put it in quotes).'],
    [{ title: { en: 'x' } }, 'title: A text is needed here, not a mapping.'],
    [{ cio: ['Ana'] }, 'cio: A text is needed here, not a list.'],
    [{ cio: 'x'.repeat(201) }, 'cio: This is too long: 200 characters are the most.'],
    [{ cio: 'a\ud800' }, 'cio: There is a character in it that could not be read. Type it anew.'],
    [
      { stage: 'enterprize' },
      'stage: "enterprize" is not one of the words. Did you mean enterprise? Possible: fast-growth, middle-market, enterprise.',
    ],
    [
      { stage: 'toString' },
      'stage: "toString" is not one of the words. Possible: fast-growth, middle-market, enterprise.',
    ],
    [{ breadth: 'y'.repeat(1000) }, `breadth: "${'y'.repeat(40)}…" is not one of the words. Possible: full, focused.`],
    [{ pillars: [] }, 'pillars: Choose at least one.'],
    [{ pillars: ',' }, 'pillars: Choose at least one.'],
    [{ pillars: ['web', 3] }, 'pillars: Each entry of the list has to be one of the words.'],
    [{ start: '2026-02-30' }, 'start: "2026-02-30" is not a day of the calendar, written YYYY-MM-DD.'],
    [
      { start: '1969-12-31' },
      'start: 1969-12-31 is too far away: an engagement starts between 1970-01-01 and 2999-12-31.',
    ],
    [
      { start: '3000-01-01' },
      'start: 3000-01-01 is too far away: an engagement starts between 1970-01-01 and 2999-12-31.',
    ],
    [{ length: '1 day' }, 'length: 1 day is too short: an engagement lasts at least two days.'],
    [{ length: '21 years' }, 'length: 21 years is too long: an engagement lasts 20 years at most.'],
    [
      { length: '6' },
      'length: Write a number of days, weeks, months, quarters or years, such as 6 months. Did you mean 6 months?',
    ],
    [{ length: 'soon' }, 'length: Write a number of days, weeks, months, quarters or years, such as 6 months.'],
    [
      { length: 'open' },
      'length: Only a full-time engagement may be open. Say how long this one lasts, such as 6 months.',
    ],
    [
      { oragnization: 'x' },
      `oragnization: This is not asked. Did you mean organization? Possible: ${QUESTION_IDS.join(', ')}.`,
    ],
    [{ constructor: 'x' }, `constructor: This is not asked. Possible: ${QUESTION_IDS.join(', ')}.`],
  ])('is refused with a reason: %j', (given, expected) => {
    const { answers, mistakes } = interview({ ...ORGANIZATION, ...given }, DAY);
    expect(answers).toBeUndefined();
    expect(mistakes.map(({ question, message }) => `${question}: ${message}`)).toEqual([expected]);
  });

  it('never stops the questions, whatever it is', () => {
    const anything = fc.dictionary(fc.oneof(fc.constantFrom(...QUESTION_IDS), fc.string()), fc.anything());
    fc.assert(
      fc.property(anything, asOfDay, (given, asOf) => {
        const { questions, mistakes, answers } = interview(given, asOf);
        expect(questions.map(({ id }) => id)).toEqual(QUESTION_IDS);
        expect(answers === undefined).toBe(mistakes.length > 0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a file of answers', () => {
  it.each([
    [
      'YAML',
      'organization: "Alder: Finch" # ours\npillars: [web, brand]\n',
      { organization: 'Alder: Finch', pillars: ['web', 'brand'] },
    ],
    ['JSON', '{\n  "organization": "Alder",\n  "pillars": ["web"]\n}\n', { organization: 'Alder', pillars: ['web'] }],
    ['nothing', '', {}],
    ['days', 'start: 2027-01-01\nlength: 1 year\n', { start: '2027-01-01', length: '1 year' }],
  ])('is read as %s', (_, text, given) => {
    const read = readAnswersFile(text);
    expect('given' in read ? read.given : read).toEqual(given);
  });

  it.each([
    ['a: "', 1],
    ['organization: x\norganization: y\n', 2],
    ['- web\n', 1],
    ['organization: x\n---\norganization: y\n', 2],
  ])('is refused with the line: %j', (text, line) => {
    const read = readAnswersFile(text);
    if (!('mistakes' in read)) throw new Error('It was read');
    expect(read.mistakes[0]?.line).toBe(line);
    expect(read.mistakes[0]?.message).toMatch(/^[A-Z].*\.$/);
  });

  it('knows the line of an answer', () => {
    const read = readAnswersFile('organization: x\n\nstage: y\n');
    expect('lineOf' in read && [read.lineOf('stage'), read.lineOf('cio')]).toEqual([3, undefined]);
  });
});
