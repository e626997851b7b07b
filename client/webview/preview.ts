/** Runs inside the preview: shows the plan, keeps what the reader has arranged, and leads back to the charter. */
import type { PlanFilter } from '../../server/src/lsp/protocol.ts';
import { ACTIONS, type FromPage, type ToPage } from '../src/preview/messages.ts';
import { pageStateIn } from '../src/preview/page-state.ts';
import { leaveOneStop, moveByArrow } from './arrow-keys.ts';
import { markCursor, moveCursor } from './cursor.ts';
import { editor, elementOf } from './editor.ts';
import { filter, isSameFilter, onFilter, showFilters } from './filters.ts';
import { foldedSections, foldSections, goToSection } from './folding.ts';
import { restoreChecks, showNotice } from './notice.ts';
import { isComplete, patch } from './patch.ts';
import { onRoomForCharts, roomForCharts } from './room.ts';
import { targetOf } from './target.ts';

const plan = elementOf('plan', HTMLElement);
const top = elementOf('top', HTMLElement);
const planStyle = new CSSStyleSheet();
document.adoptedStyleSheets = [planStyle];

/** What the reader had arranged before the page was made anew; used once, for the same charter. */
let kept = pageStateIn(editor.getState());
let shown: string | undefined;
let shownStyle = '';
let locked = kept?.locked === true;
/** The filter that somebody has set last, until its plan comes: until then a plan may come that was asked for before. */
let wanted: PlanFilter | undefined;

addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case 'show':
      return show(data);
    case 'notice':
      return showNotice(data);
    case 'no-notice':
      return showNotice(undefined);
    case 'cursor':
      return moveCursor(plan, data, data.scroll);
    case 'locked':
      return showLock(data.locked);
    case 'read':
      return editor.postMessage({ type: 'content', html: document.body.innerHTML });
  }
});
addEventListener('click', (event) => {
  const message = event.target instanceof Element ? messageOf(event.target) : undefined;
  if (!message) return;
  event.preventDefault();
  if (message.type === 'section') return goToSection(message.id);
  editor.postMessage(message);
});
// Texts and parts of charts act like the buttons that they cannot be.
addEventListener('keydown', (event) => {
  if (moveByArrow(event)) return event.preventDefault();
  const part = event.target instanceof Element ? event.target.closest('[role=button][data-line]') : null;
  const message = part && messageOf(part);
  if (message?.type !== 'reveal' || (event.key !== 'Enter' && event.key !== ' ')) return;
  event.preventDefault();
  editor.postMessage(message);
});
addEventListener('scroll', remember);
// Folding is told to the section itself only.
addEventListener('toggle', remember, { capture: true });
onFilter((set) => {
  wanted = set;
  remember();
  editor.postMessage({ type: 'filter', filter: set });
});
// What stays in view while the page scrolls stays below the controls.
new ResizeObserver(() => document.documentElement.style.setProperty('--plan-top', `${top.offsetHeight}px`)).observe(
  top,
);
editor.postMessage({ type: 'ready', state: kept, width: roomForCharts(plan) });
onRoomForCharts(plan, (width) => editor.postMessage({ type: 'width', width }));

function show({ uri, title, parts, style, roles, pillars, filter: set }: ToPage & { readonly type: 'show' }): void {
  if (!isComplete(parts)) return;
  const another = shown !== uri;
  shown = uri;
  document.title = title;
  if (style !== shownStyle) planStyle.replaceSync(style);
  shownStyle = style;
  if (another || (wanted && isSameFilter(wanted, set))) wanted = undefined;
  showFilters(roles, pillars, wanted ?? set);
  restoreChecks();
  patch(plan, parts);
  leaveOneStop(plan);
  if (another) arrange(kept?.uri === uri ? kept : { scrollY: 0, folded: [] });
  kept = undefined;
  markCursor(plan);
  remember();
}

function arrange({ scrollY: top, folded }: { readonly scrollY: number; readonly folded: readonly string[] }): void {
  foldSections(plan, folded);
  scrollTo({ top, behavior: 'instant' });
}

function showLock(isLocked: boolean): void {
  locked = isLocked;
  document.querySelector('[data-action=lock]')?.setAttribute('aria-pressed', String(isLocked));
  remember();
}

function remember(): void {
  if (shown === undefined) return;
  editor.setState({ uri: shown, scrollY, filter: filter(), locked, folded: foldedSections(plan) });
}

/** What choosing an element asks for. */
function messageOf(element: Element): FromPage | { readonly type: 'section'; readonly id: string } | undefined {
  const name = element.closest<HTMLElement>('[data-action]')?.dataset['action'];
  const action = ACTIONS.find((each) => each === name);
  if (action) return { type: 'action', action };
  const rule = element.closest<HTMLElement>('[data-rule]')?.dataset['rule'];
  if (rule !== undefined) return { type: 'rule', id: rule };
  const section = element.closest('a')?.getAttribute('href');
  if (section?.startsWith('#')) return { type: 'section', id: section.slice(1) };
  const source = element.closest<HTMLElement | SVGElement>('[data-line]');
  const target = source && targetOf(source);
  return target ? { type: 'reveal', ...target } : undefined;
}
