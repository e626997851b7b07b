import type { Step, Word } from './cursor.ts';

/** A mapping or list that is being read. */
export interface Frame {
  readonly kind: 'mapping' | 'list';
  /** Where its keys or dashes stand, counted from the start of the line; inside brackets that of the block around them. */
  readonly column: number;
  readonly flow: boolean;
  readonly keys: Word[];
  /** The number of the present item, from 0. */
  index: number;
  /** What the present key or item holds as far as it was read. */
  holds: 'nothing' | 'text' | 'collection';
  /** Inside brackets: what has to come next. */
  expects: 'entry' | 'value' | 'comma';
}

/** The collections around the place that has been reached, the outermost first. */
export class Frames {
  readonly #frames: Frame[] = [];

  get top(): Frame | undefined {
    return this.#frames.at(-1);
  }

  get depth(): number {
    return this.#frames.length;
  }

  has(frame: Frame | undefined): boolean {
    return frame !== undefined && this.#frames.includes(frame);
  }

  push(kind: Frame['kind'], column: number, flow: boolean): Frame {
    if (this.top) this.top.holds = 'collection';
    const frame: Frame = { kind, column, flow, keys: [], index: 0, holds: 'nothing', expects: 'entry' };
    this.#frames.push(frame);
    return frame;
  }

  /** Leaves collections until so many are left. */
  shrinkTo(depth: number): void {
    this.#frames.length = Math.min(depth, this.#frames.length);
  }

  /** Leaves what is indented deeper than a column, and a list whose dashes stand at it when no dash follows. */
  closeBehind(column: number, isDash: boolean): void {
    while (this.top && this.top.column > column) this.#frames.pop();
    while (!isDash && this.top?.kind === 'list' && this.top.column === column) this.#frames.pop();
  }

  /** The mapping whose keys stand at a column; `undefined` when there is none. */
  mappingAt(column: number): Frame | undefined {
    return this.#frames.findLast((frame) => frame.kind === 'mapping' && frame.column === column);
  }

  /** The way to the present value of the innermost collection. */
  pathToValue(): readonly Step[] {
    return this.#frames.map(stepIn);
  }

  /** The way to the innermost collection itself. */
  pathToTop(): readonly Step[] {
    return this.#frames.slice(0, -1).map(stepIn);
  }
}

function stepIn({ kind, keys, index }: Frame): Step {
  return kind === 'list' ? { kind: 'item', index } : { kind: 'key', key: keys.at(-1)?.text ?? '' };
}
