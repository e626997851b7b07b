/** What stands where the cursor is, by its paths. */
import { describe, expect, it } from 'vitest';
import { pathsAt } from '../../server/src/features/paths-at.ts';
import { analyseMarked, CHARTER } from './marked.ts';

async function paths(marked: string): Promise<readonly string[]> {
  const { analysis, offset } = await analyseMarked(CHARTER, marked);
  return pathsAt(analysis.file, offset);
}

const HEAD = 'apiVersion: charterline/v1\nkind: EngagementCharter\n';
const WORK = `${HEAD}scope:
  included:
    - id: crm
      due: 2027-0|1-31
      deliverables: [{ id: go-live, due: 2027-01-15 }]
    - id: web
`;

/** The text with the cursor before some of its words. */
function cursorBefore(words: string): string {
  return WORK.replace('|', '').replace(words, `|${words}`);
}

describe('the paths at the cursor', () => {
  it('go from a value to the entry that it belongs to, by the name of that, and on to the section', async () => {
    expect(await paths(WORK)).toEqual([
      'scope.included[crm].due',
      'scope.included[crm]',
      'scope.included[crm].id',
      'scope.included',
      'scope',
    ]);
  });

  it('are the same on a key, and between key and value', async () => {
    const onValue = await paths(WORK);
    expect(await paths(cursorBefore('due: 2027-01-31'))).toEqual(onValue);
    expect(await paths(cursorBefore(' 2027-01-31'))).toEqual(onValue);
  });

  it('lead through entries within entries', async () => {
    expect((await paths(cursorBefore('2027-01-15'))).slice(0, 3)).toEqual([
      'scope.included[crm].deliverables[go-live].due',
      'scope.included[crm].deliverables[go-live]',
      'scope.included[crm].deliverables[go-live].id',
    ]);
  });

  it('are those of the first word while the cursor stands before it', async () => {
    expect((await paths(cursorBefore('  deliverables')))[0]).toBe('scope.included[crm].deliverables');
    expect((await paths(cursorBefore('    - id: web')))[0]).toBe('scope.included[web].id');
    expect((await paths(cursorBefore('- id: web')))[0]).toBe('scope.included[web].id');
  });

  it('are none outside of every section, and in a text that holds nothing', async () => {
    expect(await paths(`${HEAD}\n|`)).toEqual([]);
    expect(await paths('|')).toEqual([]);
    expect(await paths('# only a remark|')).toEqual([]);
  });

  it('are there in a text with a mistake elsewhere', async () => {
    expect((await paths(`${WORK}metadata: "never closed\n`))[0]).toBe('scope.included[crm].due');
  });

  it('do not enter what a merge key brings in from elsewhere', async () => {
    const text = `${HEAD}roles:\n  - &base { id: cmo, title: One }\n  - { <<: *ba|se, id: cio }\n`;
    expect((await paths(text))[0]).toBe('roles[cio]');
  });
});
