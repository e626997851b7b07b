import type { FromPage as FromPreview, PageState as PreviewState } from '../src/preview/messages.ts';
import type { FromPage as FromReview, PageState as ReviewState } from '../src/review/messages.ts';

/** What the editor gives to a page. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromPreview | FromReview): void;
  /** Whatever was kept last, perhaps by another version. */
  getState(): unknown;
  setState(state: PreviewState | ReviewState): void;
};

/** The way to the extension; there is one for a page. */
export const editor = acquireVsCodeApi();

/** An element of the page itself, which is always there. */
export function elementOf<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`The page has no such element: ${id}`);
  return element;
}
