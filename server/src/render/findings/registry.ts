import { renderGcc } from './gcc.ts';
import { renderGithub } from './github.ts';
import { renderGitlab } from './gitlab.ts';
import { renderJson } from './json.ts';
import { renderJunit } from './junit.ts';
import { renderMarkdown } from './md.ts';
import { renderSarif } from './sarif.ts';
import { renderStylish } from './stylish.ts';
import type { FindingsRenderer } from './view.ts';

/** The formats of a report by the name under which people ask for them. */
export const FINDINGS_FORMATS: ReadonlyMap<string, FindingsRenderer> = new Map<string, FindingsRenderer>([
  ['stylish', renderStylish],
  ['gcc', renderGcc],
  ['json', renderJson],
  ['sarif', renderSarif],
  ['junit', renderJunit],
  ['github', renderGithub],
  ['gitlab', renderGitlab],
  ['md', renderMarkdown],
]);
