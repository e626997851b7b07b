import { basename, relative } from 'node:path/posix';
import { createTwoFilesPatch } from 'diff';
import { renderReviewDocument } from '../server/src/render/review/html/document.ts';
import { renderReviewMarkdown } from '../server/src/render/review/md/document.ts';
import type { PullRequest } from './reviews/pull-request.ts';
import { PULL_REQUESTS } from './reviews/registry.ts';
import { type Files, type ReviewedPullRequest, reviewOf } from './reviews/review-of.ts';

const FOLDER = 'docs/review';

/** Those of which there is a page as well, by name, with the colours in which it is pictured. */
export const REVIEW_PAGES = { 'wider-access': 'light', 'swapped-accountable': 'dark' } as const;

const VIEW = { colour: false } as const;

interface Shown extends ReviewedPullRequest {
  readonly request: PullRequest;
}

/** The pull requests of the documentation, with the comment on each, by their paths from the root. */
export async function generateReviews(): Promise<readonly (readonly [string, string])[]> {
  const all = await Promise.all(PULL_REQUESTS.map(async (request) => ({ request, ...(await reviewOf(request)) })));
  const pages = all.filter(({ request }) => Object.hasOwn(REVIEW_PAGES, request.name));
  return [
    [`${FOLDER}/README.md`, readme(all)],
    ...all.map(
      ({ request, reviews }) => [`${FOLDER}/${request.name}.md`, renderReviewMarkdown(reviews, VIEW)] as const,
    ),
    ...pages.map(({ request, reviews }) => [`${FOLDER}/${request.name}.html`, renderReviewDocument(reviews)] as const),
  ];
}

function readme(all: readonly Shown[]): string {
  return `# Five pull requests

What people see who have to agree when a charter changes: the comment that \`charterline diff --base main --format md\` writes for a
pull request. The five are made from the [samples](../../samples/README.md), each brought into the state in which such a change
happens. Everything here is generated: changes and comments by \`npm run generate\` from [\`scripts/reviews/\`](../../scripts/reviews/),
pictures by \`npm run screenshots\`. All of it holds for 1 December 2026.

${all.map(sectionOf).join('\n')}
## The same as a page

\`--format html\` writes one file that needs no script and no network, to send to people who do not use GitHub, and to print:
${Object.keys(REVIEW_PAGES)
  .map((name) => `[${titleOf(name).toLowerCase()}](${name}.html)`)
  .join(', ')}.

| ${Object.keys(REVIEW_PAGES).map(titleOf).join(' | ')} |
| --- | --- |
| ${Object.entries(REVIEW_PAGES)
    .map(([name, colours]) => `![The review as a page in ${colours} colours](../images/review-${name}-page.png)`)
    .join(' | ')} |
`;
}

function titleOf(name: string): string {
  return PULL_REQUESTS.find((request) => request.name === name)?.title ?? name;
}

function sectionOf({ request, base, head }: Shown): string {
  const { name, title, situation, charters } = request;
  const links = charters.map((charter) => `[${basename(charter)}](${relative(FOLDER, charter)})`);
  return `## ${title}

${situation} (${links.join(', ')})

\`\`\`diff
${patchOf(base, head)}\`\`\`

[![The comment on the pull request](../images/review-${name}.png)](${name}.md)

[The comment as text](${name}.md)
`;
}

/** What differs, file by file, with a line around it. */
function patchOf(base: Files, head: Files): string {
  return [...base]
    .filter(([file, text]) => head.get(file) !== text)
    .map(([file, text]) => {
      const patch = createTwoFilesPatch(file, file, text, head.get(file) ?? '', undefined, undefined, { context: 1 });
      return patch.replace(/^Index: .*\n=+\n/, '');
    })
    .join('');
}
