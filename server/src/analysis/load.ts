import { catalogShape } from '../language/catalog.ts';
import { charterShape } from '../language/charter.ts';
import type { Report } from '../rules/finding.ts';
import { PRESETS, type Preset } from '../rules/rule.ts';
import { meantKeys } from '../schema/meant-keys.ts';
import { nearest } from '../schema/nearest.ts';
import { childOf, type Node } from '../syntax/nodes.ts';
import {
  type Config,
  type ConfigProblem,
  combineConfigs,
  DEFAULT_CONFIG,
  extendsOf,
  isPreset,
  isRootConfig,
} from './config.ts';
import { isConfined } from './confined.ts';
import { CONFIG_NAME } from './file-kind.ts';
import { BaselineLoader } from './load-baseline.ts';
import { readSourceFile, type SourceFile } from './source-file.ts';
import { folderOf, isAbsolute, isInside, resolvePath } from './uris.ts';
import type { Workspace } from './workspace.ts';

/** A mistake in the `uses` of a file. */
export interface UsesProblem {
  readonly rule: 'reference/catalog-missing' | 'reference/catalog-cycle' | 'reference/catalog-outside';
  readonly message: string;
  readonly args: Readonly<Record<string, string | readonly string[]>>;
  readonly file: SourceFile;
  readonly node: Node;
}

/** A file with everything that its meaning depends on. */
export interface Loaded {
  readonly file: SourceFile;
  readonly root: string;
  readonly rootMark: RootMark;
  readonly config: Config;
  /** The catalogs that the file reaches, each once: those that it uses itself first, equally near ones by name. */
  readonly catalogs: readonly Catalog[];
  readonly usesProblems: readonly UsesProblem[];
  /** Items of `uses`, here and in the catalogs, behind which nothing can be read. */
  readonly lostUses: ReadonlySet<Node>;
  /** Whether a catalog that the file reaches could not be read, or is named in a place that could not be. */
  readonly incomplete: boolean;
  /** The `reference` values of evidence documents for which there is no file in the workspace. */
  readonly missingDocuments: ReadonlySet<Node>;
}

/**
 * What makes a folder the workspace root: a config that says so, a repository, that it is open in the editor, or nothing
 * but that the file lies in it.
 */
export type RootMark = 'config' | 'repository' | 'open-folder' | 'own-folder';

/** A catalog and those that it reaches itself. */
export interface Catalog {
  readonly file: SourceFile;
  readonly reaches: readonly SourceFile[];
  /** Whether something that it uses could not be read. */
  readonly incomplete: boolean;
}

/** What an engine is told from outside the workspace. */
export interface LoaderOptions {
  /** The URI of a config that applies to every charter and catalog in place of the nearest one. */
  readonly config?: string | undefined;
  /** Whether a baseline that a config names may be missing, because it is about to be made. A mistake otherwise. */
  readonly mayLackBaseline?: boolean | undefined;
}

/** Reads files of a workspace, each once per text. */
export class Loader {
  readonly #workspace: Workspace;
  readonly #given: string | undefined;
  readonly #baselines: BaselineLoader;
  readonly #files = new Map<string, { readonly text: string; readonly file: SourceFile | undefined }>();

  constructor(workspace: Workspace, options: LoaderOptions = {}) {
    this.#workspace = workspace;
    this.#given = options.config;
    this.#baselines = new BaselineLoader(workspace, options.mayLackBaseline ?? false);
  }

  /** The file with its present text; `undefined` when it cannot be read or is not ours. */
  async file(uri: string): Promise<SourceFile | undefined> {
    const text = await this.#workspace.readText(uri);
    if (text === undefined) {
      this.#files.delete(uri);
      return undefined;
    }
    const known = this.#files.get(uri);
    if (known?.text === text) return known.file;
    const file = readSourceFile(uri, text);
    this.#files.set(uri, { text, file });
    return file;
  }

  /** Forgets a file that is no longer of interest. */
  forget(uri: string): void {
    this.#files.delete(uri);
  }

  /** The file with its config and catalogs; `undefined` when it cannot be read or is not ours. */
  async load(uri: string): Promise<Loaded | undefined> {
    const file = await this.file(uri);
    if (!file) return undefined;
    const surroundings = await this.#surroundings(uri, file.kind === 'config' ? undefined : this.#given);
    const collector = new CatalogCollector(this, this.#workspace, surroundings.root);
    const catalogs = file.kind === 'config' ? [] : await collector.from(file);
    const missingDocuments = await this.#missingDocuments(file, surroundings.root);
    return { file, ...surroundings, catalogs, ...collector.gaps(file), missingDocuments };
  }

  async #missingDocuments(file: SourceFile, root: string): Promise<ReadonlySet<Node>> {
    const missing = new Set<Node>();
    for (const node of documentsOf(file)) {
      const uri = resolvePath(folderOf(file.uri), String(node.value));
      const isThere =
        !isAbsolute(String(node.value)) &&
        (await isConfined(this.#workspace, uri, root)) &&
        (await this.#workspace.exists(uri));
      if (!isThere) missing.add(node);
    }
    return missing;
  }

  /** The workspace root of a file (specification of the charter, *Workspace root*) and the config that applies to it. */
  async #surroundings(uri: string, given?: string): Promise<Pick<Loaded, 'root' | 'rootMark' | 'config'>> {
    const own = folderOf(uri);
    let nearest: SourceFile | undefined;
    let root: string | undefined;
    let rootMark: RootMark = 'own-folder';
    let folder = own;
    for (;;) {
      const config = await this.file(fileIn(folder, CONFIG_NAME));
      nearest ??= config;
      if (config && isRootConfig(config)) rootMark = 'config';
      else if (await this.#workspace.exists(fileIn(folder, '.git'))) rootMark = 'repository';
      if (rootMark !== 'own-folder') root = folder;
      const parent = folderOf(folder);
      if (root !== undefined || parent === folder) break;
      folder = parent;
    }
    const open = this.#workspace.folders.filter((each) => isInside(uri, each)).sort((a, b) => b.length - a.length)[0];
    if (root === undefined && open !== undefined) rootMark = 'open-folder';
    root ??= open ?? own;
    // What a given config builds on is confined to its own workspace, which need not be that of the charter.
    if (given !== undefined) return { root, rootMark, config: (await this.#surroundings(given)).config };
    const config = nearest && isInside(nearest.uri, root) ? await this.#config(nearest, root) : DEFAULT_CONFIG;
    return { root, rootMark, config };
  }

  /** A config with what it extends and the baseline. */
  async #config(nearest: SourceFile, root: string): Promise<Config> {
    const files: SourceFile[] = [];
    const problems: ConfigProblem[] = [];
    let preset: Preset = 'recommended';
    let file: SourceFile | undefined = nearest;
    while (file) {
      files.push(file);
      const base = extendsOf(file);
      if (!base) break;
      if (isPreset(base.value)) {
        preset = base.value;
        break;
      }
      const next = await this.#extended(file, base.value, root, files);
      if (typeof next === 'string') {
        problems.push({
          rule: 'config/invalid',
          file,
          node: base.node,
          report: extendsProblem(next, base.value),
        });
        break;
      }
      file = next;
    }
    const loaded = await this.#baselines.of(files, root);
    return combineConfigs(files, preset, loaded.problem ? [...problems, loaded.problem] : problems, loaded);
  }

  /** The config behind a path in `extends`, or the message that says why there is none. */
  async #extended(
    from: SourceFile,
    path: string,
    root: string,
    before: readonly SourceFile[],
  ): Promise<SourceFile | BrokenLink> {
    const uri = resolvePath(folderOf(from.uri), path);
    if (isAbsolute(path) || !(await isConfined(this.#workspace, uri, root))) return 'extendsOutside';
    if (before.some((file) => file.uri === uri)) return 'extendsCycle';
    const file = await this.file(uri);
    if (file?.kind === 'config') return file;
    return (await this.#workspace.exists(uri)) ? 'extendsName' : 'extendsMissing';
  }
}

/** Why a config cannot build on what it names. */
type BrokenLink = 'extendsMissing' | 'extendsName' | 'extendsOutside' | 'extendsCycle';

/** A path that leads nowhere may be a preset that was misspelt. */
function extendsProblem(message: BrokenLink, path: string): Report {
  const suggestion = message === 'extendsMissing' ? nearest(path, PRESETS) : undefined;
  return suggestion ? { message: 'extendsNearest', args: { path, suggestion } } : { message, args: { path } };
}

/** A file in a folder, which ends with a slash when it is the topmost one. */
function fileIn(folder: string, name: string): string {
  return folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
}

/** Follows `uses` from one file through all catalogs. */
class CatalogCollector {
  readonly problems: UsesProblem[] = [];
  readonly #loader: Loader;
  readonly #workspace: Workspace;
  readonly #root: string;
  readonly #links = new Map<SourceFile, readonly SourceFile[]>();
  readonly #incomplete = new Set<SourceFile>();
  readonly #lost = new Set<Node>();

  constructor(loader: Loader, workspace: Workspace, root: string) {
    this.#loader = loader;
    this.#workspace = workspace;
    this.#root = root;
  }

  async from(file: SourceFile): Promise<readonly Catalog[]> {
    await this.#visit(file);
    this.#reportCycles();
    return this.#reachable(file).map((catalog) => ({
      file: catalog,
      reaches: this.#reachable(catalog),
      incomplete: this.#isIncomplete(catalog),
    }));
  }

  /** What is missing of all that a file reaches. */
  gaps(file: SourceFile): Pick<Loaded, 'usesProblems' | 'lostUses' | 'incomplete'> {
    return { usesProblems: this.problems, lostUses: this.#lost, incomplete: this.#isIncomplete(file) };
  }

  #isIncomplete(file: SourceFile): boolean {
    return [file, ...this.#reachable(file)].some((reached) => this.#incomplete.has(reached));
  }

  async #visit(file: SourceFile): Promise<void> {
    if (this.#links.has(file)) return;
    const targets: SourceFile[] = [];
    this.#links.set(file, targets);
    for (const node of usesOf(file)) {
      const target = await this.#target(file, node);
      if (target) targets.push(target);
      if (!target || target.foreign || target.tree.root?.kind !== 'mapping') this.#lost.add(node);
    }
    if (!isUsesClear(file) || usesOf(file).some((node) => this.#lost.has(node))) this.#incomplete.add(file);
    for (const target of targets) await this.#visit(target);
  }

  async #target(file: SourceFile, node: Node & { readonly value: unknown }): Promise<SourceFile | undefined> {
    const path = String(node.value);
    if (isAbsolute(path)) return this.#problem('reference/catalog-outside', 'absolute', path, file, node);
    const uri = resolvePath(folderOf(file.uri), path);
    if (!(await isConfined(this.#workspace, uri, this.#root))) {
      return this.#problem('reference/catalog-outside', 'outside', path, file, node);
    }
    const target = await this.#loader.file(uri);
    if (target?.kind === 'catalog') return target;
    const message = target || (await this.#workspace.readText(uri)) !== undefined ? 'notACatalog' : 'missing';
    return this.#problem('reference/catalog-missing', message, path, file, node);
  }

  #problem(rule: UsesProblem['rule'], message: string, path: string, file: SourceFile, node: Node): undefined {
    this.problems.push({ rule, message, args: { path }, file, node });
  }

  /**
   * The files that a file uses, directly or not, without itself: the nearest first, and equally near ones by name, so
   * that the order within `uses` plays no part.
   */
  #reachable(file: SourceFile): readonly SourceFile[] {
    const reached = new Set<SourceFile>([file]);
    for (let nearest: readonly SourceFile[] = [file]; nearest.length > 0; ) {
      const targets = new Set(nearest.flatMap((from) => this.#links.get(from) ?? []));
      nearest = [...targets].filter((target) => !reached.has(target)).toSorted((a, b) => (a.uri < b.uri ? -1 : 1));
      for (const target of nearest) reached.add(target);
    }
    reached.delete(file);
    return [...reached];
  }

  /**
   * Each circle is reported once, in the member whose name comes first, so that it makes no difference from where the
   * circle was entered.
   */
  #reportCycles(): void {
    for (const [file, targets] of this.#links) {
      targets.forEach((target, index) => {
        const path = this.#pathBack(target, file);
        if (!path || path.some((member) => member.uri < file.uri)) return;
        const node = usesOf(file).filter((item) => this.#leadsTo(file, item, target))[0] ?? usesOf(file)[index];
        const chain = [...path, target].map((member) => member.uri.slice(this.#root.length + 1));
        if (node)
          this.problems.push({
            rule: 'reference/catalog-cycle',
            message: 'cycle',
            args: { chain: chain.join(' → ') },
            file,
            node,
          });
      });
    }
  }

  #leadsTo(file: SourceFile, item: Node, target: SourceFile): boolean {
    return resolvePath(folderOf(file.uri), String(item.value)) === target.uri;
  }

  /** The shortest way from one file to another along `uses`, both included; `undefined` when there is none. */
  #pathBack(from: SourceFile, to: SourceFile): readonly SourceFile[] | undefined {
    const queue: (readonly SourceFile[])[] = [[from]];
    const seen = new Set<SourceFile>();
    for (let path = queue.shift(); path; path = queue.shift()) {
      const last = path.at(-1);
      if (last === to) return path;
      if (!last || seen.has(last)) continue;
      seen.add(last);
      for (const next of this.#links.get(last) ?? []) queue.push([...path, next]);
    }
    return undefined;
  }
}

/** Whether all catalogs that a file names could be read as such, so that it is certain that it names no others. */
function isUsesClear({ tree: { root, lost }, schema: { broken }, foreign, kind }: SourceFile): boolean {
  if (foreign || kind === 'config') return true;
  const node = childOf(root, 'uses');
  if (node) return isClearList(node, broken);
  if (root?.kind !== 'mapping' || lost.has('uses')) return false;
  return !meantKeys(root, kind === 'charter' ? charterShape : catalogShape, broken).has('uses');
}

function isClearList(node: Node, broken: ReadonlySet<Node>): boolean {
  if (node.kind !== 'sequence' || node.damaged || broken.has(node)) return false;
  return node.items.every((item) => typeof item.value === 'string' && !broken.has(item) && !item.damaged);
}

/** The readable items of a file's `uses`. */
export function usesOf(file: SourceFile): readonly Node[] {
  if (file.foreign) return [];
  const node = childOf(file.tree.root, 'uses');
  if (node?.kind !== 'sequence' || file.schema.broken.has(node)) return [];
  return node.items.filter((item) => typeof item.value === 'string' && !file.schema.broken.has(item));
}

/** The readable `reference` values of a charter's evidence that name documents. */
function documentsOf(file: SourceFile): readonly Node[] {
  if (file.kind !== 'charter' || file.foreign) return [];
  const controls = childOf(childOf(file.tree.root, 'compliance'), 'controls');
  const evidence = itemsOf(controls).flatMap((control) => itemsOf(childOf(control, 'evidence')));
  return evidence.flatMap((item) => {
    const node = childOf(item, 'reference');
    return childOf(item, 'kind')?.value === 'document' && node && typeof node.value === 'string' ? [node] : [];
  });
}

function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.kind === 'sequence' ? node.items : [];
}
