/** Runs inside the preview: shows the plan, keeps what the reader has arranged, and leads back to the charter. */
import morphdom from 'morphdom';
import type { FromPage, PageState, RevealMessage, ToPage } from '../src/preview/messages.ts';

/** What the editor gives to a page. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const editor = acquireVsCodeApi();
const plan = elementOf('plan');
const notice = elementOf('notice');
const planStyle = new CSSStyleSheet();
document.adoptedStyleSheets = [planStyle];

/** Where the reader was before the window was loaded anew; used once, for the same charter. */
let kept = editor.getState();
let shown: string | undefined;

addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case 'show':
      return show(data);
    case 'notice':
      notice.textContent = data.text ?? '';
      notice.hidden = data.text === undefined;
      return;
    case 'read':
      return editor.postMessage({ type: 'content', html: document.body.innerHTML });
  }
});
// Buttons of the plan answer to keys as to the mouse.
addEventListener('click', ({ target }) => reveal(target));

// Parts of charts act like the buttons that they cannot be.
addEventListener('keydown', (event) => {
  const isPart = event.target instanceof SVGElement && event.target.closest('[data-line]') !== null;
  if (!isPart || (event.key !== 'Enter' && event.key !== ' ')) return;
  event.preventDefault();
  reveal(event.target);
});

/** Asks for the place in the charter that a part of the plan comes from. */
function reveal(target: EventTarget | null): void {
  const source = target instanceof Element ? target.closest<HTMLElement | SVGElement>('[data-line]') : null;
  const place = source && placeOf(source);
  if (place) editor.postMessage(place);
}
addEventListener('scroll', remember);
editor.postMessage({ type: 'ready' });

function show({ uri, title, html, style }: ToPage & { readonly type: 'show' }): void {
  const another = shown !== uri;
  shown = uri;
  document.title = title;
  planStyle.replaceSync(style);
  patch(html);
  if (another) scrollTo({ top: kept?.uri === uri ? kept.scrollY : 0, behavior: 'instant' });
  kept = undefined;
  remember();
}

/** Changes only what is different, so that scrolling, focus, selection and opened details stay. */
function patch(html: string): void {
  const next = new DOMParser().parseFromString(html, 'text/html');
  const target = plan.cloneNode(false);
  target.appendChild(document.importNode(fragmentOf(next.body), true));
  morphdom(plan, target, {
    childrenOnly: true,
    onBeforeElUpdated(from, to) {
      if (from instanceof HTMLDetailsElement && to instanceof HTMLDetailsElement) to.open = from.open;
      return !from.isEqualNode(to);
    },
  });
}

function fragmentOf(body: HTMLElement): DocumentFragment {
  const fragment = body.ownerDocument.createDocumentFragment();
  fragment.append(...body.childNodes);
  return fragment;
}

function remember(): void {
  if (shown !== undefined) editor.setState({ uri: shown, scrollY });
}

function placeOf({ dataset }: HTMLElement | SVGElement): RevealMessage | undefined {
  const { file, line, character, endLine, endCharacter } = dataset;
  if (file === undefined) return undefined;
  const start = { line: Number(line), character: Number(character ?? 0) };
  const end = { line: Number(endLine ?? line), character: Number(endCharacter ?? character ?? 0) };
  return { type: 'reveal', file, start, end };
}

function elementOf(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element ${id}`);
  return element;
}
