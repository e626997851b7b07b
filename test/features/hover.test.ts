/** What the word under the cursor means. */
import { describe, expect, it } from 'vitest';
import type { Passage } from '../../server/src/features/explanation.ts';
import { hoverAt } from '../../server/src/features/hover/hover.ts';
import { PRACTICES } from '../../server/src/rules/practices.ts';
import { ruleById } from '../../server/src/rules/registry.ts';
import { analyseMarked, CHARTER, CONFIG } from './marked.ts';

const HEAD = 'apiVersion: charterline/v1\nkind: CharterConfig\n';
const CHARTER_HEAD = 'apiVersion: charterline/v1\nkind: EngagementCharter\n';

/** Anything at all. */
const said: unknown = expect.stringMatching(/\w/);

interface Hovered {
  readonly about: string;
  readonly lines: readonly string[];
}

async function hovered(
  name: string,
  marked: string,
  others: Readonly<Record<string, string>> = {},
): Promise<Hovered | undefined> {
  const { analysis, offset } = await analyseMarked(name, marked, others);
  const hover = hoverAt(analysis, offset);
  if (!hover) return undefined;
  const { start, end } = hover.about;
  return { about: analysis.file.text.slice(start, end), lines: hover.explanation.flatMap(linesOf) };
}

function linesOf(passage: Passage): readonly string[] {
  if (passage.kind === 'terms') return passage.terms.map(({ word, meaning }) => `${word}: ${meaning}`);
  return [passage.kind === 'link' ? passage.target : passage.text];
}

async function here(name: string, marked: string, others?: Readonly<Record<string, string>>): Promise<string> {
  return (await hovered(name, marked, others))?.lines.find((line) => line.startsWith('Here: ')) ?? 'nothing';
}

describe('a rule', () => {
  it('is explained in a config', async () => {
    const rule = ruleById('data/precise-purpose');
    const found = await hovered(CONFIG, `${HEAD}rules:\n  data/precise-|purpose: { minWords: 6 }\n`);
    expect(found?.about).toBe('data/precise-purpose');
    expect(found?.lines.slice(0, 5)).toEqual([
      rule?.title,
      rule?.rationale,
      'Levels: minimal off, recommended error, strict error.',
      'Here: error (preset recommended), minWords 6.',
      'Options:',
    ]);
    expect(found?.lines).toContain('minWords: How many words a purpose has at least. Default: 5.');
    expect(found?.lines).toContain(`P29: ${PRACTICES['P29']}`);
    expect(found?.lines.at(-1)).toMatch(/\/docs\/rules\/data\/precise-purpose\.md$/);
  });

  it('has the level that applies where one looks', async () => {
    const overrides = 'overrides:\n  - { files: [a], rules: { raci/silo: info } }\n';
    expect(await here(CONFIG, `${HEAD}rules:\n  raci/si|lo: off\n${overrides}`)).toBe('Here: off (line 4).');
    expect(await here(CONFIG, `${HEAD}rules: { raci/silo: off }\n${overrides.replace('silo', 'si|lo')}`)).toBe(
      'Here: info (line 5).',
    );
    expect(await here(CONFIG, `${HEAD}extends: strict\nrules: { raci/si|lo: {} }\n`)).toBe(
      'Here: warning (preset strict).',
    );
    const other = overrides.replace('[a]', '["b"]').replace('raci/silo: info', 'raci/overload: error, raci/si|lo: {}');
    expect(await here(CONFIG, `${HEAD}${overrides}${other.replace('overrides:\n', '')}`)).toBe(
      'Here: info (preset recommended).',
    );
  });

  it('has that level also when it comes from what a config extends', async () => {
    const base = { 'base/.charterline.yaml': `${HEAD}rules:\n  raci/silo: error\n` };
    const extending = `${HEAD}extends: base/.charterline.yaml\nrules: { raci/si|lo: {} }\n`;
    expect(await here(CONFIG, extending, base)).toBe('Here: error (base/.charterline.yaml, line 4).');
  });

  it('is explained in a comment that silences it, with the level for that charter', async () => {
    const comment = `${CHARTER_HEAD}# charterline-disable-file raci/overload, raci/si|lo -- why raci/silo\n`;
    const config = {
      '.charterline.yaml': `${HEAD}rules: { raci/silo: off }\noverrides: [{ files: ["*.charter.yaml"], rules: { raci/silo: error } }]\n`,
    };
    const others = { '.charterline.yaml': config['.charterline.yaml'].replace('*.charter', 'drafts/*.charter') };
    expect((await hovered(CHARTER, comment))?.about).toBe('raci/silo');
    expect(await here(CHARTER, comment, others)).toBe('Here: off (.charterline.yaml, line 3).');
    expect(await here(CHARTER, comment, config)).toBe('Here: error (.charterline.yaml, line 4).');
    expect(await hovered(CHARTER, comment.replace('|', '').replace('why raci', 'why ra|ci'))).toBeUndefined();
  });

  it('that always applies says so', async () => {
    const found = await hovered(CONFIG, `${HEAD}rules: { schema/en|um: {} }\n`);
    expect(found?.lines).toContain('This rule always applies: it cannot be tuned or silenced.');
    expect(found?.lines.some((line) => line.startsWith('Here:'))).toBe(false);
  });

  it('has no level here while the config is broken', async () => {
    expect(await here(CONFIG, `${HEAD}extends: nowhere\nrules: { raci/si|lo: off }\n`)).toBe('nothing');
  });

  it('that does not exist has no explanation', async () => {
    expect(await hovered(CONFIG, `${HEAD}rules: { raci/si|lly: off }\n`)).toBeUndefined();
  });
});

describe('a kind of change', () => {
  const change = (text: string) => `${HEAD}review:\n  ${text}\n`;

  it('is explained in a config', async () => {
    expect(await hovered(CONFIG, change('scope/dates|-moved: { days: 7 }'))).toEqual({
      about: 'scope/dates-moved',
      lines: [
        'Another date for work or a deliverable',
        'Class: notable; editorial where a date moves by no more than 14 days.',
        'Must approve: whoever answers for the work or the row.',
        expect.stringMatching(/\/docs\/changes\.md#scopedates-moved$/),
      ],
    });
    expect((await hovered(CONFIG, change('text/ch|anged: {}')))?.lines).toContain('Must approve: nobody.');
    expect(await hovered(CONFIG, change('text/ch|ange: {}'))).toBeUndefined();
  });

  it('is explained together with what is set of it', async () => {
    const lines = async (text: string) => (await hovered(CONFIG, change(text)))?.lines;
    expect(await lines('roles/added: { cla|ss: notable }')).toEqual(['Class', said]);
    expect(await lines('roles/added: { class: nota|ble }')).toEqual([
      'notable',
      'People should know about it.',
      'Class',
      said,
    ]);
    expect(await lines('roles/added: { approvers: [ceo, dataset-own|er] }')).toEqual([
      'dataset-owner',
      'The owner of the data set.',
      'Approvers',
      said,
    ]);
    expect(await lines('roles/added: { approvers: d|po }')).toEqual([
      'dpo',
      'The data protection officer.',
      'Approvers',
      said,
    ]);
    expect(await lines('scope/dates-moved: { day|s: 7 }')).toEqual(['Days', said]);
    expect(await lines('roles/added: { day|s: 7 }')).toBeUndefined();
  });
});

describe('keys and words', () => {
  it('are explained by the language', async () => {
    expect(await hovered(CONFIG, `${HEAD}ext|ends: strict\n`)).toMatchObject({
      about: 'extends',
      lines: ['Extends', said],
    });
    expect(await hovered(CONFIG, `${HEAD}extends: str|ict\n`)).toMatchObject({
      about: 'strict',
      lines: ['strict', expect.stringMatching(/raised by one level/), 'Extends', expect.stringMatching(/builds on/)],
    });
    expect(await hovered(CONFIG, `${HEAD}rules: { raci/silo: { lev|el: off } }\n`)).toMatchObject({
      about: 'level',
      lines: ['Level', said],
    });
    expect(await hovered(CONFIG, `${HEAD}rules: { raci/silo: o|ff }\n`)).toMatchObject({
      about: 'off',
      lines: expect.arrayContaining(['off', 'The rule is not applied.', ruleById('raci/silo')?.title]),
    });
    expect(await hovered(CONFIG, `${HEAD}review: { samePer|son: allow }\n`)).toMatchObject({ about: 'samePerson' });
  });

  it('are explained in charters, in block and flow style', async () => {
    const found = await hovered(CHARTER, `${CHARTER_HEAD}metadata:\n  stat|us: draft\n`);
    expect(found?.about).toBe('status');
    expect(found?.lines).toContain('draft: Still being written; nobody is bound by it yet.');
    const word = await hovered(CHARTER, `${CHARTER_HEAD}engagement: { pillars: [web, "bra|nd"] }\n`);
    expect(word?.about).toBe('brand');
    expect(word?.lines.slice(0, 3)).toEqual([
      'brand',
      'What the organisation stands for and how it is recognised.',
      'Pillars',
    ]);
    expect((await hovered(CHARTER, `${CHARTER_HEAD}metadata: { title: Some ti|tle }\n`))?.lines[0]).toBe('Title');
  });

  it.each([
    `${CHARTER_HEAD}|`,
    `${CHARTER_HEAD}nonsen|se: 1\n`,
    `${CHARTER_HEAD}x-own: { a|: 1 }\n`,
    `${CHARTER_HEAD}# a com|ment\n`,
    'apiVersion: v1\nkind: Deployment\nmeta|data: {}\n',
  ])('are left alone in %j', async (marked) => {
    expect(await hovered(CHARTER, marked)).toBeUndefined();
  });
});
