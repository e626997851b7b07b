import { env, l10n, Uri, type Webview } from 'vscode';

/** Where the page finds its script and style. */
export function pageFolder(extension: Uri): Uri {
  return Uri.joinPath(extension, 'dist', 'webview');
}

/** The page of the preview, empty as yet. Nothing from outside is allowed in it, and no script but its own. */
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
<div id="notice" role="status" hidden></div>
<div id="plan"></div>
<script nonce="${nonce}" src="${at('preview.js')}"></script>
</body>
</html>`;
}

/** 128 random bits, so that no text of a charter can name it. */
function newNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
