import { l10n, type Uri, type Webview } from 'vscode';
import { button as buttonFor, escaped, pageHtml } from '../webview-panel/page-html.ts';
import type { Action } from './messages.ts';

/** The page of the preview, without a plan as yet. */
export function previewHtml(webview: Webview, extension: Uri): string {
  const controls = [
    select('role', l10n.t('Role'), l10n.t('All roles')),
    select('pillar', l10n.t('Pillar'), l10n.t('All pillars')),
    `<label><input type="checkbox" id="filter-findings"> ${escaped(l10n.t('Findings only'))}</label>`,
    '<span class="actions">',
    button('export', l10n.t('Export…')),
    button('copy', l10n.t('Copy as Markdown')),
    button('compare', l10n.t('Compare…'), l10n.t('Show what differs from another version, and who has to agree')),
    button('lock', l10n.t('Lock'), l10n.t('Stay with this charter, whatever is being edited'), ' aria-pressed="false"'),
    '</span>',
  ].join('\n');
  const label = l10n.t('Filters and actions');
  return pageHtml(webview, extension, { name: 'preview', title: l10n.t('Plan'), label, controls });
}

function select(id: string, label: string, all: string): string {
  return `<select id="filter-${id}" aria-label="${escaped(label)}"><option value="">${escaped(all)}</option></select>`;
}

function button(action: Action, label: string, explanation?: string, attributes = ''): string {
  return buttonFor(action, label, explanation, attributes);
}
