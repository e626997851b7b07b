/**
 * Cases of fixes, as data: `fixes/<group>/<rule>.<case>.yaml` holds sections of a charter that take the place of those of
 * the example charter, and names the fix in its first line (`# fix: title`); where it takes a config, the second line says
 * what stands in it (`# config: key: value`). `<rule>.<case>.fixed.yaml` beside it holds the sections that the fix has
 * changed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Analysis } from '../../server/src/analysis/analysis.ts';
import { Engine } from '../../server/src/analysis/engine.ts';
import { fingerprints } from '../../server/src/analysis/fingerprint.ts';
import { MemoryWorkspace } from '../../server/src/analysis/workspace.ts';
import { type Fix, fixesOf } from '../../server/src/edits/fix.ts';
import { applyEdits } from '../../server/src/edits/text-edit.ts';
import type { Finding } from '../../server/src/rules/finding.ts';
import { ruleById } from '../../server/src/rules/registry.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { filesOf } from '../rules/examples.ts';
import { AS_OF } from '../support/charters.ts';

export const FIXES = join(import.meta.dirname, 'fixes');

/** The cases on disk: paths below `fixes` without the ending. */
export function fixCases(): readonly string[] {
  return readdirSync(FIXES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml') && !entry.name.endsWith('.fixed.yaml'))
    .map((entry) => relative(FIXES, join(entry.parentPath, entry.name)).replaceAll('\\', '/').slice(0, -'.yaml'.length))
    .toSorted();
}

/** A case: the rule that its path names, the title of the fix and the files, of which the first is mended. */
export interface Case {
  readonly rule: Rule;
  readonly title: string;
  readonly files: Readonly<Record<string, string>>;
}

export function readCase(name: string): Case {
  const rule = ruleById(name.replace(/\.[^/]*$/, ''));
  if (!rule) throw new Error(`${name} is not named after a rule`);
  const text = readFileSync(join(FIXES, `${name}.yaml`), 'utf8');
  const [head = '', title = '', config] = /^# fix: (.*)\n(?:# config: (.*)\n)?/.exec(text) ?? [];
  const files = filesOf(rule.examples, text.slice(head.length));
  return {
    rule,
    title,
    files: config === undefined ? files : { ...files, '.charterline.yaml': `${CONFIG}${config}\n` },
  };
}

const CONFIG = 'apiVersion: charterline/v1\nkind: CharterConfig\n';

/** Analyses whole files, keys being paths below `file:///team`; the first is asked for. */
export async function analysed(files: Readonly<Record<string, string>>): Promise<Analysis> {
  const byUri = Object.fromEntries(Object.entries(files).map(([path, text]) => [`file:///team/${path}`, text]));
  const [first = ''] = Object.keys(byUri);
  const analysis = await new Engine(new MemoryWorkspace(byUri, { folders: ['file:///team'] })).analyse(first, AS_OF);
  if (!analysis) throw new Error(`${first} is not a file of ours`);
  return analysis;
}

/** A finding as two analyses of one charter can be compared by: what is said, and of what. */
export function marksOf(findings: readonly Finding[]): readonly string[] {
  const marks = fingerprints(findings);
  return findings.map(({ ruleId, path }, index) => `${ruleId} ${path} ${marks[index]}`);
}

/** The files after a fix. */
export function fixed(files: Readonly<Record<string, string>>, { file, edits }: Fix): Readonly<Record<string, string>> {
  const path = file.slice('file:///team/'.length);
  return { ...files, [path]: applyEdits(files[path] ?? '', edits) };
}

/** Every fix of every finding of one rule. */
export function fixesFor(
  analysis: Analysis,
  rule: string,
): readonly { readonly finding: Finding; readonly fix: Fix }[] {
  return analysis.findings
    .filter(({ ruleId }) => ruleId === rule)
    .flatMap((finding) => fixesOf(analysis, finding).map((fix) => ({ finding, fix })));
}

/** The comments of a text, in its order. */
export function commentsIn(text: string): readonly string[] {
  return [...text.matchAll(/(?:^|\s)(#[^\r\n]*)/g)].map(([, comment = '']) => comment);
}
