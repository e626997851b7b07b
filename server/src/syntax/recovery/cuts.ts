import type { Cut } from '../explain/explanation.ts';

/** A text in which cuts are read as spaces, so that every other offset stays what it is. */
export function without(source: string, cuts: readonly Cut[]): string {
  if (cuts.length === 0) return source;
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text = '' } of cuts.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    pieces.push(source.slice(at, from), text, blank(source.slice(from + text.length, end)));
    at = end;
  }
  pieces.push(source.slice(at));
  return pieces.join('');
}

/** Line breaks stay, so that what is below keeps its line. */
function blank(text: string): string {
  return text.replace(/[^\r\n]+/g, (written) => ' '.repeat(written.length));
}
