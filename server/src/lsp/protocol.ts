/**
 * What this server and its clients say to each other beyond the Language Server Protocol. Both sides import this file, so
 * that neither can misunderstand the other.
 *
 * The version changes when a client of an older version could no longer read an answer; every answer carries it.
 */

import type { Location, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Approver } from '../analysis/approver.ts';
import type { Mistake, Question } from '../init/question.ts';
import type { PlanFilter } from '../plan/filter/plan-filter.ts';

export type { Approver } from '../analysis/approver.ts';
export type { Mistake, Question } from '../init/question.ts';
export type { PlanFilter } from '../plan/filter/plan-filter.ts';

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
  /** The client answers {@link readRevisionRequest}. */
  readonly revisions?: boolean;
  /** The ids of those commands of the client that code actions may name: {@link CLIENT_COMMANDS}. */
  readonly commands?: readonly string[];
}

/** Commands of clients that know reviews. Each takes one object. */
export const CLIENT_COMMANDS = {
  /** Shows what differs; of `{ uri, base }`, where `base` may be `lastApproved` or `saved`. */
  compare: 'charterline.compareCharter',
  /** Approves a charter for a role; of `{ uri, role }`, where `role` may be left out. */
  approve: 'charterline.approveAs',
} as const;

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
  /** What to narrow a preview to. */
  readonly filter?: PlanFilter;
  /** The room for the charts of a preview, in CSS pixels; that of a wide page when left out. */
  readonly width?: number;
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
  /** What a filter can be set to: the roles and the pillars of the charter. */
  readonly roles: readonly Choice[];
  readonly pillars: readonly Choice[];
  /** The first place at which the text cannot be read, so that something is missing; `undefined` for a readable one. */
  readonly trouble: Trouble | undefined;
  /** How many findings there are, as it stands in the element of class `checks` within `html`. */
  readonly checks: string;
}

export interface Choice {
  readonly id: string;
  readonly title: string;
}

export interface Trouble {
  readonly message: string;
  /** Where, as in the attributes of `html`. */
  readonly file: string;
  readonly range: Range;
}

export interface PlanJsonResult {
  readonly version: typeof PROTOCOL_VERSION;
  readonly format: 'json';
  /** As `schemas/plan.schema.json` describes it. */
  readonly plan: unknown;
}

/**
 * `charterline/exportPlan`: the plan of a charter in one of the forms of `charterline plan`, from the present text, byte for byte
 * the same. Fails when there is no such form or view, or the charter has no such role. `null` when the file is not a charter of
 * ours.
 */
export const exportPlanRequest: CustomRequest<ExportPlanParams, ExportPlanResult | null> = {
  method: 'charterline/exportPlan',
};

export interface ExportPlanParams extends OfDocument {
  /** As for `charterline plan`: `html`, `md`, `svg`, `ics`, `csv` or `json`. */
  readonly format: string;
  /** The part to show, in `svg` and `csv`. */
  readonly view?: string;
  /** The id of the role whose calendar it is, in `ics`. */
  readonly role?: string;
  /** Whether e-mail addresses may stand in it; `true` when left out. */
  readonly contacts?: boolean;
  /** URI of the file that it will be, from which links lead to the charter; beside the charter when left out. */
  readonly target?: string;
}

export interface ExportPlanResult {
  readonly version: typeof PROTOCOL_VERSION;
  readonly content: string;
}

/**
 * `charterline/locate`: what stands at a place of a charter, or of a catalog that it draws on, in the words of the preview.
 * `null` where nothing does.
 */
export const locateRequest: CustomRequest<LocateParams, LocateResult | null> = { method: 'charterline/locate' };

export interface LocateParams extends OfDocument {
  /** The file of the place; the charter itself when left out. */
  readonly uri?: string;
  readonly position: Range['start'];
}

export interface LocateResult {
  readonly version: typeof PROTOCOL_VERSION;
  /** As in `data-file`. */
  readonly file: string;
  /** As in `data-path`, from the smallest part to the largest. */
  readonly paths: readonly string[];
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

/**
 * `charterline/approvers`: who can approve a charter, from the present text: first the roles whose approval it needs, then the
 * others as they are declared. `null` when the file is not a charter of ours.
 */
export const approversRequest: CustomRequest<OfDocument, ApproversResult | null> = { method: 'charterline/approvers' };

export interface ApproversResult {
  readonly version: typeof PROTOCOL_VERSION;
  readonly approvers: readonly Approver[];
}

/**
 * `charterline/approve`: the edit that writes the approval of a role into a charter, of the day against which dates are held and
 * of the present text; one without changes when it stands there already. Fails with a sentence for people when the charter
 * cannot be approved: because it has errors, the role is not declared and so on.
 */
export const approveRequest: CustomRequest<ApproveParams, ApproveResult> = { method: 'charterline/approve' };

export interface ApproveParams extends OfDocument {
  /** The id of the role that approves. */
  readonly role: string;
  /** Who approves on behalf of the role; the person who fills it when left out. */
  readonly name?: string;
  /** A reservation or remark. One that is there stays when left out, and goes when this is empty. */
  readonly note?: string;
}

export interface ApproveResult {
  readonly version: typeof PROTOCOL_VERSION;
  readonly edit: WorkspaceEdit;
}

/**
 * `charterline/review`: what differs between another text of a charter, the base, and the present one, and who has to agree.
 * `html` gives a part of an HTML page in which every element that stands for something in a file carries the attributes that it has
 * in a preview, and in `data-side` whether the base or the head is meant; buttons to approve carry the id of the role in
 * `data-approve`. `json` gives the review itself, `marks` the places of the charter that are not editorial. `null` when the file is
 * not a charter of ours. Fails when the base cannot be read.
 */
export const reviewRequest: CustomRequest<ReviewParams, ReviewResult | null> = { method: 'charterline/review' };

export interface ReviewParams extends OfDocument {
  readonly base: ReviewBase;
  readonly format: 'html' | 'json' | 'marks';
}

/** What a charter is compared with. */
export type ReviewBase =
  /** The charter as it was; `label` is what people call the revision. */
  | ({ readonly kind: 'revision'; readonly label?: string } & CharterRevision)
  /** The charter as it is stored, without what has not been saved. */
  | { readonly kind: 'saved' }
  /** Another charter as it stands. */
  | { readonly kind: 'file'; readonly uri: string };

/** A charter as it was in a revision. */
export interface CharterRevision {
  /** Names the same texts for good, as the hash of a commit does. */
  readonly revision: string;
  /** URI of the charter in that revision, where it had another name. */
  readonly uri?: string;
}

export type ReviewResult = ReviewHtmlResult | ReviewJsonResult | ReviewMarksResult;

interface AnyReviewResult {
  readonly version: typeof PROTOCOL_VERSION;
  /** The title of the charter, or its file name. */
  readonly title: string;
  /** URI of the folder to which the names of files are relative. */
  readonly root: string;
  /** Whether there was no charter in the base, so that all of it is new. */
  readonly isNew: boolean;
  /** The first place at which one of the texts cannot be read, so that the comparison is not complete. */
  readonly trouble: ReviewTrouble | undefined;
}

export interface ReviewTrouble extends Trouble {
  readonly side: 'base' | 'head';
}

export interface ReviewHtmlResult extends AnyReviewResult {
  readonly format: 'html';
  readonly html: string;
  /** The style sheet that `html` needs. */
  readonly style: string;
}

export interface ReviewJsonResult extends AnyReviewResult {
  readonly format: 'json';
  /** As `schemas/review.schema.json` describes it. */
  readonly review: unknown;
}

export interface ReviewMarksResult extends AnyReviewResult {
  readonly format: 'marks';
  /** The material ones first, then in the order of the charter; none for a charter that is new. */
  readonly marks: readonly ChangeMark[];
}

/** A place of a charter at which something has changed that people should know. */
export interface ChangeMark {
  readonly class: 'material' | 'notable';
  /** The id of the change, such as `raci/accountable-changed`. */
  readonly id: string;
  /** A sentence that says what has changed. */
  readonly message: string;
  /** Where the new value stands; for what is gone, where the part of the charter begins that held it. */
  readonly range: Range;
  /** The titles of the roles that have to approve. */
  readonly requires: readonly string[];
}

/**
 * `charterline/lastApproved`: the first of some revisions, given from the newest to the oldest, in which the charter has an approval of itself
 * as it stood there. Fails when a revision cannot be read.
 */
export const lastApprovedRequest: CustomRequest<LastApprovedParams, LastApprovedResult> = {
  method: 'charterline/lastApproved',
};

export interface LastApprovedParams extends OfDocument {
  readonly revisions: readonly CharterRevision[];
}

export interface LastApprovedResult {
  readonly version: typeof PROTOCOL_VERSION;
  /** `null` when there is no approval in any of them. */
  readonly revision: CharterRevision | null;
}

/**
 * `charterline/charters`: how charters stand, in short; of one when `textDocument` names it, else of every charter that is
 * open or stored in the open folders, in the order of their URIs. From the present texts. Files that are no charter of
 * ours, that cannot be read or are ignored are left out. Nothing is worked out before somebody asks.
 */
export const chartersRequest: CustomRequest<ChartersParams, ChartersResult> = { method: 'charterline/charters' };

/**
 * `charterline/chartersChanged`, a notification to the client: charters may stand differently, for another reason than that the client has
 * changed a text: stored files, settings, folders, or another day. Sent only to a client that has asked
 * {@link chartersRequest}, and not again before it has asked once more.
 */
export const CHARTERS_CHANGED = 'charterline/chartersChanged';

export type ChartersParams = Partial<OfDocument>;

export interface ChartersResult {
  readonly version: typeof PROTOCOL_VERSION;
  /** The day against which dates were held, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly charters: readonly CharterStanding[];
}

/** How a charter stands. Codes are those of the language, days are `YYYY-MM-DD`; what the charter does not say is left out. */
export interface CharterStanding {
  readonly uri: string;
  /** Its title, or else its file name. */
  readonly title: string;
  readonly organization?: string;
  readonly status?: Placed<string>;
  readonly term?: { readonly start?: string; readonly end?: string; readonly place: Place };
  /** How many findings there are of each severity, and where the most serious one is. */
  readonly findings: {
    readonly error: number;
    readonly warning: number;
    readonly info: number;
    readonly first?: Place;
  };
  readonly approvals: {
    /** How many leaders have to approve; 0 when the charter names none of them. */
    readonly needed: number;
    /** Those of them whose valid approval of the charter as it stands is not recorded. */
    readonly missing: readonly MissingApproval[];
  };
  /** The next meeting or deadline; left out when nothing is ahead. */
  readonly nextEvent?: { readonly kind: string; readonly title: string; readonly day: string; readonly place: Place };
  /** How many of the practices that apply to the charter are met. */
  readonly readiness: { readonly met: number; readonly applicable: number };
}

export interface MissingApproval {
  /** The title of the role. */
  readonly role: string;
  /** `missing`: there is none; `stale`: it is of an earlier state; `incomplete`: it does not say of which. */
  readonly state: 'missing' | 'stale' | 'incomplete';
  /** The approval, or else the role. */
  readonly place: Place;
}

interface Placed<T> {
  readonly value: T;
  readonly place: Place;
}

/** A stretch of a file. */
export type Place = Location;

/**
 * `charterline/questions`: what is asked before a charter is drafted, as `charterline init` asks it: every question, with the
 * defaults that follow from the answers so far, and what is wrong with those.
 */
export const questionsRequest: CustomRequest<QuestionsParams, QuestionsResult> = { method: 'charterline/questions' };

export interface QuestionsParams {
  /** The answers so far, by the ids of the questions: texts, and for several words a list or a text with commas. */
  readonly answers?: Readonly<Record<string, unknown>>;
}

export interface QuestionsResult {
  readonly version: typeof PROTOCOL_VERSION;
  readonly questions: readonly Question[];
  readonly mistakes: readonly Mistake[];
}

/**
 * `charterline/draft`: a charter to start from, byte for byte that of `charterline init`. What is not answered gets its
 * default. Fails with a message for people when an answer cannot be used.
 */
export const draftRequest: CustomRequest<QuestionsParams, DraftResult> = { method: 'charterline/draft' };

export interface DraftResult {
  readonly version: typeof PROTOCOL_VERSION;
  /** The name for its file, without a folder. */
  readonly fileName: string;
  readonly text: string;
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

/**
 * `charterline/readRevision`, to the client: the text of a file as it was in a revision; `null` when it was not there. Fails when the
 * revision cannot be read at all.
 */
export const readRevisionRequest: CustomRequest<RevisionOfFile, string | null> = { method: 'charterline/readRevision' };

interface RevisionOfFile extends OfFile {
  readonly revision: string;
}

/** The names of the files that the server looks at, as globs for file watchers and searches. */
export const FILE_GLOBS = [
  '**/*.charter.{yaml,yml}',
  '**/*.charter-catalog.{yaml,yml}',
  '**/charter.{yaml,yml}',
  '**/.charterline.yaml',
] as const;
