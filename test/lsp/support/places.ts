import type { Position, Range } from 'vscode-languageserver-protocol';

/** The range of the first occurrence of a part of a text, counted by hand so that nothing of the server is trusted. */
export function placeOf(text: string, part: string): Range {
  const at = text.indexOf(part);
  if (at < 0) throw new Error(`The text does not contain ${part}`);
  return { start: positionOf(text, at), end: positionOf(text, at + part.length) };
}

function positionOf(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
