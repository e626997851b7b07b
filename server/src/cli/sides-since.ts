import type { Analysis } from '../analysis/analysis.ts';
import { Engine } from '../analysis/engine.ts';
import { SHALLOW_ADVICE } from '../git/git-problem.ts';
import type { Repository } from '../git/repository.ts';
import { RevisionWorkspace } from '../git/revision-workspace.ts';
import { printable } from '../render/findings/printable.ts';
import { fileFrom } from '../report/file-from.ts';
import type { Review } from '../review/review.ts';
import type { Reviewed } from '../review/review-charters.ts';
import {
  type Compared,
  type CompareOptions,
  configMistake,
  isComparable,
  quoted,
  reasonNotToCompare,
  reviewSides,
  unreadablePlace,
} from './compared.ts';
import { DiskWorkspace, pathOf, uriOf } from './disk-workspace.ts';
import { newestVersion, type PastVersion } from './newest-version.ts';

/** The state of a repository with which its working tree is compared. */
export interface Since {
  readonly repository: Repository;
  /** Its whole id. */
  readonly commit: string;
  /** The revision as people named it. */
  readonly ref: string;
}

/** A charter on both sides, by URI. */
export interface UriPair {
  readonly base: string | undefined;
  readonly head: string | undefined;
}

/** What one side of a comparison has to offer. */
interface Side {
  /** `undefined` where there is no charter. */
  readonly reviewed?: Reviewed;
  /** Why nothing can be compared, a sentence. */
  readonly trouble?: string;
  /** What is good to know about it, a sentence. */
  readonly remark?: string;
}

/** The charters of both sides, each analysed once. */
export class Sides {
  readonly #repository: Repository;
  readonly #commit: string;
  readonly #ref: string;
  readonly #asOf: string;
  readonly #config: string | undefined;
  readonly #engines: { readonly base: Engine; readonly head: Engine };
  readonly #known = new Map<string, Promise<Analysis | undefined>>();

  constructor({ repository, commit, ref }: Since, { asOf, config }: CompareOptions) {
    this.#repository = repository;
    this.#commit = commit;
    this.#ref = ref;
    this.#asOf = asOf;
    this.#config = config;
    this.#engines = {
      base: new Engine(new RevisionWorkspace(repository, commit), { config }),
      head: new Engine(new DiskWorkspace(), { config }),
    };
  }

  fileOf(name: string): string {
    return this.#repository.fileOf(name);
  }

  uriOf(name: string): string {
    return uriOf(this.fileOf(name));
  }

  base(uri: string): Promise<Analysis | undefined> {
    return this.#analysed('base', uri);
  }

  head(uri: string): Promise<Analysis | undefined> {
    return this.#analysed('head', uri);
  }

  /** `touched` are the files that changed themselves: of them it is said, too, that nothing has changed for people. */
  async review(pairs: readonly UriPair[], touched: ReadonlySet<string>, options: CompareOptions): Promise<Compared> {
    const reviews: Review[] = [];
    const troubles: string[] = [];
    const remarks: string[] = [];
    for (const pair of pairs) {
      const head = await this.#headOf(pair, options.folder);
      const base = await this.#baseOf(pair, options.folder);
      const trouble = [head.trouble, base.trouble].filter((sentence) => sentence !== undefined);
      troubles.push(...trouble);
      if (trouble.length > 0) continue;
      if (base.remark !== undefined) remarks.push(base.remark);
      if (!base.reviewed && !head.reviewed) continue;
      const uri = pair.head ?? pair.base ?? '';
      troubles.push(...configMistake(base.reviewed?.analysis, head.reviewed?.analysis, uri, options));
      const review = reviewSides(base.reviewed, head.reviewed, options);
      const isTouched = touched.has(pair.head ?? '') || touched.has(pair.base ?? '');
      if (isTouched || saysAnything(review)) reviews.push(review);
    }
    return { reviews, troubles, remarks };
  }

  /** A text that is not a charter of ours, or is ignored, has nothing to be compared. */
  async #headOf({ head: uri }: UriPair, folder: string): Promise<Side> {
    const analysis = uri === undefined ? undefined : await this.head(uri);
    if (!analysis || uri === undefined) return {};
    const trouble = reasonNotToCompare(analysis, quoted(fileFrom(folder, uri)));
    return trouble === undefined ? { reviewed: { analysis, ref: undefined } } : { trouble };
  }

  /**
   * The charter as it was. Where that cannot be read, a change that mends it must not be stuck, nor may it hide among what is mended
   * what nobody has agreed to: then the last version counts that can be read.
   */
  async #baseOf({ base: uri, head }: UriPair, folder: string): Promise<Side> {
    const analysis = uri === undefined ? undefined : await this.base(uri);
    if (!analysis || uri === undefined) return {};
    if (isComparable(analysis)) return { reviewed: { analysis, ref: this.#ref } };
    const place = unreadablePlace(analysis);
    const why = place === undefined ? 'is not a charter' : `cannot be read in full (${place})`;
    const what = `${quoted(fileFrom(folder, uri))} at ${printable(this.#ref)} ${why}`;
    const earlier = await this.#lastComparable(uri);
    if (earlier) {
      const { ref, day } = earlier;
      return { reviewed: earlier, remark: `${what}. It is compared with its last readable version, ${ref} of ${day}.` };
    }
    if (this.#repository.isShallow) {
      return { trouble: `${what}, and no earlier version that can be compared is known here. ${SHALLOW_ADVICE}` };
    }
    const instead = head === undefined ? 'nobody can say what is gone' : 'it counts as new';
    return { remark: `${what}, and no earlier version can be compared either, so that ${instead}.` };
  }

  async #lastComparable(uri: string): Promise<PastVersion | undefined> {
    const name = this.#repository.pathBelow(pathOf(uri));
    if (name === undefined) return undefined;
    const past = { repository: this.#repository, commit: this.#commit, asOf: this.#asOf, config: this.#config };
    return newestVersion({ ...past, name }, isComparable);
  }

  #analysed(side: 'base' | 'head', uri: string): Promise<Analysis | undefined> {
    const key = `${side} ${uri}`;
    const known = this.#known.get(key);
    if (known) return known;
    const analysis = this.#engines[side].analyse(uri, this.#asOf);
    this.#known.set(key, analysis);
    return analysis;
  }
}

function saysAnything({ changes, findings }: Review): boolean {
  return changes.length + findings.introduced.length + findings.resolved.length > 0;
}
