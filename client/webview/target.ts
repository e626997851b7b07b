import type { Target } from '../src/webview-panel/messages.ts';

/** The place of a file that an element stands for; `undefined` where it stands for none. */
export function targetOf({ dataset }: HTMLElement | SVGElement): Target | undefined {
  const { file, line, character, endLine, endCharacter } = dataset;
  if (file === undefined) return undefined;
  const start = { line: Number(line), character: Number(character ?? 0) };
  const end = { line: Number(endLine ?? line), character: Number(endCharacter ?? character ?? 0) };
  return { file, start, end };
}
