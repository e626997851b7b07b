import type { Fix, Log, Result, Suppression } from 'sarif';
import { version } from '../../../../package.json';
import type { FindingsReport, ReportedFinding, ReportedFix } from '../../report/report.ts';
import type { Severity } from '../../rules/finding.ts';
import { HOME_PAGE } from '../../rules/rule-page.ts';
import { visibleJson } from '../visible-json.ts';
import { byFile } from './by-file.ts';
import { printable } from './printable.ts';
import { artifactOf, locationOf, regionOf } from './sarif-location.ts';
import { describeRule } from './sarif-rule.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * SARIF 2.1.0, which services for code scanning read. Of the rules, those are described that have findings: the file is
 * sent with every run, and a reader looks up no others.
 */
export function renderSarif({ findings }: FindingsReport): string {
  const ruleIds = [...new Set(findings.map(({ ruleId }) => ruleId))].sort();
  const tellsSuppressed = findings.some(({ suppressed }) => suppressed);
  const log: Log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Charterline',
            version,
            semanticVersion: version,
            informationUri: HOME_PAGE,
            rules: ruleIds.map(describeRule),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => ({
          ...resultOf(finding, ruleIds.indexOf(finding.ruleId)),
          // Either all results of a run say whether they are suppressed or none does (section 3.27.23).
          ...(tellsSuppressed ? { suppressions: suppressionsOf(finding) } : {}),
        })),
      },
    ],
  };
  return visibleJson(log);
}

const LEVELS: Readonly<Record<Severity, Result.level>> = { error: 'error', warning: 'warning', info: 'note' };

function resultOf(finding: ReportedFinding, ruleIndex: number): Result {
  const { ruleId, severity, message, path, fingerprint, related, fix } = finding;
  const logical = path === '' ? {} : { logicalLocations: [{ fullyQualifiedName: printable(path) }] };
  return {
    ruleId,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: plain(message) },
    locations: [{ ...locationOf(finding), ...logical }],
    ...(related.length > 0 ? { relatedLocations: related.map(relatedLocation) } : {}),
    partialFingerprints: { 'charterline/v1': fingerprint },
    ...(fix ? { fixes: [fixOf(fix)] } : {}),
  };
}

function relatedLocation(related: ReportedFinding['related'][number]): ReturnType<typeof locationOf> {
  return { ...locationOf(related), message: { text: plain(related.message) } };
}

/**
 * Text of which readers make no links: SARIF has them in plain texts, too, as `[text](target)`. Readers differ in whether
 * they understand a backslash there, but none takes brackets that stand apart for a link.
 */
function plain(text: string): string {
  return printable(text).replaceAll('](', '] (');
}

/** The texts to insert stay as they are, since they are for programs. */
function fixOf({ title, edits }: ReportedFix): Fix {
  return {
    description: { text: plain(title) },
    artifactChanges: [...byFile(edits)].map(([file, changes]) => ({
      artifactLocation: artifactOf(file),
      replacements: changes.map(({ range, text }) => ({
        deletedRegion: regionOf(range),
        ...(text === '' ? {} : { insertedContent: { text } }),
      })),
    })),
  };
}

const SUPPRESSION_KINDS = { inline: 'inSource', baseline: 'external' } as const;

function suppressionsOf({ suppressed }: ReportedFinding): Suppression[] {
  return suppressed ? [{ kind: SUPPRESSION_KINDS[suppressed] }] : [];
}
