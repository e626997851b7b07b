import { indentAt, isBlank, isBreak, isGap, lineEnd, nextLine } from '../text-lines.ts';

/** A quote or bracket at some place. */
export interface Opening {
  readonly character: string;
  readonly offset: number;
}

/** Which quotes and brackets matter at a place. */
export interface Openings {
  /** What is still open there, from the outside in: flow brackets, and a quoted text as the last. */
  readonly open: readonly Opening[];
  /** The quoted text or bracket that was closed last before it, unless something else was written since. */
  readonly closed: { readonly character: string; readonly start: number; readonly end: number } | undefined;
}

/**
 * Follows quotes and brackets up to `until`. A light scan for explaining errors: it knows comments, quotes, brackets and
 * block scalars but not the whole grammar.
 */
export function openingsAt(source: string, until: number): Openings {
  const scan = new Scan(source);
  while (scan.at < until) scan.step();
  return { open: scan.open, closed: scan.closed };
}

class Scan {
  readonly open: Opening[] = [];
  closed: Openings['closed'];
  at = 0;
  /** Whether a quote or bracket here would begin a value. */
  #fresh = true;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  step(): void {
    const character = this.#source.charAt(this.at);
    const last = this.open.at(-1)?.character;
    if (last === '"' || last === "'") this.#insideQuotes(character, last);
    else if (character === '#' && (this.at === 0 || isGap(this.#source, this.at - 1))) {
      this.at = lineEnd(this.#source, this.at);
    } else if ((character === '&' || character === '!') && this.#fresh) this.#skipProperty();
    else if ((character === '|' || character === '>') && this.#fresh && last === undefined) this.#skipBlockScalar();
    else this.#plain(character, last !== undefined);
  }

  #insideQuotes(character: string, quote: string): void {
    const doubled = quote === "'" && character === quote && this.#source.charAt(this.at + 1) === quote;
    if ((character === '\\' && quote === '"') || doubled) this.at++;
    else if (character === quote) this.#close(this.at + 1);
    this.at++;
  }

  #close(end: number): void {
    const opening = this.open.pop();
    if (opening) this.closed = { character: opening.character, start: opening.offset, end };
    this.#fresh = false;
  }

  #plain(character: string, inFlow: boolean): void {
    const code = character.charCodeAt(0);
    if (!isBlank(code) && !isBreak(code)) this.#mark(character, inFlow);
    else if (isBreak(code) && !inFlow) this.#fresh = true;
    this.at++;
  }

  #mark(character: string, inFlow: boolean): void {
    if (inFlow && (character === ']' || character === '}')) return this.#close(this.at + 1);
    this.closed = undefined;
    if ((this.#fresh && (character === '"' || character === "'")) || this.#opensFlow(character, inFlow)) {
      this.open.push({ character, offset: this.at });
    }
    this.#fresh = this.#opensFlow(character, inFlow) || this.#announces(character, inFlow);
  }

  #opensFlow(character: string, inFlow: boolean): boolean {
    return (this.#fresh || inFlow) && (character === '[' || character === '{');
  }

  #announces(character: string, inFlow: boolean): boolean {
    if (character === ',') return inFlow;
    return (character === ':' || character === '-' || character === '?') && isGap(this.#source, this.at + 1);
  }

  /** An anchor or tag stands before a value, which may still begin with a quote or bracket. */
  #skipProperty(): void {
    while (!isGap(this.#source, this.at) && !/[,[\]{}]/.test(this.#source.charAt(this.at))) this.at++;
  }

  #skipBlockScalar(): void {
    const indent = indentAt(this.#source, this.at);
    let end = nextLine(this.#source, this.at);
    while (end < this.#source.length) {
      const isEmpty = this.#source.slice(end, lineEnd(this.#source, end)).trim() === '';
      if (!isEmpty && indentAt(this.#source, end) <= indent) break;
      end = nextLine(this.#source, end);
    }
    this.at = Math.max(end, this.at + 1);
  }
}
