/**
 * Characters that would do something to a terminal or to the order of the text instead of being seen: controls, line
 * separators, invisible formatting, halves of surrogate pairs. The joiners within emoji and scripts stay.
 */
const INVISIBLE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * What build servers carry out when they find it in the output of a command: `##[add-mask]` and `##vso[task.setvariable]`
 * anywhere, `::add-mask::` at the beginning of a line.
 */
const COMMAND = /#(?=#\w*\[)|(?<=^\s*):(?=:)/g;

/**
 * A text in one line in which every character can be seen and none acts, whatever a file contains: `\n`, `\x1b`,
 * `\u202e`.
 */
export function printable(text: string): string {
  return text.replace(INVISIBLE, (character) => NAMED[character] ?? numbered(character)).replace(COMMAND, numbered);
}

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function numbered(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${code.toString(16).padStart(4, '0')}` : `\\u{${code.toString(16)}}`;
}
