/** How explanations are laid out in a terminal. */
import type { Colours } from '../render/findings/code-frame.ts';

/** Parts with an empty line between them; those that say nothing are left out. */
export function paragraphs(...parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** A heading with what stands below it, indented; empty without that. */
export function section(title: string, body: string, colours: Colours): string {
  if (body === '') return '';
  return `${colours.underline(title)}\n${body.replace(/^(?=.)/gm, '  ')}`;
}

const WIDTH = 78;

/** Breaks a text into lines that a terminal shows whole. */
export function wrapped(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
