import type { Analysis } from '../analysis/analysis.ts';
import { relativePath } from '../analysis/uris.ts';
import { pathsAt } from '../features/paths-at.ts';
import { filesOf } from './analyses.ts';
import { canonicalUri } from './open-documents.ts';
import { type LocateParams, type LocateResult, PROTOCOL_VERSION } from './protocol.ts';

/** Answers `charterline/locate` for an analysed charter. */
export function locateResult(
  analysis: Analysis | undefined,
  { textDocument, uri = textDocument.uri, position }: LocateParams,
): LocateResult | null {
  const file = analysis && filesOf(analysis).find((each) => each.uri === canonicalUri(uri));
  const paths = file ? pathsAt(file, file.lines.offsetAt(position)) : [];
  if (!file || paths.length === 0) return null;
  return { version: PROTOCOL_VERSION, file: relativePath(analysis.root, file.uri) ?? file.uri, paths };
}
