import path from 'node:path';
import { Engine } from '../analysis/engine.ts';
import { CONFIG_NAME } from '../analysis/file-kind.ts';
import { decodeText } from '../disk/decode-text.ts';
import { printable } from '../render/findings/printable.ts';
import type { FindingsSource, FindingsView } from '../render/findings/view.ts';
import { fileFrom } from '../report/file-from.ts';
import { type ReportSummary, reportFindings } from '../report/report.ts';
import { type Checked, checkFiles } from './check-files.ts';
import { DiskWorkspace, pathOf, uriOf } from './disk-workspace.ts';
import type { FailOn, Outcome } from './exit-status.ts';
import { type Found, findFiles, isOurs } from './find-files.ts';
import { showProgress } from './progress.ts';
import { type ReportOutput, readOutputs, writeOutput } from './report-outputs.ts';
import type { Session } from './session.ts';
import { leftOutReasons, troublesOf } from './troubles.ts';

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
}

/** Finds the files, checks them and writes the reports. */
export async function validateFiles(request: ValidateRequest, session: Session): Promise<Outcome> {
  const outputs = readOutputs(request.format ?? [], session.cwd);
  if (typeof outputs === 'string') return refuse(outputs, session);
  const mistake = stdinMistake(request) ?? (await configMistake(request, session));
  if (mistake !== undefined) return refuse(mistake, session);
  const { found, workspace } = await gather(request, session);
  const checked = await check(found, workspace, request, session);
  const isTroubled = tellTroubles(found, checked, request, session);
  const { summary, isWritten } = await writeReports(outputs, checked, request, session);
  const complete = !isTroubled && !checked.isConfigBroken && isWritten;
  const { failOn, maxWarnings } = request;
  return { kind: 'checked', complete, summary, failOn, maxWarnings };
}

function refuse(mistake: string, { complain }: Session): Outcome {
  complain(mistake);
  return { kind: 'incomplete' };
}

async function configMistake({ config }: ValidateRequest, { cwd }: Session): Promise<string | undefined> {
  if (config === undefined) return undefined;
  const file = path.resolve(cwd, config);
  const name = printable(config);
  if (path.basename(file) !== CONFIG_NAME) return `A configuration is called ${CONFIG_NAME}; "${name}" is not.`;
  const workspace = new DiskWorkspace();
  if ((await workspace.readText(uriOf(file))) !== undefined) return undefined;
  return `The configuration "${name}" cannot be read: ${workspace.failureOf(uriOf(file)) ?? 'there is no such file'}.`;
}

function stdinMistake({ stdin, stdinFilename, paths }: ValidateRequest): string | undefined {
  if (!stdin && stdinFilename === undefined) return undefined;
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

async function check(
  found: readonly Found[],
  workspace: DiskWorkspace,
  { asOf, config }: ValidateRequest,
  { cwd, terminal }: Session,
): Promise<Checked> {
  const uris = new Set(found.flatMap(({ files }) => files.map(uriOf)));
  const engine = new Engine(workspace, { config: config === undefined ? undefined : uriOf(path.resolve(cwd, config)) });
  const progress = showProgress(uris.size, terminal);
  const options = { asOf, keepSources: terminal.interactive, onChecked: progress.step };
  const checked = await checkFiles([...uris].sort(), engine, workspace, options);
  progress.end();
  return checked;
}

/** Says what stood in the way; returns whether anything did. */
function tellTroubles(
  found: readonly Found[],
  checked: Checked,
  { allowEmpty = false }: ValidateRequest,
  { cwd, complain, remark, detail }: Session,
): boolean {
  const named = new Set(found.filter(({ kind }) => kind === 'file').flatMap(({ files }) => files.map(uriOf)));
  for (const [uri, sentence] of leftOutReasons(checked, cwd)) (named.has(uri) ? remark : detail)(sentence);
  const troubles = troublesOf(found, checked, cwd, allowEmpty);
  for (const trouble of troubles) complain(trouble);
  return troubles.length > 0;
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
