import { env, Uri, type Webview } from 'vscode';

/** Where pages find their scripts and styles. */
export function pageFolder(extension: Uri): Uri {
  return Uri.joinPath(extension, 'dist', 'webview');
}

export interface PageParts {
  /** The name of its script and of its style, without endings. */
  readonly name: string;
  readonly title: string;
  /** What the controls at the top are, for those who cannot see them. */
  readonly label: string;
  /** The controls; HTML. */
  readonly controls: string;
}

/** A page in a panel, with nothing to show as yet. Nothing from outside is allowed in it, and no script but its own. */
export function pageHtml(webview: Webview, extension: Uri, { name, title, label, controls }: PageParts): string {
  const nonce = newNonce();
  const at = (file: string) => escaped(webview.asWebviewUri(Uri.joinPath(pageFolder(extension), file)).toString());
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
<title>${escaped(title)}</title>
<link rel="stylesheet" nonce="${nonce}" href="${at(`${name}.css`)}">
</head>
<body>
<div id="top">
<section id="controls" aria-label="${escaped(label)}">
${controls}
</section>
<div id="notice" role="status" hidden><span id="notice-text"></span><span class="actions"><button type="button" id="notice-place"></button><button type="button" id="notice-readable"></button></span></div>
</div>
<div id="plan"></div>
<script nonce="${nonce}" src="${at(`${name}.js`)}"></script>
</body>
</html>`;
}

/** A button that asks for an action by its name. */
export function button(action: string, name: string, explanation?: string, attributes = ''): string {
  const title = explanation ? ` title="${escaped(explanation)}"` : '';
  return `<button type="button" data-action="${action}"${title}${attributes}>${escaped(name)}</button>`;
}

/** 128 random bits, so that no text of a charter can name it. */
function newNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Text as HTML, also within attributes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
