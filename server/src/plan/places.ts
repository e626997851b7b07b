import type { Analysis } from '../analysis/analysis.ts';
import type { SourceFile } from '../analysis/source-file.ts';
import { relativePath } from '../analysis/uris.ts';
import { named } from '../charter/titles.ts';
import { type Node, rootOf } from '../syntax/nodes.ts';
import type { PlanNamed, PlanPlace, PlanPosition, PlanText } from './plan.ts';

/** Turns nodes of the analysed files into places of the plan. */
export class Places {
  readonly #root: string;
  readonly #byRoot: ReadonlyMap<Node | undefined, SourceFile>;
  readonly #byUri: ReadonlyMap<string, SourceFile>;
  readonly #main: SourceFile;
  /** Much of the plan speaks of the same nodes. */
  readonly #known = new Map<Node, PlanPlace>();
  readonly #names = new Map<SourceFile, string>();

  constructor({ file, catalogs, config, root }: Analysis) {
    const files = [file, ...catalogs, ...config.files];
    this.#root = root;
    this.#main = file;
    this.#byRoot = new Map(files.map((each) => [each.tree.root, each]));
    this.#byUri = new Map(files.map((each) => [each.uri, each]));
  }

  of(node: Node): PlanPlace {
    const known = this.#known.get(node);
    if (known) return known;
    const file = this.#byRoot.get(rootOf(node)) ?? this.#main;
    const place = this.#place(file, node.start, node.end, file.paths.of(node));
    this.#known.set(node, place);
    return place;
  }

  /** An entry of the charter by its title. */
  named(entry: Parameters<typeof named>[0] & { readonly node: Node }): PlanNamed {
    return { ...named(entry), place: this.of(entry.id ?? entry.node) };
  }

  /** A text of the charter, or `undefined` when it is not there. */
  text(node: (Node & { readonly value: unknown }) | undefined): PlanText | undefined {
    return node && { text: String(node.value), place: this.of(node) };
  }

  /** The place of a finding, which knows its file by name. */
  ofFinding({ file, start, end, path }: { file: string; start: number; end: number; path: string }): PlanPlace {
    return this.#place(this.#byUri.get(file) ?? this.#main, start, end, path);
  }

  #place(file: SourceFile, start: number, end: number, path: string): PlanPlace {
    return { file: this.#nameOf(file), range: { start: positionIn(file, start), end: positionIn(file, end) }, path };
  }

  #nameOf(file: SourceFile): string {
    const known = this.#names.get(file);
    if (known !== undefined) return known;
    const name = relativePath(this.#root, file.uri) ?? file.uri;
    this.#names.set(file, name);
    return name;
  }
}

function positionIn(file: SourceFile, offset: number): PlanPosition {
  const { line, character } = file.lines.positionAt(offset);
  return { line: line + 1, column: character + 1 };
}
