/** The samples on disk. */
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Analysis } from '../../server/src/analysis/analysis.ts';
import { Engine } from '../../server/src/analysis/engine.ts';
import { DiskWorkspace, uriOf } from '../../server/src/cli/disk-workspace.ts';

export const AS_OF = '2026-12-01';

const ROOT = fileURLToPath(new URL('../../samples/', import.meta.url));

function find(...globs: readonly string[]): readonly string[] {
  return globSync([...globs], { cwd: ROOT }).sort();
}

const OURS = ['**/*.charter.{yaml,yml}', '**/*.charter-catalog.{yaml,yml}', '**/.charterline.yaml'];
const isBroken = (path: string): boolean => path.startsWith('broken/');

/** Paths below `samples`: charters, catalogs and configs in which nothing is wrong. */
export const goodSamples: readonly string[] = find(...OURS).filter((path) => !isBroken(path));
/** Charters with mistakes, or under a config or with catalogs that hold them. */
export const brokenSamples: readonly string[] = find('broken/**/*.charter.{yaml,yml}');
/** What only takes part in broken samples. */
export const brokenSurroundings: readonly string[] = find(...OURS).filter(
  (path) => isBroken(path) && !brokenSamples.includes(path),
);
/** Everything that charters may depend on: themselves, catalogs, configs, evidence. */
export const sampleFiles: readonly string[] = find(...OURS, '**/*.md');
/** The expectations that are kept at present. */
export function expectations(): readonly string[] {
  return find('broken/**/*.expected.json');
}

/** Where the expectation for a broken sample is kept. */
export function expectationPath(sample: string): string {
  return sample.replace(/\.charter\.ya?ml$/, '.expected.json');
}

/** The absolute path of a sample or expectation. */
export function onDisk(path: string): string {
  return `${ROOT}${path}`;
}

export async function analyseSample(path: string, asOf = AS_OF): Promise<Analysis> {
  const analysis = await new Engine(new DiskWorkspace()).analyse(uriOf(onDisk(path)), asOf);
  if (!analysis) throw new Error(`${path} is not a file of ours`);
  return analysis;
}
