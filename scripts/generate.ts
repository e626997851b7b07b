import { readdirSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { CHANGE_IDS_FILE, generateChangeIds } from './generate-change-ids.ts';
import { generateChangesPage } from './generate-changes-page.ts';
import { generateExports } from './generate-exports.ts';
import { generateLists, LISTS_FILE } from './generate-lists.ts';
import { generateRulePages } from './generate-rule-pages.ts';
import { generateSchemas } from './generate-schemas.ts';
import { readGenerated, writeGenerated } from './write-generated.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** Folders that hold generated files only. */
const GENERATED_FOLDERS = ['docs/rules', 'docs/gallery'];

/** Writes or checks all generated files; returns the exit status. */
export async function run(checkOnly: boolean): Promise<number> {
  const files = new Map([
    [LISTS_FILE, generateLists()],
    [CHANGE_IDS_FILE, generateChangeIds()],
    ...generateSchemas(),
    ...generateRulePages(),
    ...(await generateChangesPage()),
    ...(await generateExports()),
  ]);
  const leftOver = GENERATED_FOLDERS.flatMap(filesBelow).filter((path) => !files.has(path));
  if (!checkOnly) {
    for (const [path, content] of files) writeGenerated(path, content);
    for (const path of leftOver) rmSync(join(ROOT, path));
    return 0;
  }
  const stale = [...files].filter(([path, content]) => readGenerated(path) !== content).map(([path]) => path);
  for (const path of [...stale, ...leftOver]) console.log(`stale   ${path}`);
  if (stale.length + leftOver.length === 0) console.log(`${files.size} generated files are fresh`);
  else console.log('Run "npm run generate" and commit what changes.');
  return stale.length + leftOver.length === 0 ? 0 : 1;
}

function filesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
  } catch {
    return [];
  }
}
