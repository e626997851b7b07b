import { describe, expect, it } from 'vitest';
import { chooseAnnotations } from '../../server/src/action/annotations.ts';
import { changedLinesIn } from '../../server/src/action/history.ts';
import type { FindingsReport, ReportedFinding } from '../../server/src/report/report.ts';
import type { Severity } from '../../server/src/rules/finding.ts';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';
import { CHARTER } from './charters.ts';
import { type Ran, useAction } from './run-action.ts';

const action = useAction();

/** Fields that no charter has, each an error, one a line. */
function unknownFields(from: number, count: number): string {
  return Array.from({ length: count }, (_, n) => `odd${from + n}: 1\n`).join('');
}

const errorLines = ({ annotations }: Ran): readonly number[] =>
  annotations.flatMap((line) => (line.startsWith('::error file=') ? Number(/line=(\d+)/.exec(line)?.[1]) : []));

describe('annotations', () => {
  it('are ten errors, those on changed lines first; the others are told', async () => {
    const lines = CHARTER.split('\n').length;
    const before = CHARTER + unknownFields(1, 20);
    const after = `${CHARTER + unknownFields(1, 17)}other1: 1\nother2: 1\n`;
    const repository = await action.pullRequest(
      { 'a.charter.yaml': before, 'b.charter.yaml': before },
      { 'a.charter.yaml': after },
    );
    const ran = await action.run(repository);
    // One of the ten says why the step fails.
    expect(errorLines(ran)).toEqual([lines + 17, lines + 18, ...[0, 1, 2, 3, 4, 5, 6].map((n) => lines + n)]);
    expect(ran.annotations.filter((line) => line.startsWith('::error'))).toHaveLength(10);
    expect(ran.stdout).toMatch(
      /\d+ findings without an annotation: GitHub shows ten of each level\. All are in the summary\./,
    );
    expect(ran.summary.match(/\*\*Error\*\*/g)).toHaveLength(Number(ran.outputs['errors']));
    expect(Number(ran.outputs['errors'])).toBe(39);
  });

  it('name files from the top of the repository, wherever the step works', async () => {
    const repository = await action.pullRequest(
      { 'teams/web/a.charter.yaml': CHARTER },
      { 'teams/web/a.charter.yaml': `${CHARTER}x: 1\n` },
    );
    const ran = await action.run(repository, { inputs: { 'working-directory': 'teams', paths: 'web' } });
    expect(ran.annotations.join('\n')).toContain('::error file=teams/web/a.charter.yaml,line=');
    expect(errorLines(ran)).toHaveLength(1);
  });
});

describe('what is annotated', () => {
  const finding = (severity: Severity, file: string, line: number): ReportedFinding => ({
    ruleId: 'raci/silo',
    severity,
    message: `${file} ${line}`,
    path: '',
    fingerprint: '',
    related: [],
    file,
    range: { start: { line, column: 1 }, end: { line, column: 2 } },
  });
  const reportOf = (findings: readonly ReportedFinding[]): FindingsReport => ({
    version: 1,
    findings,
    summary: { files: 1, errors: 0, warnings: 0, infos: 0, suppressed: 0 },
  });

  it('is near to what has changed', () => {
    const report = reportOf([
      finding('warning', 'a', 1),
      finding('warning', 'b', 1),
      finding('warning', 'b', 5),
      { ...finding('warning', 'b', 6), suppressed: 'inline' },
      finding('error', 'c', 1),
    ]);
    const { shown, left } = chooseAnnotations(report, new Map([['b', [{ first: 4, last: 5 }]]]), {
      error: 0,
      warning: 0,
      notice: 0,
    });
    expect(shown.map(({ message }) => message)).toEqual(['c 1', 'b 5', 'b 1', 'a 1']);
    expect(left).toEqual({ error: 0, warning: 0, info: 0 });
  });

  it('leaves room for what the step itself has to say', () => {
    const many = (['error', 'warning', 'info'] as const).flatMap((severity) =>
      Array.from({ length: 12 }, (_, line) => finding(severity, 'a', line + 1)),
    );
    const { shown, left } = chooseAnnotations(reportOf(many), new Map(), { error: 3, warning: 0, notice: 11 });
    expect(left).toEqual({ error: 5, warning: 2, info: 12 });
    expect(shown).toHaveLength(17);
  });

  it('knows changed lines from the heads of a diff alone', () => {
    const diff =
      '--- a/x\n+++ b/x\n@@ -1 +1,2 @@ x\n-@@ -5 +5 @@\n+a\n+@@ -9 +9 @@\n@@ -8,2 +9,0 @@\n-b\n-c\n@@ -0,0 +20 @@\n+d\n';
    expect(changedLinesIn(diff)).toEqual([
      { first: 1, last: 2 },
      { first: 20, last: 20 },
    ]);
  });
});

describe('hostile text', () => {
  it('in charters, branches, logins and titles is text everywhere', async () => {
    const titles = HOSTILE_TEXTS.map(
      ({ text }, n) => `    - { id: "h${n}", title: ${JSON.stringify(text)}, reason: ${JSON.stringify(text)} }\n`,
    );
    const hostile = CHARTER.replace('  excluded:\n', `  excluded:\n${titles.join('')}`)
      .replace(
        'title: Marketing adviser at',
        'title: "::error::x\\n::set-output name=errors::9 @everyone <img src=x>"\n  summary: at',
      )
      .replace('metadata:', 'metadata:\n  "::stop-commands::x": 1');
    const repository = await action.pullRequest(
      { 'a.charter.yaml': CHARTER },
      { '::error file=x,line=1::y.charter.yaml': hostile, 'a.charter.yaml': hostile },
    );
    const label = 'charter: accept-material';
    const ran = await action.run(repository, {
      inputs: { 'require-approvals': 'true', 'fail-on-change': 'editorial' },
      pull: {
        title: '`id`; $(id) ::error::title',
        user: { login: '--help::error::' },
        base: { ref: '--upload-pack=id ::warning::@everyone\n::error::base', sha: repository.base },
      },
      github: {
        labels: [label],
        events: [{ event: 'labeled', by: 'x`](http://evil.example)\n::error::login @everyone', label }],
      },
    });
    expect(ran.status).toBe(1);
    expect(ran.stderr).toBe('');
    // Everything that the runner would take for a command is one of ours.
    const ours =
      /^::(error|warning|notice) (file=[^:]*,line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?,title=[a-z-]+\/[a-z-]+)::|^::(error|notice)::Charterline: |^::group::All findings$|^::endgroup::$/;
    expect(outsideOfText(ran.stdout).filter((line) => !ours.test(line))).toEqual([]);
    expect(ran.outputs['errors']).toMatch(/^[1-9]\d*$/);
    for (const page of [ran.summary, ran.github.comments[0]?.body ?? '']) {
      expect(page).not.toMatch(/@(everyone|somebody)/);
      expect(page).not.toMatch(/<(img|script|svg|\/title|\/script)/i);
      expect(page).not.toMatch(/\]\(http:\/\/evil/);
    }
  });
});

/** The lines in which the runner looks for commands: all but those between `stop-commands` and its word. */
function outsideOfText(log: string): readonly string[] {
  const lines: string[] = [];
  let end: string | undefined;
  for (const line of log.split('\n')) {
    if (end !== undefined) end = line === `::${end}::` ? undefined : end;
    else if (line.startsWith('::stop-commands::')) end = line.slice('::stop-commands::'.length);
    else if (line !== '') lines.push(line);
  }
  return lines;
}

describe('the summary', () => {
  it('has an end, and keeps what is worst', async () => {
    const bad = CHARTER + unknownFields(1, 100);
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, n) => [`${'folder/'.repeat(20)}${n}.charter.yaml`, bad]),
    );
    const repository = await action.pullRequest(files, {});
    const { summary, outputs } = await action.run(repository, { event: 'push', payload: {} });
    expect(Number(outputs['errors'])).toBe(6000);
    expect(Buffer.byteLength(summary)).toBeGreaterThan(900_000);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1024 * 1024);
    expect(summary).toMatch(/\nLeft out to keep this short: \d+ findings\.\n$/);
  });
});
