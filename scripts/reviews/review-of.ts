import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Analysis } from '../../server/src/analysis/analysis.ts';
import { Engine } from '../../server/src/analysis/engine.ts';
import { MemoryWorkspace } from '../../server/src/analysis/workspace.ts';
import { uriOf } from '../../server/src/cli/disk-workspace.ts';
import { approve } from '../../server/src/edits/approve/approve.ts';
import { applyEdits } from '../../server/src/edits/text-edit.ts';
import type { Review } from '../../server/src/review/review.ts';
import { reviewCharters } from '../../server/src/review/review-charters.ts';
import type { Approved, Edit, PullRequest, State } from './pull-request.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** The day on which the pull requests are looked at. */
export const REVIEWS_AS_OF = '2026-12-01';

/** Files by their paths from the root. */
export type Files = ReadonlyMap<string, string>;

/** The files of a pull request before and after it, and the review of every charter that it concerns. */
export interface ReviewedPullRequest {
  readonly base: Files;
  readonly head: Files;
  readonly reviews: readonly Review[];
}

/** Does with a pull request what `charterline diff --base main` does in its branch. */
export async function reviewOf({ charters, base, head }: PullRequest): Promise<ReviewedPullRequest> {
  const samples = new Map(charters.flatMap((charter) => [...filesBeside(charter)]));
  const before = await inState(base, samples);
  const after = await inState(head, before);
  const reviews = charters.map(async (charter) => {
    const [old, now] = await Promise.all([before, after].map((files) => analysed(charter, files, REVIEWS_AS_OF)));
    return reviewCharters(old && { analysis: old, ref: 'main' }, now && { analysis: now }, { folder: uriOf(ROOT) });
  });
  return { base: before, head: after, reviews: await Promise.all(reviews) };
}

/** A charter and all that lies in its folder: catalogs and evidence. */
function filesBeside(charter: string): Files {
  const entries = readdirSync(join(ROOT, dirname(charter)), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [relative(ROOT, file), readFileSync(file, 'utf8')]));
}

async function inState({ edits, approvals = [] }: State, files: Files): Promise<Files> {
  const state = new Map(files);
  for (const edit of edits) state.set(edit.file, edited(state.get(edit.file) ?? '', edit));
  for (const approval of approvals) state.set(approval.charter, await approved(approval, state));
  return state;
}

function edited(text: string, { file, from, to }: Edit): string {
  if (text.split(from).length - 1 !== groupsIn(from) + 1)
    throw new Error(`${from} does not stand exactly once in ${file}`);
  return text.replace(from, to);
}

/** `split` adds what each group holds to the parts. */
function groupsIn(from: string | RegExp): number {
  return typeof from === 'string' ? 0 : (new RegExp(`${from.source}|`).exec('')?.length ?? 1) - 1;
}

async function approved({ charter, role, on }: Approved, files: Files): Promise<string> {
  const analysis = await analysed(charter, files, on);
  const result = approve(analysis, { role, on });
  if ('refusal' in result) throw new Error(`${charter}: ${result.refusal.sentence}`);
  return applyEdits(analysis.file.text, result.edits);
}

async function analysed(charter: string, files: Files, asOf: string): Promise<Analysis> {
  const byUri = [...files].map(([path, text]) => [uriOf(join(ROOT, path)), text]);
  const analysis = await new Engine(new MemoryWorkspace(Object.fromEntries(byUri))).analyse(
    uriOf(join(ROOT, charter)),
    asOf,
  );
  if (!analysis?.charter) throw new Error(`${charter} is not a charter`);
  return analysis;
}
