import path from 'node:path';
import { Engine } from '../analysis/engine.ts';
import { decodeText } from '../disk/decode-text.ts';
import { printable } from '../render/findings/printable.ts';
import type { FindingsSource, FindingsView } from '../render/findings/view.ts';
import { fileFrom } from '../report/file-from.ts';
import { type ReportSummary, reportFindings } from '../report/report.ts';
import { type Checked, checkFiles } from './check-files.ts';
import { DiskWorkspace, pathOf, uriOf } from './disk-workspace.ts';
import type { FailOn, Outcome } from './exit-status.ts';
import { type Found, findFiles, isOurs } from './find-files.ts';
import { fixFiles } from './fix-files.ts';
import { configMistake, givenConfig } from './given-config.ts';
import { showProgress } from './progress.ts';
import { type ReportOutput, readOutputs, writeOutput } from './report-outputs.ts';
import type { Session } from './session.ts';
import { findStale, tellStale } from './stale-baselines.ts';
import { tellTroubles } from './troubles.ts';

/** What is to be validated, and how. */
export interface ValidateRequest {
  readonly paths: readonly string[];
  readonly asOf: string;
  readonly failOn: FailOn;
  readonly format?: readonly string[];
  readonly maxWarnings?: number;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly config?: string;
  readonly allowEmpty?: boolean;
  readonly showSuppressed?: boolean;
  readonly fix?: boolean;
  /** Only files that are concerned by changes since this Git revision are looked at. */
  readonly changedSince?: string;
}

/** Finds the files, checks them and writes the reports. */
export async function validateFiles(request: ValidateRequest, session: Session): Promise<Outcome> {
  const outputs = readOutputs(request.format ?? [], session.cwd);
  if (typeof outputs === 'string') return refuse(outputs, session);
  const mistake = stdinMistake(request) ?? (await configMistake(request.config, session));
  if (mistake !== undefined) return refuse(mistake, session);
  const { found: all, workspace } = await gather(request, session);
  const found = await narrow(all, request, session);
  if (typeof found === 'string') return refuse(found, session);
  const isFixed = !request.fix || (await fixFound(found, request, session));
  const checked = await check(found, workspace, request, session);
  const isTroubled = tellTroubles(found, checked, request.allowEmpty ?? false, session) || !isFixed;
  tellStale(await findStale(found, checked.baselineUses, workspace), session);
  const { summary, isWritten } = await writeReports(outputs, checked, request, session);
  const complete = !isTroubled && !checked.isConfigBroken && isWritten;
  const { failOn, maxWarnings } = request;
  return { kind: 'checked', complete, summary, failOn, maxWarnings };
}

function refuse(mistake: string, { complain }: Session): Outcome {
  complain(mistake);
  return { kind: 'incomplete' };
}

function stdinMistake({ stdin, stdinFilename, paths, fix, changedSince }: ValidateRequest): string | undefined {
  if (!stdin && stdinFilename === undefined) return undefined;
  if (fix) return '--fix changes files; there is none to change when the text comes from standard input.';
  if (changedSince !== undefined) return '--changed-since chooses among files; with --stdin there is but one text.';
  if (!stdin) return '--stdin-filename says where a text given with --stdin belongs; add --stdin.';
  if (paths.length > 0) return '--stdin takes no paths: the one text that is checked comes from standard input.';
  if (stdinFilename !== undefined) return undefined;
  return '--stdin needs to know where the text belongs: add --stdin-filename, for instance launch.charter.yaml.';
}

/** What there is to check, and where its text comes from. */
async function gather(
  { stdinFilename, paths }: ValidateRequest,
  { cwd, terminal }: Session,
): Promise<{ found: readonly Found[]; workspace: DiskWorkspace }> {
  if (stdinFilename !== undefined) {
    const file = path.resolve(cwd, stdinFilename);
    const workspace = new DiskWorkspace(new Map([[uriOf(file), decodeText(await terminal.input())]]));
    return { found: [{ path: stdinFilename, files: [file].filter(isOurs), kind: 'file', unreadable: [] }], workspace };
  }
  const found: Found[] = [];
  for (const given of paths.length > 0 ? paths : ['.']) found.push(await findFiles(given, cwd));
  return { found, workspace: new DiskWorkspace() };
}

/** What is left of it when only changes are of interest; a sentence when Git cannot tell. */
async function narrow(
  found: readonly Found[],
  { changedSince, config }: ValidateRequest,
  session: Session,
): Promise<readonly Found[] | string> {
  if (changedSince === undefined) return found;
  const { narrowToChanges } = await import('./narrow-to-changes.ts');
  return narrowToChanges(found, changedSince, { config: givenConfig(config, session) }, session);
}

/** Makes the safe fixes; returns whether all of them could be written. */
async function fixFound(
  found: readonly Found[],
  { asOf, config }: ValidateRequest,
  session: Session,
): Promise<boolean> {
  const uris = [...new Set(found.flatMap(({ files }) => files.map(uriOf)))].sort();
  const { fixes, files, isTroubled } = await fixFiles(uris, asOf, { config: givenConfig(config, session) }, session);
  const made = `Made ${fixes} safe ${fixes === 1 ? 'fix' : 'fixes'} in ${files} ${files === 1 ? 'file' : 'files'}.`;
  session.remark(fixes === 0 ? 'There was nothing to fix safely.' : made);
  return !isTroubled;
}

async function check(
  found: readonly Found[],
  workspace: DiskWorkspace,
  { asOf, config }: ValidateRequest,
  session: Session,
): Promise<Checked> {
  const { terminal } = session;
  const uris = new Set(found.flatMap(({ files }) => files.map(uriOf)));
  const engine = new Engine(workspace, { config: givenConfig(config, session) });
  const progress = showProgress(uris.size, terminal);
  const options = { asOf, keepSources: terminal.interactive, onChecked: progress.step };
  const checked = await checkFiles([...uris].sort(), engine, workspace, options);
  progress.end();
  return checked;
}

async function writeReports(
  outputs: readonly ReportOutput[],
  { analyses, sources }: Checked,
  { showSuppressed }: ValidateRequest,
  session: Session,
): Promise<{ summary: ReportSummary; isWritten: boolean }> {
  const folder = uriOf(session.cwd);
  const report = reportFindings(analyses, { folder, showSuppressed });
  const byName = new Map([...sources].map(([uri, source]) => [fileFrom(folder, uri), source]));
  let isWritten = true;
  for (const { render, file } of outputs) {
    const content = render(report, viewOf(file === undefined, byName, session));
    if (file === undefined) session.terminal.print(content);
    else {
      const reason = await writeOutput(file, content);
      if (reason !== undefined) session.complain(`${printable(file)} cannot be written: ${reason}.`);
      isWritten &&= reason === undefined;
    }
  }
  for (const { file } of analyses) session.detail(`${printable(pathOf(file.uri))} was checked.`);
  return { summary: report.summary, isWritten };
}

/** Colours and frames are for people who look at standard output. */
function viewOf(
  isOutput: boolean,
  sources: ReadonlyMap<string, FindingsSource>,
  { terminal, colour, quiet }: Session,
): FindingsView {
  return {
    colour: isOutput && colour,
    frames: isOutput && terminal.interactive,
    quiet,
    sourceOf: (file) => sources.get(file),
  };
}
