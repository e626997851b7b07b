import {
  type DecorationOptions,
  Disposable,
  l10n,
  MarkdownString,
  OverviewRulerLane,
  Range,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  type Uri,
  window,
} from 'vscode';
import type { ChangeMark } from '../../../server/src/lsp/protocol.ts';
import { commandLink, escaped } from '../trusted-markdown.ts';

const OPEN_REVIEW = 'charterline.compareCharter';

/** How places that have changed look in an editor: a line at the edge, a mark in the ruler, a hover. */
export class ChangeDecorations implements Disposable {
  readonly #types: Readonly<Record<ChangeMark['class'], TextEditorDecorationType>> = {
    material: lineAtTheEdge('charterline.materialChange', '3px', 'solid'),
    notable: lineAtTheEdge('charterline.notableChange', '2px', 'dotted'),
  };

  /** Shows these marks in an editor, and no others. */
  show(editor: TextEditor, marks: readonly ChangeMark[]): void {
    for (const name of ['material', 'notable'] as const) {
      const shown = marks.filter((mark) => mark.class === name);
      editor.setDecorations(
        this.#types[name],
        shown.map((mark) => decorationOf(mark, editor.document.uri)),
      );
    }
  }

  dispose(): void {
    Disposable.from(...Object.values(this.#types)).dispose();
  }
}

function lineAtTheEdge(colour: string, width: string, style: string): TextEditorDecorationType {
  return window.createTextEditorDecorationType({
    isWholeLine: true,
    borderColor: new ThemeColor(colour),
    borderStyle: `none none none ${style}`,
    borderWidth: `0 0 0 ${width}`,
    overviewRulerColor: new ThemeColor(colour),
    overviewRulerLane: OverviewRulerLane.Left,
  });
}

function decorationOf({ range: { start, end }, ...mark }: ChangeMark, uri: Uri): DecorationOptions {
  return {
    range: new Range(start.line, start.character, end.line, end.character),
    hoverMessage: hoverOf(mark, uri),
  };
}

function hoverOf({ class: name, message, requires }: Omit<ChangeMark, 'range'>, uri: Uri): MarkdownString {
  const heading = name === 'material' ? l10n.t('Material change') : l10n.t('Notable change');
  const approvers =
    requires.length === 0 ? l10n.t('Nobody has to approve.') : l10n.t('For {0} to approve.', requires.join(', '));
  const review = l10n.t('Open review');
  const explanation = l10n.t('Show what has changed, and who has to agree');
  const text = new MarkdownString(
    [
      `**${escaped(heading)}**`,
      escaped(message),
      `${escaped(approvers)} [${escaped(review)}](${commandLink(OPEN_REVIEW, { uri: uri.toString(), base: 'marked' })} "${escaped(explanation)}")`,
    ].join('\n\n'),
  );
  text.isTrusted = { enabledCommands: [OPEN_REVIEW] };
  return text;
}
