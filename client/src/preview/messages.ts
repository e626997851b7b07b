/** What the preview's page and the extension say to each other. */

/** To the page. */
export type ToPage =
  | {
      readonly type: 'show';
      readonly uri: string;
      /** Folder of the workspace root, for {@link RevealMessage}. */
      readonly root: string;
      readonly title: string;
      readonly html: string;
      readonly style: string;
    }
  /** What is shown may be out of date; `undefined` when it is not any more. */
  | { readonly type: 'notice'; readonly text: string | undefined }
  /** Asks for the page as it is. */
  | { readonly type: 'read' };

/** From the page. */
export type FromPage =
  /** The page can be spoken to; it shows what it has kept of itself, if anything. */
  { readonly type: 'ready' } | RevealMessage | { readonly type: 'content'; readonly html: string };

/** Somebody chose something that stands at a place of a file; positions count from zero. */
export interface RevealMessage {
  readonly type: 'reveal';
  /** A path below the workspace root, or a URI. */
  readonly file: string;
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** What the page keeps over a reload of the window. */
export interface PageState {
  readonly uri: string;
  readonly scrollY: number;
}
