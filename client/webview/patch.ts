import morphdom from 'morphdom';

/** What the page marks by itself, which no plan knows of. */
const KEPT_ATTRIBUTES = ['aria-current'] as const;

/** Changes only what is different, so that scrolling, focus, selection, marks and folded sections stay. */
export function patch(plan: HTMLElement, html: string): void {
  const next = new DOMParser().parseFromString(html, 'text/html');
  const target = plan.cloneNode(false);
  target.appendChild(document.importNode(fragmentOf(next.body), true));
  morphdom(plan, target, {
    childrenOnly: true,
    onBeforeElUpdated(from, to) {
      if (from instanceof HTMLDetailsElement && to instanceof HTMLDetailsElement) to.open = from.open;
      for (const name of KEPT_ATTRIBUTES) keep(name, from, to);
      return !from.isEqualNode(to);
    },
  });
}

function keep(name: string, from: Element, to: Element): void {
  const value = from.getAttribute(name);
  if (value !== null) to.setAttribute(name, value);
}

function fragmentOf(body: HTMLElement): DocumentFragment {
  const fragment = body.ownerDocument.createDocumentFragment();
  fragment.append(...body.childNodes);
  return fragment;
}
