/** Reviews of charters that are given as texts. */
import type { Analysis } from '../../server/src/analysis/analysis.ts';
import { Engine } from '../../server/src/analysis/engine.ts';
import { MemoryWorkspace } from '../../server/src/analysis/workspace.ts';
import type { Review } from '../../server/src/review/review.ts';
import { type ReviewOptions, reviewCharters } from '../../server/src/review/review-charters.ts';

const FOLDER = 'file:///team';
const NAME = 'our.charter.yaml';

/** The charter of a text as of the day that fits the example charter, beside other files by name. */
export async function analysisOf(text: string, files: Readonly<Record<string, string>> = {}): Promise<Analysis> {
  const all = Object.entries({ ...files, [NAME]: text }).map(([name, content]) => [`${FOLDER}/${name}`, content]);
  const engine = new Engine(new MemoryWorkspace(Object.fromEntries(all), { folders: [FOLDER] }));
  const analysis = await engine.analyse(`${FOLDER}/${NAME}`, '2026-12-01');
  if (!analysis?.charter) throw new Error('The text is not a charter');
  return analysis;
}

/** What is said of a change from one text to another; `undefined` stands for a charter that is not there. */
export async function review(
  before: string | undefined,
  after: string | undefined,
  options: Partial<ReviewOptions> & { readonly files?: Readonly<Record<string, string>> } = {},
): Promise<Review> {
  const { files = {}, ...others } = options;
  const [base, head] = await Promise.all(
    [before, after].map(async (text) => (text === undefined ? undefined : { analysis: await analysisOf(text, files) })),
  );
  return reviewCharters(base, head, { folder: FOLDER, ...others });
}

/** The changes in short: `material scope/work-added at scope.included[crm] [cmo, cio] sentence`. */
export function changesIn({ changes }: Review): readonly string[] {
  return changes.map(
    (change) => `${change.class} ${change.id} at ${change.path} [${change.requires.join(', ')}] ${change.message}`,
  );
}
