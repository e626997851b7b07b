/** What the page of a review and the extension say to each other. */
import type { FromAnyPage, ToAnyPage } from '../webview-panel/messages.ts';
import type { Base } from './base.ts';

/** To the page. */
export type ToPage =
  | ToAnyPage
  | {
      readonly type: 'show';
      readonly uri: string;
      readonly base: Base;
      readonly title: string;
      /** The page of the review in parts; `null` for one that is as before. */
      readonly parts: readonly (string | null)[];
      readonly style: string;
    }
  /** What the charter is compared with, in words. */
  | { readonly type: 'compared'; readonly text: string }
  /** Whether changes are marked in the editor. */
  | { readonly type: 'marked'; readonly marked: boolean };

/** From the page. */
export type FromPage =
  | FromAnyPage
  /** The page can be spoken to. */
  | { readonly type: 'ready' }
  | { readonly type: 'action'; readonly action: Action }
  /** The approval of a role is to be recorded. */
  | { readonly type: 'approve'; readonly role: string };

/** The buttons of the page. */
export const ACTIONS = ['base', 'text', 'marks'] as const;
export type Action = (typeof ACTIONS)[number];

/** What the page keeps while it is hidden, and over a reload of the window. */
export interface PageState {
  readonly uri: string;
  readonly base: Base;
  readonly scrollY: number;
  /** The ids of the sections that are folded. */
  readonly folded: readonly string[];
}
