/** Reviews of changes as they happen to the samples, written by hand, and of texts that try to be more than text. */
import type { LetterCode } from '../../server/src/plan/plan.ts';
import type { ReportedFinding } from '../../server/src/report/report.ts';
import type {
  MatrixCell,
  MatrixRole,
  MatrixRow,
  RequiredApproval,
  Review,
  ReviewChange,
  ReviewPlace,
  ReviewSide,
} from '../../server/src/review/review.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

export interface NamedReview {
  readonly name: string;
  readonly review: Review;
}

const FILE = 'samples/crm-lead-generation/havenlicht-leads.charter.yaml';
const TITLE = 'Lead generation and CRM programme at Havenlicht';

/** A digest that differs with its seed. */
function digest(seed: string): string {
  return `sha256:${seed.repeat(64).slice(0, 64)}`;
}

function side(seed: string, more: Partial<ReviewSide> = {}): ReviewSide {
  return { file: FILE, ref: undefined, digest: digest(seed), charterVersion: '1.2.0', status: 'approved', ...more };
}

export function place(line: number, path: string, file = FILE): ReviewPlace {
  return { file, range: { start: { line, column: 5 }, end: { line, column: 25 } }, path };
}

/** A change with everything that a test does not care about. */
export function change(id: string, more: Partial<ReviewChange> = {}): ReviewChange {
  return {
    id,
    class: 'material',
    path: '',
    message: `Something changes (${id}).`,
    base: undefined,
    head: undefined,
    before: undefined,
    after: undefined,
    beforeText: '',
    afterText: '',
    items: undefined,
    requires: [],
    fingerprint: '0123456789abcdef',
    ...more,
  };
}

function approval(role: string, title: string, person: string, more: Partial<RequiredApproval> = {}): RequiredApproval {
  return { role, title, person, state: 'missing', given: undefined, sameAs: undefined, ...more };
}

const PEOPLE = {
  ceo: ['Chief executive', 'Femke Oduya'],
  'fractional-cmo': ['Fractional CMO', 'Rafael Lindgren-Abe'],
  cio: ['Chief information officer', 'Solveig Hartono'],
  cfo: ['Chief financial officer', 'Gijs Mwangi'],
  dpo: ['Data protection officer', 'Wouter Adichie'],
  'crm-lead': ['CRM lead', 'Noor van Aalst'],
  'marketing-coordinator': ['Marketing coordinator', 'Thandi Bosch'],
  'inside-sales': ['Head of inside sales', 'Lars Petrescu'],
  'call-agency': ['Calling agency', 'Beatrix Oyelowo'],
} as const;
type RoleId = keyof typeof PEOPLE;

function approvalOf(
  role: RoleId,
  state: RequiredApproval['state'],
  more: Partial<RequiredApproval> = {},
): RequiredApproval {
  const [title, person] = PEOPLE[role];
  return approval(role, title, person, { state, given: state === 'valid' ? 'file' : undefined, ...more });
}

const ROLES: readonly MatrixRole[] = Object.entries(PEOPLE).map(([id, [title, person]]) => ({
  id,
  title,
  person,
  state: 'same',
}));

/** `cio: 'A'` stays, `cio: 'C>A'` changes, `cio: '>I'` is new, `cio: 'I>'` is gone. */
type Cells = Readonly<Partial<Record<string, string>>>;

export function row(id: string, title: string, state: MatrixRow['state'], cells: Cells, line = 168): MatrixRow {
  return { id, title, state, place: place(line, `raci[${id}]`), cells: Object.entries(cells).map(cellFrom) };
}

function cellFrom([role, letters = '']: readonly [string, string | undefined]): MatrixCell {
  const [before = '', after = before] = letters.split('>');
  return { role, before: lettersIn(before), after: lettersIn(after) };
}

function lettersIn(text: string): readonly LetterCode[] {
  return (['R', 'A', 'C', 'I'] as const).filter((letter) => text.includes(letter));
}

const ROWS: readonly MatrixRow[] = [
  row('agree-lead-stages', 'Agree on the stages of a lead and who moves it on', 'same', {
    'fractional-cmo': 'R',
    cio: 'R',
    'inside-sales': 'A',
    'crm-lead': 'C',
    cfo: 'C',
    'marketing-coordinator': 'I',
  }),
  row('clean-contacts', 'Clean the contacts country by country', 'same', {
    'crm-lead': 'R',
    cio: 'A',
    dpo: 'C',
    'inside-sales': 'C',
    'fractional-cmo': 'I',
  }),
  row('run-port-season', 'Run the port season campaign', 'same', {
    'marketing-coordinator': 'R',
    cio: 'R',
    'fractional-cmo': 'A',
    'inside-sales': 'C',
    dpo: 'C',
    cfo: 'I',
    ceo: 'I',
  }),
];

function finding(
  ruleId: string,
  severity: ReportedFinding['severity'],
  message: string,
  line: number,
): ReportedFinding {
  const { file, range, path } = place(line, 'systems[crm-next]');
  return { file, ruleId, severity, message, range, path, fingerprint: '00112233445566aa', related: [] };
}

/** A review in which nothing is different. */
export const NO_CHANGE: Review = {
  title: TITLE,
  base: side('a', { ref: 'main' }),
  head: side('a'),
  isSameText: false,
  changes: [],
  approvals: [],
  lapsed: [],
  versionBump: { required: 'none', actual: 'none' },
  findings: { introduced: [], resolved: [] },
  matrix: { roles: ROLES, rows: ROWS },
};

/** A second CRM that nobody has approved, for which money is planned. */
export const NEW_SYSTEM: Review = {
  ...NO_CHANGE,
  head: side('b', { status: 'in-review', charterVersion: '1.3.0' }),
  changes: [
    change('systems/added', {
      path: 'systems[crm-next]',
      message: 'The system “CRM for distributors” (Larkmoor Cloud) is added; nobody has approved it yet.',
      head: place(221, 'systems[crm-next]'),
      after: {
        id: 'crm-next',
        title: 'CRM for distributors',
        kind: 'crm',
        vendor: 'Larkmoor Cloud',
        lifecycle: 'requested',
      },
      afterText: 'CRM for distributors, a CRM by Larkmoor Cloud, requested by the Fractional CMO',
      requires: ['cio'],
      fingerprint: '1a2b3c4d5e6f7081',
    }),
    change('budget/line-added', {
      path: 'budget.lines[crm-next]',
      message: 'The budget line “CRM for distributors” is added: EUR 38,000.',
      head: place(352, 'budget.lines[crm-next]'),
      after: { amount: 38000, id: 'crm-next' },
      afterText: 'EUR 38,000, paid by the Chief information officer (60%) and the Fractional CMO (40%)',
      requires: ['cfo', 'cio', 'fractional-cmo'],
      fingerprint: '2a2b3c4d5e6f7081',
    }),
    change('scope/systems-changed', {
      path: 'scope.included[call-warm-leads].systems',
      message: '“Call warm leads within two days” now uses the CRM for distributors as well.',
      base: place(196, 'scope.included[call-warm-leads].systems'),
      head: place(196, 'scope.included[call-warm-leads].systems'),
      before: ['crm'],
      after: ['crm', 'crm-next'],
      beforeText: 'CRM',
      afterText: 'CRM, CRM for distributors',
      requires: ['fractional-cmo', 'cio'],
      fingerprint: '3a2b3c4d5e6f7081',
    }),
    change('metadata/version-changed', {
      class: 'notable',
      path: 'metadata.version',
      message: 'The version is now 1.3.0.',
      base: place(6, 'metadata.version'),
      head: place(6, 'metadata.version'),
      before: '1.2.0',
      after: '1.3.0',
      beforeText: '1.2.0',
      afterText: '1.3.0',
      fingerprint: '4a2b3c4d5e6f7081',
    }),
  ],
  approvals: [
    approvalOf('cio', 'missing'),
    approvalOf('cfo', 'valid', { given: 'review' }),
    approvalOf('fractional-cmo', 'valid'),
  ],
  versionBump: { required: 'major', actual: 'minor' },
  findings: {
    introduced: [
      finding(
        'systems/approved-by-cio',
        'error',
        'The system "CRM for distributors" has no approval of the CIO. Let the CIO decide before it is used.',
        221,
      ),
      finding('systems/security-review', 'warning', 'The system "CRM for distributors" has no security review.', 221),
    ],
    resolved: [],
  },
};

/** Somebody may do more with data about people, and for longer. */
export const WIDER_ACCESS: Review = {
  ...NO_CHANGE,
  head: side('c', { charterVersion: '2.0.0', status: 'in-review' }),
  changes: [
    change('data/access-raised', {
      path: 'dataAccess[agency-web].level',
      message: 'The Calling agency may export “Enquiries and what was looked at before” instead of viewing it.',
      base: place(279, 'dataAccess[agency-web].level'),
      head: place(279, 'dataAccess[agency-web].level'),
      before: 'view',
      after: 'export',
      beforeText: 'View',
      afterText: 'Export',
      requires: ['inside-sales', 'cio'],
      fingerprint: '5a2b3c4d5e6f7081',
    }),
    change('data/access-extended', {
      path: 'dataAccess[agency-web].until',
      message: 'The access of the Calling agency to “Enquiries and what was looked at before” ends seven months later.',
      base: place(281, 'dataAccess[agency-web].until'),
      head: place(281, 'dataAccess[agency-web].until'),
      before: '2027-08-31',
      after: '2028-03-31',
      beforeText: '31 Aug 2027',
      afterText: '31 Mar 2028',
      requires: ['inside-sales', 'cio'],
      fingerprint: '6a2b3c4d5e6f7081',
    }),
    change('compliance/control-strengthened', {
      class: 'notable',
      path: 'compliance.controls[balance-for-calls].review',
      message: 'The control “Legitimate interests are assessed in writing” is reviewed every 6 months.',
      base: place(297, 'compliance.controls[balance-for-calls].review'),
      head: place(297, 'compliance.controls[balance-for-calls].review'),
      before: 'year',
      after: '6 months',
      beforeText: 'Every year',
      afterText: 'Every 6 months',
      requires: ['dpo'],
      fingerprint: '7a2b3c4d5e6f7081',
    }),
  ],
  approvals: [
    approvalOf('inside-sales', 'stale'),
    approvalOf('cio', 'valid'),
    approvalOf('dpo', 'missing', { sameAs: 'Head of inside sales' }),
  ],
  versionBump: { required: 'major', actual: 'major' },
  findings: {
    introduced: [
      finding(
        'data/access-outlives-term',
        'warning',
        'The access "agency-web" ends on 2028-03-31, after the engagement (2027-09-13). Let it end with the engagement.',
        281,
      ),
    ],
    resolved: [
      finding('compliance/review-rare', 'info', 'The control "balance-for-calls" is reviewed once a year.', 297),
    ],
  },
};

/** A deadline a month later, and a few words. */
export const MOVED_DATE: Review = {
  ...NO_CHANGE,
  head: side('d', { charterVersion: '1.3.0' }),
  changes: [
    change('scope/dates-moved', {
      class: 'notable',
      path: 'scope.included[connect-forms].due',
      message: '“Connect the website forms to the CRM” is due 33 days later.',
      base: place(151, 'scope.included[connect-forms].due'),
      head: place(151, 'scope.included[connect-forms].due'),
      before: '2027-02-26',
      after: '2027-03-31',
      beforeText: '26 Feb 2027',
      afterText: '31 Mar 2027',
      requires: ['cio'],
      fingerprint: '8a2b3c4d5e6f7081',
    }),
    change('text/changed', {
      class: 'editorial',
      path: 'scope.included[connect-forms].outcome',
      message: 'The outcome of “Connect the website forms to the CRM” is worded differently.',
      base: place(140, 'scope.included[connect-forms].outcome'),
      head: place(140, 'scope.included[connect-forms].outcome'),
      before: 'An enquiry is a lead in the CRM one minute later.',
      after: 'An enquiry is a lead in the CRM within a minute.',
      beforeText: 'An enquiry is a lead in the CRM one minute later.',
      afterText: 'An enquiry is a lead in the CRM within a minute.',
      fingerprint: '9a2b3c4d5e6f7081',
    }),
  ],
  approvals: [approvalOf('cio', 'valid')],
  versionBump: { required: 'minor', actual: 'minor' },
};

/** Another leader answers for a piece of work, and one who did is only told. */
export const SWAPPED_ACCOUNTABLE: Review = {
  ...NO_CHANGE,
  head: side('e', { charterVersion: '1.2.0' }),
  changes: [
    change('raci/accountable-changed', {
      path: 'raci[score-leads].accountable',
      message:
        'The Chief information officer instead of the Fractional CMO answers for “Rank leads by what helped in the past”.',
      base: place(207, 'raci[score-leads].accountable'),
      head: place(207, 'raci[score-leads].accountable'),
      before: 'fractional-cmo',
      after: 'cio',
      beforeText: 'Fractional CMO',
      afterText: 'Chief information officer',
      requires: ['fractional-cmo', 'cio'],
      fingerprint: 'aa2b3c4d5e6f7081',
    }),
    change('raci/responsible-changed', {
      class: 'notable',
      path: 'raci[score-leads].responsible',
      message: 'The Chief information officer no longer does “Rank leads by what helped in the past”.',
      base: place(207, 'raci[score-leads].responsible'),
      head: place(207, 'raci[score-leads].responsible'),
      before: ['cio', 'crm-lead'],
      after: ['crm-lead'],
      beforeText: 'CRM lead, Chief information officer',
      afterText: 'CRM lead',
      items: { before: ['CRM lead', 'Chief information officer'], after: ['CRM lead'] },
      requires: ['cio'],
      fingerprint: 'ba2b3c4d5e6f7081',
    }),
    change('raci/informed-changed', {
      class: 'notable',
      path: 'raci[score-leads].informed',
      message: 'The Fractional CMO is told of “Rank leads by what helped in the past”.',
      base: place(208, 'raci[score-leads].informed'),
      head: place(208, 'raci[score-leads].informed'),
      before: ['cfo'],
      after: ['cfo', 'fractional-cmo'],
      beforeText: 'Chief financial officer',
      afterText: 'Chief financial officer, Fractional CMO',
      items: { before: ['Chief financial officer'], after: ['Chief financial officer', 'Fractional CMO'] },
      requires: ['cio'],
      fingerprint: 'ca2b3c4d5e6f7081',
    }),
  ],
  approvals: [approvalOf('fractional-cmo', 'stale'), approvalOf('cio', 'valid')],
  versionBump: { required: 'major', actual: 'none' },
  matrix: {
    roles: ROLES,
    rows: [
      ...ROWS,
      row('score-leads', 'Rank leads by what helped in the past', 'changed', {
        'crm-lead': 'R',
        cio: 'R>A',
        'fractional-cmo': 'A>I',
        'inside-sales': 'C',
        dpo: 'C',
        cfo: 'I',
      }),
    ],
  },
};

/** A charter that was not there before. */
export const NEW_CHARTER: Review = {
  ...NO_CHANGE,
  title: 'Fractional CMO for a customer data platform',
  base: undefined,
  head: side('f', { charterVersion: '0.1.0', status: 'draft', file: 'engagements/new.charter.yaml' }),
  changes: [
    change('scope/work-added', {
      path: 'scope.included[connect-shop]',
      message: 'The work “Connect the shop” is added.',
      head: place(30, 'scope.included[connect-shop]', 'engagements/new.charter.yaml'),
      after: { id: 'connect-shop' },
      afterText: 'Connect the shop, 1 Feb 2027 – 30 Apr 2027',
      requires: ['cio', 'ceo'],
      fingerprint: 'da2b3c4d5e6f7081',
    }),
  ],
  approvals: [approvalOf('cio', 'missing'), approvalOf('ceo', 'missing')],
  matrix: {
    roles: [
      { id: 'cio', title: 'CIO', person: 'Solveig Hartono', state: 'added' },
      { id: 'ceo', title: 'CEO', person: undefined, state: 'added' },
    ],
    rows: [row('connect-shop', 'Connect the shop', 'added', { cio: '>RA', ceo: '>I' })],
  },
};

/** A charter that is not there any more. */
export const DELETED_CHARTER: Review = {
  ...NO_CHANGE,
  head: undefined,
  changes: [
    change('scope/work-removed', {
      path: 'scope.included[score-leads]',
      message: 'The work “Rank leads by what helped in the past” is removed.',
      base: place(168, 'scope.included[score-leads]'),
      before: { id: 'score-leads' },
      beforeText: 'Rank leads by what helped in the past',
      requires: ['ceo'],
      fingerprint: 'ea2b3c4d5e6f7081',
    }),
  ],
  approvals: [approvalOf('ceo', 'missing')],
  matrix: {
    roles: ROLES.map((role) => ({ ...role, state: 'removed' })),
    rows: [
      row('score-leads', 'Rank leads by what helped in the past', 'removed', { cio: 'R>', 'fractional-cmo': 'A>' }),
    ],
  },
};

/** So many changes that nobody reads them all: a tenth material, a third notable. */
export function manyChanges(count: number): Review {
  const changes = Array.from({ length: count }, (_, index) => {
    const name = index % 10 === 0 ? 'material' : index % 3 === 0 ? 'notable' : 'editorial';
    return change(name === 'editorial' ? 'text/changed' : 'data/access-raised', {
      class: name,
      path: `dataAccess[grant-${index}].level`,
      message: `The access of the Marketing coordinator to data set ${index} is raised from viewing to exporting.`,
      base: place(index + 1, `dataAccess[grant-${index}].level`),
      head: place(index + 2, `dataAccess[grant-${index}].level`),
      before: 'view',
      after: 'export',
      beforeText: 'View',
      afterText: 'Export',
      requires: name === 'editorial' ? [] : ['cio'],
      fingerprint: index.toString(16).padStart(16, '0'),
    });
  });
  const inOrder = (['material', 'notable', 'editorial'] as const).flatMap((name) =>
    changes.filter((each) => each.class === name),
  );
  return {
    ...NO_CHANGE,
    head: side('9'),
    changes: inOrder,
    approvals: [approvalOf('cio', 'missing')],
    matrix: {
      roles: ROLES,
      rows: Array.from({ length: 30 }, (_, index) =>
        row(`work-${index}`, `Piece of work number ${index}`, index % 5 === 0 ? 'changed' : 'same', {
          cio: index % 5 === 0 ? 'C>A' : 'C',
          'crm-lead': 'R',
          ...(index % 5 === 0 ? { dpo: 'A>I' } : { dpo: 'A' }),
        }),
      ),
    },
  };
}

/** A review that says a text wherever it shows text of a charter, of a config or a name of a file or revision. */
export function saying(text: string): Review {
  const at = place(12, `scope.included[${text}]`, text);
  const hostileChange = (index: number, more: Partial<ReviewChange>): ReviewChange =>
    change('scope/work-added', {
      path: text,
      message: text === '' ? 'Nothing' : text,
      base: at,
      head: at,
      before: text,
      after: { [text]: text },
      beforeText: text,
      afterText: `${text}, ${text} ${index}`,
      items: { before: [text], after: [text, `${text} ${index}`] },
      requires: [`role-${index}`],
      ...more,
    });
  const found: ReportedFinding = { ...finding('raci/one-accountable', 'error', text, 3), file: text, path: text };
  return {
    title: text,
    base: { file: text, ref: text, digest: digest('1'), charterVersion: text, status: text },
    head: { file: text, ref: `${text}2`, digest: digest('2'), charterVersion: `${text}2`, status: text },
    isSameText: false,
    changes: [
      hostileChange(1, {}),
      ...Array.from({ length: 7 }, (_, index) => hostileChange(index, { class: 'notable' })),
      hostileChange(2, { class: 'editorial', head: undefined }),
    ],
    approvals: (['valid', 'stale', 'missing'] as const).map((state, index) =>
      approval(`role-${index}`, text, text, { state, sameAs: state === 'missing' ? text : undefined }),
    ),
    lapsed: [{ role: 'role-3', title: text, person: text }],
    versionBump: { required: 'major', actual: 'patch' },
    findings: { introduced: Array.from({ length: 7 }, () => found), resolved: [found] },
    matrix: {
      roles: (['same', 'added', 'removed'] as const).map((state, index) => ({
        id: `role-${index}`,
        title: text,
        person: text,
        state,
      })),
      rows: (['changed', 'added', 'removed'] as const).map((state, index) =>
        row(`row-${index}`, text, state, { 'role-0': 'R>A', 'role-1': '>C', 'role-2': 'I>' }),
      ),
    },
  };
}

export const SITUATIONS: readonly NamedReview[] = [
  { name: 'a new system without approval', review: NEW_SYSTEM },
  { name: 'wider access to data', review: WIDER_ACCESS },
  { name: 'a moved date', review: MOVED_DATE },
  { name: 'another accountable', review: SWAPPED_ACCOUNTABLE },
  { name: 'only formatting', review: NO_CHANGE },
  { name: 'a new charter', review: NEW_CHARTER },
  { name: 'a deleted charter', review: DELETED_CHARTER },
  { name: '200 changes', review: manyChanges(200) },
];

export const HOSTILE_REVIEWS: readonly (NamedReview & { readonly text: string })[] = HOSTILE_TEXTS.map(
  ({ tries, text }) => ({ name: tries, text, review: saying(text) }),
);

export const ALL_REVIEWS: readonly NamedReview[] = [...SITUATIONS, ...HOSTILE_REVIEWS];
