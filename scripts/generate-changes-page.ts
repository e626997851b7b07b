/** Writes the page of all kinds of change, with sentences that the review says of edits of the example charter. */
import { renderChangesPage } from '../server/src/render/changes/page.ts';
import { CHECKS } from '../server/src/review/checks/registry.ts';
import { EXAMPLE_CHARTER } from '../server/src/rules/example-charter.ts';
import { CHANGE_CASES } from '../test/review/change-cases.ts';
import { analysisOf, review } from '../test/support/reviewed.ts';

/** The page by its path from the root, with its content. */
export async function generateChangesPage(): Promise<ReadonlyMap<string, string>> {
  return new Map([['docs/changes.md', renderChangesPage(CHECKS, await sentences())]]);
}

/** The first sentence that is said of each kind of change. */
async function sentences(): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const [before, after] of [...editsOfExample(), ...(await approvalOfExample())]) {
    const { changes } = await review(before, after);
    for (const { id, message } of changes) if (!found.has(id)) found.set(id, message);
  }
  return found;
}

type Edit = readonly [before: string, after: string];

function editsOfExample(): readonly Edit[] {
  return CHANGE_CASES.flatMap(({ from, to }): readonly Edit[] => {
    const edited = EXAMPLE_CHARTER.replace(from, to);
    return [
      [EXAMPLE_CHARTER, edited],
      [edited, EXAMPLE_CHARTER],
    ];
  });
}

/** An approval of the charter as it stands, which comes and goes. */
async function approvalOfExample(): Promise<readonly Edit[]> {
  const { charter } = await analysisOf(EXAMPLE_CHARTER);
  const version = charter?.entry.metadata?.version?.value;
  const approval = `{ role: cio, on: 2026-11-20, version: "${version}", digest: "${charter?.digest}" }`;
  const approved = `${EXAMPLE_CHARTER}approvals: [${approval}]\n`;
  return [
    [EXAMPLE_CHARTER, approved],
    [approved, EXAMPLE_CHARTER],
  ];
}
