import { URI, Utils } from 'vscode-uri';

/** The folder that holds a file, or the folder above a folder; the topmost folder is its own. */
export function folderOf(uri: string): string {
  return Utils.dirname(URI.parse(uri)).toString();
}

export function fileNameOf(uri: string): string {
  return Utils.basename(URI.parse(uri));
}

/** The file that a path in a file of `folder` leads to. */
export function resolvePath(folder: string, path: string): string {
  // Half a character, which texts can hold, is in the name of no file and in no URI.
  const written = path.replaceAll('\\', '/').replace(/\p{Cs}/gu, '\ufffd');
  return Utils.joinPath(URI.parse(folder), written).toString();
}

/** Whether a file lies in a folder or somewhere below it. */
export function isInside(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** The path of a file as seen from a folder, with forward slashes; `undefined` when it is not below it. */
export function relativePath(folder: string, uri: string): string | undefined {
  if (!isInside(uri, folder)) return undefined;
  const from = URI.parse(folder).path;
  return URI.parse(uri).path.slice(from.endsWith('/') ? from.length : from.length + 1);
}

/** Whether a path names a place by itself instead of one relative to a file: `/etc`, `C:\`, `https://`. */
export function isAbsolute(path: string): boolean {
  return /^([/\\]|[A-Za-z][A-Za-z0-9+.-]*:)/.test(path);
}

/**
 * The way from a folder to another, with forward slashes and one at the end: `../../`; empty where they are the same. Between
 * places that have nothing in common it is the whole URI.
 */
export function wayBetween(folder: string, other: string): string {
  const [from, to] = [URI.parse(folder), URI.parse(other)];
  if (from.scheme !== to.scheme || from.authority !== to.authority) return `${other}/`;
  const [above, below] = [segmentsOf(from), segmentsOf(to)];
  const firstOther = above.findIndex((segment, index) => segment !== below[index]);
  const common = firstOther < 0 ? above.length : firstOther;
  const steps = [...above.slice(common).map(() => '..'), ...below.slice(common)];
  return steps.map((step) => `${step}/`).join('');
}

function segmentsOf({ path }: URI): readonly string[] {
  return path.split('/').filter((segment) => segment !== '');
}
