import {
  type Command,
  l10n,
  Range,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  workspace,
} from 'vscode';
import type { Place } from '../../../server/src/lsp/protocol.ts';
import { tooltipOf } from '../standing/tooltip.ts';
import { findingsInWords, statusInWords, termInWords } from '../standing/words.ts';
import { CharterEntry, type DetailEntry, type Entry, type Mood, moodOf } from './entries.ts';

/** An entry as the editor shows it. */
export function treeItemOf(entry: Entry): TreeItem {
  return entry instanceof CharterEntry ? charterItem(entry) : detailItem(entry);
}

function charterItem({ uri, standing, isNamesake }: CharterEntry): TreeItem {
  const item = new TreeItem(standing.title, TreeItemCollapsibleState.Collapsed);
  const said = [statusInWords(standing), termInWords(standing)].filter((part) => part !== '');
  item.id = uri.toString();
  const where = isNamesake ? [workspace.asRelativePath(uri)] : folderOf(uri);
  item.description = [...where, ...said].join(' · ');
  item.iconPath = iconOf(moodOf(standing));
  item.resourceUri = uri;
  item.tooltip = tooltipOf(standing, uri);
  item.contextValue = 'charter';
  item.command = { command: 'vscode.open', title: l10n.t('Open Charter'), arguments: [uri] };
  const findings = findingsInWords(standing.findings) || l10n.t('no findings');
  item.accessibilityInformation = { label: [standing.title, findings, ...where, ...said].join(', ') };
  return item;
}

/** In which of several folders a charter lies. */
function folderOf(uri: Uri): readonly string[] {
  const folder = (workspace.workspaceFolders ?? []).length > 1 ? workspace.getWorkspaceFolder(uri) : undefined;
  return folder ? [folder.name] : [];
}

function detailItem({ id, label, description, icon, target, of }: DetailEntry): TreeItem {
  const item = new TreeItem(label, TreeItemCollapsibleState.None);
  item.id = `${of.uri.toString()} ${id}`;
  item.description = description;
  item.iconPath = iconOf(icon);
  item.tooltip = l10n.t('{0}: {1}', label, description);
  item.accessibilityInformation = { label: l10n.t('{0}: {1}', label, description) };
  const command = commandTo(target, of.uri);
  if (command) item.command = command;
  return item;
}

function commandTo(target: DetailEntry['target'], charter: Uri): Command | undefined {
  if (target === undefined) return undefined;
  if (target !== 'plan')
    return { command: 'vscode.open', title: l10n.t('Show in Charter'), arguments: showing(target) };
  return { command: 'charterline.openPreview', title: l10n.t('Open Plan to the Side'), arguments: [charter] };
}

function showing({ uri, range: { start, end } }: Place): readonly unknown[] & unknown[] {
  const selection = new Range(start.line, start.character, end.line, end.character);
  return [Uri.parse(uri), { selection }];
}

/** The colours are those of the problems in the editor; the shapes say the same to whoever sees no colours. */
const COLOURS: Readonly<Record<Mood, string>> = {
  error: 'problemsErrorIcon.foreground',
  warning: 'problemsWarningIcon.foreground',
  info: 'problemsInfoIcon.foreground',
  pass: 'testing.iconPassed',
};

function iconOf(icon: DetailEntry['icon']): ThemeIcon {
  const colour = isMood(icon) ? new ThemeColor(COLOURS[icon]) : undefined;
  return new ThemeIcon(icon, colour);
}

function isMood(icon: DetailEntry['icon']): icon is Mood {
  return icon in COLOURS;
}
