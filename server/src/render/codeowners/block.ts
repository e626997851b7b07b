/** The lines between which everything in a CODEOWNERS file is ours. */
export const BEGIN = '# charterline codeowners: begin';
export const END = '# charterline codeowners: end';

/**
 * The text of a CODEOWNERS file in which our part is another one: put where it was, else at the end, where it has the last
 * word. What others have written stays. `undefined` when the lines around our part are not there once each, in their order.
 */
export function withBlock(text: string, block: string): string | undefined {
  const lines = text.split(/(?<=\n)/);
  const isLine = (mark: string) => (line: string) => line.trimEnd() === mark;
  const [begin, end] = [lines.findIndex(isLine(BEGIN)), lines.findIndex(isLine(END))];
  const own = text.includes('\r\n') ? block.replaceAll('\n', '\r\n') : block;
  if (begin < 0 && end < 0) return text === '' ? own : `${withGap(text, own)}${own}`;
  if (begin < 0 || end < begin || lines.filter(isLine(BEGIN)).length > 1 || lines.filter(isLine(END)).length > 1)
    return undefined;
  return [...lines.slice(0, begin), own, ...lines.slice(end + 1)].join('');
}

/** A text with an empty line at its end, broken like what follows. */
function withGap(text: string, next: string): string {
  const newline = next.includes('\r\n') ? '\r\n' : '\n';
  return `${text}${text.endsWith('\n') ? '' : newline}${newline}`;
}
