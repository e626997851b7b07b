/**
 * What JSON allows in texts although it acts on a terminal or hides there: control and format characters, save the line
 * breaks of the JSON itself and the joiners without which some words and emoji fall apart. Build servers act on
 * `##[command]` and `##vso[command]` wherever they print it.
 */
const HIDDEN = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|#(?=#\w*\[)/gu;

/** A value as JSON in which every character can be seen, for other programs and for terminals. */
export function visibleJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(HIDDEN, escaped)}\n`;
}

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
