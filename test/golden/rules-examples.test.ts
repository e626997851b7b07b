/** The examples of the rules are true: on the page of a rule, what is said to fail fails, and for that reason alone. */
import { describe, expect, it } from 'vitest';
import { EXAMPLE_CHARTER, withSections } from '../../server/src/rules/example-charter.ts';
import { RULES } from '../../server/src/rules/registry.ts';
import type { Examples, Preset, Rule } from '../../server/src/rules/rule.ts';
import { textOf } from '../../server/src/rules/text.ts';
import { analyseFiles } from '../support/charters.ts';

const CONFIG = 'apiVersion: charterline/v1\nkind: CharterConfig\n';
const CATALOG = 'apiVersion: charterline/v1\nkind: CharterCatalog\n';

/** What an example stands in: the file that is analysed comes first. */
function filesOf({ of = 'charter', files, preset }: Examples, sections: string): Readonly<Record<string, string>> {
  const config = preset && { '.charterline.yaml': `${CONFIG}extends: ${preset}\n` };
  switch (of) {
    case 'charter':
      return { 'example.charter.yaml': withSections(EXAMPLE_CHARTER, sections), ...files, ...config };
    case 'catalog':
      return { 'group.charter-catalog.yaml': withSections(CATALOG, sections), ...files, ...config };
    case 'config':
      return { '.charterline.yaml': withSections(CONFIG, sections), ...files };
  }
}

async function findingsOf(examples: Examples, sections: string): Promise<readonly string[]> {
  const { findings } = await analyseFiles(filesOf(examples, sections));
  return findings.map((finding) => `${finding.ruleId} ${finding.path}: ${textOf(finding)}`);
}

describe.each(RULES.map((rule): [string, Rule] => [rule.id, rule]))('%s', (id, { examples }) => {
  it('reports its failing example, and nothing else does', async () => {
    const findings = await findingsOf(examples, examples.fails);
    expect(findings).not.toEqual([]);
    expect(findings.filter((finding) => !finding.startsWith(`${id} `))).toEqual([]);
  });

  it('lets its passing example pass', async () => {
    expect(await findingsOf(examples, examples.passes)).toEqual([]);
  });
});

describe('the example charter', () => {
  it.each<Preset>(['minimal', 'recommended', 'strict'])('is without findings under %s', async (preset) => {
    expect(await findingsOf({ fails: '', passes: '', preset }, '')).toEqual([]);
  });
});
