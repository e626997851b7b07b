import type { Markdown } from '../../markdown.ts';

/** What is left out of a page that would be too long, the most dispensable last. */
export const KINDS = ['charter', 'approval', 'material', 'finding', 'notable', 'matrix', 'editorial'] as const;
export type BlockKind = (typeof KINDS)[number];

/** A part of a page. It can show fewer items, or none at all, but never half of one. */
export interface Block {
  readonly kind: BlockKind;
  /** How many items there are; at least one. */
  readonly count: number;
  /** The part with its first items, at least one of them. The more items, the longer it is. */
  readonly render: (shown: number) => Markdown;
}

/** A part that is there or not. */
export function wholeBlock(kind: BlockKind, content: Markdown): Block {
  return { kind, count: 1, render: () => content };
}
