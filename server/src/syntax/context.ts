/** A quote or bracket that is still open at some place. */
export interface Opening {
  readonly character: '"' | "'" | '[' | '{';
  readonly offset: number;
}

/**
 * What is still open right before `until`, from the outside in: flow brackets, and a quoted text as the last.
 * A light scan for explaining errors; it knows comments, quotes, brackets and block scalars but not the whole grammar.
 */
export function openAt(source: string, until: number): readonly Opening[] {
  const open: Opening[] = [];
  let at = 0;
  /** Whether a quote or bracket here would begin a value. */
  let fresh = true;
  while (at < until) {
    const character = source.charAt(at);
    const last = open.at(-1)?.character;
    if (last === '"' || last === "'") {
      if (character === '\\' && last === '"') at++;
      else if (character === last) {
        if (last === "'" && source[at + 1] === "'") at++;
        else open.pop();
      }
      at++;
      continue;
    }
    if (character === '#' && (at === 0 || /\s/.test(source.charAt(at - 1)))) {
      at = lineEnd(source, at);
      continue;
    }
    if ((character === '|' || character === '>') && fresh && open.length === 0) {
      at = blockScalarEnd(source, at);
      continue;
    }
    if ((fresh || last) && (character === '[' || character === '{')) open.push({ character, offset: at });
    else if (last && (character === ']' || character === '}')) open.pop();
    else if (fresh && (character === '"' || character === "'")) open.push({ character, offset: at });
    fresh = isFreshAfter(source, at, fresh, last !== undefined);
    at++;
  }
  return open;
}

function isFreshAfter(source: string, at: number, fresh: boolean, inFlow: boolean): boolean {
  const character = source.charAt(at);
  if (/\s/.test(character)) return fresh || /[\r\n]/.test(character);
  if (character === ':' || character === '-' || character === '?') return /\s/.test(source.charAt(at + 1));
  return character === ',' ? inFlow : character === '[' || character === '{';
}

function blockScalarEnd(source: string, at: number): number {
  const indent = indentAt(source, at);
  let end = nextLine(source, at);
  while (end < source.length) {
    const next = nextLine(source, end);
    if (source.slice(end, next).trim() !== '' && indentAt(source, end) <= indent) return end;
    end = next;
  }
  return end;
}

/** Number of spaces at the start of the line that holds `at`; the dashes of list items count as indentation of what follows. */
export function indentAt(source: string, at: number): number {
  const start = lineStart(source, at);
  let column = 0;
  while (source[start + column] === ' ') column++;
  return column;
}

export function lineStart(source: string, at: number): number {
  let start = at;
  while (start > 0 && !/[\r\n]/.test(source.charAt(start - 1))) start--;
  return start;
}

export function lineEnd(source: string, at: number): number {
  let end = at;
  while (end < source.length && !/[\r\n]/.test(source.charAt(end))) end++;
  return end;
}

/** Start of the line after the one that holds `at`. */
export function nextLine(source: string, at: number): number {
  const end = lineEnd(source, at);
  if (end >= source.length) return source.length;
  return source[end] === '\r' && source[end + 1] === '\n' ? end + 2 : end + 1;
}
