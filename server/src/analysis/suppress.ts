import type { Finding } from '../rules/finding.ts';
import { nearestId } from '../rules/nearest-id.ts';
import { RULES, ruleById } from '../rules/registry.ts';
import { canBeSilenced } from '../rules/rule.ts';
import { withDashes } from '../rules/suppression/with-dashes.ts';
import { type Config, effectiveRule } from './config.ts';
import { compareFindings } from './findings.ts';
import { findingOnLaterLine } from './later-line.ts';
import { findMisspeltSuppressions } from './misspelt-suppressions.ts';
import type { SourceFile } from './source-file.ts';
import { findSuppressions, type Suppression } from './suppressions.ts';

/** A finding that somebody decided not to see. */
export type Suppressed = SuppressedInline | { readonly finding: Finding; readonly by: 'baseline' };

/** A finding that a comment silences. */
export interface SuppressedInline {
  readonly finding: Finding;
  readonly by: 'inline';
  readonly reason: string | undefined;
}

/**
 * Takes out what comments silence, and adds what is to be said of the comments themselves. The first file is the one
 * that was asked for: whether a comment in a catalog is of use shows only in the charters that use the catalog.
 */
export function suppress(
  findings: readonly Finding[],
  files: readonly SourceFile[],
  config: Config,
): { kept: readonly Finding[]; suppressed: readonly SuppressedInline[] } {
  const kept = new Set(findings);
  const suppressed: SuppressedInline[] = [];
  const remarks: Finding[] = [];
  for (const file of files) {
    const suppressions = findSuppressions(file);
    if (file === files[0]) remarks.push(...misspeltSuppressions(file, config));
    if (suppressions.length === 0) continue;
    const used = apply(suppressions, file, kept, suppressed);
    if (file === files[0]) remarks.push(...unusedSuppressions(suppressions, used, { file, kept, config }));
    remarks.push(...withoutReason(suppressions, file, config));
  }
  return { kept: remarks.length > 0 ? [...kept, ...remarks].toSorted(compareFindings) : [...kept], suppressed };
}

/** Which of the rules that comments name were silenced. */
type Used = ReadonlyMap<Suppression, ReadonlySet<string>>;

function apply(
  suppressions: readonly Suppression[],
  file: SourceFile,
  kept: Set<Finding>,
  suppressed: SuppressedInline[],
): Used {
  const used = new Map<Suppression, Set<string>>(suppressions.map((suppression) => [suppression, new Set()]));
  for (const finding of kept) {
    if (finding.file !== file.uri || !isSilenceable(finding)) continue;
    const line = file.lines.positionAt(finding.start).line;
    const suppression = suppressions.find((candidate) => silences(candidate, finding, line));
    if (!suppression) continue;
    used.get(suppression)?.add(finding.ruleId);
    kept.delete(finding);
    suppressed.push({ finding, by: 'inline', reason: suppression.reason });
  }
  return used;
}

function isSilenceable({ ruleId }: Finding): boolean {
  const rule = ruleById(ruleId);
  return rule !== undefined && canBeSilenced(rule);
}

function silences({ rules, line }: Suppression, { ruleId }: Finding, at: number): boolean {
  return (line === undefined || line === at) && rules.some(({ id }) => id === ruleId);
}

function unusedSuppressions(
  suppressions: readonly Suppression[],
  used: Used,
  { file, kept, config }: { readonly file: SourceFile; readonly kept: Iterable<Finding>; readonly config: Config },
): readonly Finding[] {
  return suppressions.flatMap((suppression) => {
    const silenced = used.get(suppression) ?? new Set();
    const written = file.text.slice(suppression.start, suppression.end);
    if (suppression.isReasonMisplaced) {
      return remark('suppression/unused', 'reason', { right: withDashes(written) }, suppression, file, config);
    }
    if (suppression.rules.length === 0) {
      const args = { directive: written.split(/\s+--/)[0] ?? '' };
      return remark('suppression/unused', 'unnamed', args, suppression, file, config);
    }
    return suppression.rules
      .filter(({ id }) => !silenced.has(id))
      .flatMap((named) => {
        const later = findingOnLaterLine(named.id, suppression.line, file, kept);
        if (later) {
          const place = {
            message: 'found',
            args: { rule: named.id },
            file: file.uri,
            start: later.start,
            end: later.end,
          };
          const remarks = remark('suppression/unused', 'laterLine', { rule: named.id }, named, file, config);
          return remarks.map((each) => ({ ...each, related: [place] }));
        }
        const { message, args } = uselessName(named.id);
        return remark('suppression/unused', message, args, named, file, config);
      });
  });
}

/** What is to be said of a name that silences nothing. */
function uselessName(name: string): Pick<Finding, 'message' | 'args'> {
  const rule = ruleById(name);
  if (rule) return { message: canBeSilenced(rule) ? 'rule' : 'fixed', args: { rule: name } };
  const suggestion = nearestId(
    name,
    RULES.filter(canBeSilenced).map(({ id }) => id),
  );
  return suggestion === undefined
    ? { message: 'unknownRule', args: { rule: name } }
    : { message: 'nearestRule', args: { rule: name, suggestion } };
}

function misspeltSuppressions(file: SourceFile, config: Config): readonly Finding[] {
  return findMisspeltSuppressions(file).flatMap((place) => {
    const { word, suggestion } = place;
    return remark('suppression/unused', 'unknownScope', { comment: word, suggestion }, place, file, config);
  });
}

function withoutReason(suppressions: readonly Suppression[], file: SourceFile, config: Config): readonly Finding[] {
  return suppressions
    .filter(({ reason, rules }) => reason === undefined && rules.length > 0)
    .flatMap((suppression) => remark('suppression/reason', 'missing', {}, suppression, file, config));
}

function remark(
  ruleId: string,
  message: string,
  args: Finding['args'],
  { start, end }: { readonly start: number; readonly end: number },
  file: SourceFile,
  config: Config,
): readonly Finding[] {
  const rule = ruleById(ruleId);
  const severity = rule && (effectiveRule(config, rule, file.uri).level ?? rule.levels[config.preset]);
  if (!severity || severity === 'off') return [];
  return [
    {
      ruleId,
      severity,
      message,
      args,
      file: file.uri,
      start,
      end,
      path: '',
      related: [],
      unnecessary: rule.unnecessary ?? false,
    },
  ];
}
