import type { Notice, Target } from '../src/preview/messages.ts';
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
}

function label(button: HTMLButtonElement, name: string | undefined): void {
  button.hidden = name === undefined;
  if (button.textContent !== (name ?? '')) button.textContent = name ?? '';
}
