import { Charter } from '../charter/charter.ts';
import { readEntry } from '../charter/read.ts';
import { type CheckedReferences, checkReferences, type Scope, unusedDeclarations } from '../charter/resolve.ts';
import { isHeldAgainstToday } from '../charter/status.ts';
import { isUnderWay } from '../charter/under-way.ts';
import { catalogShape } from '../language/catalog.ts';
import { charterShape } from '../language/charter.ts';
import type { Finding } from '../rules/finding.ts';
import { RULES } from '../rules/registry.ts';
import type { CheckContext } from '../rules/rule.ts';
import { type Node, rootOf } from '../syntax/nodes.ts';
import { applyBaseline } from './apply-baseline.ts';
import type { BaselineEntry } from './baseline.ts';
import { type Config, effectiveRule, factsOf } from './config.ts';
import { Findings, type Repairs, repairsOf } from './findings.ts';
import type { Catalog, Loaded } from './load.ts';
import type { SourceFile } from './source-file.ts';
import { type Suppressed, suppress } from './suppress.ts';

/** All that is known of one version of a file. Immutable; whoever asks about that version shares it. */
export interface Analysis {
  readonly file: SourceFile;
  readonly root: string;
  readonly config: Config;
  readonly catalogs: readonly SourceFile[];
  /** The typed model; `undefined` for catalogs and configs, and for a file that says it is something else. */
  readonly charter: Charter | undefined;
  /** The day against which dates are held, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** What is reported, by file, place and rule. May lie in the catalogs and config files that the file depends on. */
  readonly findings: readonly Finding[];
  /** What would mend the findings, suppressed ones included, where anything is known to. */
  readonly repairs: ReadonlyMap<Finding, Repairs | undefined>;
  /** What comments in the files silence, and what the baseline accepts. */
  readonly suppressed: readonly Suppressed[];
  /** The entries of the baseline whose finding is still there. */
  readonly recognised: ReadonlySet<BaselineEntry>;
}

/** Analyses a loaded file. A pure function of its arguments; never throws on what people may write. */
export function analyse(loaded: Loaded, asOf: string): Analysis {
  const { file, config, catalogs } = loaded;
  const files = [file, ...catalogs.map((catalog) => catalog.file)];
  const findings = new Findings([...files, ...config.files], config);
  for (const each of files) reportReading(each, findings);
  for (const each of config.files) if (each !== file) reportReading(each, findings);
  for (const { rule, file: at, node, report } of config.problems) {
    findings.addProblem(rule, at, { node, message: report.message, args: report.args ?? {} }, report.related);
  }
  for (const { rule, file: at, node, message, args } of loaded.usesProblems) {
    findings.addProblem(rule, at, { node, message, args });
  }
  const charter = file.kind === 'config' ? undefined : reportMeaning(loaded, findings, asOf);
  const repairs = findings.all();
  const silenced = silence([...repairs.keys()], files, config);
  return {
    file,
    root: loaded.root,
    config,
    catalogs: catalogs.map((catalog) => catalog.file),
    charter,
    asOf,
    repairs: new Map([...repairs, ...repairsOfRemarks(silenced.findings, files)]),
    ...silenced,
  };
}

/** What would mend the comments that remarks are about. */
function repairsOfRemarks(
  findings: readonly Finding[],
  files: readonly SourceFile[],
): readonly (readonly [Finding, Repairs])[] {
  return findings.flatMap((finding) => {
    const text = files.find(({ uri }) => uri === finding.file)?.text;
    const { ruleId, start, end, message, args } = finding;
    if (!ruleId.startsWith('suppression/') || text === undefined) return [];
    const problem = { text, start, end, node: undefined, shape: undefined, message, args };
    return [[finding, () => repairsOf(ruleId, problem)]];
  });
}

/** Comments come first: who wrote one beside a finding has given a reason, which the baseline lacks. */
function silence(
  findings: readonly Finding[],
  files: readonly SourceFile[],
  config: Config,
): Pick<Analysis, 'findings' | 'suppressed' | 'recognised'> {
  const { kept, suppressed: inline } = suppress(findings, files, config);
  const applied = applyBaseline(
    kept,
    inline.map(({ finding }) => finding),
    config.baseline,
  );
  const accepted = applied.accepted.map((finding): Suppressed => ({ finding, by: 'baseline' }));
  return { findings: applied.kept, suppressed: [...inline, ...accepted], recognised: applied.recognised };
}

/** What reading the text alone has shown. */
function reportReading(file: SourceFile, findings: Findings): void {
  for (const problem of file.tree.problems) findings.addSyntax(file, problem);
  for (const { rule, node, message, args, missing, first } of file.schema.problems) {
    const related = first ? [{ node: first, message: 'first' }] : [];
    findings.addProblem(rule, file, { node, message, args, missing }, related);
  }
}

/** What follows from the content: references, then rules. */
function reportMeaning(loaded: Loaded, findings: Findings, asOf: string): Charter | undefined {
  const { file, catalogs } = loaded;
  const broken = new Set<Node>([...file.schema.broken, ...loaded.lostUses]);
  const duplicated = new Set<Node>();
  const report = ({ problems, unclear }: Omit<CheckedReferences, 'sought'>): void => {
    for (const node of unclear) broken.add(node);
    for (const { rule, node, message, args, related } of problems) {
      // What a catalog says of itself is not said again of the charter that uses it.
      if ([node, ...related.map((place) => place.node)].some((each) => duplicated.has(each))) continue;
      if (rule === 'reference/duplicate-id') duplicated.add(node);
      findings.addProblem(rule, undefined, { node, message, args }, related);
      if (rule !== 'reference/unused') broken.add(node);
      // Nobody can say which of the two is meant, and the first in the file has no better claim.
      if (message === 'duplicate')
        for (const first of related) if (areInOneFile(first.node, node)) broken.add(first.node);
    }
  };
  for (const { file: catalog, reaches, incomplete } of catalogs) {
    for (const node of catalog.schema.broken) broken.add(node);
    report(checkReferences(scopeOf(catalog, reaches, incomplete)));
  }
  const reached = catalogs.map((catalog) => catalog.file);
  const checked = checkReferences(scopeOf(file, reached, loaded.incomplete));
  report(checked);
  if (file.kind !== 'charter' || file.foreign || file.tree.root?.kind !== 'mapping') return undefined;
  const shared = reached.map(({ ids }) => ids);
  // What refers to an entry may stand in the part that could not be read.
  if (isWhole(file)) report({ problems: unusedDeclarations(file.ids, shared, checked), unclear: [] });
  const { root, lost } = file.tree;
  const charter = new Charter(readEntry(root, charterShape, broken, lost), readCatalogs(catalogs, broken));
  if (!loaded.config.broken && isUnderWay(charter.entry)) runRules(charter, loaded, findings, asOf);
  return charter;
}

function areInOneFile(a: Node, b: Node): boolean {
  return rootOf(a) === rootOf(b);
}

function scopeOf(file: SourceFile, reaches: readonly SourceFile[], incomplete: boolean): Scope {
  const lost = [file, ...reaches].flatMap(({ tree }) => [...tree.lost]);
  const unreadable = new Set([file, ...reaches].flatMap(({ ids }) => [...ids.hidden]));
  return { own: file.ids, catalogs: reaches.map(({ ids }) => ids), lost: new Set(lost), incomplete, unreadable };
}

/** Whether everything in a file could be read where references stand. */
function isWhole({ tree, schema }: SourceFile): boolean {
  return tree.problems.length === 0 && !schema.problems.some(({ rule }) => HIDING.has(rule));
}

const HIDING: ReadonlySet<string> = new Set(['schema/required', 'schema/unknown-key', 'schema/type']);

function readCatalogs(catalogs: readonly Catalog[], broken: ReadonlySet<Node>) {
  return catalogs.flatMap(({ file: { tree, foreign } }) =>
    tree.root?.kind === 'mapping' && !foreign ? [readEntry(tree.root, catalogShape, broken, tree.lost)] : [],
  );
}

function runRules(
  charter: Charter,
  { config, file, missingDocuments }: Loaded,
  findings: Findings,
  asOf: string,
): void {
  const heldAgainst = isHeldAgainstToday(charter) ? asOf : undefined;
  for (const rule of RULES) {
    if (!('check' in rule)) continue;
    const { level, options } = effectiveRule(config, rule, file.uri);
    if (level === 'off' || (level === undefined && rule.levels[config.preset] === 'off')) continue;
    const context: CheckContext = {
      charter,
      options,
      facts: { ...factsOf(config), missingDocuments },
      report: (node, report) => findings.add(rule.id, undefined, node, report),
      reportMissing: (entry, keys, report) => findings.addMissing(rule.id, undefined, entry.node, keys, report),
    };
    if (rule.dateArgs) rule.check({ ...context, asOf: heldAgainst });
    else rule.check(context);
  }
}
