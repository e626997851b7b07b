/** What a config means for the charters below it (specification of rules, *Configuration*). */
import { describe, expect, it } from 'vitest';
import { Engine } from '../../server/src/analysis/engine.ts';
import { MemoryWorkspace } from '../../server/src/analysis/workspace.ts';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { textOf } from '../../server/src/rules/text.ts';
import { AS_OF, analyseFiles } from '../support/charters.ts';

const HEAD = 'apiVersion: charterline/v1\nkind: CharterConfig\n';
/** A touchpoint that nobody refers to, which a config can tune. */
const CHARTER = EXAMPLE_CHARTER.replace('touchpoints:\n', 'touchpoints:\n  - { id: fair, title: Fair, owner: cmo }\n');
const LEVEL = (level: string): string => `rules: { reference/unused: ${level} }\n`;

/** The findings of a charter by rule, `severity rule`; `undefined` when it is not checked. Configs are given without their head. */
async function found(
  charter: string,
  configs: Readonly<Record<string, string>>,
  text = CHARTER,
): Promise<readonly string[] | undefined> {
  const files: Record<string, string> = { [`file:///team/${charter}`]: text };
  for (const [path, content] of Object.entries(configs))
    files[`file:///team/${path}`] = path.endsWith('.charterline.yaml') ? HEAD + content : content;
  const workspace = new MemoryWorkspace(files, { folders: ['file:///team'] });
  const analysis = await new Engine(workspace).analyse(`file:///team/${charter}`, AS_OF);
  return analysis?.findings
    .map(({ file, severity, ruleId }) => {
      const path = file.slice('file:///team/'.length);
      return path === charter ? `${severity} ${ruleId}` : `${path}: ${severity} ${ruleId}`;
    })
    .toSorted((a, b) => (a.split(' ').at(-1) ?? '').localeCompare(b.split(' ').at(-1) ?? ''));
}

describe('the nearest config', () => {
  const two = { '.charterline.yaml': LEVEL('error'), 'a/.charterline.yaml': '' };

  it('counts alone', async () => {
    expect(await found('x.charter.yaml', two)).toEqual(['error reference/unused']);
    expect(await found('a/b/x.charter.yaml', two)).toEqual(['info reference/unused']);
  });

  it('is not looked for above the root', async () => {
    const above = { '.charterline.yaml': LEVEL('error') };
    expect(await found('a/x.charter.yaml', above)).toEqual(['error reference/unused']);
    expect(await found('a/x.charter.yaml', { ...above, 'a/.git/HEAD': '' })).toEqual(['info reference/unused']);
    expect(await found('a/b/x.charter.yaml', { ...above, 'a/.charterline.yaml': 'root: true\n' })).toEqual([
      'info reference/unused',
    ]);
  });
});

describe('extends', () => {
  it.each([
    ['minimal', []],
    ['recommended', ['info reference/unused']],
    ['strict', ['info reference/unused']],
  ])('takes the levels of the preset %s', async (preset, expected) => {
    const text = CHARTER.replace('recognition:', 'x-recognition:');
    const findings = await found('x.charter.yaml', { '.charterline.yaml': `extends: ${preset}\n` }, text);
    expect(findings?.filter((finding) => finding.endsWith('reference/unused'))).toEqual(expected);
  });

  it('takes everything from a file, and what stands in the nearer one wins', async () => {
    const base = `extends: minimal\nrules: { reference/unused: error, raci/too-many-consulted: { level: warning, max: 1 } }\n`;
    const configs = { 'base/.charterline.yaml': base, 'a/.charterline.yaml': 'extends: ../base/.charterline.yaml\n' };
    const kinds = async (files: Readonly<Record<string, string>>) => [
      ...new Set(await found('a/x.charter.yaml', files)),
    ];
    expect(await kinds(configs)).toEqual(['warning raci/too-many-consulted', 'error reference/unused']);
    const nearer = (rules: string) => ({
      ...configs,
      'a/.charterline.yaml': `${configs['a/.charterline.yaml']}${rules}`,
    });
    expect(await kinds(nearer(LEVEL('info')))).toEqual(['warning raci/too-many-consulted', 'info reference/unused']);
    // A level without options leaves the options of the base, and the other way round.
    expect(await kinds(nearer('rules: { raci/too-many-consulted: info }\n'))).toEqual([
      'info raci/too-many-consulted',
      'error reference/unused',
    ]);
    expect(await kinds(nearer('rules: { raci/too-many-consulted: { max: 4 } }\n'))).toEqual(['error reference/unused']);
  });

  it.each([
    ['nowhere.yaml', 'a file that is not there'],
    ['../../other/.charterline.yaml', 'a file outside the workspace'],
    ['/team/.charterline.yaml', 'an absolute path'],
    ['.charterline.yaml', 'itself'],
  ])('%s: %s is a mistake', async (target) => {
    const findings = await found('a/x.charter.yaml', { 'a/.charterline.yaml': `extends: ${target}\n` });
    expect(findings).toEqual(['a/.charterline.yaml: error config/invalid', 'info reference/unused']);
  });
});

describe('what is said of a config', () => {
  const said = async (config: string, others: Readonly<Record<string, string>> = {}): Promise<readonly string[]> => {
    const files = { 'a/.charterline.yaml': config, 'a/x.charter.yaml': EXAMPLE_CHARTER, ...others };
    const { findings } = await analyseFiles(files);
    return findings.map(textOf);
  };
  const ENVELOPE = 'apiVersion: charterline/v1\nkind: CharterConfig\n';

  it.each([
    ['extends: recomended\n', 'There is no configuration "recomended". Did you mean "recommended"?'],
    [
      'extends: ../company.yaml\n',
      '"../company.yaml" exists, but only a file with the name .charterline.yaml can be extended. Rename it, or put it into a folder of its own under that name.',
    ],
    ['rules: { raci/silo: false }\n', '"raci/silo" cannot be false. Write off, info, warning or error.'],
    ['rules: { raci/silo: 3.0 }\n', '"raci/silo" cannot be 3.0. Write off, info, warning or error.'],
    [
      'rules:\n  raci/silo:\n',
      'Nothing stands behind "raci/silo". Write off, info, warning or error, or remove the key.',
    ],
    [
      'rules: { raci/silo: [off] }\n',
      '"raci/silo" cannot be a list. Write off, info, warning or error, or a group with the level and options.',
    ],
    [
      'rules:\n  - raci/silo: off\n',
      '"rules" should be a group of keys, but dashes make it a list. Remove the dashes.',
    ],
    [
      'rules: { raci/*: off }\n',
      'No patterns such as "raci/*" are understood here. Name each rule by its id; "charterline rules" lists all.',
    ],
  ])('%j', async (settings, expected) => {
    expect(await said(`${ENVELOPE}${settings}`, { 'company.yaml': ENVELOPE })).toEqual([expected]);
  });

  it('names the lines with which it has to begin', async () => {
    expect(await said('rules: {}\n')).toEqual([
      'The line "apiVersion: charterline/v1" is missing (says that this file is written in version 1 of the charter language). Add it.',
      'The line "kind: CharterConfig" is missing (says that this file configures the checks for the charters in its folder and below). Add it.',
    ]);
  });
});

describe('overrides', () => {
  const overrides = (...items: readonly string[]) => `overrides:\n${items.map((item) => `  - ${item}\n`).join('')}`;

  it('apply to the files that they name, relative to their config', async () => {
    const config = { 'a/.charterline.yaml': overrides('{ files: ["drafts/**"], rules: { reference/unused: off } }') };
    expect(await found('a/drafts/x.charter.yaml', config)).toEqual([]);
    expect(await found('a/x.charter.yaml', config)).toEqual(['info reference/unused']);
    expect(await found('a/b/drafts/x.charter.yaml', config)).toEqual(['info reference/unused']);
  });

  it('win over the rules of their file, the last one over the others', async () => {
    const items = [
      '{ files: ["*.charter.yaml"], rules: { reference/unused: warning } }',
      '{ files: ["x*"], rules: { reference/unused: error } }',
      '{ files: ["y*"], rules: { reference/unused: off } }',
    ];
    expect(await found('x.charter.yaml', { '.charterline.yaml': LEVEL('off') + overrides(...items) })).toEqual([
      'error reference/unused',
    ]);
    expect(
      await found('x.charter.yaml', { '.charterline.yaml': LEVEL('off') + overrides(...items.toReversed()) }),
    ).toEqual(['warning reference/unused']);
  });

  it('of a base keep their own folder, and yield to the nearer config', async () => {
    const base = overrides('{ files: ["a/**"], rules: { reference/unused: error } }');
    const configs = { '.charterline.yaml': base, 'a/.charterline.yaml': 'extends: ../.charterline.yaml\n' };
    expect(await found('a/x.charter.yaml', configs)).toEqual(['error reference/unused']);
    const nearer = { ...configs, 'a/.charterline.yaml': `extends: ../.charterline.yaml\n${LEVEL('info')}` };
    expect(await found('a/x.charter.yaml', nearer)).toEqual(['info reference/unused']);
  });
});

describe('ignore', () => {
  it('leaves files out, relative to the config that says it', async () => {
    const config = { 'a/.charterline.yaml': 'ignore: ["archive/**", "*.old.charter.yaml"]\n' };
    expect(await found('a/archive/2025/x.charter.yaml', config)).toBeUndefined();
    expect(await found('a/x.old.charter.yaml', config)).toBeUndefined();
    expect(await found('a/x.charter.yaml', config)).toEqual(['info reference/unused']);
    const based = { ...config, 'a/archive/.charterline.yaml': 'extends: ../.charterline.yaml\n' };
    expect(await found('a/archive/x.charter.yaml', based)).toBeUndefined();
  });
});

describe('a level', () => {
  /** The charter leaves the CIO out, which is worse than a warning. */
  const left = EXAMPLE_CHARTER.replace('accountable: cio', 'accountable: cmo').replace('[cmo, sales]', '[cmo]');

  it('replaces every default, those included that depend on the case', async () => {
    const plain = await found('x.charter.yaml', {}, left);
    expect(plain).toContain('error raci/cio-involved');
    const tuned = await found('x.charter.yaml', { '.charterline.yaml': 'rules: { raci/cio-involved: info }\n' }, left);
    expect(tuned).toContain('info raci/cio-involved');
    expect(tuned).not.toContain('error raci/cio-involved');
    const off = await found('x.charter.yaml', { '.charterline.yaml': 'rules: { raci/cio-involved: off }\n' }, left);
    expect(off?.filter((finding) => finding.endsWith('raci/cio-involved'))).toEqual([]);
  });

  it('switches on what the preset leaves out', async () => {
    const config = { '.charterline.yaml': `extends: minimal\n${LEVEL('warning')}` };
    expect(await found('x.charter.yaml', config)).toEqual(['warning reference/unused']);
  });

  it.each(['syntax/yaml', 'schema/enum', 'reference/unresolved', 'config/invalid'])(
    'of %s cannot be changed',
    async (rule) => {
      const findings = await found('x.charter.yaml', { '.charterline.yaml': `rules: { ${rule}: off }\n` });
      expect(findings).toEqual(['.charterline.yaml: error config/invalid', 'info reference/unused']);
    },
  );
});

describe('what is required and known', () => {
  it('is that of the nearest file that says it, as a whole', async () => {
    const configs = {
      '.charterline.yaml': 'requiredFrameworks: [soc2, iso-27001]\n',
      'a/.charterline.yaml': 'extends: ../.charterline.yaml\n',
    };
    const coverage = async (files: Readonly<Record<string, string>>) =>
      (await found('a/x.charter.yaml', files))?.filter((finding) => finding === 'error compliance/coverage').length;
    expect(await coverage({})).toBe(0);
    expect(await coverage(configs)).toBe(2);
    const nearer = `extends: ../.charterline.yaml\nrequiredFrameworks: [soc2]\n`;
    expect(await coverage({ ...configs, 'a/.charterline.yaml': nearer })).toBe(1);
    expect(await coverage({ ...configs, 'a/.charterline.yaml': nearer.replace('[soc2]', '[]') })).toBe(0);
  });
});

describe('a broken config', () => {
  /** A reference that does not resolve, beside advice that a broken config silences. */
  const text = CHARTER.replace('reportedTo: cfo', 'reportedTo: nobody').replace('liaison:', 'x-liaison:');

  it.each(['rules: { raci/none: off }\n', 'rules: [\n', 'extends: 5\n', 'extends: nowhere\n'])(
    'leaves syntax, schema and references: %j',
    async (config) => {
      expect((await found('x.charter.yaml', {}, text))?.length).toBeGreaterThan(2);
      const findings = await found('x.charter.yaml', { '.charterline.yaml': `extends: strict\n${config}` }, text);
      const own = findings?.filter((finding) => !finding.startsWith('.charterline.yaml'));
      expect(own).toEqual(['error reference/unresolved', 'info reference/unused']);
      expect(findings?.length).toBeGreaterThan(own?.length ?? 0);
    },
  );

  it('is broken as well when what it extends is', async () => {
    const configs = {
      'base/.charterline.yaml': 'rules: { raci/none: off }\n',
      '.charterline.yaml': 'extends: base/.charterline.yaml\n',
    };
    expect(await found('x.charter.yaml', configs, text)).toEqual([
      'base/.charterline.yaml: error config/unknown-rule',
      'error reference/unresolved',
      'info reference/unused',
    ]);
  });
});
