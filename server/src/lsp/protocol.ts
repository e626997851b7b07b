/**
 * What this server and its clients say to each other beyond the Language Server Protocol. Both sides import this file, so
 * that neither can misunderstand the other.
 *
 * The version changes when a client of an older version could no longer read an answer; every answer carries it.
 */

/** A request by its method, with the types of what it takes and gives. */
export interface CustomRequest<Params, Result> {
  readonly method: string;
  /** Never there: carries the types only. */
  readonly types?: { readonly params: Params; readonly result: Result };
}

export const PROTOCOL_VERSION = 1;

/** The initialization options that the server understands; all may be left out. */
export interface InitializationOptions {
  /** The day against which dates are held, `YYYY-MM-DD`; today in UTC when left out or empty. */
  readonly asOf?: string;
  /** Whose findings are reported; see {@link Settings}. */
  readonly diagnostics?: Settings['diagnostics'];
  /** The client answers {@link readFileRequest}, {@link existsRequest} and {@link findFilesRequest}; needed in the browser. */
  readonly files?: boolean;
}

/** The settings below `charterline` that the server reads, by `workspace/configuration` or `didChangeConfiguration`. */
export interface Settings {
  /** The day against which dates are held, `YYYY-MM-DD`; empty for today in UTC. */
  readonly asOf: string;
  readonly diagnostics: {
    /** Whether only open files are reported, with what they draw on, or every charter of the open folders. */
    readonly scope: 'openFiles' | 'workspace';
  };
}

interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

/**
 * `charterline/plan`: the collaboration plan of a charter, from the present text. `preview` gives a part of an HTML page in
 * which every element that stands for something in a file carries `data-file` (a path below `root`), `data-line`,
 * `data-character`, `data-end-line` and `data-end-character` (from zero, UTF-16); `json` gives the plan itself.
 * `null` when the file is not a charter of ours.
 */
export const planRequest: CustomRequest<PlanParams, PlanResult | null> = { method: 'charterline/plan' };

export interface PlanParams extends OfDocument {
  readonly format: 'preview' | 'json';
}

export type PlanResult = PreviewResult | PlanJsonResult;

export interface PreviewResult {
  readonly version: typeof PROTOCOL_VERSION;
  readonly format: 'preview';
  /** The title of the charter, or its file name. */
  readonly title: string;
  /** URI of the folder to which the paths in `data-file` are relative. */
  readonly root: string;
  readonly html: string;
  /** The style sheet that `html` needs. */
  readonly style: string;
}

export interface PlanJsonResult {
  readonly version: typeof PROTOCOL_VERSION;
  readonly format: 'json';
  /** As `schemas/plan.schema.json` describes it. */
  readonly plan: unknown;
}

/**
 * `charterline/findings`: what is found in a file, in the form of `charterline validate --format json`
 * (`schemas/findings.schema.json`), without any limit on their number. `null` when the file is none of ours.
 */
export const findingsRequest: CustomRequest<FindingsParams, FindingsResult | null> = { method: 'charterline/findings' };

export type FindingsParams = OfDocument;

export interface FindingsResult {
  readonly version: typeof PROTOCOL_VERSION;
  readonly report: unknown;
}

interface OfFile {
  readonly uri: string;
}

/** `charterline/readFile`, to the client: the text of a file as it is stored; `null` when there is none or it cannot be read. */
export const readFileRequest: CustomRequest<OfFile, string | null> = { method: 'charterline/readFile' };

/** `charterline/exists`, to the client: whether there is a file or folder. */
export const existsRequest: CustomRequest<OfFile, boolean> = { method: 'charterline/exists' };

/** `charterline/findFiles`, to the client: every charter, catalog and config below some folders. */
export const findFilesRequest: CustomRequest<FindFilesParams, readonly string[]> = { method: 'charterline/findFiles' };

interface FindFilesParams {
  readonly folders: readonly string[];
}

/** The names of the files that the server looks at, as globs for file watchers and searches. */
export const FILE_GLOBS = [
  '**/*.charter.{yaml,yml}',
  '**/*.charter-catalog.{yaml,yml}',
  '**/charter.{yaml,yml}',
  '**/.charterline.yaml',
] as const;
