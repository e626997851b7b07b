/** Files with known findings, for tests that are about something else. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A charter without findings under the preset `recommended`. */
export const CLEAN = readFileSync(
  path.resolve(import.meta.dirname, '../../samples/minimal/minimal.charter.yaml'),
  'utf8',
);

/** The day as of which it is clean. */
export const DAY = ['--as-of', '2026-11-21'] as const;

/** One error: a key that does not exist. */
export const WITH_ERROR = CLEAN.replace(/^(metadata:.*)$/m, '$1\n  colour: red');

/** One warning: a comment that silences nothing. */
export const WITH_WARNING = `${CLEAN}# charterline-disable-file raci/silo -- nobody knows\n`;

/** One remark: a system that nothing refers to. */
export const WITH_INFO = `${CLEAN}systems:\n  - { id: fax, title: Fax, kind: other }\n`;

/** The same remark, silenced. */
export const WITH_SUPPRESSED = WITH_INFO.replace(
  'systems:',
  '# charterline-disable-file reference/unused -- kept for later\nsystems:',
);

export const CATALOG_WITH_ERROR = `apiVersion: charterline/v1
kind: CharterCatalog
metadata: { id: shared, title: Shared }
systems:
  - { id: crm, colour: red }
`;

/** A charter that uses a catalog at the given path. */
export function using(catalog: string, charter = CLEAN): string {
  return charter.replace(/^metadata:/m, `uses: [${catalog}]\nmetadata:`);
}

export function config(content: string): string {
  return `apiVersion: charterline/v1\nkind: CharterConfig\n${content}`;
}
