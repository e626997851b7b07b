import type { SourceFile } from '../analysis/source-file.ts';
import type { Slot } from './cursor/cursor.ts';

/**
 * Whether a place is ours to serve. A file that says it is something else gets nothing, save where it says so: there the
 * word may be half written.
 */
export function isServed({ foreign }: SourceFile, { kind, path }: Slot): boolean {
  if (!foreign) return true;
  const [step] = path;
  return kind === 'value' && path.length === 1 && step?.kind === 'key' && /^(?:apiVersion|kind)$/.test(step.key);
}
