import type { PlanNamed, PlanPlace } from '../../../plan/plan.ts';
import { addressOf, joined, linkTo, type Markdown, type MarkdownContent, md } from '../../markdown.ts';

/** How a plan is shown in Markdown. */
export interface MarkdownView {
  /** The way from the folder of the page to the workspace root, with a slash at the end; empty where they are the same. */
  readonly toRoot: string;
}

/** Content that leads to its line in the charter. A file outside the workspace has no address that others could follow. */
export function source(content: MarkdownContent, place: PlanPlace | undefined, { toRoot }: MarkdownView): Markdown {
  if (!place || place.file.includes('://')) return md`${content}`;
  return linkTo(`${addressOf(toRoot + place.file)}#L${place.range.start.line}`, content);
}

/** What something is called, leading to where it is named; where nothing is named, a gap that can be seen. */
export function named(thing: PlanNamed | undefined, view: MarkdownView, missing = 'not named'): Markdown {
  return thing ? source(thing.title || thing.id, thing.place, view) : gap(missing);
}

/** Several things, with commas between them. */
export function allNamed(things: readonly PlanNamed[], view: MarkdownView, missing = 'nobody'): Markdown {
  if (things.length === 0) return gap(missing);
  return joined(
    things.map((thing) => named(thing, view)),
    ', ',
  );
}

/** A text of the charter, or a gap that can be seen. */
export function said(text: string | undefined, missing = 'not stated'): Markdown {
  return text === undefined || text === '' ? gap(missing) : md`${text}`;
}

/** Words that stand for what is missing. */
export function gap(words: string): Markdown {
  return md`_${words}_`;
}

/** The lines of a cell, one below the other. */
export function lines(pieces: readonly (Markdown | undefined | false)[]): Markdown {
  return joined(pieces, '<br>');
}
