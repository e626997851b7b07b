/** What JSON allows in texts although it acts on a terminal or hides there. Never part of the syntax itself. */
const HIDDEN = /[\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** A value as JSON in which every character can be seen, for other programs and for terminals. */
export function visibleJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(HIDDEN, escaped)}\n`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
