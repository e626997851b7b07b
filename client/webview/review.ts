/** Runs inside a review: shows what differs, keeps what the reader has arranged, and leads to either side. */
import { ACTIONS, type FromPage, type ToPage } from '../src/review/messages.ts';
import { pageStateIn } from '../src/review/page-state.ts';
import { editor, elementOf } from './editor.ts';
import { foldedSections, foldSections } from './folding.ts';
import { showNotice } from './notice.ts';
import { isComplete, patch } from './patch.ts';
import { targetOf } from './target.ts';

const plan = elementOf('plan', HTMLElement);
const top = elementOf('top', HTMLElement);
const compared = elementOf('compared', HTMLElement);
const reviewStyle = new CSSStyleSheet();
document.adoptedStyleSheets = [reviewStyle];

/** What the reader had arranged before the page was made anew; used once, for the same charter. */
let kept = pageStateIn(editor.getState());
let shown: Pick<ToPage & { readonly type: 'show' }, 'uri' | 'base'> | undefined;
let shownStyle = '';

addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case 'show':
      return show(data);
    case 'compared':
      compared.textContent = data.text;
      return;
    case 'marked':
      return document.querySelector('[data-action=marks]')?.setAttribute('aria-pressed', String(data.marked));
    case 'notice':
      return showNotice(data);
    case 'no-notice':
      return showNotice(undefined);
    case 'read':
      return editor.postMessage({ type: 'content', html: document.body.innerHTML });
  }
});
addEventListener('click', (event) => {
  const message = event.target instanceof Element ? messageOf(event.target) : undefined;
  if (!message) return;
  event.preventDefault();
  editor.postMessage(message);
});
// Texts act like the buttons that they cannot be.
addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  const part = event.target instanceof Element ? event.target.closest('[role=button][data-line]') : null;
  const message = part && messageOf(part);
  if (!message) return;
  event.preventDefault();
  editor.postMessage(message);
});
addEventListener('scroll', remember);
// Folding is told to the section itself only.
addEventListener('toggle', remember, { capture: true });
// What stays in view while the page scrolls stays below the controls.
new ResizeObserver(() => document.documentElement.style.setProperty('--plan-top', `${top.offsetHeight}px`)).observe(
  top,
);
editor.postMessage({ type: 'ready' });

function show({ uri, base, title, parts, style }: ToPage & { readonly type: 'show' }): void {
  if (!isComplete(parts)) return;
  const arranged = kept?.uri === uri ? kept : undefined;
  kept = undefined;
  shown = { uri, base };
  document.title = title;
  if (style !== shownStyle) reviewStyle.replaceSync(style);
  shownStyle = style;
  patch(plan, parts);
  if (arranged) {
    foldSections(plan, arranged.folded);
    scrollTo({ top: arranged.scrollY, behavior: 'instant' });
  }
  remember();
}

function remember(): void {
  if (shown) editor.setState({ ...shown, scrollY, folded: foldedSections(plan) });
}

/** What choosing an element asks for. */
function messageOf(element: Element): FromPage | undefined {
  const name = element.closest<HTMLElement>('[data-action]')?.dataset['action'];
  const action = ACTIONS.find((each) => each === name);
  if (action) return { type: 'action', action };
  const role = element.closest<HTMLElement>('[data-approve]')?.dataset['approve'];
  if (role !== undefined) return { type: 'approve', role };
  const rule = element.closest<HTMLElement>('[data-rule]')?.dataset['rule'];
  if (rule !== undefined) return { type: 'rule', id: rule };
  const source = element.closest<HTMLElement>('[data-line]');
  const target = source && targetOf(source);
  return target ? { type: 'reveal', side: source.dataset['side'] === 'base' ? 'base' : 'head', ...target } : undefined;
}
