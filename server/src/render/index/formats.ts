import type { CharterIndex } from '../../plan/index-entry.ts';
import { asOfInHtml } from '../page.ts';
import { asOfInMarkdown } from '../plan/md/as-of.ts';
import { renderIndexHtml } from './html.ts';
import { renderIndexMarkdown } from './md.ts';

/** A form of the index. */
export interface IndexFormat {
  readonly render: (index: CharterIndex) => string;
  /** The day that an earlier page records, `YYYY-MM-DD`; `undefined` when it records none. */
  readonly asOfIn: (page: string) => string | undefined;
}

export const INDEX_FORMATS: ReadonlyMap<string, IndexFormat> = new Map<string, IndexFormat>([
  ['html', { render: renderIndexHtml, asOfIn: asOfInHtml }],
  ['md', { render: renderIndexMarkdown, asOfIn: asOfInMarkdown }],
]);
