/** A charter in a Git repository, as it grows: drafted, renamed, approved, and changed after that. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../editor-host/project-root.ts';
import { analyseFiles } from '../../support/charters.ts';
import { CHARTER } from './preview-window.ts';

/** What the charter was called at first. */
export const FORMER_NAME = 'leads.charter.yaml';

/** The subjects of its commits, the oldest first. */
export const SUBJECTS = {
  drafted: 'Draft the charter',
  renamed: 'Call the charter by its customer',
  approved: 'Approve version 1.0.0',
  changed: 'Let inside sales answer for the contacts',
} as const;

export interface CharterHistory {
  readonly path: string;
  /** The charter in the last commit. */
  readonly text: string;
  /** The hash of a commit. */
  readonly hashes: Readonly<Record<keyof typeof SUBJECTS, string>>;
  dispose(): void;
}

/** A folder of its own with the repository. */
export async function charterHistory(): Promise<CharterHistory> {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'charterline-history-')));
  cpSync(join(projectRoot, 'samples/crm-lead-generation'), path, { recursive: true });
  const charter = join(path, CHARTER);
  const env: NodeJS.ProcessEnv = { ...process.env };
  const git = (...words: string[]): string => execFileSync('git', words, { cwd: path, env, encoding: 'utf8' }).trim();
  const commit = (message: string, day: string): string => {
    git('add', '--all');
    env['GIT_AUTHOR_DATE'] = env['GIT_COMMITTER_DATE'] = `${day}T09:00:00Z`;
    git('-c', 'user.name=Ines Halloran', '-c', 'user.email=ines@example.com', 'commit', '--quiet', '-m', message);
    return git('rev-parse', 'HEAD');
  };
  git('init', '--quiet', '--initial-branch=main');
  const draft = readFileSync(charter, 'utf8');
  writeFileSync(join(path, '.charterline.yaml'), 'apiVersion: charterline/v1\nkind: CharterConfig\nroot: true\n');
  renameSync(charter, join(path, FORMER_NAME));
  const drafted = commit(SUBJECTS.drafted, '2026-10-05');
  renameSync(join(path, FORMER_NAME), charter);
  const renamed = commit(SUBJECTS.renamed, '2026-10-19');
  const approvedText = await approvedBy(
    draft.replace('version: 0.5.0', 'version: 1.0.0').replace('status: draft', 'status: approved'),
    ['fractional-cmo', 'cio', 'ceo'],
  );
  writeFileSync(charter, approvedText);
  const approved = commit(SUBJECTS.approved, '2026-11-20');
  const text = changed(approvedText);
  writeFileSync(charter, text);
  const last = commit(SUBJECTS.changed, '2026-11-27');
  git('branch', 'signed', approved);
  const dispose = (): void => rmSync(path, { recursive: true, force: true });
  return { path, text, hashes: { drafted, renamed, approved, changed: last }, dispose };
}

/** The charter with approvals of what it says. */
async function approvedBy(text: string, roles: readonly string[]): Promise<string> {
  const { charter } = await analyseFiles({ [CHARTER]: text });
  const entries = roles.map((role) => {
    const name = charter?.roles.get(role)?.person?.name?.value ?? role;
    return `  - { role: ${role}, name: ${name}, on: 2026-11-20, version: 1.0.0,\n      digest: "${charter?.digest}" }\n`;
  });
  return `${text}\napprovals:\n${entries.join('')}`;
}

/** What differs between the approved charter and the last one. */
const CHANGES = [
  ['accountable: cio, consulted: [dpo, inside-sales]', 'accountable: inside-sales, consulted: [dpo, cio]'],
  ['role: marketing-coordinator, level: view', 'role: marketing-coordinator, level: edit'],
  ['title: Calling agency, amount: 45000', 'title: Calling agency, amount: 48000'],
  ['capacity: { amount: 12, unit: hours, per: week }', 'capacity: { amount: 16, unit: hours, per: week }'],
  ['informed: cfo }', 'informed: [cfo, distributor-manager] }'],
  ['The new CEO asked in May', 'The new chief executive asked in May'],
] as const;

function changed(text: string): string {
  return CHANGES.reduce((result, [before, after]) => {
    if (!result.includes(before)) throw new Error(`The charter does not say ${before}`);
    return result.replace(before, after);
  }, text);
}
