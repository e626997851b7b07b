/**
 * Text inside a Mermaid diagram. All but letters, digits, spaces and a few harmless signs are written as entities, so
 * that nothing ends a label, begins a statement or a comment, or is taken for formatting. One line, cut where it is long.
 */
export function mermaidText(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line === '' ? '-' : encoded(shortened(line));
}

function shortened(line: string): string {
  const characters = [...line];
  return characters.length <= LONGEST_LABEL ? line : `${characters.slice(0, LONGEST_LABEL - 1).join('')}…`;
}

function encoded(line: string): string {
  return line
    .replace(/[^\p{L}\p{N}\p{M} ,.()\-/]/gu, entity)
    .replace(LIST, entity)
    .replace(KEYWORD, entity);
}

/** A longer label would cover the rest of the diagram. */
const LONGEST_LABEL = 100;

/** A label that begins like the item of a list is taken for one by some versions, and not shown. */
const LIST = /^-|(?<=^\d{1,9})[.)]/;

/** With one of these a text would be a statement of its own; its first letter is written as an entity, too. */
const KEYWORD =
  /^(?=(?:section|title|dateformat|axisformat|tickinterval|includes|excludes|todaymarker|inclusiveenddates|topaxis|weekday|weekend|click|call|href|acctitle|accdescr|gantt|vert)\b)[a-z]/i;

function entity(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0xd800 && code <= 0xdfff ? '\ufffd' : `#${code};`;
}

/**
 * The most characters that a diagram may have; viewers refuse 50,000 and more. What does not fit is left out and has to be
 * said beside the diagram.
 */
export const LONGEST_DIAGRAM = 40_000;

/** As many of the lines as fit into a diagram. */
export function fitting(lines: readonly string[]): readonly string[] {
  let length = 0;
  const first = lines.findIndex((line) => {
    length += line.length + 1;
    return length > LONGEST_DIAGRAM;
  });
  return first < 0 ? lines : lines.slice(0, first);
}
