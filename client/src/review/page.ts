import { l10n, type Uri, type Webview } from 'vscode';
import { button as buttonFor, pageHtml } from '../webview-panel/page-html.ts';
import type { Action } from './messages.ts';

/** The page of a review, without anything compared as yet. */
export function reviewHtml(webview: Webview, extension: Uri): string {
  const controls = [
    '<span id="compared"></span>',
    '<span class="actions">',
    button('base', l10n.t('Compare with…'), l10n.t('Choose what the charter is compared with')),
    button('text', l10n.t('Side by Side'), l10n.t('Show both texts side by side')),
    button('marks', l10n.t('Mark in Editor'), l10n.t('Mark in the editor what has changed'), ' aria-pressed="false"'),
    '</span>',
  ].join('\n');
  return pageHtml(webview, extension, { name: 'review', title: l10n.t('Review'), label: l10n.t('Actions'), controls });
}

function button(action: Action, label: string, explanation?: string, attributes = ''): string {
  return buttonFor(action, label, explanation, attributes);
}
