import type { Analysis } from '../analysis/analysis.ts';
import type { SourceFile } from '../analysis/source-file.ts';
import { isNamed } from '../charter/canonical.ts';
import { catalogShape } from '../language/catalog.ts';
import { charterShape } from '../language/charter.ts';
import type { Shape } from '../language/grammar.ts';
import { fileFrom } from '../report/file-from.ts';
import { childOf, entryOf, type MappingNode, type Node, rootOf } from '../syntax/nodes.ts';
import type { ReviewPlace } from './review.ts';

/** Where a catalog holds what in a charter would stand elsewhere. */
const HOMES: ReadonlyMap<string, string> = new Map([
  ['frameworks', 'compliance.frameworks'],
  ['glossary', 'collaboration.glossary'],
]);

/** Finds where entries and fields of a canonical form are written, in the charter or in one of its catalogs. */
export class Locations {
  readonly #analysis: Analysis;
  readonly #folder: string;
  #entries: ReadonlyMap<string, MappingNode> | undefined;

  /** `folder`, a URI, is where files are named from. */
  constructor(analysis: Analysis, folder: string) {
    this.#analysis = analysis;
    this.#folder = folder;
  }

  /**
   * The place of a field of an entry, both by their paths; the entry itself without a field. What is not there is placed at
   * what identifies the nearest thing that holds it. `undefined` for an entry that is not there.
   */
  of(entry: string, field: string): ReviewPlace | undefined {
    const holder = entry === '' ? this.#analysis.file.tree.root : this.#find(entry);
    if (!holder) return undefined;
    let at: Node = holder;
    let found: Node | undefined;
    for (const key of field === '' ? [] : field.split('.')) {
      const next = entryOf(at, key);
      if (!next) return this.#at(this.#headOf(at));
      found = next.value.kind === 'scalar' ? next.value : next.key;
      at = next.value;
    }
    return this.#at(found ?? this.#headOf(at));
  }

  /** The place of a node of one of the files. */
  at(node: Node): ReviewPlace {
    return this.#at(node);
  }

  #find(path: string): MappingNode | undefined {
    this.#entries ??= entriesOf(this.#analysis);
    return this.#entries.get(path);
  }

  #headOf(node: Node): Node {
    return this.#fileOf(node).paths.headOf(node);
  }

  #fileOf(node: Node): SourceFile {
    const root = rootOf(node);
    const { file, catalogs } = this.#analysis;
    return catalogs.find(({ tree }) => tree.root === root) ?? file;
  }

  #at(node: Node): ReviewPlace {
    const file = this.#fileOf(node);
    const [start, end] = [file.lines.positionAt(node.start), file.lines.positionAt(node.end)];
    return {
      file: fileFrom(this.#folder, file.uri),
      range: {
        start: { line: start.line + 1, column: start.character + 1 },
        end: { line: end.line + 1, column: end.character + 1 },
      },
      path: file.paths.of(node),
    };
  }
}

/** The entries of all lists by their paths; those of the charter come before those of its catalogs. */
function entriesOf({ file, catalogs }: Analysis): ReadonlyMap<string, MappingNode> {
  const found = new Map<string, MappingNode>();
  const add = (path: string, node: MappingNode): void => {
    if (!found.has(path)) found.set(path, node);
  };
  collect(file.tree.root, charterShape, '', add);
  for (const catalog of catalogs) collect(catalog.tree.root, catalogShape, '', add, HOMES);
  return found;
}

function collect(
  node: Node | undefined,
  shape: Shape,
  path: string,
  add: (path: string, node: MappingNode) => void,
  homes: ReadonlyMap<string, string> = new Map(),
): void {
  for (const [key, field] of Object.entries(shape.fields)) {
    const value = childOf(node, key);
    const way = [path, homes.get(key) ?? key].filter((part) => part !== '').join('.');
    if (field.type === 'section') collect(value, field.shape, way, add);
    if (field.type !== 'entries' || value?.kind !== 'sequence' || !isNamed(field.shape)) continue;
    const counts = new Map<string, number>();
    for (const [index, item] of value.items.entries()) {
      if (item.kind !== 'mapping') continue;
      const name = nameOf(item, field.shape);
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      const at = `${way}[${name === '' ? `#${index + 1}` : count > 1 ? `${name}~${count}` : name}]`;
      add(at, item);
      collect(item, field.shape, at, add);
    }
  }
}

function nameOf(item: MappingNode, { key }: Shape): string {
  const name = key.map((each) => childOf(item, each)?.value).find((value) => typeof value === 'string');
  return typeof name === 'string' ? name : '';
}
