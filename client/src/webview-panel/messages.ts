/** What every page in a panel and the extension say to each other. */

/** Something that was chosen stands at a place of a file; positions count from zero. */
export interface Target {
  /** A path below the workspace root, or a URI. */
  readonly file: string;
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Says why what is shown is not what the charter says. */
export interface Notice {
  readonly text: string;
  /** The place that is in the way, with what leads there. */
  readonly place?: { readonly label: string; readonly target: Target };
  /** How many findings there are now, for the plan as it was before; HTML of the server. */
  readonly checks?: string;
  /** What shows as much as can be read all the same. */
  readonly readable?: string;
}

/** To any page. */
export type ToAnyPage =
  /** What is shown is not what the charter says now. */
  | ({ readonly type: 'notice' } & Notice)
  | { readonly type: 'no-notice' }
  /** Asks for the page as it is. */
  | { readonly type: 'read' };

/** From any page. */
export type FromAnyPage =
  | ({ readonly type: 'reveal'; readonly side?: 'base' | 'head' } & Target)
  /** The page of a rule is wanted. */
  | { readonly type: 'rule'; readonly id: string }
  /** As much as can be read is to be shown instead of the last readable state. */
  | { readonly type: 'readable' }
  | { readonly type: 'content'; readonly html: string };
