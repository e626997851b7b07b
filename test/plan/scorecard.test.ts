/** The scorecard: what a charter shows of each practice, and how that agrees with the rules. */
import { describe, expect, it } from 'vitest';
import { EVIDENCE } from '../../server/src/plan/evidence.ts';
import { Places } from '../../server/src/plan/places.ts';
import { buildScorecard } from '../../server/src/plan/scorecard.ts';
import { EXAMPLE_CHARTER, withSections } from '../../server/src/rules/example-charter.ts';
import { PRACTICES } from '../../server/src/rules/practices.ts';
import { RULES } from '../../server/src/rules/registry.ts';
import { analyseSample, goodSamples } from '../golden/samples.ts';
import { filesOf } from '../rules/examples.ts';
import { analyseFiles } from '../support/charters.ts';

async function cardOf(files: Readonly<Record<string, string>>) {
  const analysis = await analyseFiles(files);
  return buildScorecard(analysis, new Places(analysis));
}

describe('the scorecard', () => {
  it('judges every practice, in order', async () => {
    const card = await cardOf({ 'a.charter.yaml': EXAMPLE_CHARTER });
    expect(card.map(({ practice }) => practice)).toEqual(Object.keys(PRACTICES));
    expect(Object.keys(EVIDENCE)).toEqual(Object.keys(PRACTICES));
    for (const { rules, practice } of card) expect(rules, practice).not.toEqual([]);
  });

  it('finds every practice met or not applicable in a charter without findings', async () => {
    const card = await cardOf({ 'a.charter.yaml': EXAMPLE_CHARTER });
    const others = card.filter(({ state }) => state !== 'met' && state !== 'not-applicable');
    expect(others).toEqual([]);
    const applicable = card.filter(({ state }) => state === 'met');
    expect(applicable.length).toBeGreaterThan(30);
    for (const { places, practice } of applicable) expect(places, practice).not.toEqual([]);
  });

  it.each(goodSamples)('agrees with the rules on %s', async (path) => {
    const analysis = await analyseSample(path);
    if (!analysis.charter) return;
    const card = buildScorecard(analysis, new Places(analysis));
    const open = card.filter(({ state }) => state === 'missing' || state === 'partly');
    // No rule asks an adviser for a trigger, nor, unless strict, anybody for recognition.
    const allowed = path.startsWith('minimal/') ? ['P01', 'P33'] : [];
    expect(open.map(({ practice }) => practice)).toEqual(allowed);
  });

  it.each(RULES.filter(({ practices }) => practices.length > 0).map((rule) => [rule.id, rule] as const))(
    'sees in the failing example of %s that its practice is not met',
    async (_id, { practices, examples }) => {
      const card = await cardOf(filesOf(examples, examples.fails));
      const states = card.filter(({ practice }) => practices.includes(practice)).map(({ state }) => state);
      expect(states).not.toContain('met');
      expect(states.some((state) => state === 'partly' || state === 'missing')).toBe(true);
    },
  );

  it('calls a practice missing although its rule is off', async () => {
    const text = withSections(EXAMPLE_CHARTER, 'collaboration:\n  recognition: []\n');
    const card = await cardOf({ 'a.charter.yaml': text });
    expect(card.find(({ practice }) => practice === 'P33')).toMatchObject({ state: 'missing', places: [] });
  });

  it('says where a practice is shown', async () => {
    const card = await cardOf({ 'a.charter.yaml': EXAMPLE_CHARTER });
    const paths = (practice: string) => card.find((each) => each.practice === practice)?.places.map(({ path }) => path);
    expect(paths('P02')).toEqual(['engagement.vetting.alignment[cio].stance']);
    expect(paths('P24')).toEqual(['collaboration.meetings[leadership-sync].id']);
    expect(paths('P37')).toEqual(
      ['analytics-skills', 'briefing', 'crm-skills'].map((id) => `collaboration.skills[${id}].id`),
    );
  });

  it('has nothing to say of a file that is no charter', async () => {
    const card = await cardOf({ 'a.charter-catalog.yaml': 'apiVersion: charterline/v1\nkind: CharterCatalog\n' });
    expect(card).toEqual([]);
  });
});
