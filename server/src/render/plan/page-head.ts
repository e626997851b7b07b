import { dayInWords } from '../../language/in-words.ts';
import type { Plan } from '../../plan/plan.ts';
import { type Html, trusted } from '../html.ts';
import { shortened } from './svg/text-width.ts';

/** In points: what a landscape page has room for beside the day. */
const ROOM = 520;
const SIZE = 8;

/**
 * The style by which printed pages say on top what they are of, wherever browsers can do that. The first page says so
 * itself.
 */
export function pageHeadStyle({ header, asOf }: Plan): Html {
  const names = [header.organization?.text, header.title?.text].filter((text) => text !== undefined);
  const title = shortened(names.join(' · '), ROOM, { size: SIZE });
  const look = `font: ${SIZE}pt sans-serif; color: #4a5364;`;
  return trusted(`<style>
@page { @top-left { content: ${cssString(title)}; ${look} } @top-right { content: ${cssString(`As of ${dayInWords(asOf)}`)}; ${look} } }
@page :first { @top-left { content: none; } @top-right { content: none; } }
</style>
`);
}

/** Any text as a string of a style sheet that stands in a page: nothing of it can end the string or the sheet. */
export function cssString(text: string): string {
  const safe = text
    .replace(/\p{Cs}|\0/gu, '\ufffd')
    .replace(
      /[^\p{L}\p{M}\p{N} .,:·–…\u{10000}-\u{10ffff}]/gu,
      (character) => `\\${character.codePointAt(0)?.toString(16)} `,
    );
  return `"${safe}"`;
}
