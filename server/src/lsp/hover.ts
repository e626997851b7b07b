import type { Hover, Position } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis.ts';
import { hoverAt } from '../features/hover/hover.ts';
import type { Abilities } from './abilities.ts';
import { toMarkup } from './to-markup.ts';
import { rangeIn } from './to-range.ts';

/** Answers `textDocument/hover`; `null` where there is nothing to explain. */
export function hoverOf(analysis: Analysis, position: Position, client: Abilities): Hover | null {
  const hover = hoverAt(analysis, analysis.file.lines.offsetAt(position));
  if (!hover) return null;
  return { contents: toMarkup(hover.explanation, client.markdownInHover), range: rangeIn(analysis.file, hover.about) };
}
