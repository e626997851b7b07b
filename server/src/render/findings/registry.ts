import { renderGcc } from './gcc.ts';
import { renderGithub } from './github.ts';
import { renderJson } from './json.ts';
import { renderStylish } from './stylish.ts';
import type { FindingsRenderer } from './view.ts';

/** The formats of a report by the name under which people ask for them. */
export const FINDINGS_FORMATS: ReadonlyMap<string, FindingsRenderer> = new Map<string, FindingsRenderer>([
  ['stylish', renderStylish],
  ['gcc', renderGcc],
  ['json', renderJson],
  ['github', renderGithub],
]);
