import { createHash } from 'node:crypto';
import type { Inputs } from '../inputs.ts';

/** What every comment of ours begins with. People do not see it. */
const MARK = '<!-- charterline-review -->';

/**
 * What the comment of a step begins with, so that its next run finds it again. Steps that check other charters have comments
 * of their own; a step whose limits alone are changed keeps the one that it has.
 */
export function markOf({
  paths,
  workingDirectory,
  config,
}: Pick<Inputs, 'paths' | 'workingDirectory' | 'config'>): string {
  const subject = JSON.stringify([workingDirectory, paths, config ?? null]);
  return `${MARK}<!-- ${createHash('sha256').update(subject).digest('hex').slice(0, 16)} -->`;
}
