/** A piece of HTML whose texts are escaped already. */
export class Html {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

type Content = Html | string | number | undefined | false | readonly Content[];

/**
 * Builds HTML from a template: every value is escaped unless it is HTML itself, so that text of a charter can stand
 * between tags and inside quoted attributes. Lists are joined; `undefined` and `false` leave nothing.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  let source = strings[0] ?? '';
  for (const [index, value] of values.entries()) source += toSource(value) + strings[index + 1];
  return new Html(source);
}

/** HTML that was written by hand or comes out of a build, and holds no text of a charter. */
export function trusted(source: string): Html {
  return new Html(source);
}

function toSource(content: Content): string {
  if (content === undefined || content === false) return '';
  if (content instanceof Html) return content.source;
  if (typeof content === 'object') return content.map(toSource).join('');
  return typeof content === 'number' ? String(content) : escapeHtml(content);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Anything that may have to be written otherwise, which few texts hold. */
const PERHAPS_SPECIAL = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/;

/** Text as it must be written between tags and in quoted attributes. Characters that HTML or XML forbids become U+FFFD. */
export function escapeHtml(text: string): string {
  if (!PERHAPS_SPECIAL.test(text)) return text;
  return text
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '\ufffd',
    );
}
