/** What the preview's page and the extension say to each other. */
import type { Choice, PlanFilter } from '../../../server/src/lsp/protocol.ts';
import type { FromAnyPage, ToAnyPage } from '../webview-panel/messages.ts';

/** To the page. */
export type ToPage =
  | ToAnyPage
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
  /** The cursor stands in what the paths name, the smallest first; no paths where it stands in nothing. */
  | { readonly type: 'cursor'; readonly file: string; readonly paths: readonly string[]; readonly scroll: boolean }
  | { readonly type: 'locked'; readonly locked: boolean };

/** From the page. */
export type FromPage =
  | FromAnyPage
  /** The page can be spoken to; it shows what it has kept of itself, if anything. */
  | { readonly type: 'ready'; readonly state: PageState | undefined; readonly width: number }
  /** The charts have another room now, in CSS pixels. */
  | { readonly type: 'width'; readonly width: number }
  | { readonly type: 'filter'; readonly filter: PlanFilter }
  | { readonly type: 'action'; readonly action: Action };

/** The buttons of the page. */
export const ACTIONS = ['export', 'copy', 'compare', 'lock'] as const;
export type Action = (typeof ACTIONS)[number];

/** What the page keeps while it is hidden, and over a reload of the window. */
export interface PageState {
  readonly uri: string;
  readonly scrollY: number;
  readonly filter: PlanFilter;
  readonly locked: boolean;
  /** The ids of the sections that are folded. */
  readonly folded: readonly string[];
}
