import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { wellFormed } from '../../language/well-formed.ts';
import type { FindingsReport, ReportedFinding, ReportedRange } from '../../report/report.ts';
import type { Severity } from '../../rules/finding.ts';
import { visibleJson } from '../visible-json.ts';
import { printable } from './printable.ts';

/** A finding in a report of GitLab's Code Quality, which is the part of the Code Climate format that GitLab reads. */
interface CodeQualityIssue {
  readonly description: string;
  readonly check_name: string;
  /** Unique in the report; of two issues with the same one GitLab shows one. */
  readonly fingerprint: string;
  readonly severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker';
  readonly location: { readonly path: string; readonly lines: Lines };
}

/** The first and the last line, counted from 1. */
interface Lines {
  readonly begin: number;
  readonly end: number;
}

/** The two highest are left to what breaks or endangers a system. */
const SEVERITIES: Readonly<Record<Severity, CodeQualityIssue['severity']>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
};

/** A Code Quality report for GitLab. Suppressed findings are left out: an issue cannot say that it does not count. */
export function renderGitlab({ findings }: FindingsReport): string {
  return visibleJson(findings.filter(({ suppressed }) => !suppressed).map(issue));
}

function issue({ file, range, ruleId, severity, message, fingerprint }: ReportedFinding): CodeQualityIssue {
  return {
    description: printable(message),
    check_name: ruleId,
    fingerprint: bytesToHex(sha256(utf8ToBytes(`${file}\n${fingerprint}`))).slice(0, 32),
    severity: SEVERITIES[severity],
    location: { path: wellFormed(file), lines: linesOf(range) },
  };
}

/** A range that ends at the beginning of a line holds nothing of that one. */
function linesOf({ start, end }: ReportedRange): Lines {
  const last = end.column === 1 ? end.line - 1 : end.line;
  return { begin: start.line, end: Math.max(start.line, last) };
}
