/** What is proposed at a place, and what becomes of the text when it is accepted. */
import { describe, expect, it } from 'vitest';
import { charterShape } from '../../server/src/language/charter.ts';
import { APPROVERS, CHANGE_CLASSES, LEVELS, PILLARS } from '../../server/src/language/words.ts';
import { CHECKS } from '../../server/src/review/checks/registry.ts';
import { RULES } from '../../server/src/rules/registry.ts';
import { canBeSilenced } from '../../server/src/rules/rule.ts';
import { accepted, acceptedPlainly, CATALOG, CHARTER, CONFIG, labels, proposals } from './marked.ts';

const HEAD = 'apiVersion: charterline/v1\nkind: CharterConfig\n';
const CHARTER_HEAD = 'apiVersion: charterline/v1\nkind: EngagementCharter\n';
const TUNABLE = RULES.filter(canBeSilenced).map(({ id }) => id);
const WORDS = Object.keys(LEVELS);
const CHANGES = CHECKS.map(({ id }) => id);

describe('in a config', () => {
  it('proposes the keys that are not there, in the order of the language', async () => {
    const all = ['apiVersion', 'kind', 'root', 'extends', 'rules', 'overrides', 'ignore', 'baseline'];
    const rest = ['requiredFrameworks', 'regionLaws', 'review'];
    expect(await labels(CONFIG, '|')).toEqual([...all, ...rest]);
    expect(await labels(CONFIG, `${HEAD}|`)).toEqual([...all.slice(2), ...rest]);
    expect(await labels(CONFIG, `${HEAD}extends: strict\n|\nignore: [a]\n`)).toEqual(
      [...all.slice(2), ...rest].filter((key) => key !== 'extends' && key !== 'ignore'),
    );
  });

  it('proposes the rules that can be tuned and are not yet', async () => {
    expect(TUNABLE.length).toBeGreaterThan(80);
    expect(await labels(CONFIG, `${HEAD}rules:\n  |\n`)).toEqual(TUNABLE);
    expect(await labels(CONFIG, `${HEAD}rules:\n  raci/silo: off\n  raci/|\n  data/expiry: off\n`)).toEqual(
      TUNABLE.filter((id) => id !== 'raci/silo' && id !== 'data/expiry'),
    );
    expect(await labels(CONFIG, `${HEAD}rules: { raci/silo: off, | }\n`)).toEqual(
      TUNABLE.filter((id) => id !== 'raci/silo'),
    );
    expect(await labels(CONFIG, `${HEAD}overrides:\n  - files: ["a"]\n    rules:\n      |\n`)).toEqual(TUNABLE);
  });

  it('explains a rule beside its id', async () => {
    const rule = (await proposals(CONFIG, `${HEAD}rules:\n  |`)).find(({ label }) => label === 'raci/overload');
    const { title, rationale } = RULES.find(({ id }) => id === 'raci/overload') ?? { title: '', rationale: '' };
    expect(rule?.detail).toBe(title);
    expect(JSON.stringify(rule?.explanation())).toContain(rationale);
  });

  it('proposes levels, and the setting in one line of a rule with options', async () => {
    expect(await labels(CONFIG, `${HEAD}rules:\n  raci/silo: |\n`)).toEqual(WORDS);
    expect(await labels(CONFIG, `${HEAD}rules:\n  raci/silo: inf|\n`)).toEqual(WORDS);
    expect(await labels(CONFIG, `${HEAD}rules:\n  raci/too-many-consulted: |\n`)).toEqual([
      ...WORDS,
      '{ level: warning, max: 4 }',
    ]);
    expect(await labels(CONFIG, `${HEAD}rules:\n  raci/too-many-consulted: "|"\n`)).toEqual(WORDS);
    expect(await labels(CONFIG, `${HEAD}rules:\n  raci/silo: { level: | }\n`)).toEqual(WORDS);
    expect(await labels(CONFIG, `${HEAD}rules:\n  raci/silo:\n    level: |\n`)).toEqual(WORDS);
  });

  it('proposes level and options under a rule, in block and flow style', async () => {
    expect(await labels(CONFIG, `${HEAD}rules:\n  raci/too-many-consulted: { | }\n`)).toEqual(['level', 'max']);
    expect(await labels(CONFIG, `${HEAD}rules:\n  raci/too-many-consulted: { level: off, m|\n`)).toEqual(['max']);
    expect(await labels(CONFIG, `${HEAD}rules:\n  raci/too-many-consulted:\n    |\n`)).toEqual(['level', 'max']);
    expect(await labels(CONFIG, `${HEAD}rules:\n  raci/one-letter: { allowAR: | }\n`)).toEqual(['true', 'false']);
    expect(await labels(CONFIG, `${HEAD}rules:\n  raci/too-many-consulted: { max: | }\n`)).toEqual([]);
    expect(await labels(CONFIG, `${HEAD}rules:\n  raci/unknown: |\n`)).toEqual([]);
  });

  it('says what an option means, its default and its range', async () => {
    const [, max] = await proposals(CONFIG, `${HEAD}rules:\n  raci/too-many-consulted: { | }\n`);
    expect(max?.detail).toBe('default: 4');
    expect(max?.explanation()).toEqual([
      { kind: 'title', text: 'max' },
      { kind: 'text', text: 'How many roles may be consulted in one row.' },
      { kind: 'text', text: 'Default: 4. At least 1.' },
    ]);
  });

  it('proposes presets, flags, the envelope, and what only a schema describes', async () => {
    expect(await labels(CONFIG, `${HEAD}extends: |\n`)).toEqual(['minimal', 'recommended', 'strict']);
    expect(await labels(CONFIG, `${HEAD}root: |\n`)).toEqual(['true', 'false']);
    expect(await labels(CONFIG, 'apiVersion: |\n')).toEqual(['charterline/v1']);
    expect(await labels(CONFIG, `${HEAD}review:\n  |\n`)).toEqual(['samePerson', ...CHANGES]);
    expect(await labels(CONFIG, `${HEAD}review: { samePerson: | }\n`)).toEqual(['forbid', 'allow']);
    expect(await labels(CONFIG, `${HEAD}review:\n  scope/dates-moved: { | }\n`)).toEqual([
      'class',
      'approvers',
      'days',
    ]);
    expect(await labels(CONFIG, `${HEAD}review:\n  scope/dates-moved: { class: | }\n`)).toEqual([
      'material',
      'notable',
      'editorial',
    ]);
    expect(await labels(CONFIG, `${HEAD}regionLaws:\n  |\n`)).toEqual([]);
  });

  it('proposes the kinds of change that nothing is said of yet, each with what it is', async () => {
    expect(CHANGES.length).toBeGreaterThan(100);
    expect(await labels(CONFIG, `${HEAD}review: { raci/row-added: {}, | }\n`)).toEqual([
      'samePerson',
      ...CHANGES.filter((id) => id !== 'raci/row-added'),
    ]);
    const found = await proposals(CONFIG, `${HEAD}review:\n  |`);
    const change = found.find(({ label }) => label === 'data/access-raised');
    expect(change?.detail).toBe('Access to data at a higher level');
    expect(change?.explanation()).toEqual([
      { kind: 'title', text: 'Access to data at a higher level' },
      { kind: 'text', text: 'Class: material.' },
      { kind: 'text', text: 'Must approve: the owner of the data set; the CIO.' },
      { kind: 'link', text: 'All about this kind of change', target: expect.stringMatching(/#dataaccess-raised$/) },
    ]);
  });

  it('proposes what can be set of a kind of change, days only where a date moves', async () => {
    const change = (text: string) => `${HEAD}review:\n  ${text}\n`;
    expect(await labels(CONFIG, change('roles/added: { | }'))).toEqual(['class', 'approvers']);
    expect(await labels(CONFIG, change('roles/added:\n    class: notable\n    |'))).toEqual(['approvers']);
    expect(await labels(CONFIG, change('objectives/milestone-changed: { | }'))).toEqual(['class', 'approvers', 'days']);
    expect(await labels(CONFIG, change('roles/unknown: { | }'))).toEqual([]);
    const details = (await proposals(CONFIG, change('scope/dates-moved: { | }'))).map(({ detail }) => detail);
    expect(details).toEqual(['default: notable', 'default: accountable', 'default: 14']);
    const [, nobody] = await proposals(CONFIG, change('text/changed: { | }'));
    expect(nobody?.detail).toBe('default: nobody');
  });

  it('proposes classes and the words for approvers with their meaning', async () => {
    const change = (text: string) => `${HEAD}review:\n  roles/added: { ${text} }\n`;
    expect(await labels(CONFIG, change('class: |'))).toEqual(Object.keys(CHANGE_CLASSES));
    for (const text of ['approvers: |', 'approvers: [ceo, |]'])
      expect(await labels(CONFIG, change(text)), text).toEqual(Object.keys(APPROVERS));
    expect(await labels(CONFIG, `${HEAD}review:\n  roles/added:\n    approvers:\n      - |\n`)).toEqual(
      Object.keys(APPROVERS),
    );
    const [engaged] = await proposals(CONFIG, change('approvers: [|]'));
    expect(engaged?.explanation()).toEqual([{ kind: 'text', text: 'The role that is engaged.' }]);
    expect(await labels(CONFIG, change('days: |'))).toEqual([]);
  });

  it('writes what can be set of a kind of change', async () => {
    const review = (text: string) => `${HEAD}review:\n  ${text}`;
    expect(await accepted(CONFIG, review('|'), 'scope/dates-moved')).toBe(review('scope/dates-moved:\n    ‹›'));
    expect(await accepted(CONFIG, review('scope/dates-moved: { | }'), 'days')).toBe(
      review('scope/dates-moved: { days: ‹14› }'),
    );
    expect(await accepted(CONFIG, review('roles/added: { | }'), 'approvers')).toBe(
      review('roles/added: { approvers: [‹›] }'),
    );
    expect(await accepted(CONFIG, review('roles/ad|'), 'roles/added')).toBe(review('roles/added:\n    ‹›'));
  });

  it('writes what is accepted with the right indentation', async () => {
    expect(await accepted(CONFIG, `${HEAD}ru|`, 'rules')).toBe(`${HEAD}rules:\n  ‹›`);
    expect(await accepted(CONFIG, `${HEAD}|`, 'overrides')).toBe(`${HEAD}overrides:\n  - files: [‹›]`);
    expect(await accepted(CONFIG, `${HEAD}|`, 'extends')).toBe(`${HEAD}extends: ‹›`);
    expect(await accepted(CONFIG, '|', 'apiVersion')).toBe('apiVersion: charterline/v1');
    expect(await accepted(CONFIG, `${HEAD}overrides:\n  - |\n`, 'rules')).toBe(
      `${HEAD}overrides:\n  - rules:\n      ‹›\n`,
    );
    expect(await accepted(CONFIG, `${HEAD}overrides: [{ | }]\n`, 'rules')).toBe(
      `${HEAD}overrides: [{ rules: {‹›} }]\n`,
    );
    expect(await accepted(CONFIG, `${HEAD}rules:|\n`, 'rules').catch((error: Error) => error.message)).toBe(
      '0 proposals are called rules',
    );
    const crlf = HEAD.replaceAll('\n', '\r\n');
    expect(await accepted(CONFIG, `${crlf}|`, 'overrides')).toBe(`${crlf}overrides:\r\n  - files: [‹›]`);
  });

  it('replaces the whole word, with what stands behind a slash', async () => {
    const rules = (text: string) => `${HEAD}rules:\n  ${text}\n`;
    expect(await accepted(CONFIG, rules('raci/|'), 'raci/silo')).toBe(rules('raci/silo: ‹›'));
    expect(await accepted(CONFIG, rules('raci/s|i'), 'raci/silo')).toBe(rules('raci/silo: ‹›'));
    expect(await accepted(CONFIG, rules('raci/sil|: off'), 'raci/silo')).toBe(rules('raci/silo: off'));
    expect(await accepted(CONFIG, rules('raci/silo: wa|rn # why'), 'warning')).toBe(rules('raci/silo: warning # why'));
    expect(await accepted(CONFIG, rules('raci/silo: "wa|rn"'), 'warning')).toBe(rules('raci/silo: "warning"'));
    expect(await accepted(CONFIG, rules('raci/silo:|'), 'off')).toBe(rules('raci/silo: off'));
    expect(await accepted(CONFIG, rules('raci/too-many-consulted: |'), '{ level: warning, max: 4 }')).toBe(
      rules('raci/too-many-consulted: { level: warning, max: 4 }'),
    );
  });

  it('puts commas where the entries of a flow mapping need them', async () => {
    const setting = (text: string) => `${HEAD}rules:\n  raci/too-many-consulted: ${text}\n`;
    expect(await accepted(CONFIG, setting('{ | }'), 'max')).toBe(setting('{ max: ‹4› }'));
    expect(await accepted(CONFIG, setting('{ | level: off }'), 'max')).toBe(setting('{ max: ‹4›,  level: off }'));
    expect(await accepted(CONFIG, setting('{ level: off, | }'), 'max')).toBe(setting('{ level: off, max: ‹4› }'));
    expect(await accepted(CONFIG, setting('{ l|'), 'level')).toBe(setting('{ level: ‹›'));
  });

  it('writes less for clients that know no snippets', async () => {
    expect(await acceptedPlainly(CONFIG, `${HEAD}|`, 'overrides')).toBe(`${HEAD}overrides:`);
    expect(await acceptedPlainly(CONFIG, `${HEAD}|`, 'extends')).toBe(`${HEAD}extends: `);
    expect(await acceptedPlainly(CONFIG, '{ | }', 'rules')).toBe('{ rules: {} }');
    expect(await acceptedPlainly(CONFIG, '{ | }', 'overrides')).toBe('{ overrides: [] }');
    expect(await acceptedPlainly(CONFIG, '|', 'apiVersion')).toBe('apiVersion: charterline/v1');
  });
});

describe('in charters and catalogs', () => {
  const roles = (text: string) => `${CHARTER_HEAD}roles:\n${text}`;

  it('proposes keys of every section', async () => {
    expect(await labels(CHARTER, '|')).toEqual(Object.keys(charterShape.fields));
    expect(await labels(CHARTER, roles('  - id: cmo\n    |\n    title: Lead\n'))).toEqual(
      Object.keys(charterShape.fields.roles.shape.fields).filter((key) => key !== 'id' && key !== 'title'),
    );
    expect(await labels(CHARTER, `${CHARTER_HEAD}engagement:\n  term: { | }\n`)).toEqual(
      Object.keys(charterShape.fields.engagement.shape.fields.term.shape.fields),
    );
    expect(await labels(CATALOG, 'apiVersion: charterline/v1\nkind: CharterCatalog\nglossary: [{ | }]\n')).toEqual([
      'term',
      'meaning',
    ]);
  });

  it('proposes words with their meaning', async () => {
    const pillars = Object.keys(PILLARS);
    expect(await labels(CHARTER, `${CHARTER_HEAD}engagement:\n  pillars: [web, |]\n`)).toEqual(pillars);
    expect(await labels(CHARTER, `${CHARTER_HEAD}engagement:\n  pillars:\n    - |\n`)).toEqual(pillars);
    const [draft] = await proposals(CHARTER, `${CHARTER_HEAD}metadata: { status: | }\n`);
    expect(draft?.label).toBe('draft');
    expect(draft?.explanation()).toEqual([{ kind: 'text', text: 'Still being written; nobody is bound by it yet.' }]);
  });

  it('proposes nothing where the language says nothing', async () => {
    expect(await labels(CHARTER, `${CHARTER_HEAD}metadata: { title: | }\n`)).toEqual([]);
    expect(await labels(CHARTER, `${CHARTER_HEAD}metadata: { labels: { | } }\n`)).toEqual([]);
    expect(await labels(CHARTER, `${CHARTER_HEAD}x-own: { | }\n`)).toEqual([]);
    expect(await labels(CHARTER, `${CHARTER_HEAD}nonsense:\n  |\n`)).toEqual([]);
  });

  it('knows the keys that exclude each other, and those that are merged in', async () => {
    expect(await labels(CHARTER, `${CHARTER_HEAD}raci:\n  - work: x\n    |\n`)).toEqual([
      'responsible',
      'accountable',
      'consulted',
      'informed',
    ]);
    expect(await labels(CHARTER, `${CHARTER_HEAD}raci:\n  - activity: x\n    |\n`)).toEqual([
      'id',
      'responsible',
      'accountable',
      'consulted',
      'informed',
    ]);
    const merged = roles('  - &a { id: a, title: A, function: cmo }\n  - <<: *a\n    id: b\n    |\n');
    expect(await labels(CHARTER, merged)).not.toContain('function');
    expect(await labels(CHARTER, merged)).toContain('team');
  });

  it('writes skeletons with what is required', async () => {
    expect(await accepted(CHARTER, `${CHARTER_HEAD}|`, 'roles')).toBe(roles('  - id: ‹›\n    title: ‹›'));
    expect(await accepted(CHARTER, `${CHARTER_HEAD}|`, 'raci')).toBe(`${CHARTER_HEAD}raci:\n  - work: ‹›`);
    expect(await accepted(CHARTER, `${CHARTER_HEAD}|`, 'metadata')).toBe(
      `${CHARTER_HEAD}metadata:\n  id: ‹›\n  title: ‹›`,
    );
    expect(await accepted(CHARTER, `${CHARTER_HEAD}scope: { | }`, 'included')).toBe(
      `${CHARTER_HEAD}scope: { included: [{ id: ‹›, title: ‹› }] }`,
    );
  });

  it('works while the file does not parse', async () => {
    const broken = `${CHARTER_HEAD}metadata: { id: a\nroles:\n  - id: "cmo\nscope:\n  included:\n    - id: x\n      |\n`;
    expect(await labels(CHARTER, broken)).toContain('pillar');
    expect(await labels(CHARTER, broken)).not.toContain('id');
  });

  it('helps with the envelope of a file that is not ours yet, and with nothing else in it', async () => {
    expect(await labels(CHARTER, 'apiVersion: charterline/v1\nkind: Eng|\n')).toEqual(['EngagementCharter']);
    expect(await labels(CHARTER, 'apiVersion: v1\nkind: Deployment\n|\n')).toEqual([]);
    expect(await labels(CHARTER, 'apiVersion: v1\nkind: Deployment\nmetadata:\n  |\n')).toEqual([]);
  });
});

describe('in a comment', () => {
  const mark = '# charterline-disable-next-line';

  it('proposes the rules that can be silenced', async () => {
    expect(await labels(CHARTER, `${CHARTER_HEAD}${mark} |\nraci: []\n`)).toEqual(TUNABLE);
    expect(await labels(CHARTER, `${CHARTER_HEAD}${mark} raci/silo, ra|\n`)).toEqual(
      TUNABLE.filter((id) => id !== 'raci/silo'),
    );
    expect(await labels(CHARTER, `${CHARTER_HEAD}# charterline-disable-file | -- why\n`)).toEqual(TUNABLE);
    expect(await labels(CATALOG, `# charterline-disable-line |`)).toEqual(TUNABLE);
  });

  it('replaces the whole id', async () => {
    expect(await accepted(CHARTER, `${mark} raci/si|l -- why\n`, 'raci/silo')).toBe(`${mark} raci/silo -- why\n`);
  });

  it.each(['# |', `${mark}|`, `${mark} raci/silo -- |`, '# charterline-disable-everything |', `# see ${mark} |`])(
    'proposes nothing in %j',
    async (comment) => {
      expect(await labels(CHARTER, `${CHARTER_HEAD}${comment}\n`)).toEqual([]);
    },
  );

  it('proposes nothing in a config, where nothing can be silenced', async () => {
    expect(await labels(CONFIG, `${HEAD}${mark} |\n`)).toEqual([]);
  });
});
