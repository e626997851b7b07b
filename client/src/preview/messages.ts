/** What the preview's page and the extension say to each other. */
import type { Choice, PlanFilter } from '../../../server/src/lsp/protocol.ts';

/** To the page. */
export type ToPage =
  | {
      readonly type: 'show';
      readonly uri: string;
      readonly title: string;
      /** The page of the plan in parts; `null` for one that is as before. */
      readonly parts: readonly (string | null)[];
      readonly style: string;
      /** What the filters can be set to. */
      readonly roles: readonly Choice[];
      readonly pillars: readonly Choice[];
      readonly filter: PlanFilter;
    }
  /** What is shown is not what the charter says now. */
  | ({ readonly type: 'notice' } & Notice)
  | { readonly type: 'no-notice' }
  /** The cursor stands in what the paths name, the smallest first; no paths where it stands in nothing. */
  | { readonly type: 'cursor'; readonly file: string; readonly paths: readonly string[]; readonly scroll: boolean }
  | { readonly type: 'locked'; readonly locked: boolean }
  /** Asks for the page as it is. */
  | { readonly type: 'read' };

export interface Notice {
  readonly text: string;
  /** The place that is in the way, with what leads there. */
  readonly place?: { readonly label: string; readonly target: Target };
  /** How many findings there are now, for the plan as it was before; HTML of the server. */
  readonly checks?: string;
  /** What shows as much as can be read all the same. */
  readonly readable?: string;
}

/** From the page. */
export type FromPage =
  /** The page can be spoken to; it shows what it has kept of itself, if anything. */
  | { readonly type: 'ready'; readonly state: PageState | undefined; readonly width: number }
  /** The charts have another room now, in CSS pixels. */
  | { readonly type: 'width'; readonly width: number }
  | ({ readonly type: 'reveal' } & Target)
  | { readonly type: 'filter'; readonly filter: PlanFilter }
  /** The page of a rule is wanted. */
  | { readonly type: 'rule'; readonly id: string }
  /** As much as can be read is to be shown instead of the last readable state. */
  | { readonly type: 'readable' }
  | { readonly type: 'action'; readonly action: Action }
  | { readonly type: 'content'; readonly html: string };

/** The buttons of the page. */
export const ACTIONS = ['export', 'copy', 'compare', 'lock'] as const;
export type Action = (typeof ACTIONS)[number];

/** Somebody chose something that stands at a place of a file; positions count from zero. */
export interface Target {
  /** A path below the workspace root, or a URI. */
  readonly file: string;
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** What the page keeps while it is hidden, and over a reload of the window. */
export interface PageState {
  readonly uri: string;
  readonly scrollY: number;
  readonly filter: PlanFilter;
  readonly locked: boolean;
  /** The ids of the sections that are folded. */
  readonly folded: readonly string[];
}
