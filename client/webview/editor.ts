import type { FromPage, PageState } from '../src/preview/messages.ts';

/** What the editor gives to a page. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  /** Whatever was kept last, perhaps by another version. */
  getState(): unknown;
  setState(state: PageState): void;
};

/** The way to the extension; there is one for a page. */
export const editor = acquireVsCodeApi();

/** An element of the page itself, which is always there. */
export function elementOf<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`The page has no such element: ${id}`);
  return element;
}
