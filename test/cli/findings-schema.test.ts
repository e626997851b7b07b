import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import schema from '../../schemas/findings.schema.json' with { type: 'json' };
import { useCli } from './charterline.ts';
import {
  CATALOG_WITH_ERROR,
  config,
  DAY,
  using,
  WITH_ERROR,
  WITH_INFO,
  WITH_SUPPRESSED,
  WITH_WARNING,
} from './files.ts';

const cli = useCli();
const isValid = new Ajv({ allErrors: true, strict: true }).compile(schema);

describe('the schema of findings', () => {
  it('describes what the command line writes', async () => {
    const folder = await cli.folder({
      'error.charter.yaml': using('shared.charter-catalog.yaml', WITH_ERROR),
      'warning.charter.yaml': WITH_WARNING,
      'info.charter.yaml': WITH_INFO,
      'suppressed.charter.yaml': WITH_SUPPRESSED,
      'twice.charter.yaml': 'a: 1\na: 2\nb: [',
      'empty.charter.yaml': '',
      'shared.charter-catalog.yaml': CATALOG_WITH_ERROR,
      'x/.charterline.yaml': config('rules: { raci/sillo: off }\n'),
    });
    const { stdout } = await cli.run(['validate', '-f', 'json', '--show-suppressed', ...DAY], { cwd: folder });
    const report = JSON.parse(stdout);
    expect(report.findings.length).toBeGreaterThan(8);
    expect(new Set(report.findings.map((finding: { severity: string }) => finding.severity))).toEqual(
      new Set(['error', 'warning', 'info']),
    );
    expect(report.findings.some((finding: { related: unknown[] }) => finding.related.length > 0)).toBe(true);
    expect(report.findings.some((finding: { suppressed?: string }) => finding.suppressed === 'inline')).toBe(true);
    isValid(report);
    expect(isValid.errors).toBeNull();
  });

  const position = { line: 1, column: 1 };
  const range = { start: position, end: position };
  const finding = {
    file: 'a.charter.yaml',
    ruleId: 'raci/one-letter',
    severity: 'info',
    message: 'Text',
    range,
    path: '',
    fingerprint: '0123456789abcdef-2',
    related: [],
    fix: { title: 'Remove it', safe: true, edits: [{ file: 'a.charter.yaml', range, text: '' }] },
    suppressed: 'baseline',
  };
  const summary = { files: 1, errors: 0, warnings: 0, infos: 0, suppressed: 1 };

  it('knows fixes and baselines', () => {
    expect(isValid({ version: 1, findings: [finding], summary })).toBe(true);
  });

  it.each([
    ['another version', { version: 2 }],
    ['a property of its own', { extra: 1 }],
    ['no summary', { summary: undefined }],
    ['half a summary', { summary: { files: 1 } }],
    ['an unknown severity', { findings: [{ ...finding, severity: 'fatal' }] }],
    ['a line 0', { findings: [{ ...finding, range: { start: { line: 0, column: 1 }, end: position } }] }],
    ['no end', { findings: [{ ...finding, range: { start: position } }] }],
    ['an odd fingerprint', { findings: [{ ...finding, fingerprint: 'abc' }] }],
    ['a fix that changes nothing', { findings: [{ ...finding, fix: { ...finding.fix, edits: [] } }] }],
    ['a related place without text', { findings: [{ ...finding, related: [{ file: 'a', range }] }] }],
  ])('refuses %s', (_what, change) => {
    expect(isValid(JSON.parse(JSON.stringify({ version: 1, findings: [finding], summary, ...change })))).toBe(false);
  });

  it('describes every property', () => {
    const missing: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { properties = {}, definitions = {} }: { properties?: object; definitions?: object } = node;
      for (const [name, child] of [...Object.entries(properties), ...Object.entries(definitions)]) {
        const { $ref, title, description }: { $ref?: string; title?: string; description?: string } = child;
        if (!$ref && !(title && description)) missing.push(`${path}/${name}`);
        visit(child, `${path}/${name}`);
      }
    };
    visit(schema, '');
    expect(missing).toEqual([]);
    expect(schema.title && schema.description).toBeTruthy();
  });
});
