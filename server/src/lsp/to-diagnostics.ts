import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver';
import type { Finding, Severity } from '../rules/finding.ts';
import { rulePage } from '../rules/rule-page.ts';
import { relatedText, textOf } from '../rules/text.ts';
import type { FileFindings } from './file-findings.ts';
import { rangeIn } from './to-range.ts';

/** More would help nobody and slow editors down. */
export const MOST_SHOWN = 1000;

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** The findings of a file as an editor shows them; `clientUri` gives URIs the form that the editor uses. */
export function toDiagnostics(found: FileFindings, clientUri: (uri: string) => string): Diagnostic[] {
  const shown = mostSerious(found.findings);
  const diagnostics = shown.flatMap((finding) => toDiagnostic(finding, found, clientUri));
  const hidden = found.findings.length - shown.length;
  return hidden > 0 ? [...diagnostics, moreThanShown(hidden)] : diagnostics;
}

/** Names diagnostics by their content, so that equal ones have equal names also after a restart. */
export function resultIdOf(diagnostics: readonly Diagnostic[]): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(diagnostics)))).slice(0, 32);
}

function mostSerious(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST_SHOWN) return findings;
  const bySeverity = findings.toSorted((a, b) => SEVERITIES[a.severity] - SEVERITIES[b.severity]);
  const kept = new Set(bySeverity.slice(0, MOST_SHOWN));
  return findings.filter((finding) => kept.has(finding));
}

function toDiagnostic(finding: Finding, { files }: FileFindings, clientUri: (uri: string) => string): Diagnostic[] {
  const file = files.get(finding.file);
  if (!file) return [];
  const relatedInformation = finding.related.flatMap((related): DiagnosticRelatedInformation[] => {
    const at = files.get(related.file);
    if (!at) return [];
    const location = { uri: clientUri(related.file), range: rangeIn(at, related) };
    return [{ location, message: relatedText(finding, related) }];
  });
  return [
    {
      range: rangeIn(file, finding),
      severity: SEVERITIES[finding.severity],
      source: 'charterline',
      code: finding.ruleId,
      codeDescription: { href: rulePage(finding.ruleId) },
      message: textOf(finding),
      ...(relatedInformation.length > 0 ? { relatedInformation } : {}),
      ...(finding.unnecessary ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    },
  ];
}

function moreThanShown(hidden: number): Diagnostic {
  const count = hidden === 1 ? '1 more finding is' : `${hidden} more findings are`;
  return {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    severity: DiagnosticSeverity.Information,
    source: 'charterline',
    message: `${count} not shown here. "charterline validate" lists all of them.`,
  };
}
