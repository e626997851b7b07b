/** What is drafted from answers: valid, true to the answers, and without more findings than only people can settle. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { Analysis } from '../../server/src/analysis/analysis.ts';
import type { Answers } from '../../server/src/init/answers.ts';
import { draft } from '../../server/src/init/draft.ts';
import { type Given, interview } from '../../server/src/init/interview.ts';
import { analyseFiles } from '../support/charters.ts';
import { asOfDay, CHOICES, givenAnswers, PILLARS, TRICKY_TEXTS } from './generated.ts';

const DAY = '2026-12-01';
const ORGANIZATION = { organization: 'Alder and Finch' };

function answersFrom(given: Given, asOf = DAY): Answers {
  const { answers, mistakes } = interview(given, asOf);
  if (!answers) throw new Error(JSON.stringify(mistakes));
  return answers;
}

async function analysed(given: Given, asOf = DAY): Promise<Analysis> {
  const { fileName, text } = draft(answersFrom(given, asOf));
  return analyseFiles({ [fileName]: text }, asOf);
}

async function rulesFound(given: Given, asOf = DAY): Promise<readonly string[]> {
  const { findings } = await analysed(given, asOf);
  return findings.map(({ ruleId, severity }) => `${severity} ${ruleId}`).toSorted();
}

/** What only people can know: where the leaders stand, what it is worth, how well data is used today. */
const OPEN = [
  'info collaboration/data-maturity',
  'info objectives/earnings-impact',
  'warning engagement/goals-gaps-alignment',
];

/** What the answers themselves call for; people may have their reasons. */
function calledFor({ stage, breadth, pillars }: Answers): readonly string[] {
  const isUnclear = stage === 'fast-growth' && !pillars.some((pillar) => ['positioning', 'messaging'].includes(pillar));
  const isOddBreadth = breadth === 'full' ? pillars.length < 4 : pillars.length > 6;
  return [
    ...(isUnclear ? ['warning collaboration/stage-priorities'] : []),
    ...(isOddBreadth ? ['info engagement/breadth-matches-pillars'] : []),
  ];
}

function expected(given: Given, asOf = DAY): readonly string[] {
  return [...OPEN, ...calledFor(answersFrom(given, asOf))].toSorted();
}

/** Every two words of different questions, together. */
const PAIRS: readonly Given[] = CHOICES.flatMap(([one, words], index) =>
  CHOICES.slice(index + 1).flatMap(([other, others]) =>
    words.flatMap((word) => others.map((second) => ({ ...ORGANIZATION, [one]: word, [other]: second }))),
  ),
);

/** Every pillar with every word. */
const WITH_PILLAR: readonly Given[] = PILLARS.flatMap((pillar) =>
  CHOICES.flatMap(([id, words]) => words.map((word) => ({ ...ORGANIZATION, pillars: [pillar], [id]: word }))),
);

/** The pillars in which one role carries the work, which is when it could become too much for one. */
const LOPSIDED: readonly (readonly string[])[] = [
  ['brand', 'strategy'],
  ['brand', 'strategy', 'positioning', 'messaging'],
  ['messaging', 'positioning', 'creative', 'campaigns', 'customer-experience', 'lead-generation'],
  ['messaging', 'creative', 'campaigns', 'customer-experience', 'lead-generation', 'analytics'],
  ['lead-conversion', 'martech', 'web', 'customer-data', 'digital-transformation'],
  PILLARS,
];

describe('a draft', () => {
  it.each([
    ['every two words together', PAIRS],
    ['every pillar with every word', WITH_PILLAR],
  ])(
    'leaves open only what people have to settle: %s',
    async (_, all) => {
      expect(all.length).toBeGreaterThan(100);
      for (const given of all)
        expect({ given, found: await rulesFound(given) }).toEqual({ given, found: expected(given) });
    },
    120_000,
  );

  it.each(LOPSIDED.map((pillars) => [pillars.join(', '), pillars]))('spreads the work: %s', async (_, pillars) => {
    for (const breadth of ['full', 'focused'])
      for (const model of ['fractional', 'advisory']) {
        const given = { ...ORGANIZATION, pillars, breadth, model };
        expect(await rulesFound(given)).toEqual(expected(given));
      }
  });

  it('leaves open only what people have to settle, whatever the answers and the day', async () => {
    await fc.assert(
      fc.asyncProperty(givenAnswers, asOfDay, async (given, asOf) => {
        expect(await rulesFound(given, asOf)).toEqual(expected(given, asOf));
      }),
      { numRuns: 300 },
    );
  }, 120_000);

  it('says what was answered, to every reader of YAML', () => {
    fc.assert(
      fc.property(givenAnswers, (given) => {
        const answers = answersFrom(given);
        const { text } = draft(answers);
        const value = parseYaml(text, { maxAliasCount: 0 });
        const { title, organization, stage, role, model, trigger, breadth, pillars, people, start, end } = answers;
        expect(value).toMatchObject({
          metadata: { title, status: 'draft' },
          organization: { name: organization, stage },
          engagement: { role, model, breadth, pillars, trigger: { kind: trigger }, term: { start } },
        });
        expect(value.engagement.term.end).toBe(end);
        const names = value.roles.slice(0, 4).map((each: { person?: { name: string } }) => each.person?.name ?? '');
        expect(names).toEqual([people.leader, people.cio, people.ceo, people.cfo]);
        expect(value.scope.included.map((work: { pillar: string }) => work.pillar)).toEqual(pillars);
      }),
      { numRuns: 300 },
    );
  });

  it.each(TRICKY_TEXTS)('keeps texts that look like YAML: %j', async (tricky) => {
    const given = { organization: tricky, title: tricky, leader: tricky, cio: tricky, ceo: tricky, cfo: tricky };
    expect(await rulesFound(given)).toEqual(expected(given));
    const value = parseYaml(draft(answersFrom(given)).text);
    const texts = [value.organization.name, value.metadata.title, value.roles[0].person.name];
    expect(texts).toEqual(Array(3).fill(answersFrom(given).organization));
  });

  it('is the same whenever it is made from the same answers', () => {
    fc.assert(
      fc.property(givenAnswers, asOfDay, (given, asOf) => {
        expect(draft(answersFrom(given, asOf))).toEqual(draft(answersFrom(given, DAY)));
      }),
    );
  });

  it('has lines of a length that people read, as far as the answers allow', async () => {
    for (const given of [...PAIRS.slice(0, 20), ...LOPSIDED.map((pillars) => ({ ...ORGANIZATION, pillars }))]) {
      const long = draft(answersFrom(given))
        .text.split('\n')
        .filter((line) => line.length > 120);
      expect(long).toEqual([]);
      expect(draft(answersFrom(given)).text).not.toMatch(/[ \t]$|\n\n\n|\t/m);
    }
  });

  it('has examples in comments that hold once they are made part of it', async () => {
    const { text } = draft(answersFrom({ ...ORGANIZATION, breadth: 'full', pillars: PILLARS }));
    const uncommented = text
      .replace('compliance: {} #', 'compliance: #')
      .replace(
        /^( *)# (?=(?:alignment|note|regions|industry|earningsImpact|assumptions|constraints|dataMaturity|budget|decisions|risks|frameworks|controls):| {2,}[-\w])/gm,
        '$1',
      )
      .replace(/^# approvals:\n.*\n/m, '')
      .replace('[contacts]', '[campaign-results]');
    const { findings, charter } = await analyseFiles({ 'a.charter.yaml': uncommented }, DAY);
    expect(charter?.entry.engagement?.vetting?.alignment.length).toBe(3);
    expect(charter?.entry.budget?.lines.length).toBe(1);
    expect(charter?.entry.compliance?.controls.length).toBe(1);
    expect(
      findings.map(({ ruleId, path, start }) => `${ruleId} ${path} ${uncommented.slice(start, start + 60)}`),
    ).toEqual([]);
  });
});

/** A draft as readers of YAML have it, as far as the tests below look into it. */
interface Drafted {
  readonly engagement: { readonly term: { readonly end?: string }; readonly succession?: object };
  readonly roles: readonly { readonly id: string; readonly party: string }[];
  readonly raci: readonly { readonly work?: string; readonly accountable: string; readonly informed: unknown }[];
  readonly collaboration: { readonly meetings: readonly { readonly kind: string }[]; readonly mentoring?: object };
  readonly transition?: { readonly handover?: object; readonly accessRevocation: object };
}

function drafted(given: Given): Drafted {
  return parseYaml(draft(answersFrom({ ...ORGANIZATION, ...given })).text);
}

describe('a draft follows the answers', () => {
  const kindsOf = (given: Given) => drafted(given).collaboration.meetings.map(({ kind }) => kind);
  const answering = (given: Given) =>
    drafted(given).raci.flatMap(({ work, accountable }) => (work ? [accountable] : []));

  it('in the meetings: a review every quarter, or every month of a short term', () => {
    expect(kindsOf({ length: '90 days' })).toContain('quarterly-business-review');
    expect(kindsOf({ length: '89 days' })).not.toContain('quarterly-business-review');
    expect(kindsOf({ length: '89 days' })).toContain('steering');
  });

  it('in who answers: a leader for the work, an adviser for none', () => {
    expect(answering({ pillars: ['messaging', 'web'], role: 'cxo' })).toEqual(['cxo', 'cio']);
    expect(answering({ pillars: ['messaging', 'web'], model: 'advisory' })).toEqual(['marketing-lead', 'cio']);
  });

  it('in how closely the CIO is involved', () => {
    const [focused, full] = ['focused', 'full'].map((breadth) => drafted({ pillars: ['messaging'], breadth }).raci[0]);
    expect(focused).toMatchObject({ informed: ['cio', 'ceo', 'cfo'] });
    expect(focused).not.toHaveProperty('consulted');
    expect(full).toMatchObject({ consulted: 'cio', informed: ['ceo', 'cfo'] });
  });

  it('in how it ends: for somebody from outside, for a time, or for good', () => {
    const endings = ['fractional', 'advisory', 'full-time'].map((model) => {
      const { engagement, roles, transition } = drafted({ model });
      const party = roles[0]?.party;
      return [party, engagement.succession, transition?.handover, transition].map(
        (part) => part !== undefined && (typeof part === 'string' ? part : true),
      );
    });
    expect(endings).toEqual([
      ['provider', true, true, true],
      ['provider', false, false, true],
      ['client', false, false, false],
    ]);
  });

  it('in who is taught', () => {
    const isTaught = (given: Given) => drafted(given).collaboration.mentoring !== undefined;
    expect(isTaught({ model: 'fractional' })).toBe(true);
    expect(isTaught({ model: 'interim', stage: 'fast-growth' })).toBe(true);
    expect(isTaught({ model: 'interim', stage: 'enterprise' })).toBe(false);
  });
});

describe('the name of the file', () => {
  it.each([
    ['Alder and Finch', 'alder-and-finch-cmo.charter.yaml'],
    ['Müller & Söhne GmbH', 'muller-sohne-gmbh-cmo.charter.yaml'],
    ['../../etc/passwd', 'etc-passwd-cmo.charter.yaml'],
    ['CON', 'con-cmo.charter.yaml'],
    ['日本電気', 'marketing-leadership-at-cmo.charter.yaml'],
    [
      'An organisation with a name that is far too long for a file',
      'an-organisation-with-a-name-that-is-far-cmo.charter.yaml',
    ],
  ])('of %s is %s', (organization, fileName) => {
    expect(draft(answersFrom({ organization })).fileName).toBe(fileName);
  });

  it('can be an id and a file name everywhere', () => {
    fc.assert(
      fc.property(givenAnswers, (given) => {
        expect(draft(answersFrom(given)).fileName).toMatch(
          /^(?=.{1,64}\.charter)[a-z][a-z0-9]*(-[a-z0-9]+)*\.charter\.yaml$/,
        );
      }),
    );
  });
});
