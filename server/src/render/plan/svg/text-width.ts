/**
 * How wide a text will be, without a browser that could measure it. The widths are those of the widest of the sans-serif
 * faces that pages and editors are read in, so that what is placed by them does not collide in any of these faces.
 */

/** Thousandths of the font size, by characters of like width. */
const WIDTHS: readonly (readonly [characters: string, width: number])[] = [
  ["ijl'", 280],
  ['I ,.|:;/\\·', 340],
  ['ft-[]()`r!', 410],
  ['^*"°', 500],
  ['csz–', 560],
  ['kvxyJFTLaeo?$_0123456789', 640],
  ['bdghnpquPSEKBRYZ{}', 700],
  ['AVXCU&', 780],
  ['wDHNOQG#+=<>~', 850],
  ['mM%W@', 1000],
];
const WIDTH_OF: ReadonlyMap<string, number> = new Map(
  WIDTHS.flatMap(([characters, width]) => [...characters].map((character) => [character, width] as const)),
);

const NONE = /\p{Mn}|\p{Me}|\p{Cf}/u;
/** Characters that fill a square, between any two of which a line may break. */
const SQUARE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\u30fb\u30fc\uff01-\uff60\uffe0-\uffe6]/u;
/** They fill a square, too, but form words with blanks between them. */
const HANGUL = /\p{Script=Hangul}/u;
const HALF = /[\uff61-\uffdc]/u;
const SMALL = /[\p{Ll}\p{N}]/u;

/** Bold faces are wider. */
const BOLD = 1.13;

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
  if (HALF.test(character)) return 520;
  if (SQUARE.test(character) || HANGUL.test(character)) return 1000;
  if (/\p{Emoji_Presentation}|\p{Extended_Pictographic}/u.test(character)) return 1400;
  return SMALL.test(character) ? 700 : 900;
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

/** So much of what fits has to remain when the last word is left out because it is not all there. */
const LEAST_KEPT = 0.6;

/**
 * The words of a beginning that are all there. Where too little would remain, as in a script without blanks or after a
 * long word, the beginning itself.
 */
function wholeWords(beginning: string, line: string): string {
  const [last = ''] = /\S*$/u.exec(beginning) ?? [];
  const isCut = last !== '' && /^\S/u.test(line.slice(beginning.length)) && !SQUARE.test(last.at(-1) ?? '');
  const words = isCut ? beginning.slice(0, beginning.length - last.length) : beginning;
  return words.trim().length < beginning.length * LEAST_KEPT ? beginning : words;
}

function withEllipsis(text: string): string {
  return `${text.replace(/[\s,;:.–-]+$/u, '')}${ELLIPSIS}`;
}

/** Without line breaks and runs of blanks, which a drawing does not show. */
export function asLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** More characters than these have no room in any lines that are drawn. */
const LONGEST = 4000;

/** A text in at most `lines` lines, broken where lines may break; what does not fit is left out behind an ellipsis. */
export function wrapped(text: string, width: number, lines: number, lettering: Lettering): readonly string[] {
  const whole = asLine(text).slice(0, LONGEST);
  if (whole !== '' && textWidth(whole, lettering) <= width) return [whole];
  const rest = piecesOf(whole, width, lettering);
  const result: string[] = [];
  while (rest.length > 0) {
    if (result.length === lines - 1) return [...result, shortened(rest.join(''), width, lettering)];
    let line = '';
    while (rest[0] !== undefined && (line === '' || textWidth((line + rest[0]).trimEnd(), lettering) <= width))
      line += rest.shift();
    result.push(line.trim());
  }
  return result;
}

/** After blanks and hyphens, and between characters that fill a square. */
const PIECES = new RegExp(
  `${SQUARE.source}\\s*|(?:(?!${SQUARE.source})[^\\s-])*(?:-+|\\s+)|(?:(?!${SQUARE.source})[^\\s-])+`,
  'gu',
);

/** Between any two of these a line may break. A word that is wider than the line is broken between its letters. */
function piecesOf(line: string, width: number, lettering: Lettering): string[] {
  return [...line.matchAll(PIECES)].flatMap(([piece]) =>
    textWidth(piece.trimEnd(), lettering) <= width ? [piece] : broken(piece, width, lettering),
  );
}

function broken(word: string, width: number, lettering: Lettering): string[] {
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const [cluster] of word.matchAll(CLUSTERS)) {
    const wide = textWidth(cluster, lettering);
    if (part !== '' && used + wide > width) {
      parts.push(part);
      [part, used] = ['', 0];
    }
    part += cluster;
    used += wide;
  }
  return [...parts, part];
}
