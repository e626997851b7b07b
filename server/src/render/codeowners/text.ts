import type { OwnedFile } from '../../owners/owned-files.ts';
import { printable } from '../findings/printable.ts';
import { BEGIN, END } from './block.ts';
import { codeownersPattern } from './pattern.ts';

/** A file with its path from the root of the repository, with forward slashes. */
export interface OwnedPath extends OwnedFile {
  readonly path: string;
}

/**
 * The part of a CODEOWNERS file that says who owns some files: what it is, then a line for each file below what it is called.
 * What cannot be said in a line is said in a comment, since a pattern without a name would take away the owners that it has
 * from elsewhere.
 */
export function renderCodeowners(files: readonly OwnedPath[]): string {
  return [`${BEGIN}\n${HEAD}\n`, ...files.map((file) => `${linesOf(file).join('\n')}\n`), `${END}\n`].join('\n');
}

const HEAD = [
  '# Whoever has to approve a charter, and whoever keeps it, owns its file; the owners of charters own what those draw on.',
  '# Do not edit this part by hand: write it anew when people or charters change.',
].join('\n');

function linesOf(file: OwnedPath): readonly string[] {
  const { names, nameless } = file;
  return [
    `# ${heading(file)}`,
    ruleOf(file),
    ...(nameless.length > 0 ? [`# No GitHub name is known of: ${nameless.map(ownerInWords).join(', ')}`] : []),
    ...(names.length + nameless.length === 0 && file.isCertain ? ['# No charter says who owns it.'] : []),
  ];
}

function ruleOf({ path, names, isCertain }: OwnedPath): string {
  const pattern = codeownersPattern(path);
  if (!isCertain) return `# ${printable(`/${path}`)}: not everything could be read that decides about its owners`;
  if (pattern === undefined) return `# ${printable(`/${path}`)}: such a path cannot be written here`;
  return names.length === 0
    ? `# ${printable(`/${path}`)}: nobody can be named`
    : [pattern, ...names.map((name) => `@${name}`)].join(' ');
}

function heading({ kind, title, path }: OwnedPath): string {
  const name = printable(title ?? path.slice(path.lastIndexOf('/') + 1));
  switch (kind) {
    case 'charter':
      return name;
    case 'catalog':
      return `Catalog: ${name}`;
    case 'config':
      return 'Configuration';
    case 'baseline':
      return 'Accepted findings';
  }
}

/** An owner as people know the role. */
export function ownerInWords({ id, title }: OwnedFile['nameless'][number]): string {
  return printable(title === id ? id : `${title} (${id})`);
}
