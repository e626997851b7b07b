/** An approval is written into a charter: what the file says afterwards, and what it is not written into. */
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parseDocument, visit } from 'yaml';
import type { Analysis } from '../../server/src/analysis/analysis.ts';
import { Engine } from '../../server/src/analysis/engine.ts';
import { fingerprints } from '../../server/src/analysis/fingerprint.ts';
import { latestApprovals } from '../../server/src/charter/approvals.ts';
import { DiskWorkspace, uriOf } from '../../server/src/cli/disk-workspace.ts';
import { type ApprovalRequest, approve } from '../../server/src/edits/approve/approve.ts';
import { applyEdits } from '../../server/src/edits/text-edit.ts';
import { stateOf } from '../../server/src/rules/approvals/state.ts';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { analyseSample, goodSamples, onDisk } from '../golden/samples.ts';
import { AS_OF, analyseFiles } from '../support/charters.ts';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';
import { backwards, rearranged, shuffledBy } from '../support/rearranged.ts';
import { commentsIn } from './fix-cases.ts';

const ON = '2026-12-01';
const CIO: ApprovalRequest = { role: 'cio', on: ON };
const NAME = 'test.charter.yaml';

async function analysed(text: string, others: Readonly<Record<string, string>> = {}): Promise<Analysis> {
  return analyseFiles({ [NAME]: text, ...others });
}

/** The text after an approval; fails when it is refused. */
function approved(analysis: Analysis, request: ApprovalRequest = CIO): string {
  const result = approve(analysis, request);
  if ('refusal' in result) throw new Error(result.refusal.sentence);
  return applyEdits(analysis.file.text, result.edits);
}

async function refusal(text: string, request: ApprovalRequest = CIO, others: Readonly<Record<string, string>> = {}) {
  const result = approve(await analysed(text, others), request);
  return 'refusal' in result ? result.refusal : undefined;
}

const DIGEST = (await analysed(EXAMPLE_CHARTER)).charter?.digest ?? '';
const OLD = `sha256:${'0123456789abcdef'.repeat(4)}`;

/** The end of the example charter: the section with approvals, as it is written and as it is after the approval. */
const STYLES: readonly (readonly [name: string, before: string, after: string])[] = [
  [
    'no approvals',
    '',
    `approvals:
  - role: cio
    name: Ana Ferreira
    on: 2026-12-01
    version: 0.3.0
    digest: ${DIGEST}
`,
  ],
  [
    'an empty list with comments',
    'approvals: [] # none so far\n# The end.\n',
    `approvals: # none so far
  - role: cio
    name: Ana Ferreira
    on: 2026-12-01
    version: 0.3.0
    digest: ${DIGEST}
# The end.
`,
  ],
  [
    'a key without a value',
    'approvals: # to come\n  # by all three\nx-end: true\n',
    `approvals: # to come
  - role: cio
    name: Ana Ferreira
    on: 2026-12-01
    version: 0.3.0
    digest: ${DIGEST}
  # by all three
x-end: true
`,
  ],
  [
    'null',
    'approvals: ~\n',
    `approvals:
  - role: cio
    name: Ana Ferreira
    on: 2026-12-01
    version: 0.3.0
    digest: ${DIGEST}
`,
  ],
  [
    'others in block style',
    `approvals:
  # The owner comes first.
  - role: ceo # by mail
    on: 2026-11-20
    note: Agrees in principle.
    # and gladly
# The end.
`,
    `approvals:
  # The owner comes first.
  - role: ceo # by mail
    on: 2026-11-20
    note: Agrees in principle.
    # and gladly
  - role: cio
    name: Ana Ferreira
    on: 2026-12-01
    version: 0.3.0
    digest: ${DIGEST}
# The end.
`,
  ],
  [
    'others in flow style',
    `approvals:
  - { role: ceo, on: 2026-11-20 } # by mail
`,
    `approvals:
  - { role: ceo, on: 2026-11-20 } # by mail
  - { role: cio, name: Ana Ferreira, on: 2026-12-01, version: 0.3.0,
      digest: ${DIGEST} }
`,
  ],
  [
    'a list in one line',
    'approvals: [{ role: ceo, on: 2026-11-20 }] # by mail\n',
    `approvals: [{ role: ceo, on: 2026-11-20 },\n  { role: cio, name: Ana Ferreira, on: 2026-12-01, version: 0.3.0, digest: ${DIGEST} }] # by mail\n`,
  ],
  [
    'an older one with quotes, comments and keys of its own',
    `approvals:
  - role: cio # after the board meeting
    name: 'Ana Ferreira'
    on: "2026-11-20"
    x-minutes: 12
    version: '0.2.0' # the second draft
    digest: "${OLD}"
    note: Subject to the security review.
  - { role: ceo, on: 2026-11-20 }
`,
    `approvals:
  - role: cio # after the board meeting
    name: 'Ana Ferreira'
    on: "2026-12-01"
    x-minutes: 12
    version: '0.3.0' # the second draft
    digest: "${DIGEST}"
    note: Subject to the security review.
  - { role: ceo, on: 2026-11-20 }
`,
  ],
  [
    'one that says nothing but the role',
    'approvals:\n  - role: cio\n  - role: ceo\n',
    `approvals:
  - role: cio
    name: Ana Ferreira
    on: 2026-12-01
    version: 0.3.0
    digest: ${DIGEST}
  - role: ceo
`,
  ],
  [
    'one in flow style that says nothing but the role',
    'approvals:\n  - { role: cio }\n',
    `approvals:
  - { role: cio, name: Ana Ferreira, on: 2026-12-01, version: 0.3.0,
      digest: ${DIGEST} }
`,
  ],
  [
    'a digest as a text of its own',
    `approvals:
  - role: cio
    digest: >-
      ${OLD}
    version: 0.2.0
`,
    `approvals:
  - role: cio
    name: Ana Ferreira
    on: 2026-12-01
    digest: ${DIGEST}
    version: 0.3.0
`,
  ],
  [
    'the same role twice',
    `approvals:
  - { role: cio, on: 2026-11-20, version: 0.2.0, digest: "${OLD}" }
  - { role: cio, on: 2026-10-01, version: 0.1.0, digest: "${OLD}" } # history
`,
    `approvals:
  - { role: cio, name: Ana Ferreira, on: 2026-12-01, version: 0.3.0, digest: "${DIGEST}" }
  - { role: cio, on: 2026-10-01, version: 0.1.0, digest: "${OLD}" } # history
`,
  ],
];

describe('an approval is written beside', () => {
  it.each(STYLES)('%s', async (_name, before, after) => {
    const text = approved(await analysed(EXAMPLE_CHARTER + before));
    expect(text).toBe(EXAMPLE_CHARTER + after);
    expect(load(text)).toEqual(load(EXAMPLE_CHARTER + after));
  });

  it.each(STYLES)('%s, with Windows line ends', async (_name, before, after) => {
    const windows = (text: string): string => text.replaceAll('\n', '\r\n');
    expect(approved(await analysed(windows(EXAMPLE_CHARTER + before)))).toBe(windows(EXAMPLE_CHARTER + after));
  });

  it.each(STYLES)('%s, and a second time on that day changes nothing', async (_name, _before, after) => {
    expect(approve(await analysed(EXAMPLE_CHARTER + after), CIO)).toMatchObject({ edits: [] });
  });

  it.each(STYLES)('%s, and leaves nothing to be found', async (_name, _before, after) => {
    const { findings } = await analysed(EXAMPLE_CHARTER + after);
    expect(findings).toEqual([]);
  });
});

describe('an approval says', () => {
  it('who approved on behalf of the role, and what about', async () => {
    const text = approved(await analysed(EXAMPLE_CHARTER), { ...CIO, name: 'O’Neil: "Jo"', note: '# yes\n- but' });
    expect(load(text)).toMatchObject({ approvals: [{ role: 'cio', name: 'O’Neil: "Jo"', note: '# yes\n- but' }] });
  });

  it('no name where nobody is known', async () => {
    const nobody = EXAMPLE_CHARTER.replace(', person: { name: Ana Ferreira }', '');
    expect(approved(await analysed(nobody))).toContain('  - role: cio\n    on: 2026-12-01\n');
    const known = `${nobody}approvals:\n  - { role: cio, name: Ana }\n`;
    expect(approved(await analysed(known))).toContain('{ role: cio, name: Ana, on: 2026-12-01');
  });

  it('what it said about itself, until it is taken back', async () => {
    const before = `${EXAMPLE_CHARTER}approvals:\n  - role: cio\n    note: In principle.\n`;
    expect(approved(await analysed(before))).toContain('\n    note: In principle.\n');
    expect(approved(await analysed(before), { ...CIO, note: '' })).not.toContain('note: In');
    expect(approved(await analysed(before), { ...CIO, note: 'Yes.' })).toContain('\n    note: Yes.\n');
  });

  it('what is hostile as text and nothing else', async () => {
    const analysis = await analysed(EXAMPLE_CHARTER);
    for (const { text: hostile } of HOSTILE_TEXTS) {
      const trimmed = hostile.trim();
      if (trimmed === '') continue;
      const after = await analysed(approved(analysis, { ...CIO, name: hostile, note: hostile }));
      const [approval] = after.charter?.entry.approvals ?? [];
      expect([approval?.name?.value, approval?.note?.value]).toEqual([trimmed, trimmed]);
      expect(after.findings).toEqual([]);
    }
  });
});

describe('an approval is refused', () => {
  const line = 'trigger: { kind: cmo-departure';

  it.each<readonly [string, string, ApprovalRequest, string, RegExp]>([
    ['when nobody says for whom', EXAMPLE_CHARTER, { ...CIO, role: undefined }, 'role', /^Say which role approves\.$/],
    [
      'when the role does not exist',
      EXAMPLE_CHARTER,
      { ...CIO, role: 'coi' },
      'role',
      /^The charter has no role "coi"\. Did you mean cio\?$/,
    ],
    [
      'when the role is called by its title',
      EXAMPLE_CHARTER,
      { ...CIO, role: 'chief information officer' },
      'role',
      /^The charter has no role "chief information officer"\. Did you mean cio\?$/,
    ],
    ['when the name is empty', EXAMPLE_CHARTER, { ...CIO, name: ' ' }, 'name', /is empty/],
    [
      'when the charter has errors',
      EXAMPLE_CHARTER.replace(line, `colour: red\n  ${line}`).replace('owner: ceo', 'owner: coe'),
      CIO,
      'errors',
      /^There are 2 errors in the charter or in what it draws on\. Repair them first/,
    ],
    [
      'when the text cannot be read',
      `${EXAMPLE_CHARTER}x-a: [\n`,
      CIO,
      'errors',
      /^There is 1 error .* Repair it first/,
    ],
    ['when there is no version', EXAMPLE_CHARTER.replace('  version: "0.3.0"\n', ''), CIO, 'state', /has no version/],
    ['when the charter is closed', EXAMPLE_CHARTER.replace('status: draft', 'status: closed'), CIO, 'state', /closed/],
    [
      'when a later one would go on to count',
      `${EXAMPLE_CHARTER}approvals:\n  - { role: cio, on: 2027-02-01 }\n  - { role: cio, on: 2027-01-01 }\n`,
      CIO,
      'later',
      /of 2027-01-01, which would go on to count\. Approve on that day or later\.$/,
    ],
    [
      'when approvals stand behind an alias',
      `${EXAMPLE_CHARTER}x-signed: &signed\n  - role: ceo\napprovals: *signed\n`,
      CIO,
      'place',
      /an alias, a merge key/,
    ],
    [
      'when the approval stands behind an alias',
      `${EXAMPLE_CHARTER}x-signed: &signed { role: cio }\napprovals:\n  - *signed\n`,
      CIO,
      'place',
      /an alias, a merge key/,
    ],
    [
      'when an alias repeats the approval',
      `${EXAMPLE_CHARTER}approvals:\n  - &signed { role: cio }\nx-signed: *signed\n`,
      CIO,
      'place',
      /an alias, a merge key/,
    ],
    [
      'when the approval draws on a merge key',
      `${EXAMPLE_CHARTER}x-day: &day { on: 2026-11-20 }\napprovals:\n  - { <<: *day, role: cio }\n`,
      CIO,
      'place',
      /an alias, a merge key/,
    ],
    [
      'when the list is anchored before it is there',
      `${EXAMPLE_CHARTER}approvals: &all\n`,
      CIO,
      'place',
      /an alias, a merge key/,
    ],
  ])('%s', async (_case, text, request, kind, sentence) => {
    expect(await refusal(text, request)).toEqual({ kind, sentence: expect.stringMatching(sentence) });
  });

  it('when a catalog is missing, also where a baseline accepts that', async () => {
    const text = EXAMPLE_CHARTER.replace('metadata:', 'uses: [gone.charter-catalog.yaml]\nmetadata:');
    expect(await refusal(text)).toMatchObject({ kind: 'errors' });
    const { findings } = await analysed(text);
    const accepted = findings.map(({ ruleId, path }, index) => {
      return { file: NAME, ruleId, path, fingerprint: fingerprints(findings)[index] };
    });
    const others = {
      '.charterline.yaml': 'apiVersion: charterline/v1\nkind: CharterConfig\nbaseline: known.json\n',
      'known.json': JSON.stringify({ version: 1, findings: accepted }),
    };
    const { kind, sentence } = (await refusal(text, CIO, others)) ?? {};
    expect([kind, sentence]).toEqual(['state', expect.stringContaining('cannot be found or read')]);
  });

  it('when the file is none of the charters', async () => {
    const catalog = 'apiVersion: charterline/v1\nkind: CharterCatalog\nmetadata: { id: a, title: A }\n';
    const analysis = await analyseFiles({ 'a.charter-catalog.yaml': catalog });
    expect(approve(analysis, CIO)).toMatchObject({ refusal: { kind: 'charter' } });
  });

  it('but not for what it settles', async () => {
    const inForce = EXAMPLE_CHARTER.replace('status: draft', 'status: active');
    const stale = `${inForce}approvals:\n  - { role: cio, on: 2026-11-20, version: 0.2.0, digest: "${OLD}" }\n`;
    const before = await analysed(stale);
    const errors = before.findings.filter(({ severity }) => severity === 'error').map(({ ruleId }) => ruleId);
    expect(errors.toSorted()).toEqual(['approvals/required', 'approvals/stale']);
    const [first, second] = [approved(before), approved(before, { ...CIO, role: 'ceo' })];
    expect((await analysed(first)).findings.map(({ ruleId }) => ruleId)).toEqual(['approvals/required']);
    expect((await analysed(second)).findings.map(({ ruleId }) => ruleId).toSorted()).toEqual(errors.toSorted());
    const all = approved(await analysed(approved(await analysed(first), { ...CIO, role: 'ceo' })), {
      ...CIO,
      role: 'cmo',
    });
    expect((await analysed(all)).findings).toEqual([]);
  });
});

/** Asserts of a charter and a role of it that everything but the approval stays. */
async function expectSound(before: Analysis, role: string, again: (text: string) => Promise<Analysis>): Promise<void> {
  const { text } = before.file;
  const result = approve(before, { role, on: AS_OF });
  if ('refusal' in result) throw new Error(`${role}: ${result.refusal.sentence}`);
  const changed = applyEdits(text, result.edits);
  const after = await again(changed);
  const approval = after.charter && latestApprovals(after.charter).get(role);
  expect(after.charter && approval && stateOf(approval, after.charter), changed).toEqual({ state: 'valid' });
  expect(after.charter?.digest).toBe(before.charter?.digest);
  expect(commentsIn(changed)).toEqual(commentsIn(text));
  expect(withoutApproval(load(changed), role)).toEqual(withoutApproval(load(text), role));
  const [edit, ...more] = result.edits;
  expect(more).toEqual([]);
  expect(changed.startsWith(text.slice(0, edit?.start)) && changed.endsWith(text.slice(edit?.end))).toBe(true);
  expect(approve(after, { role, on: AS_OF })).toMatchObject({ edits: [] });
}

/** What a charter says, without the approvals of a role. */
function withoutApproval(value: unknown, role: string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { approvals, ...rest }: { approvals?: unknown } = value;
  const others = Array.isArray(approvals) ? approvals.filter((each: { role?: unknown }) => each.role !== role) : [];
  return { ...rest, others };
}

describe('everything else stays', () => {
  const charters = goodSamples.filter((path) => /\.charter\.ya?ml$/.test(path));

  it.each(charters)('in %s, whoever approves', async (path) => {
    const uri = uriOf(onDisk(path));
    const again = async (text: string): Promise<Analysis> => {
      const analysis = await new Engine(new DiskWorkspace(new Map([[uri, text]]))).analyse(uri, AS_OF);
      if (!analysis) throw new Error(`${path} is not a file of ours`);
      return analysis;
    };
    const before = await analyseSample(path);
    const roles = [...(before.charter?.roles.keys() ?? [])];
    expect(roles.length).toBeGreaterThan(2);
    for (const role of roles) await expectSound(before, role, again);
  });

  const earlier = `approvals:
  - { role: ceo, on: 2026-11-20 } # by mail
  - role: cio
    on: 2026-10-02
    version: 0.1.0 # the first draft
    digest: "${OLD}"
  - { role: cio, on: 2026-09-02 }
`;

  it.each([
    ['backwards', rearranged(EXAMPLE_CHARTER + earlier, backwards)],
    ...[1, 2, 3, 4, 5].map((seed) => [`shuffled ${seed}`, rearranged(EXAMPLE_CHARTER + earlier, shuffledBy(seed))]),
    ['in block style', rewritten(EXAMPLE_CHARTER + earlier, false)],
    ['in flow style', rewritten(EXAMPLE_CHARTER + earlier, true)],
    ['without a line break at the end', (EXAMPLE_CHARTER + earlier).trimEnd()],
    ['with an end mark', `${EXAMPLE_CHARTER}${earlier}...\n`],
    ['with old line ends', (EXAMPLE_CHARTER + earlier).replaceAll('\n', '\r')],
  ])('in a charter %s', async (_style, text = '') => {
    for (const role of ['cio', 'ceo', 'cmo', 'sales']) await expectSound(await analysed(text), role, analysed);
  });

  it('in any charter with any approvals', async () => {
    const day = fc.constantFrom('2026-09-01', '2026-10-15', '2026-11-30');
    const entry = fc.record(
      {
        role: fc.constantFrom('cio', 'ceo', 'cmo', 'cfo'),
        name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
        on: day,
        version: fc.constantFrom('0.1.0', '0.3.0'),
        digest: fc.constantFrom(OLD, DIGEST),
        note: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
        'x-seen': fc.boolean(),
      },
      { requiredKeys: ['role'] },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(entry, { maxLength: 5 }),
        fc.boolean(),
        fc.constantFrom('cio', 'ceo', 'cmo', 'marketing'),
        async (approvals, flow, role) => {
          const text = EXAMPLE_CHARTER + rewritten(JSON.stringify({ approvals }), flow);
          await expectSound(await analysed(text), role, analysed);
        },
      ),
      { numRuns: 60, seed: 7 },
    );
  });
});

/** The same content, written by another program. */
function rewritten(text: string, flow: boolean): string {
  const document = parseDocument(text, { version: '1.2' });
  visit(document, {
    Collection: (_key, node, ancestors) => {
      node.flow = flow && ancestors.length > 2;
    },
    Scalar: (_key, node) => {
      delete node.type;
    },
  });
  return document.toString({ lineWidth: 0 });
}
