/** A piece of Markdown whose texts are escaped already. */
export class Markdown {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

export type MarkdownContent = Markdown | string | number | undefined | false | readonly MarkdownContent[];

/**
 * Builds Markdown as GitHub reads it: every value is escaped unless it is Markdown itself, so that text of a charter says
 * what it says in paragraphs, headings, links and table cells. Lists are joined; `undefined` and `false` leave nothing.
 */
export function md(strings: TemplateStringsArray, ...values: readonly MarkdownContent[]): Markdown {
  return new Markdown(strings.reduce((source, part, index) => source + toSource(values[index - 1]) + part));
}

/** Several pieces with the same text between them; what is empty is left out. The text in between is Markdown. */
export function joined(pieces: readonly (Markdown | undefined | false)[], between: string): Markdown {
  const sources = pieces.flatMap((piece) => (piece && piece.source !== '' ? [piece.source] : []));
  return new Markdown(sources.join(between));
}

function toSource(content: MarkdownContent): string {
  if (content === undefined || content === false) return '';
  if (content instanceof Markdown) return content.source;
  if (typeof content === 'object') return content.map(toSource).join('');
  return escapeMarkdown(String(content));
}

/**
 * What acts instead of being seen: controls, halves of surrogate pairs, and characters that turn the direction of the text
 * after them.
 */
const HARMFUL =
  /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text in one line of Markdown. Signs with a meaning are escaped, so that there is no formatting, link, HTML or formula,
 * and no address becomes a link or mention by itself. Characters that act instead of being seen become U+FFFD.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(HARMFUL, '\ufffd')
    .replace(/[\\`*_|~$#]/g, '\\$&')
    .replace(/[&<>[\]]/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(/:(?=\/\/)|(?<=www)\./gi, '\\$&')
    .replaceAll('@', '@<!-- -->')
    .replace(/^[-+=]|(?<=^\d{1,9})[.)](?=\s|$)/, '\\$&');
}

/** Readers differ in what escaped brackets do within a link; these are read alike everywhere. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '[': '&#91;',
  ']': '&#93;',
};

/** Text that leads to an address, of which every part is encoded. */
export function linkTo(address: string, content: MarkdownContent): Markdown {
  return md`[${content}](${new Markdown(address)})`;
}

/** A path with forward slashes as an address: whatever could end it or mean something else is encoded. */
export function addressOf(path: string): string {
  return path.split('/').map(encodedPart).join('/');
}

function encodedPart(part: string): string {
  // Halves of surrogate pairs have no encoding.
  const whole = part.replace(HARMFUL, '\ufffd');
  return encodeURIComponent(whole).replace(/[!'()*_~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A column of a table: its heading, and what it shows of each item. */
export interface MarkdownColumn<Item> {
  readonly title: string | Markdown;
  readonly kind?: 'number' | 'letters';
  readonly cell: (item: Item) => MarkdownContent;
}

const ALIGNMENTS = { number: '---:', letters: ':---:' } as const;

/** A table of items; nothing when there are none. */
export function markdownTable<Item>(columns: readonly MarkdownColumn<Item>[], items: readonly Item[]): Markdown {
  if (items.length === 0) return new Markdown('');
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const heads = line(columns.map(({ title }) => toSource(title)));
  const rule = line(columns.map(({ kind }) => (kind ? ALIGNMENTS[kind] : '---')));
  const rows = items.map((item) => line(columns.map(({ cell }) => toSource(cell(item)))));
  return new Markdown(`${heads}${rule}${rows.join('')}`);
}

/** Items one below the other. */
export function markdownList(items: readonly Markdown[]): Markdown {
  return new Markdown(items.map(({ source }) => `- ${source}\n`).join(''));
}
