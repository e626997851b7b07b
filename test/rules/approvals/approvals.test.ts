/** The rules on who has agreed, and to what. */
import { describe, expect, it } from 'vitest';
import { EXAMPLE_CHARTER } from '../../../server/src/rules/example-charter.ts';
import { relatedText } from '../../../server/src/rules/text.ts';
import { analyseFiles, unmark } from '../../support/charters.ts';
import {
  added,
  catalog,
  config,
  configured,
  type Edit,
  edited,
  expectAfter,
  rulesAfter,
  USES,
} from '../../support/edited-example.ts';

const REQUIRED = 'approvals/required';
const STALE = 'approvals/stale';
const DIGEST = await digestAfter();
const OTHER_DIGEST = `sha256:${'0'.repeat(64)}`;

async function digestAfter(...edits: readonly Edit[]): Promise<string> {
  const { charter } = await analyseFiles({ 'test.charter.yaml': unmark(edited(...edits)).text });
  return charter?.digest ?? '';
}

interface Approval {
  readonly role: string;
  readonly version?: string;
  readonly digest?: string;
  readonly on?: string;
}

/** Approvals of the example charter as it is, unless they say otherwise. */
function approvals(...items: readonly Approval[]): Edit {
  const all = items.map((item) => ({ on: '2026-11-20', version: '0.3.0', digest: DIGEST, ...item }));
  return added(`approvals:\n${all.map((item) => `  - ${written(item)}\n`).join('')}`);
}

function written(item: object): string {
  const fields = Object.entries(item).flatMap(([key, value]) => (value === '' ? [] : [`${key}: ${value}`]));
  return `{ ${fields.join(', ')} }`;
}

const status = (word: string): Edit => ['status: draft', `status: ${word}`];
const ALL: readonly Approval[] = [{ role: 'cmo' }, { role: 'cio' }, { role: 'ceo' }];
const CMO_AND_CIO = ALL.slice(0, 2);

describe('approvals/required', () => {
  it.each(['approved', 'active'])('reports once whose approval a charter lacks that is %s', (word) =>
    expectAfter(
      [status(word), ['kind: EngagementCharter', 'kind: ⟦EngagementCharter⟧']],
      [
        {
          rule: REQUIRED,
          at: 'EngagementCharter',
          severity: 'error',
          path: 'approvals',
          says: `The charter is ${word} without an approval by Chief Marketing Officer, Chief Information Officer or Chief Executive Officer. Ask for what is missing, or set the status back to "in-review" until it is there.`,
        },
      ],
    ),
  );

  it('shows the status that takes approvals', async () => {
    const text = edited(status('approved'));
    const { findings } = await analyseFiles({ 'test.charter.yaml': text });
    const related = findings.flatMap((finding) =>
      finding.related.map((place) => [text.slice(place.start, place.end), relatedText(finding, place)]),
    );
    expect(related).toEqual([['approved', 'The status that takes approvals']]);
  });

  it.each(['draft', 'in-review', 'closed'])('asks for none while the charter is %s', (word) =>
    expectAfter([status(word)], []),
  );

  it('is content when all have approved this version and content', () =>
    expectAfter([status('active'), approvals(...ALL)], []));

  it('reports the one that is missing on the key of the others', () =>
    expectAfter(
      [status('active'), approvals(...CMO_AND_CIO), ['\napprovals:', '\n⟦approvals⟧:']],
      [
        {
          rule: REQUIRED,
          at: 'approvals',
          path: 'approvals',
          says: /without an approval by Chief Executive Officer\./,
        },
      ],
    ));

  it('does not let the CEO stand in for somebody who is declared', async () => {
    expect(await rulesAfter('approvals', [status('active'), approvals({ role: 'ceo' })])).toEqual([REQUIRED]);
  });

  it.each([
    ['digest', { digest: '' }],
    ['version', { version: '' }],
    ['digest', { digest: '', version: '' }],
  ])('does not count an approval without a %s', (key, missing) =>
    expectAfter(
      [status('active'), approvals(...CMO_AND_CIO, { role: '⟦ceo⟧', ...missing })],
      [
        {
          rule: REQUIRED,
          at: 'ceo',
          path: `approvals[ceo].${key}`,
          says: 'The approval by Chief Executive Officer does not say which version and content it is for, so it proves nothing. Have the approval recorded again.',
        },
      ],
    ),
  );

  it('lets the CEO stand in for a CIO whom the charter does not declare', async () => {
    const noCio: Edit = ['title: Chief Information Officer, function: cio', 'title: Head of Purchasing, function: coo'];
    const digest = await digestAfter(noCio);
    const by = (...roles: readonly string[]): Edit => approvals(...roles.map((role) => ({ role, digest })));
    expect(await rulesAfter('approvals', [noCio, status('active'), by('cmo', 'ceo')])).toEqual([]);
    expect(await rulesAfter('approvals', [noCio, status('active'), by('cmo')])).toEqual([REQUIRED]);
  });

  it('takes the owner of the charter where there is no CEO', async () => {
    const owner: Edit = ['title: Chief Executive Officer, function: ceo', 'title: Managing Director, function: other'];
    const digest = await digestAfter(owner);
    const by = approvals(...ALL.map((approval) => ({ ...approval, digest })));
    expect(await rulesAfter('approvals', [owner, status('active'), by])).toEqual([]);
  });

  it('is silent about those for whom there is nobody', async () => {
    const nobody: readonly Edit[] = [
      ['title: Chief Executive Officer, function: ceo', 'title: Managing Director, function: other'],
      ['  owner: ceo\n  language', '  language'],
    ];
    const digest = await digestAfter(...nobody);
    const by = approvals(...CMO_AND_CIO.map((approval) => ({ ...approval, digest })));
    expect(await rulesAfter('approvals', [...nobody, status('active'), by])).toEqual([]);
  });

  it('takes other roles from the config', async () => {
    const roles = (names: string) => configured(REQUIRED, `{ roles: [${names}] }`);
    const edits = [status('active'), approvals({ role: 'cio' }, { role: 'sales' })];
    expect(await rulesAfter('approvals', edits, roles('cio, sales'))).toEqual([]);
    expect(await rulesAfter('approvals', edits, roles('cio, sales, cfo'))).toEqual([REQUIRED]);
    expect(await rulesAfter('approvals', edits, roles('dpo'))).toEqual([]);
    expect(await rulesAfter('approvals', edits, roles('board, chair'))).toEqual([REQUIRED]);
    expect(await rulesAfter('approvals', edits, roles(''))).toEqual([]);
  });

  it('asks for the version, without which no approval can hold', () =>
    expectAfter(
      [status('active'), ['  version: "0.3.0"\n', ''], approvals(...ALL), ['\nmetadata:', '\n⟦metadata⟧:']],
      [
        {
          rule: REQUIRED,
          at: 'metadata',
          path: 'metadata.version',
          says: 'The charter is active but has no version, so no approval can say what it is for. State the version under "metadata".',
        },
      ],
    ));

  it.each([
    ['the approvals cannot be read', added('approvals: all\n')],
    ['one of them cannot be read', added('approvals: [all]\n')],
    ['the role of one of them does not exist', approvals({ role: 'chief' })],
    ['the status cannot be read', status('activ')],
  ])('is silent when %s', async (_, edit) => {
    const edits = edit[0] === 'status: draft' ? [edit] : [status('active'), edit];
    expect(await rulesAfter('approvals', edits)).toEqual([]);
  });

  it.each([
    ['its digest', { digest: 'unknown' }],
    ['its version', { version: 'one' }],
  ])('is silent about an approval when %s cannot be read', async (_, fields) => {
    const edits = [status('active'), approvals(...CMO_AND_CIO, { role: 'ceo', ...fields })];
    expect(await rulesAfter('approvals', edits)).toEqual([]);
  });
});

describe('approvals/stale', () => {
  const other = (fields: Omit<Approval, 'role'>): Edit => approvals({ role: 'ceo', ...fields });
  const MARKED_VERSION = '⟦0.2.0⟧';
  const MARKED_DIGEST = `⟦${OTHER_DIGEST}⟧`;

  it('reports another version', () =>
    expectAfter(
      [other({ version: MARKED_VERSION })],
      [
        {
          rule: STALE,
          at: '0.2.0',
          severity: 'info',
          path: 'approvals[ceo].version',
          says: 'Chief Executive Officer approved version 0.2.0, and the charter is at version 0.3.0 now. Show this role what has changed, and ask for approval again.',
        },
      ],
    ));

  it('reports other content', () =>
    expectAfter(
      [other({ digest: MARKED_DIGEST })],
      [
        {
          rule: STALE,
          at: OTHER_DIGEST,
          severity: 'info',
          path: 'approvals[ceo].digest',
          says: 'The charter has changed since Chief Executive Officer approved it, so the approval no longer holds. Show this role what has changed, and ask for approval again.',
        },
      ],
    ));

  it.each([
    ['both', { version: MARKED_VERSION, digest: OTHER_DIGEST }],
    ['another version, without a digest', { version: MARKED_VERSION, digest: '' }],
  ])('reports %s once', (_, fields) => expectAfter([other(fields)], [{ rule: STALE, at: '0.2.0' }]));

  it.each([
    ['this version and content', {}],
    ['nothing', { version: '', digest: '' }],
  ])('accepts an approval of %s', (_, fields) => expectAfter([other(fields)], []));

  it('notices a change of the charter', async () => {
    const edits: readonly Edit[] = [['Two weeks side by side.', 'Three weeks side by side.'], approvals(...ALL)];
    expect(await rulesAfter('approvals', edits)).toEqual([STALE, STALE, STALE]);
  });

  it('notices no change of comments and of the status', () =>
    expectAfter([status('in-review'), ['metadata:\n', '# A comment.\nmetadata:\n'], approvals(...ALL)], []));

  it.each(['approved', 'active'])(
    'is an error when the charter is %s, and leaves nothing to approvals/required',
    (word) =>
      expectAfter(
        [status(word), approvals(...CMO_AND_CIO, { role: 'ceo', digest: MARKED_DIGEST })],
        [{ rule: STALE, at: OTHER_DIGEST, severity: 'error' }],
      ),
  );

  it.each(['minimal', 'recommended', 'strict'])('has the level of the preset %s', async (preset) => {
    const { others = {} } = config(`extends: ${preset}`);
    const severity = async (word: string) => {
      const { text } = unmark(edited(status(word), other({ digest: MARKED_DIGEST })));
      const { findings } = await analyseFiles({ 'test.charter.yaml': text, ...others });
      return findings.filter(({ ruleId }) => ruleId === STALE).map((finding) => finding.severity);
    };
    expect(await severity('draft')).toEqual(['info']);
    expect(await severity('closed')).toEqual(['info']);
    expect(await severity('active')).toEqual([preset === 'minimal' ? 'info' : 'error']);
  });

  it('looks only at the latest approval of a role, wherever it stands', async () => {
    const old = { role: 'ceo', on: '2026-10-01', version: '0.2.0' };
    expect(await rulesAfter('approvals', [approvals(old, { role: 'ceo' })])).toEqual([]);
    expect(await rulesAfter('approvals', [approvals({ role: 'ceo' }, old)])).toEqual([]);
    const later = { ...old, on: '2026-11-21' };
    expect(await rulesAfter('approvals', [approvals(later, { role: 'ceo' })])).toEqual([STALE]);
  });

  it('looks at approvals that nobody asked for', async () => {
    expect(await rulesAfter('approvals', [approvals({ role: 'sales', version: '0.2.0' })])).toEqual([STALE]);
  });

  it.each([
    ['the charter cannot be read as a whole', [added('x: [\n')]],
    ['something that it refers to does not exist', [['owner: cmo\n    sharedWith', 'owner: cmd\n    sharedWith']]],
    ['what a control applies to does not exist', [['appliesTo: [contacts, website]', 'appliesTo: [contact]']]],
    ['a catalog is missing', [USES]],
  ] as const)('does not judge the content when %s', async (_, edits) => {
    const found = await rulesAfter('approvals', [other({ digest: OTHER_DIGEST }), ...edits]);
    expect(found).toEqual([]);
  });

  it('is silent when the charter has no version', async () => {
    expect(await rulesAfter('approvals', [['  version: "0.3.0"\n', ''], other({ version: '0.2.0' })])).toEqual([]);
  });

  it('counts what a catalog says', async () => {
    const roles = /^ {2}- \{ id: cio, title.*\n/m.exec(EXAMPLE_CHARTER)?.[0] ?? '';
    const moved: readonly Edit[] = [USES, [roles, ''], approvals(...ALL)];
    expect(await rulesAfter('approvals', moved, { others: catalog(`roles:\n${roles}`) })).toEqual([]);
    const changed = roles.replace('Ana Ferreira', 'Ann Ferreira');
    expect(await rulesAfter('approvals', moved, { others: catalog(`roles:\n${changed}`) })).toEqual([
      STALE,
      STALE,
      STALE,
    ]);
  });
});
