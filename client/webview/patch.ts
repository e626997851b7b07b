import morphdom from 'morphdom';

/** What the page marks by itself, which no plan knows of. */
const KEPT_ATTRIBUTES = ['aria-current', 'data-stop', 'tabindex'] as const;

/** The parts of the plan that is shown: what stands before the sections, then each of them. */
let shown: readonly string[] = [];

/**
 * Whether the page has all that a message leaves out. One that was meant for an earlier page, which the editor has made anew since, is
 * of no use; everything is told again once the page has said that it listens.
 */
export function isComplete(parts: readonly (string | null)[]): boolean {
  return parts.every((part, index) => part !== null || shown[index] !== undefined);
}

/**
 * Changes only what is different, so that scrolling, focus, selection, marks and folded sections stay. A part that is `null` is
 * as before.
 */
export function patch(plan: HTMLElement, parts: readonly (string | null)[]): void {
  const next = parts.map((part, index) => part ?? shown[index] ?? '');
  const changed = next.flatMap((part, index) => (part === shown[index] ? [] : [index]));
  const sections = plan.querySelectorAll<HTMLElement>('main > section');
  const isInPlace = next.length === shown.length && next.length === sections.length + 1;
  shown = next;
  // The last part also holds what stands behind the sections.
  if (!isInPlace || changed.includes(next.length - 1)) return patchElement(plan, elementWith(plan, next.join('')));
  for (const index of changed) {
    const source = bodyOf(next[index] ?? '').firstElementChild;
    const section = sections[index - 1];
    if (section && source instanceof HTMLElement) patchElement(section, source);
    else if (source) patchHead(plan, source);
  }
}

/** Header and contents, which stand before the sections. */
function patchHead(plan: HTMLElement, source: Element): void {
  for (const name of ['header', 'nav']) {
    const [from, to] = [plan.querySelector<HTMLElement>(`main > ${name}`), source.querySelector<HTMLElement>(name)];
    if (from && to) patchElement(from, to);
  }
}

function patchElement(from: HTMLElement, to: HTMLElement): void {
  morphdom(from, to, {
    childrenOnly: true,
    onBeforeElUpdated(before, after) {
      if (before instanceof HTMLDetailsElement && after instanceof HTMLDetailsElement) after.open = before.open;
      for (const name of KEPT_ATTRIBUTES) keep(name, before, after);
      return !before.isEqualNode(after);
    },
  });
}

function keep(name: string, from: Element, to: Element): void {
  const value = from.getAttribute(name);
  if (value !== null) to.setAttribute(name, value);
}

/** An element like another with other content. */
function elementWith(like: HTMLElement, html: string): HTMLElement {
  const element = document.createElement(like.tagName);
  element.append(...bodyOf(html).childNodes);
  return element;
}

function bodyOf(html: string): HTMLElement {
  return document.importNode(new DOMParser().parseFromString(html, 'text/html').body, true);
}
