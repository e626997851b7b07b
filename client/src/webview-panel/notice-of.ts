import { l10n, Uri } from 'vscode';
import type { Trouble } from '../../../server/src/lsp/protocol.ts';
import type { Notice } from './messages.ts';

export interface NoticeOptions {
  /** The charter that is shown. */
  readonly uri: Uri;
  /** URI of the folder from which files are named. */
  readonly root: string;
  /** What it means for what is shown. */
  readonly consequence: string;
}

/** Says which place cannot be read, and leads there. */
export function noticeOf({ message, file, range }: Trouble, { uri, root, consequence }: NoticeOptions): Notice {
  const line = range.start.line + 1;
  const name = file.slice(file.lastIndexOf('/') + 1);
  const isElsewhere = uriOf(file, Uri.parse(root)).toString() !== uri.toString();
  const where = isElsewhere
    ? l10n.t('{0}, line {1}: {2}', name, line, message)
    : l10n.t('Line {0}: {1}', line, message);
  return {
    text: `${where} ${consequence}`,
    place: { label: l10n.t('Go to Line {0}', line), target: { file, ...range } },
  };
}

/** The file that a path from the root names, or that is named by its URI. */
export function uriOf(file: string, root: Uri): Uri {
  return /^[a-z][a-z0-9+.-]+:/i.test(file) ? Uri.parse(file) : Uri.joinPath(root, file);
}
