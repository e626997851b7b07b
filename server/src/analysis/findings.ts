import { compareTexts } from '../charter/alphabetical.ts';
import type { Shape } from '../language/grammar.ts';
import type { Finding, Level, Place, Related, Report } from '../rules/finding.ts';
import { ruleById } from '../rules/registry.ts';
import type { Repair } from '../rules/repair.ts';
import type { LayerProblem, Rule } from '../rules/rule.ts';
import { childOf, type Node, originOf, rootOf } from '../syntax/nodes.ts';
import type { SyntaxProblem } from '../syntax/problems.ts';
import { type Config, effectiveRule } from './config.ts';
import type { SourceFile } from './source-file.ts';

/** What would mend a finding, worked out only when somebody asks. */
export type Repairs = (asOf: string) => readonly Repair[];

interface Reported {
  readonly finding: Finding;
  readonly node: Node | undefined;
  readonly repairs: Repairs | undefined;
  /** Rules in whose favour it is left out when they report the same node, or settle it. */
  readonly yieldsTo: readonly string[];
  readonly settles: readonly Node[];
}

/** Collects what the layers and rules report, gives it a place and a severity, and leaves out what is said already. */
export class Findings {
  readonly #config: Config;
  readonly #files: ReadonlyMap<Node | undefined, SourceFile>;
  readonly #reported: Reported[] = [];
  readonly #levels = new Map<string, Level | undefined>();

  constructor(files: readonly SourceFile[], config: Config) {
    this.#config = config;
    this.#files = new Map(files.map((file) => [file.tree.root, file]));
  }

  /** Adds a problem of the parser, which has a place but no node. */
  addSyntax(file: SourceFile, { rule, message, args, start, end, related = [] }: SyntaxProblem): void {
    const { text } = file.tree;
    const repairs = (): readonly Repair[] =>
      repairsOf(rule, { text, start, end, node: undefined, message, args, shape: undefined });
    this.#push(
      rule,
      undefined,
      file,
      { message, args, repairs },
      { start, end },
      '',
      related.map((place) => ({ ...place, file: file.uri, args: {} })),
    );
  }

  /** Adds a report on a node. `file` may be left out for nodes that stand in one of the files. */
  add(ruleId: string, file: SourceFile | undefined, node: Node, report: Report): void {
    const at = file ?? this.#fileOf(node);
    if (at) this.#push(ruleId, node, at, report, node, pathOf(at, node), this.#related(at, report));
  }

  /**
   * Adds a report on something that is missing under `keys` of a mapping: on the head of the nearest one that exists,
   * with the path of what is missing.
   */
  addMissing(
    ruleId: string,
    file: SourceFile | undefined,
    holder: Node,
    keys: readonly string[],
    report: Report,
  ): void {
    const at = file ?? this.#fileOf(holder);
    if (!at) return;
    let nearest = holder;
    for (const key of keys) {
      const next = childOf(nearest, key);
      if (!next || next.kind === 'scalar') break;
      nearest = next;
    }
    const head = at.paths.headOf(nearest);
    const path = [at.paths.of(holder), ...keys].filter((part) => part !== '').join('.');
    this.#push(ruleId, head, at, report, headRange(head), path, this.#related(at, report));
  }

  /** Adds what a layer found wrong at a node, or missing from it. */
  addProblem(
    ruleId: string,
    file: SourceFile | undefined,
    problem: Pick<LayerProblem, 'missing' | 'message' | 'args'> & { readonly node: Node },
    related: Report['related'] = [],
  ): void {
    const { node, missing, message, args } = problem;
    const at = file ?? this.#fileOf(node);
    if (!at) return;
    const { text } = at.tree;
    const { start, end } = node;
    const repairs = (): readonly Repair[] =>
      repairsOf(ruleId, { ...problem, text, start, end, shape: shapeAround(at, node) });
    const report = { message, args, related, repairs };
    if (missing === undefined) this.add(ruleId, at, node, report);
    else this.addMissing(ruleId, at, node, [missing], report);
  }

  /** Everything that is to be said, with what would mend it, in the order of file, place and rule. */
  all(): ReadonlyMap<Finding, Repairs | undefined> {
    const said = new Set(
      this.#reported.flatMap(({ finding, node, settles }) =>
        [node, ...settles].map((each) => `${finding.ruleId} ${idOf(each)}`),
      ),
    );
    const kept = this.#reported.filter(
      ({ node, yieldsTo }) => !node || !yieldsTo.some((rule) => said.has(`${rule} ${idOf(node)}`)),
    );
    const once = onceForShared(kept, this.#files).toSorted((a, b) => compareFindings(a.finding, b.finding));
    return new Map(once.map(({ finding, repairs }) => [finding, repairs]));
  }

  #push(
    ruleId: string,
    node: Node | undefined,
    file: SourceFile,
    report: Report,
    { start, end }: { readonly start: number; readonly end: number },
    path: string,
    related: readonly Related[],
  ): void {
    const rule = ruleById(ruleId);
    if (!rule) return;
    const level =
      this.#configured(rule, file.uri) ?? report.levels?.[this.#config.preset] ?? rule.levels[this.#config.preset];
    if (level === 'off') return;
    const { message, args = {}, repairs } = report;
    const unnecessary = rule.unnecessary ?? false;
    this.#reported.push({
      node,
      repairs,
      yieldsTo: report.yieldsTo ?? rule.yieldsTo ?? [],
      settles: report.settles ?? [],
      finding: { ruleId, severity: level, message, args, file: file.uri, start, end, path, related, unnecessary },
    });
  }

  #configured(rule: Rule, uri: string): Level | undefined {
    const key = `${rule.id} ${uri}`;
    if (!this.#levels.has(key)) this.#levels.set(key, effectiveRule(this.#config, rule, uri).level);
    return this.#levels.get(key);
  }

  #fileOf(node: Node): SourceFile | undefined {
    return this.#files.get(rootOf(node));
  }

  #related(file: SourceFile, { related = [] }: Report): readonly Related[] {
    return related.map(({ node, message, args = {} }) => ({
      file: (this.#fileOf(node) ?? file).uri,
      start: node.start,
      end: node.end,
      message,
      args,
    }));
  }
}

/** In the order in which findings are reported: by file, place and rule, then by what they say. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareTexts(a.file, b.file) ||
    a.start - b.start ||
    a.end - b.end ||
    compareTexts(a.ruleId, b.ruleId) ||
    compareTexts(a.path, b.path) ||
    compareTexts(a.message, b.message) ||
    compareTexts(JSON.stringify(a.args), JSON.stringify(b.args))
  );
}

function pathOf(file: SourceFile, node: Node): string {
  return rootOf(node) === file.tree.root ? file.paths.of(node) : '';
}

/** A mapping without a key of its own is marked at its first line only. */
function headRange(head: Node): { start: number; end: number } {
  return head.kind === 'scalar' ? head : { start: head.start, end: Math.min(head.end, head.start + 1) };
}

const NODE_IDS = new WeakMap<Node, number>();
let lastNodeId = 0;

function idOf(node: Node | undefined): number {
  if (!node) return 0;
  const known = NODE_IDS.get(node);
  if (known !== undefined) return known;
  NODE_IDS.set(node, ++lastNodeId);
  return lastNodeId;
}

/**
 * Something wrong in content that aliases repeat is said once: where it is written if it is wrong there too, else at the
 * first alias. The other place is related.
 */
function onceForShared(
  reported: readonly Reported[],
  files: ReadonlyMap<Node | undefined, SourceFile>,
): readonly Reported[] {
  const all: Reported[] = [];
  const places = new Map<string, number>();
  const keyOf = (finding: Finding, node: Node): string =>
    `${finding.ruleId} ${finding.message} ${JSON.stringify(finding.args)} ${idOf(node)}`;
  for (const each of reported) {
    const { finding, node } = each;
    if (node && !node.origin) places.set(keyOf(finding, node), all.length);
    if (!node?.origin) all.push(each);
  }
  for (const { finding, node, repairs } of reported) {
    if (!node?.origin) continue;
    const origin = originOf(node);
    const key = keyOf(finding, origin);
    const index = places.get(key);
    const known = index === undefined ? undefined : all[index];
    if (index !== undefined && known) {
      all[index] = { ...known, finding: alsoAt(known.finding, relatedTo(finding, 'alias')) };
    } else {
      places.set(key, all.length);
      const file = files.get(rootOf(origin))?.uri ?? finding.file;
      const written = relatedTo({ file, start: origin.start, end: origin.end }, 'written');
      all.push({
        finding: alsoAt(finding, written),
        node,
        repairs: repairs && besideAlias(repairs),
        yieldsTo: [],
        settles: [],
      });
    }
  }
  return all;
}

/**
 * The repairs that leave the place of an alias alone. A change of a node behind it is declined when edits are made from it;
 * a text would be put where the alias stands.
 */
function besideAlias(repairs: Repairs): Repairs {
  return (asOf) => repairs(asOf).filter(({ changes }) => changes.every(({ kind }) => kind !== 'text'));
}

function alsoAt(finding: Finding, place: Related): Finding {
  return { ...finding, related: [...finding.related, place] };
}

/** What a rule offers for something that its layer has reported. */
export function repairsOf(ruleId: string, problem: LayerProblem): readonly Repair[] {
  const rule = ruleById(ruleId);
  return rule && 'layer' in rule ? (rule.repair?.(problem) ?? []) : [];
}

/** The shape of the mapping that a node is, else of the one that it stands in. */
function shapeAround(file: SourceFile, node: Node): Shape | undefined {
  let at: Node | undefined = node;
  while (at && at.kind !== 'mapping') at = at.parent;
  return at && file.paths.shapeOf(at);
}

function relatedTo({ file, start, end }: Place, message: 'alias' | 'written'): Related {
  return { file, start, end, message, args: {} };
}
