import { inFlow } from '../edits/write-value.ts';
import type { Value } from '../rules/repair.ts';

/** A piece of YAML, which is written as it stands. */
export class Yaml {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

type Content = Yaml | Value | undefined | readonly Yaml[];

/**
 * Builds YAML from a template: every value is written so that a reader gets it back as it is, unless it is YAML itself.
 * Lists of YAML are joined; `undefined` leaves nothing.
 */
export function yaml(strings: TemplateStringsArray, ...values: readonly Content[]): Yaml {
  return new Yaml(strings.reduce((source, part, index) => source + toSource(values[index - 1]) + part));
}

/** A text of our own that needs no quotes as the value of a key on a line by itself. */
export function plain(text: string): Yaml {
  return new Yaml(text);
}

/** One id or several, as short as the language allows it. */
export function oneOrMany(ids: readonly string[]): string | readonly string[] {
  const [only, ...others] = ids;
  return only !== undefined && others.length === 0 ? only : ids;
}

function toSource(content: Content): string {
  if (content === undefined) return '';
  if (content instanceof Yaml) return content.source;
  return isPieces(content) ? content.map(({ source }) => source).join('') : inFlow(content);
}

function isPieces(content: Value | readonly Yaml[]): content is readonly Yaml[] {
  return Array.isArray(content) && content.length > 0 && content.every((each) => each instanceof Yaml);
}
