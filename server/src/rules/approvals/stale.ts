import { latestApprovals } from '../../charter/approvals.ts';
import { isInForce } from '../../charter/status.ts';
import type { Level } from '../finding.ts';
import { checkRule } from '../rule.ts';
import { stateOf } from './state.ts';

/** While a charter is written, approvals lag behind as a matter of course; once it is in force, they must not. */
const IN_FORCE: Readonly<Record<'recommended' | 'strict', Level>> = { recommended: 'error', strict: 'error' };

export const stale = checkRule({
  id: 'approvals/stale',
  title: 'Approvals are for the charter as it stands',
  rationale:
    'An approval holds for what was read. When the charter has changed since, people act on terms to which nobody has agreed.',
  practices: [],
  levels: { minimal: 'info', recommended: 'info', strict: 'info' },
  levelsNote: 'An error in recommended and strict once the charter is approved or active.',
  options: {},
  messages: {
    version:
      '{role} approved version {approved}, and the charter is at version {version} now. Show this role what has changed, and ask for approval again.',
    digest:
      'The charter has changed since {role} approved it, so the approval no longer holds. Show this role what has changed, and ask for approval again.',
    current: 'The present version',
  },
  examples: {
    fails: `approvals:
  - { role: ceo, name: Ines Halloran, on: 2026-11-20, version: "0.2.0",
      digest: "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" }
`,
    passes: `approvals:
  - { role: ceo, name: Ines Halloran, on: 2026-11-20, note: Agrees in principle; will approve the final text. }
`,
  },
  check({ charter, report }) {
    for (const [role, approval] of latestApprovals(charter)) {
      const result = stateOf(approval, charter);
      if (result.state !== 'stale') continue;
      const node = approval[result.changed];
      const current = charter.entry.metadata?.version;
      if (!node || !current) continue;
      const args = { role: charter.named(role) };
      report(node, {
        message: result.changed,
        args: result.changed === 'version' ? { ...args, approved: node.value, version: current.value } : args,
        related: result.changed === 'version' ? [{ node: current, message: 'current' }] : [],
        ...(isInForce(charter) ? { levels: IN_FORCE } : {}),
      });
    }
  },
});
