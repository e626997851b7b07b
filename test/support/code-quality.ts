/** Reports of GitLab's Code Quality, as its documentation describes what it reads. */
import { Ajv } from 'ajv';

export interface CodeQualityIssue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end: number } };
}

const NON_EMPTY = { type: 'string', minLength: 1 } as const;
const LINE = { type: 'integer', minimum: 1 } as const;

const ajv = new Ajv({ allErrors: true, strict: true });
const isValid = ajv.compile<readonly CodeQualityIssue[]>({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    additionalProperties: false,
    properties: {
      description: NON_EMPTY,
      check_name: NON_EMPTY,
      fingerprint: NON_EMPTY,
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        additionalProperties: false,
        properties: {
          // A path that begins with a dot and a slash is not found.
          path: { ...NON_EMPTY, pattern: '^(?!\\./)' },
          lines: {
            type: 'object',
            required: ['begin', 'end'],
            additionalProperties: false,
            properties: { begin: LINE, end: LINE },
          },
        },
      },
    },
  },
});

/** Reads a report; throws with everything that is wrong with it. */
export function readCodeQuality(text: string): readonly CodeQualityIssue[] {
  const report: unknown = JSON.parse(text);
  if (!isValid(report)) throw new Error(ajv.errorsText(isValid.errors, { separator: '\n' }));
  const fingerprints = new Set(report.map(({ fingerprint }) => fingerprint));
  if (fingerprints.size < report.length) throw new Error('Two issues have the same fingerprint.');
  return report;
}
