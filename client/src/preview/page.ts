import { env, l10n, Uri, type Webview } from 'vscode';
import type { Action } from './messages.ts';

/** Where the page finds its script and style. */
export function pageFolder(extension: Uri): Uri {
  return Uri.joinPath(extension, 'dist', 'webview');
}

/** The page of the preview, without a plan as yet. Nothing from outside is allowed in it, and no script but its own. */
export function pageHtml(webview: Webview, extension: Uri): string {
  const nonce = newNonce();
  const at = (name: string) => escaped(webview.asWebviewUri(Uri.joinPath(pageFolder(extension), name)).toString());
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<!DOCTYPE html>
<html lang="${escaped(env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(l10n.t('Plan'))}</title>
<link rel="stylesheet" nonce="${nonce}" href="${at('preview.css')}">
</head>
<body>
<div id="top">
<section id="controls" aria-label="${escaped(l10n.t('Filters and actions'))}">
${select('role', l10n.t('Role'), l10n.t('All roles'))}
${select('pillar', l10n.t('Pillar'), l10n.t('All pillars'))}
<label><input type="checkbox" id="filter-findings"> ${escaped(l10n.t('Findings only'))}</label>
<span class="actions">
${button('export', l10n.t('Export…'))}
${button('copy', l10n.t('Copy as Markdown'))}
${button('compare', l10n.t('Compare…'), l10n.t('Compare the charter with a Git revision'))}
${button('lock', l10n.t('Lock'), l10n.t('Stay with this charter, whatever is being edited'), ' aria-pressed="false"')}
</span>
</section>
<div id="notice" role="status" hidden><span id="notice-text"></span><span class="actions"><button type="button" id="notice-place"></button><button type="button" id="notice-readable"></button></span></div>
</div>
<div id="plan"></div>
<script nonce="${nonce}" src="${at('preview.js')}"></script>
</body>
</html>`;
}

function select(id: string, label: string, all: string): string {
  return `<select id="filter-${id}" aria-label="${escaped(label)}"><option value="">${escaped(all)}</option></select>`;
}

function button(action: Action, label: string, explanation?: string, attributes = ''): string {
  const title = explanation ? ` title="${escaped(explanation)}"` : '';
  return `<button type="button" data-action="${action}"${title}${attributes}>${escaped(label)}</button>`;
}

/** 128 random bits, so that no text of a charter can name it. */
function newNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
