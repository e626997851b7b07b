/** What changes mean together: consequences, renames, approvals, versions, settings, catalogs. */
import { describe, expect, it } from 'vitest';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { analysisOf, changesIn, review } from '../support/reviewed.ts';

const SECTION = 'approvals:\n';

/** The example with approvals of its present state by roles, in force. */
async function approved(text: string, ...roles: readonly string[]): Promise<string> {
  const { charter } = await analysisOf(text);
  const version = charter?.entry.metadata?.version?.value;
  const lines = roles.map(
    (role) => `  - { role: ${role}, on: 2026-11-20, version: "${version}", digest: "${charter?.digest}" }\n`,
  );
  return `${text}${SECTION}${lines.join('')}`;
}

const IN_FORCE = EXAMPLE_CHARTER.replace('status: draft', 'status: active').replace('"0.3.0"', '"1.0.0"');

function edited(text: string, ...edits: readonly (readonly [string, string])[]): string {
  return edits.reduce((result, [from, to]) => {
    expect(result).toContain(from);
    return result.replace(from, to);
  }, text);
}

describe('consequences', () => {
  it('leave an accountable who is lost to be told', async () => {
    const before = edited(EXAMPLE_CHARTER, [
      'accountable: cio, consulted: [cmo, sales]',
      'accountable: [cio, web-lead], consulted: [cmo, sales]',
    ]);
    const after = before
      .replace(/^ {2}- \{ id: web-lead.*\n/m, '')
      .replace('accountable: [cio, web-lead]', 'accountable: cio')
      .replace('responsible: web-lead,', 'responsible: cio,');
    const ids = (await review(before, after)).changes.map(({ id }) => id);
    expect(ids).toContain('raci/accountable-changed');
    expect(ids).toContain('raci/responsible-changed');
  });
});

describe('what a charter no longer draws from a catalog', () => {
  it('leaves the names that were taken out to be told', async () => {
    const catalog = `apiVersion: charterline/v1
kind: CharterCatalog
metadata: { id: shared, title: Shared }
roles:
  - { id: legal, title: Legal, function: legal }
`;
    const text = edited(
      EXAMPLE_CHARTER,
      ['metadata:', 'uses: [shared.charter-catalog.yaml]\nmetadata:'],
      ['accountable: cio, consulted: [cmo, sales]', 'accountable: cio, consulted: [cmo, sales, legal]'],
    );
    const result = await review(text, text.replace('[cmo, sales, legal]', '[cmo, sales]'), {
      files: { 'shared.charter-catalog.yaml': catalog },
    });
    expect(result.changes.map(({ id, requires }) => [id, requires])).toEqual([
      ['roles/removed', ['ceo']],
      ['raci/consulted-changed', ['cio']],
    ]);
  });
});

describe('a renamed id', () => {
  it('is one change, whatever refers to it', async () => {
    const after = EXAMPLE_CHARTER.replaceAll('web-lead', 'head-of-web');
    expect(changesIn(await review(EXAMPLE_CHARTER, after))).toEqual([
      'notable roles/field-changed at roles[head-of-web].id [ceo] “Web Lead” has another short name: head-of-web instead of web-lead.',
    ]);
  });

  it('is known by its new name where something else changes', async () => {
    const after = EXAMPLE_CHARTER.replaceAll('renew-website', 'new-site').replace(
      'accountable: cio, consulted: [cmo, sales]',
      'accountable: cmo, consulted: sales',
    );
    const { changes } = await review(EXAMPLE_CHARTER, after);
    expect(changes.map(({ id, path, before, after: now }) => [id, path, before, now])).toEqual([
      ['raci/accountable-changed', 'raci[new-site].accountable', ['cio'], ['cmo']],
      ['scope/field-changed', 'scope.included[new-site].id', 'renew-website', 'new-site'],
      ['raci/consulted-changed', 'raci[new-site].consulted', ['cmo', 'sales'], ['sales']],
    ]);
  });
});

describe('a leader', () => {
  const catalog = (more: string): Readonly<Record<string, string>> => ({
    'people.charter-catalog.yaml': `apiVersion: charterline/v1\nkind: CharterCatalog\nmetadata: { id: people, title: People }\nroles:\n  - { id: cio, title: CIO, function: cio }\n${more}`,
  });
  const text = EXAMPLE_CHARTER.replace('metadata:', 'uses: [people.charter-catalog.yaml]\nmetadata:').replace(
    /^ {2}- \{ id: cio, title.*\n/m,
    '',
  );

  it('is not replaced by a role of a catalog that the charter does not name, approvals or not', async () => {
    const another = catalog('  - { id: aaa, title: Another, function: cio }\n');
    const idOf = async (charter: string, files: Readonly<Record<string, string>>) =>
      (await analysisOf(charter, files)).charter?.actors.cio?.id?.value;
    expect(await idOf(text, catalog(''))).toBe('cio');
    expect(await idOf(text, another)).toBe('cio');
    expect(await idOf(`${text}approvals: [{ role: aaa }]\n`, another)).toBe('cio');
  });
});

describe('places', () => {
  it('lie on both sides where there is something on both', async () => {
    const { changes } = await review(EXAMPLE_CHARTER, edited(EXAMPLE_CHARTER, ['level: query', 'level: export']));
    const line = EXAMPLE_CHARTER.split('\n').indexOf('    level: query') + 1;
    const range = (length: number) => ({ start: { line, column: 12 }, end: { line, column: 12 + length } });
    const path = 'dataAccess[campaign-contacts].level';
    expect(changes.map(({ base, head }) => [base, head])).toEqual([
      [
        { file: 'our.charter.yaml', range: range(5), path },
        { file: 'our.charter.yaml', range: range(6), path },
      ],
    ]);
  });

  it('lie in the catalog that holds the entry', async () => {
    const catalog = (title: string) => `apiVersion: charterline/v1
kind: CharterCatalog
metadata: { id: shared, title: Shared }
systems:
  - { id: crm, title: CRM, kind: crm, lifecycle: ${title} }
`;
    const text = EXAMPLE_CHARTER.replace('metadata:', 'uses: [shared.charter-catalog.yaml]\nmetadata:').replace(
      /^ {2}- \{ id: crm, title[\s\S]*?\} \}\n/m,
      '',
    );
    const [base, head] = await Promise.all(
      ['live', 'retiring'].map((lifecycle) => analysisOf(text, { 'shared.charter-catalog.yaml': catalog(lifecycle) })),
    );
    if (!base || !head) throw new Error('Both are charters');
    const { reviewCharters } = await import('../../server/src/review/review-charters.ts');
    const { changes } = reviewCharters({ analysis: base }, { analysis: head }, { folder: 'file:///team' });
    expect(changes.map(({ id, path, head: place }) => [id, path, place?.file, place?.path])).toEqual([
      ['systems/lifecycle-advanced', 'systems[crm].lifecycle', 'shared.charter-catalog.yaml', 'systems[crm].lifecycle'],
    ]);
  });
});

describe('required approvals', () => {
  const wider = edited(IN_FORCE, ['level: query', 'level: export'], ['"1.0.0"', '"2.0.0"']);

  it('are missing until they are given for the new state', async () => {
    const base = await approved(IN_FORCE, 'cmo', 'cio', 'ceo', 'sales');
    const states = async (head: string) =>
      (await review(IN_FORCE, head)).approvals.map(({ role, state, given }) => [role, state, given]);
    expect(await states(wider)).toEqual([
      ['sales', 'missing', undefined],
      ['cio', 'missing', undefined],
    ]);
    expect(await states(`${wider}${base.slice(base.indexOf(SECTION))}`)).toEqual([
      ['sales', 'stale', undefined],
      ['cio', 'stale', undefined],
    ]);
    expect(await states(await approved(wider, 'cio'))).toEqual([
      ['sales', 'missing', undefined],
      ['cio', 'valid', 'file'],
    ]);
  });

  it('can be given elsewhere', async () => {
    const { approvals } = await review(IN_FORCE, wider, { given: [{ role: 'cio', account: 'ana' }] });
    expect(approvals.map(({ role, state, given }) => [role, state, given])).toEqual([
      ['sales', 'missing', undefined],
      ['cio', 'valid', 'review'],
    ]);
  });

  it('can be given elsewhere by a role that has another id now', async () => {
    const head = wider.replaceAll(/\bsales\b(?!:)/g, 'selling');
    const { approvals } = await review(IN_FORCE, head, { given: [{ role: 'sales', account: 'mirja' }] });
    expect(approvals.filter(({ state }) => state === 'valid').map(({ role }) => role)).toEqual(['selling']);
  });

  it('are not given by those whom the change itself makes leaders', async () => {
    const head = edited(
      IN_FORCE,
      [
        'id: ceo, title: Chief Executive Officer, function: ceo',
        'id: ceo, title: Chief Executive Officer, function: other',
      ],
      ['id: sales, title: Head of Sales, function: business-unit', 'id: sales, title: Head of Sales, function: ceo'],
    );
    const { changes } = await review(IN_FORCE, head);
    expect(changes.filter(({ id }) => id === 'roles/function-changed').map(({ requires }) => requires)).toEqual([
      ['ceo'],
      ['ceo'],
    ]);
  });

  it('of a second row about the same work come also from who answers for it by the first', async () => {
    const head = edited(IN_FORCE, [
      'raci:\n',
      'raci:\n  - { work: renew-website, responsible: web-lead, accountable: web-lead }\n',
    ]);
    const { changes } = await review(IN_FORCE, head);
    expect(changes.find(({ id }) => id === 'raci/row-added')?.requires).toEqual(['cio', 'web-lead']);
  });

  it('of a CEO who is gone are not given by somebody in the same place', async () => {
    const head = edited(IN_FORCE.replaceAll(/\bceo\b(?!,? title)/g, 'sales').replace(/^ {2}- \{ id: ceo,.*\n/m, ''), [
      'id: sales, title: Head of Sales, function: business-unit',
      'id: sales, title: Head of Sales, function: ceo',
    ]);
    const { changes, approvals } = await review(IN_FORCE, head);
    expect(changes.find(({ id }) => id === 'roles/removed')?.requires).toEqual(['ceo']);
    expect(approvals.find(({ role }) => role === 'ceo')?.title).toBe('Chief Executive Officer');
  });

  it('are of one person who is known by the account alone', async () => {
    const one = (text: string) =>
      text
        .replace(/(id: (?:sales|cio),.*?person: \{ )name: [^,}]+/g, '$1github: ana')
        .replaceAll(/github: ana,[^}]*/g, 'github: ana ');
    const { approvals } = await review(one(IN_FORCE), await approved(one(wider), 'sales', 'cio'));
    expect(approvals.map(({ role, state, sameAs }) => [role, state, sameAs])).toEqual([
      ['sales', 'valid', undefined],
      ['cio', 'missing', 'Head of Sales'],
    ]);
  });

  it('take two people where they take two roles', async () => {
    const one = (text: string) => text.replace('name: Mirja Solberg', 'name: Ana Ferreira');
    const head = await approved(one(wider), 'sales', 'cio');
    const states = async (files: Readonly<Record<string, string>>) =>
      (await review(one(IN_FORCE), head, { files })).approvals.map(({ role, state, sameAs }) => [role, state, sameAs]);
    expect(await states({})).toEqual([
      ['sales', 'valid', undefined],
      ['cio', 'missing', 'Head of Sales'],
    ]);
    const config = 'apiVersion: charterline/v1\nkind: CharterConfig\nreview: { samePerson: allow }\n';
    expect(await states({ '.charterline.yaml': config })).toEqual([
      ['sales', 'valid', undefined],
      ['cio', 'valid', undefined],
    ]);
  });

  it('are of one person who reviews under one account, whatever the charter calls that person now', async () => {
    const renamed = wider.replace('name: Mirja Solberg', 'name: Somebody Else');
    const given = [
      { role: 'sales', account: 'Ana', person: 'Ana Ferreira' },
      { role: 'cio', account: 'ana' },
    ];
    const { approvals } = await review(IN_FORCE, renamed, { given });
    expect(approvals.map(({ role, state }) => [role, state])).toEqual([
      ['sales', 'valid'],
      ['cio', 'missing'],
    ]);
    const recorded = await review(IN_FORCE, await approved(wider, 'cio'), { given: given.slice(0, 1) });
    expect(recorded.approvals.map(({ role, state, sameAs }) => [role, state, sameAs])).toEqual([
      ['sales', 'valid', undefined],
      ['cio', 'missing', 'Head of Sales'],
    ]);
  });

  it('of a role that is gone come from the CEO', async () => {
    const head = wider
      .replaceAll(/\bsales\b(?!:)/g, 'marketing')
      .replace(/^ {2}- \{ id: marketing, title: Head of Sales.*\n/m, '');
    const { changes } = await review(IN_FORCE, head);
    expect(changes.find(({ id }) => id === 'data/access-raised')?.requires).toEqual(['ceo', 'cio']);
  });
});

describe('the status', () => {
  it('is told as it is written, also where there is no such word', async () => {
    const head = EXAMPLE_CHARTER.replace('status: draft', 'status: aproved');
    expect(changesIn(await review(EXAMPLE_CHARTER, head))).toEqual([
      'notable metadata/status-changed at metadata.status [] The charter is aproved now; so far it was draft.',
    ]);
  });
});

describe('approvals', () => {
  it('that come are told, and nothing has to follow from them', async () => {
    const after = await approved(EXAMPLE_CHARTER, 'ceo');
    const result = await review(EXAMPLE_CHARTER, after);
    expect(changesIn(result)).toEqual([
      'notable approvals/added at approvals[ceo] [] Chief Executive Officer has approved version 0.3.0.',
    ]);
  });

  it('that are of another state of the charter than it has now are told as such', async () => {
    const after = `${EXAMPLE_CHARTER}${SECTION}  - { role: ceo, version: "0.3.0", on: 2026-10-01, digest: "sha256:${'0'.repeat(64)}" }\n`;
    expect(changesIn(await review(EXAMPLE_CHARTER, after))).toEqual([
      'notable approvals/added at approvals[ceo] [] An approval by Chief Executive Officer is on record now, but not of the charter as it reads now.',
    ]);
  });

  it('that were valid must not vanish unseen', async () => {
    const before = await approved(EXAMPLE_CHARTER, 'ceo');
    expect(changesIn(await review(before, EXAMPLE_CHARTER))).toEqual([
      'material approvals/removed at approvals[ceo] [ceo] The approval by Chief Executive Officer is no longer on record.',
    ]);
  });

  it('that were worth nothing may', async () => {
    const before = `${EXAMPLE_CHARTER}${SECTION}  - { role: ceo, version: "0.1.0", on: 2026-10-01 }\n`;
    expect(changesIn(await review(before, EXAMPLE_CHARTER))).toEqual([
      'notable approvals/field-changed at approvals[ceo] [ceo] No longer among the approvals: “Chief Executive Officer”.',
    ]);
  });
});

describe('the version', () => {
  const bump = async (before: string, after: string) => (await review(before, after)).versionBump;
  const material = ['level: query', 'level: export'] as const;
  const notable = ['role: cfo, stance: consulted', 'role: cfo, stance: approved'] as const;
  const editorial = ['title: Run the launch campaign', 'title: Run the campaign'] as const;

  it('has to rise as the most serious change asks for, once the base is in force', async () => {
    expect(await bump(IN_FORCE, edited(IN_FORCE, material, editorial))).toEqual({ required: 'major', actual: 'none' });
    expect(await bump(IN_FORCE, edited(IN_FORCE, notable, ['"1.0.0"', '"1.1.0"']))).toEqual({
      required: 'minor',
      actual: 'minor',
    });
    expect(await bump(IN_FORCE, edited(IN_FORCE, editorial, ['"1.0.0"', '"2.0.0-rc.1"']))).toEqual({
      required: 'patch',
      actual: 'major',
    });
    expect(await bump(IN_FORCE, edited(IN_FORCE, material, ['"1.0.0"', '"0.9.0"']))).toEqual({
      required: 'major',
      actual: 'none',
    });
  });

  it('may stay for a draft, for new approvals, and where nothing changes', async () => {
    expect(await bump(EXAMPLE_CHARTER, edited(EXAMPLE_CHARTER, material))).toEqual({
      required: 'none',
      actual: 'none',
    });
    expect(await bump(IN_FORCE, await approved(IN_FORCE, 'ceo'))).toEqual({ required: 'none', actual: 'none' });
    expect(await bump(IN_FORCE, edited(IN_FORCE, ['status: active', 'status: closed']))).toEqual({
      required: 'none',
      actual: 'none',
    });
  });
});

describe('the config', () => {
  const config = (said: string) => ({
    '.charterline.yaml': `apiVersion: charterline/v1\nkind: CharterConfig\nreview:\n${said}`,
  });

  it('sets class, approvers and days of a kind of change', async () => {
    const after = edited(
      EXAMPLE_CHARTER,
      ['consulted: sales, informed: cfo', 'consulted: web-lead, informed: cfo'],
      ['start: 2027-01-11', 'start: 2027-01-19'],
    );
    const said =
      '  raci/consulted-changed: { class: material, approvers: [cio, sales, owner] }\n  scope/dates-moved: { days: 7 }\n';
    const { changes } = await review(EXAMPLE_CHARTER, after, { files: config(said) });
    expect(changes.map(({ id, class: of, requires }) => [id, of, requires])).toEqual([
      ['raci/consulted-changed', 'material', ['cio', 'sales']],
      ['scope/dates-moved', 'notable', ['cmo']],
    ]);
  });
});

describe('a charter', () => {
  it('that is new is reviewed as a whole', async () => {
    const { base, head, changes, matrix, findings } = await review(undefined, EXAMPLE_CHARTER);
    expect([base, head?.file]).toEqual([undefined, 'our.charter.yaml']);
    expect(changes.filter(({ id }) => id === 'scope/work-added')).toHaveLength(3);
    expect(changes.every((change) => change.base === undefined)).toBe(true);
    expect(new Set(matrix.rows.map(({ state }) => state))).toEqual(new Set(['added']));
    expect(findings).toEqual({ introduced: [], resolved: [] });
  });

  it('that is gone is still to be agreed by those whom it named', async () => {
    const { head, approvals } = await review(EXAMPLE_CHARTER, undefined);
    expect(head).toBeUndefined();
    expect(approvals.map(({ role, state }) => `${role} ${state}`)).toContain('cio missing');
  });
});

describe('findings', () => {
  it('that a change introduces and resolves are told by what they are, not by where', async () => {
    const before = edited(EXAMPLE_CHARTER, ['serviceLevels:', '# a line\n  serviceLevels:']).replace(
      /^ {2}excluded:\n.*\n/m,
      '',
    );
    const after = edited(EXAMPLE_CHARTER, ['owner: sales, classification', 'owner: sailes, classification']);
    const { findings } = await review(before, after);
    expect([findings.introduced.map(({ ruleId }) => ruleId), findings.resolved.map(({ ruleId }) => ruleId)]).toEqual([
      ['reference/unresolved'],
      ['scope/exclusions-stated'],
    ]);
  });
});

describe('fingerprints', () => {
  it('stay the same wherever the change stands, and differ with what it says', async () => {
    const mark = async (before: string, after: string) =>
      (await review(before, after)).changes.map(({ fingerprint }) => fingerprint);
    const after = edited(EXAMPLE_CHARTER, ['level: query', 'level: export']);
    const [one] = await mark(EXAMPLE_CHARTER, after);
    expect(one).toMatch(/^[0-9a-f]{16}$/);
    expect(await mark(`# moved\n\n${EXAMPLE_CHARTER}`, `# moved\n\n${after}`)).toEqual([one]);
    expect(await mark(EXAMPLE_CHARTER, edited(EXAMPLE_CHARTER, ['level: query', 'level: admin']))).not.toEqual([one]);
  });
});

describe('approvals that no change needs', () => {
  const LATER = ['    due: 2027-05-28\n', '    due: 2027-07-01\n'] as const;

  async function lapsedAfter(before: string, after: string, given: Parameters<typeof review>[2] = {}) {
    return (await review(before, after, given)).lapsed;
  }

  it('no longer hold when the text is another one', async () => {
    const before = await approved(IN_FORCE, 'ceo', 'cio', 'cmo');
    const after = edited(before, ['title: Renew the website', 'title: Renew our website']);
    expect(after).not.toBe(before);
    expect((await lapsedAfter(before, after)).map(({ role }) => role)).toEqual(['ceo', 'cio', 'cmo']);
  });

  it('are not told twice, nor when they were given again or did not hold before', async () => {
    const before = await approved(IN_FORCE, 'ceo', 'cio', 'cmo');
    const after = edited(before, LATER);
    const judged = await review(before, after);
    expect(judged.approvals.map(({ role, state }) => [role, state])).toEqual([['cmo', 'stale']]);
    expect(judged.lapsed).toEqual([
      { role: 'ceo', title: 'Chief Executive Officer', person: 'Ines Halloran' },
      { role: 'cio', title: 'Chief Information Officer', person: 'Ana Ferreira' },
    ]);
    const given = [{ role: 'ceo', account: 'ines' }];
    expect((await lapsedAfter(before, after, { given })).map(({ role }) => role)).toEqual(['cio']);
    expect(await lapsedAfter(after, edited(after, ['due: 2027-07-01', 'due: 2027-07-02']))).toEqual([]);
    expect(await lapsedAfter(before, before)).toEqual([]);
  });
});

describe('a list', () => {
  it('is known item by item on both sides, and other values are not', async () => {
    const after = edited(
      EXAMPLE_CHARTER,
      ['consulted: [cmo, sales]', 'consulted: [cmo, ceo]'],
      ['level: query', 'level: edit'],
    );
    const { changes } = await review(EXAMPLE_CHARTER, after);
    expect(changes.map(({ id, items }) => [id, items])).toEqual([
      ['data/access-raised', undefined],
      [
        'raci/consulted-changed',
        {
          before: ['Chief Marketing Officer', 'Head of Sales'],
          after: ['Chief Executive Officer', 'Chief Marketing Officer'],
        },
      ],
    ]);
  });
});
