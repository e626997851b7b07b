import { approvedBy, editsOf, type PullRequest } from './pull-request.ts';

const CHARTER = 'samples/manufacturing-group/kestrelmoor-interim-cmo.charter.yaml';
const OTHER = 'samples/manufacturing-group/wendlinger-vertrieb.charter.yaml';
const CATALOG = 'samples/manufacturing-group/group.charter-catalog.yaml';

/** Many lines, and nothing that anybody has to agree to. */
export const onlyFormatting: PullRequest = {
  name: 'only-formatting',
  title: 'Only formatting',
  situation:
    'Somebody tidies up an approved charter: a role moves into the catalog that both charters of the group use, the risks come before the budget, a line in braces becomes four lines with a comment, and spaces go.',
  charters: [CHARTER, OTHER],
  base: {
    edits: editsOf(CHARTER, ['version: 0.9.0', 'version: 1.0.0'], [/status: in-review # .*/, 'status: active']),
    approvals: approvedBy(CHARTER, '2026-10-01', 'group-ceo', 'group-cio', 'interim-cmo'),
  },
  head: {
    edits: [
      ...editsOf(
        CHARTER,
        [/ {2}- \{ id: brand-manager,.*\n.*\n/, ''],
        [
          '  term: { start: 2026-10-01, end: 2027-06-30, noticeDays: 28 }\n',
          '  term:\n    start: 2026-10-01\n    end: 2027-06-30\n    noticeDays: 28 # four weeks\n',
        ],
        [/^(budget:\n[\s\S]*?)(risks:\n(?: .*\n)*\n)(?=transition:)/m, '$2$1'],
      ),
      ...editsOf(OTHER, [/(responsible: \[marketing-officer, group-cio\]) {3}#/, '$1 #']),
      ...editsOf(CATALOG, [
        /^( {2}- \{ id: valve-managing-director,)/m,
        `  - { id: brand-manager, title: Brand manager, function: marketing-team, team: marketing, party: client,
      person: { name: Tobias Varga, email: tobias.varga@example.com } }
$1`,
      ]),
    ],
  },
};
