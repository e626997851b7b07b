/** The name of an exported file: that of the charter, with another ending. An ending may hold ids, in which anything can stand. */
export function exportedName(charterPath: string, ending: string): string {
  const stem = nameIn(charterPath).replace(/(\.charter)?\.ya?ml$/, '');
  return `${stem}${ending.replace(/[^\w.-]+/g, '-')}`;
}

/** Whether a file is by its name what plans are made from: a charter, a catalog or a config. */
export function isSource(path: string): boolean {
  return /\.charter(-catalog)?\.ya?ml$|^charter\.ya?ml$|^\.charterline\.yaml$/.test(nameIn(path));
}

/** The last part of a path. */
export function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
