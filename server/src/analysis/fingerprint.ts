import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { Args, Finding } from '../rules/finding.ts';
import { ruleById } from '../rules/registry.ts';

/**
 * Names findings so that they are recognised after the text around them has changed: 16 hex digits for each, in the
 * order given; further equal ones get `-2`, `-3` (specification of rules, *Fingerprint*).
 */
export function fingerprints(findings: readonly Finding[]): readonly string[] {
  const counts = new Map<string, number>();
  return findings.map(({ file, ruleId, path, args }) => {
    const lasting = canonicalize(lastingArgs(args, ruleById(ruleId)?.dateArgs));
    const digest = bytesToHex(sha256(utf8ToBytes(`${ruleId}\n${path}\n${lasting}`))).slice(0, 16);
    const count = (counts.get(`${file} ${digest}`) ?? 0) + 1;
    counts.set(`${file} ${digest}`, count);
    return count > 1 ? `${digest}-${count}` : digest;
  });
}

/** Arguments without those that come from the as-of date. */
export function lastingArgs(args: Args, dateArgs: readonly string[] = []): Args {
  return Object.fromEntries(Object.entries(args).filter(([name]) => !dateArgs.includes(name)));
}
