import type { Notice, Target } from '../src/webview-panel/messages.ts';
import { editor, elementOf } from './editor.ts';

const notice = elementOf('notice', HTMLElement);
const text = elementOf('notice-text', HTMLElement);
const placeButton = elementOf('notice-place', HTMLButtonElement);
const readableButton = elementOf('notice-readable', HTMLButtonElement);

let target: Target | undefined;
placeButton.addEventListener('click', () => {
  if (target) editor.postMessage({ type: 'reveal', ...target });
});
readableButton.addEventListener('click', () => editor.postMessage({ type: 'readable' }));

/** Says why what is shown is not what the charter says; nothing when it is. Unchanged words are not read aloud again. */
export function showNotice(said: Notice | undefined): void {
  if (text.textContent !== (said?.text ?? '')) text.textContent = said?.text ?? '';
  notice.hidden = said === undefined;
  target = said?.place?.target;
  label(placeButton, said?.place?.label);
  label(readableButton, said?.readable);
  if (said?.checks === undefined) restoreChecks();
  else replaceChecks(said.checks);
}

function label(button: HTMLButtonElement, name: string | undefined): void {
  button.hidden = name === undefined;
  if (button.textContent !== (name ?? '')) button.textContent = name ?? '';
}

/** How many findings there were when the plan was shown, while something newer stands in their place. */
let before: { readonly element: Element; readonly content: string } | undefined;

function replaceChecks(html: string): void {
  const element = document.querySelector('#plan .checks');
  if (!element) return;
  before ??= { element, content: element.innerHTML };
  element.innerHTML = html;
}

/** Makes the plan again what it was when it was shown, so that it can be compared with a new one. */
export function restoreChecks(): void {
  if (before) before.element.innerHTML = before.content;
  before = undefined;
}
