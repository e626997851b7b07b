import type { ReviewChange, ReviewPlace } from '../../../review/review.ts';
import { linkTo as link, type Markdown, md } from '../../markdown.ts';
import { abridged } from '../abridged.ts';
import type { LinkTo, Side } from '../view.ts';

/** Names of files are not longer than that; their ends say most. */
const LONGEST_FILE = 80;

/** How places are shown in a review. */
export interface PlaceView {
  /** The file that needs no name, because the review is of it. */
  readonly file: string;
  readonly linkTo?: LinkTo | undefined;
}

/** Where a change is: in the head, or in the base for what is gone. */
export function placeOf({ base, head }: ReviewChange, view: PlaceView): Markdown | undefined {
  if (head) return placed(head, 'head', view);
  return base && md`${placed(base, 'base', view)} before`;
}

/** A place by its line, leading there if there is a way. */
export function placed({ file, range }: Pick<ReviewPlace, 'file' | 'range'>, side: Side, view: PlaceView): Markdown {
  const { line } = range.start;
  const words = file === view.file ? `line ${line}` : `${shortFile(file)}, line ${line}`;
  return linked(words, view.linkTo?.(file, line, side));
}

/** A text that leads to an address, if there is one. */
export function linked(words: string, address: string | undefined): Markdown {
  return address === undefined || address === '' ? md`${words}` : link(safeAddress(address), words);
}

/** The name of a file, without the beginning of a long path. */
export function shortFile(file: string): string {
  return file.length <= LONGEST_FILE ? file : `…/${abridged(file.slice(file.lastIndexOf('/') + 1), LONGEST_FILE)}`;
}

/** An address without characters that could end it or mean something else in Markdown. */
export function safeAddress(address: string): string {
  return address
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/[^\w%./:#?&=+,;@~-]/gu, (character) => encodeURIComponent(character).replace(/[!'()*]/g, percent))
    .replace(/[_*~]/g, percent);
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
