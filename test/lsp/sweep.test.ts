/** The work in the background, step by step. */
import { describe, expect, it } from 'vitest';
import { MemoryWorkspace } from '../../server/src/analysis/workspace.ts';
import { Analyses } from '../../server/src/lsp/analyses.ts';
import { AsOf } from '../../server/src/lsp/as-of.ts';
import { type FileFindings, FindingsByFile } from '../../server/src/lsp/file-findings.ts';
import { noFiles } from '../../server/src/lsp/files.ts';
import { OpenDocuments } from '../../server/src/lsp/open-documents.ts';
import { Scope } from '../../server/src/lsp/scope.ts';
import { Sweep, type SweepSurroundings } from '../../server/src/lsp/sweep.ts';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { stoppedClock } from './support/stopped-clock.ts';

const MISTAKE = EXAMPLE_CHARTER.replace('owner: ceo', 'owner: nobody');
const NAMES = ['file:///w/a.charter.yaml', 'file:///w/b.charter.yaml'];

/** Says when the findings of a file are known, before they are reported. */
class Overheard extends FindingsByFile {
  onFound: (uri: string) => void = () => {};

  override async of(uri: string): Promise<FileFindings> {
    const found = await super.of(uri);
    this.onFound(uri);
    return found;
  }
}

function surroundings(): SweepSurroundings & { findings: Overheard; workspace: MemoryWorkspace; errors: unknown[] } {
  const workspace = new MemoryWorkspace(Object.fromEntries(NAMES.map((name) => [name, MISTAKE])));
  const documents = new OpenDocuments();
  const analyses = new Analyses(workspace, new AsOf(stoppedClock('2026-12-01T12:00:00Z'), () => {}));
  const scope = new Scope(documents, workspace, { ...noFiles, find: async () => NAMES });
  const errors: unknown[] = [];
  const logError = (error: unknown): void => {
    errors.push(error);
  };
  return { analyses, findings: new Overheard(analyses, documents), scope, logError, workspace, errors };
}

describe('a sweep', () => {
  it('does not report what a change has overtaken', async () => {
    const around = surroundings();
    const reported: string[] = [];
    const sweep = new Sweep(around, ({ uri, findings }) => reported.push(`${uri} ${findings.length}`));
    around.findings.onFound = (uri) => {
      around.findings.onFound = () => {};
      around.workspace.write(uri, EXAMPLE_CHARTER);
      around.analyses.changed();
      sweep.wake(uri);
    };
    sweep.wake();
    await sweep.settled();
    expect(reported).toEqual(['file:///w/a.charter.yaml 0', 'file:///w/b.charter.yaml 1']);
    expect(around.errors).toEqual([]);
  });

  it('looks only at what a change concerns', async () => {
    const around = surroundings();
    const looked: string[] = [];
    const sweep = new Sweep(around, ({ uri }) => looked.push(uri));
    sweep.wake();
    await sweep.settled();
    expect(looked.splice(0)).toEqual(NAMES);
    sweep.wake(NAMES[1]);
    await sweep.settled();
    expect(looked).toEqual([NAMES[1]]);
  });

  it('goes on with the next file when one fails in a way that nobody foresaw', async () => {
    const around = surroundings();
    around.findings.onFound = (uri) => {
      if (uri === NAMES[0]) throw new Error('unforeseen');
    };
    const reported: string[] = [];
    const sweep = new Sweep(around, ({ uri }) => reported.push(uri));
    sweep.wake();
    await sweep.settled();
    expect(reported).toEqual([NAMES[1]]);
    expect(around.errors).toEqual([new Error('unforeseen')]);
  });

  it('says nothing after it was stopped', async () => {
    const around = surroundings();
    const reported: string[] = [];
    const sweep = new Sweep(around, ({ uri }) => reported.push(uri));
    around.findings.onFound = () => sweep.stop();
    sweep.wake();
    await sweep.settled();
    expect(reported).toEqual([]);
  });
});
