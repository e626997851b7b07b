/**
 * How wide a text will be, without a browser that could measure it. The widths are those of the sans-serif faces that the
 * charts ask for, rounded up, so that what is placed by them does not collide when another of these faces is used.
 */

/** Thousandths of the font size, by characters of like width. */
const WIDTHS: readonly (readonly [characters: string, width: number])[] = [
  ["ijl'|", 250],
  [' !.,:;ftI/\\[]()`r-{}', 330],
  ['"^*', 470],
  ['ckszvxyJ', 530],
  ['abdeghnopquL0123456789_$#?+=<>~', 590],
  ['FTZABEKPSVXY&', 690],
  ['CDHNRUw', 750],
  ['GOQ', 790],
  ['mM%', 890],
  ['W@', 1020],
];
const WIDTH_OF: ReadonlyMap<string, number> = new Map(
  WIDTHS.flatMap(([characters, width]) => [...characters].map((character) => [character, width] as const)),
);

const NONE = /\p{Mn}|\p{Me}|\p{Cf}/u;
const FULL =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
const SMALL = /[\p{Ll}\p{N}]/u;

/** Bold faces are wider. */
const BOLD = 1.09;

export interface Lettering {
  /** In units of the drawing. */
  readonly size: number;
  readonly bold?: boolean;
}

/** In units of the drawing. */
export function textWidth(text: string, { size, bold = false }: Lettering): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return (width * size * (bold ? BOLD : 1)) / 1000;
}

function widthOf(character: string): number {
  const known = WIDTH_OF.get(character);
  if (known !== undefined) return known;
  if (NONE.test(character)) return 0;
  if (FULL.test(character)) return 1020;
  if (/\p{Emoji_Presentation}|\p{Extended_Pictographic}/u.test(character)) return 1400;
  return SMALL.test(character) ? 650 : 850;
}

/** Letters with their accents and joiners, so that no cut leaves half of one. */
const CLUSTERS = /[^\p{M}\u200d]\p{M}*(?:\u200d[^\p{M}\u200d]?\p{M}*)*|[\p{M}\u200d]+/gu;

const ELLIPSIS = '…';

/** A text as one line that is no wider than `width`; what does not fit is left out behind an ellipsis. */
export function shortened(text: string, width: number, lettering: Lettering): string {
  const line = asLine(text);
  let kept = '';
  let used = textWidth(ELLIPSIS, lettering);
  let fits: string | undefined;
  let whole = 0;
  for (const [cluster] of line.matchAll(CLUSTERS)) {
    const wide = textWidth(cluster, lettering);
    whole += wide;
    used += wide;
    if (used > width) fits ??= kept;
    if (whole > width) return withEllipsis(wholeWords(fits ?? '', line));
    kept += cluster;
  }
  return line;
}

/** The words of a beginning that are all there; the beginning itself where the first word is too long already. */
function wholeWords(beginning: string, line: string): string {
  const isCut = /\S$/u.test(beginning) && /^\S/u.test(line.slice(beginning.length));
  const words = isCut ? beginning.replace(/\S+$/u, '') : beginning;
  return words.trim() === '' ? beginning : words;
}

function withEllipsis(text: string): string {
  return `${text.replace(/[\s,;:.–-]+$/u, '')}${ELLIPSIS}`;
}

/** Without line breaks and runs of blanks, which a drawing does not show. */
export function asLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** A text in at most `lines` lines, broken between words; what does not fit is left out behind an ellipsis. */
export function wrapped(text: string, width: number, lines: number, lettering: Lettering): readonly string[] {
  const words = asLine(text).split(' ');
  const result: string[] = [];
  for (let first = words.shift(); first !== undefined; first = words.shift()) {
    if (result.length === lines - 1) return [...result, shortened([first, ...words].join(' '), width, lettering)];
    let line = first;
    while (words[0] !== undefined && textWidth(`${line} ${words[0]}`, lettering) <= width) line += ` ${words.shift()}`;
    result.push(shortened(line, width, lettering));
  }
  return result;
}
