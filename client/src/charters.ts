import type { TextDocument, Uri } from 'vscode';
import { LANGUAGE, servedSchemes } from './server/client-options.ts';

/** Whether a document is a charter by its name, or a bare `charter.yaml` that says so itself. */
export function isCharter(document: TextDocument): boolean {
  const name = nameOf(document.uri);
  if (/\.charter\.ya?ml$/.test(name)) return isOurs(document);
  return isBareCharter(document);
}

/** Whether a document is a charter, a catalog or a config. */
export function isServed(document: TextDocument): boolean {
  return isOurs(document) || isBareCharter(document);
}

/** Whether a document is a `charter.yaml`, which others use for other things, with our envelope. */
export function isBareCharter(document: TextDocument): boolean {
  const isBare = /^charter\.ya?ml$/.test(nameOf(document.uri)) && servedSchemes().has(document.uri.scheme);
  return isBare && saysCharter(document.getText());
}

function isOurs({ languageId, uri }: TextDocument): boolean {
  return languageId === LANGUAGE && servedSchemes().has(uri.scheme);
}

/** Whether a text has the envelope of a charter. */
export function saysCharter(text: string): boolean {
  return /^apiVersion:\s*["']?charterline\/v1\b/m.test(text) && /^kind:\s*["']?EngagementCharter\b/m.test(text);
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
