import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../charter/canonical-json.ts';
import type { Arg, Args, Finding } from '../rules/finding.ts';
import { ruleById } from '../rules/registry.ts';

/**
 * Names findings so that they are recognised after the text around them has changed: 16 hex digits for each, in the
 * order given; further equal ones get `-2`, `-3` (specification of rules, *Fingerprint*).
 */
export function fingerprints(findings: readonly Finding[]): readonly string[] {
  return numbered(findings, (finding) => bytesToHex(sha256(utf8ToBytes(identity(finding)))).slice(0, 16));
}

/** What fingerprints are made from: the same exactly where they are the same, and quicker to have. */
export function identities(findings: readonly Finding[]): readonly string[] {
  return numbered(findings, identity);
}

function numbered(findings: readonly Finding[], nameOf: (finding: Finding) => string): readonly string[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const name = nameOf(finding);
    const count = (counts.get(`${finding.file} ${name}`) ?? 0) + 1;
    counts.set(`${finding.file} ${name}`, count);
    return count > 1 ? `${name}-${count}` : name;
  });
}

function identity({ ruleId, path, args }: Finding): string {
  const { dateArgs = [], hints = [] } = ruleById(ruleId) ?? {};
  return `${ruleId}\n${path}\n${canonicalJson(lastingArgs(args, [...dateArgs, ...hints]))}`;
}

/**
 * What tells one mistake from another: without arguments that come from the as-of date or from elsewhere in the file, and
 * by ids in place of titles.
 */
export function lastingArgs(args: Args, passing: readonly string[]): Record<string, unknown> {
  const lasting = Object.entries(args).filter(([name]) => !passing.includes(name));
  return Object.fromEntries(lasting.map(([name, value]) => [name, identified(value)]));
}

function identified(value: Arg): unknown {
  if (typeof value !== 'object') return value;
  return 'id' in value ? value.id : value.map((each) => (typeof each === 'string' ? each : each.id));
}
