import type { Finding } from '../rules/finding.ts';
import { ruleById } from '../rules/registry.ts';
import { canBeAccepted } from '../rules/rule.ts';
import { type Baseline, type BaselineEntry, digestOf } from './baseline.ts';
import { kindByName } from './file-kind.ts';
import { compareFindings } from './findings.ts';
import { fingerprints } from './fingerprint.ts';
import { fileNameOf } from './uris.ts';

/** What a baseline makes of findings. */
export interface Applied {
  readonly kept: readonly Finding[];
  readonly accepted: readonly Finding[];
  /** The entries whose finding is still there, whether it is reported, accepted or silenced by a comment. */
  readonly recognised: ReadonlySet<BaselineEntry>;
}

/** Takes out what a baseline accepts. `silenced` is what comments have taken out before, in files of the same analysis. */
export function applyBaseline(
  findings: readonly Finding[],
  silenced: readonly Finding[],
  baseline: Baseline | undefined,
): Applied {
  if (!baseline) return { kept: findings, accepted: [], recognised: new Set() };
  const accepted = new Set<Finding>();
  const recognised = new Set<BaselineEntry>();
  const all = [...findings, ...silenced].filter(isAcceptable).toSorted(compareFindings);
  const open = new Set(findings);
  for (const file of new Set(all.map((finding) => finding.file))) {
    const entries = baseline.byFile.get(file);
    if (!entries) continue;
    for (const [entry, finding] of matches(entries, numbered(all, file))) {
      recognised.add(entry);
      if (open.has(finding)) accepted.add(finding);
    }
  }
  return { kept: findings.filter((finding) => !accepted.has(finding)), accepted: [...accepted], recognised };
}

/** Whether a baseline can accept a finding. What lies in a config is a mistake of the config, whatever rule speaks. */
export function isAcceptable({ ruleId, file }: Finding): boolean {
  const rule = ruleById(ruleId);
  return rule !== undefined && canBeAccepted(rule) && kindByName(fileNameOf(file)) !== 'config';
}

interface Numbered {
  readonly finding: Finding;
  readonly fingerprint: string;
}

function numbered(findings: readonly Finding[], file: string): readonly Numbered[] {
  const inFile = findings.filter((finding) => finding.file === file);
  const marks = fingerprints(inFile);
  return inFile.map((finding, index) => ({ finding, fingerprint: marks[index] ?? '' }));
}

/**
 * Which entry stands for which finding. Of several findings that differ in nothing but their number, as many are accepted
 * as are listed: when the first of them is mended, the numbers of the others change, but nothing else.
 */
function matches(
  entries: readonly BaselineEntry[],
  findings: readonly Numbered[],
): ReadonlyMap<BaselineEntry, Finding> {
  const found = new Map<BaselineEntry, Finding>();
  const left = new Set(findings);
  for (const keyOf of [wholeKey, digestKey]) {
    const waiting = grouped(
      entries.filter((entry) => !found.has(entry)),
      keyOf,
    );
    for (const each of left) {
      const { ruleId, path } = each.finding;
      const entry = waiting.get(keyOf({ ruleId, path, fingerprint: each.fingerprint }))?.shift();
      if (!entry) continue;
      found.set(entry, each.finding);
      left.delete(each);
    }
  }
  return found;
}

type Recognisable = Pick<BaselineEntry, 'ruleId' | 'path' | 'fingerprint'>;

/** Rule and path are part of the fingerprint; an entry that states others is not what it seems to be. */
function wholeKey({ ruleId, path, fingerprint }: Recognisable): string {
  return JSON.stringify([ruleId, path, fingerprint]);
}

function digestKey({ ruleId, path, fingerprint }: Recognisable): string {
  return JSON.stringify([ruleId, path, digestOf(fingerprint)]);
}

function grouped(
  entries: readonly BaselineEntry[],
  keyOf: (entry: Recognisable) => string,
): ReadonlyMap<string, BaselineEntry[]> {
  const groups = new Map<string, BaselineEntry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const known = groups.get(key);
    if (known) known.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}
