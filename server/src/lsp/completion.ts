import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type Position,
} from 'vscode-languageserver';
import type { Analysis } from '../analysis/analysis.ts';
import { proposalsAt } from '../features/completion/completion.ts';
import type { Proposal } from '../features/completion/proposal.ts';
import type { Abilities } from './abilities.ts';
import { toMarkup } from './to-markup.ts';
import { rangeIn } from './to-range.ts';

/** What is typed before a word begins, and the slash in the middle of a rule id. */
export const TRIGGER_CHARACTERS = [' ', '/', '[', '{', ','];

const KINDS: Readonly<Record<Proposal['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  word: CompletionItemKind.EnumMember,
  rule: CompletionItemKind.Reference,
};

/** Answers `textDocument/completion`. */
export function completionList({ file }: Analysis, position: Position, client: Abilities): CompletionItem[] {
  const proposals = proposalsAt(file, file.lines.offsetAt(position));
  return proposals.map((proposal, index) => toItem(proposal, index, file, client));
}

function toItem(proposal: Proposal, index: number, file: Analysis['file'], client: Abilities): CompletionItem {
  const { label, detail, kind, explanation, replaces, text, snippet } = proposal;
  const filling = client.snippets && snippet !== undefined;
  return {
    label,
    kind: KINDS[kind],
    ...(detail === '' ? {} : { detail }),
    documentation: toMarkup(explanation(), client.markdownInCompletion),
    // Clients sort by text; the order is that in which things are usually written.
    sortText: String(index).padStart(4, '0'),
    filterText: label,
    textEdit: { range: rangeIn(file, replaces), newText: filling ? snippet : text },
    ...(filling ? { insertTextFormat: InsertTextFormat.Snippet, insertTextMode: InsertTextMode.asIs } : {}),
  };
}
