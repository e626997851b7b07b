import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { SourceFile } from '../analysis/source-file.ts';
import { type OutlineItem, outlineOf } from '../features/outline.ts';
import { rangeIn } from './to-range.ts';

const KINDS: Readonly<Record<OutlineItem['kind'], SymbolKind>> = {
  section: SymbolKind.Namespace,
  list: SymbolKind.Array,
  entry: SymbolKind.Object,
};

/** Answers `textDocument/documentSymbol`. */
export function documentSymbols(file: SourceFile): DocumentSymbol[] {
  return outlineOf(file).map((item) => toSymbol(item, file));
}

function toSymbol({ kind, name, detail, extent, head, children }: OutlineItem, file: SourceFile): DocumentSymbol {
  return {
    name,
    ...(detail === '' ? {} : { detail }),
    kind: KINDS[kind],
    range: rangeIn(file, extent),
    selectionRange: rangeIn(file, head),
    children: children.map((child) => toSymbol(child, file)),
  };
}
