import { titleOf } from '../../language/titles.ts';
import { APPROVERS, CHANGE_CLASSES } from '../../language/words.ts';
import { type ChangeClass, CLASSES } from '../../review/change-class.ts';
import { changeAnchor } from '../../review/change-page.ts';
import type { Check } from '../../review/check.ts';
import { approversInWords, classInWords } from '../../review/check-in-words.ts';
import { DEFAULT_DAYS } from '../../review/settings.ts';
import { bumpOf, requiredBump } from '../../review/version-bump.ts';
import { type Markdown, markdownList, markdownTable, md } from '../markdown.ts';

/** Sentences that reviews say of changes, by the ids of their kinds. */
export type Examples = ReadonlyMap<string, string>;

/** The page of all kinds of change in Markdown: what a review does, then what it tells apart, section by section. */
export function renderChangesPage(checks: readonly Check[], examples: Examples): string {
  const parts = [
    HOW_IT_WORKS,
    md`## Kinds of change`.source,
    contents(checks).source,
    ...groupsOf(checks).map((group) => groupPart(group, examples)),
  ];
  return `${parts.map((part) => part.trim()).join('\n\n')}\n`;
}

interface Group {
  readonly title: string;
  readonly checks: readonly Check[];
}

/** The kinds by the section of their ids, in the order of the registry; what is left over comes last. */
function groupsOf(checks: readonly Check[]): readonly Group[] {
  const own = checks.filter((check) => !isFallback(check));
  const sections = [...new Set(own.map(sectionOf))];
  return [
    ...sections.map((section) => ({
      title: TITLES[section] ?? titleOf(section),
      checks: own.filter((check) => sectionOf(check) === section),
    })),
    { title: 'Anything else', checks: checks.filter(isFallback) },
  ];
}

function sectionOf({ id }: Check): string {
  return id.slice(0, id.indexOf('/'));
}

function isFallback({ id }: Check): boolean {
  return id.endsWith('/field-changed');
}

const TITLES: Readonly<Record<string, string>> = {
  data: 'Data and access to it',
  metadata: 'The charter itself',
  raci: 'Responsibilities (RACI)',
  text: 'Wording',
};

/** Every kind with its title and class, leading to its section. */
function contents(checks: readonly Check[]): Markdown {
  return markdownTable<Check>(
    [
      { title: 'id', cell: (check) => linkToSection(check.id) },
      { title: 'what changes', cell: ({ title }) => title },
      { title: 'class', cell: (check) => check.class },
    ],
    groupsOf(checks).flatMap((group) => group.checks),
  );
}

function linkToSection(id: string): Markdown {
  return md`[${id}](#${changeAnchor(id)})`;
}

function groupPart({ title, checks }: Group, examples: Examples): string {
  const sections = checks.map((check) => changePart(check, examples.get(check.id)).source.trim());
  return [md`## ${title}`.source, ...sections].join('\n\n');
}

function changePart(check: Check, example: string | undefined): Markdown {
  const facts = markdownList([
    md`**Class:** ${classInWords(check, DEFAULT_DAYS)}`,
    md`**Version must rise by:** ${bumpOf(check)}`,
    md`**Must approve:** ${approversInWords(check.approvers)}`,
    md`**Way back:** ${wayBack(check)}`,
  ]);
  return md`### ${check.id}\n\n${check.title}.\n\n${facts}${example !== undefined && md`\n> ${example}\n`}`;
}

function wayBack({ id, opposite }: Check): Markdown {
  if (typeof opposite !== 'string') return md`none of its own. ${opposite.because}`;
  return opposite === id ? md`a change of the same kind` : linkToSection(opposite);
}

const CLASS_TABLE = markdownTable<ChangeClass>(
  [
    { title: 'class', cell: (name) => name },
    { title: 'means', cell: (name) => CHANGE_CLASSES[name] },
    { title: 'version must rise by at least', cell: (name) => requiredBump(new Set([name])) },
  ],
  CLASSES,
);

const APPROVER_TABLE = markdownTable<readonly [string, string]>(
  [
    { title: 'word', cell: ([word]) => word },
    { title: 'who that is', cell: ([, meaning]) => meaning },
  ],
  Object.entries(APPROVERS),
);

const HOW_IT_WORKS = `# Changes

A review (\`charterline diff\`) says what is different between two versions of a charter, how much that matters, and who has to agree.
This page lists every kind of change that it tells apart. \`charterline explain raci/accountable-changed\` says the same of one kind.

## What counts as a change

Reviews compare what charters say, not their lines. Order, comments, quotes, anchors and formatting make no difference, nor does it
matter whether an entry stands in the charter or in one of its catalogs. A change in a catalog is told for every charter that draws on
the entry.

**Renames.** An id is renamed when it is gone while exactly one entry of the same list has appeared of which at least 80 % of the fields
are the same. That is one change, whatever refers to the id.

**Consequences.** What follows from something that was removed is not told a second time: the RACI row of the work, where a role stood
before the engagement, its name in lists in which others remain. That nobody or somebody else answers for work is always told.

## Classes and versions

${CLASS_TABLE.source.trim()}

Once a charter is approved or active, its version must rise by the step of the most serious change, as in semantic versioning.
Approvals, the status and the version itself take no new version.

## Who must approve

Each change names the roles that must approve it. A role has approved when its latest approval is of the version and the content of the
charter after the change. Where the charter has no CIO, CFO or data protection officer, or nobody is engaged, the CEO approves; so
does the CEO for a role that is no longer declared.

**Of the whole text.** An approval is of everything that the charter says. A change that needs nobody’s approval, even one of wording,
ends the approvals that were given before all the same; the review says whose.

**Same person.** One person may hold several roles. Where a change needs two roles, two different people must have approved;
\`samePerson: allow\` lifts that.

## Configuration

The class and the approvers of each kind can be set under \`review\` in \`.charterline.yaml\`, and for dates by how many days they may
move. The nearest configuration that has \`review\` counts as a whole. A class that is set holds in every case, however many days a date
moves. An id that does not exist, or a setting without effect, is an error:
[config/invalid](rules/config/invalid.md). A change is judged by the configuration that was there before it, so that no change opens
its own way.

\`\`\`yaml
review:
  samePerson: allow
  scope/dates-moved: { days: 7 }
  raci/consulted-changed: { class: editorial, approvers: [] }
  budget/amount-changed: { approvers: [cfo, head-of-sales] }
\`\`\`

\`approvers\` holds ids of roles and these words:

${APPROVER_TABLE.source.trim()}`;
