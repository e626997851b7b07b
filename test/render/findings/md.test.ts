import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../server/src/render/findings/md.ts';
import { finding, range, reportOf } from './reports.ts';

const PAGES = 'https://github.com/charterline/charterline/blob/main/docs/rules';

/** A report with many findings in each of several files. */
function large(files: number, each: number): string {
  const findings = Array.from({ length: files * each }, (_, index) =>
    finding({ file: `${Math.floor(index / each)}.charter.yaml`, range: range(index + 1, 1, index + 1, 2) }),
  );
  return renderMarkdown(reportOf(findings, { errors: files * each }));
}

/** The summaries of what is folded, from the outside to the inside. */
function folds(page: string): readonly string[] {
  return [...page.matchAll(/<details>\n<summary>(.*)<\/summary>\n\n/g)].map(([, summary = '']) => summary);
}

describe('md', () => {
  it('says how much there is, and what, by file', () => {
    const report = reportOf(
      [
        finding({ message: 'Nobody answers for *Launch | go*.' }),
        finding({ file: 'b_1.charter.yaml', severity: 'warning', ruleId: 'raci/silo', range: range(12, 3, 12, 4) }),
        finding({ file: 'b_1.charter.yaml', severity: 'info', suppressed: 'inline' }),
      ],
      { errors: 1, warnings: 1, suppressed: 1 },
    );
    expect(renderMarkdown(report)).toBe(`3 files checked: 1 error, 1 warning, 0 info, 1 suppressed.

### a.charter.yaml

| Severity | Place | Finding | Rule |
| --- | --- | --- | --- |
| **Error** | 1:4 | Nobody answers for \\*Launch \\| go\\*. | [raci/one-accountable](${PAGES}/raci/one-accountable.md) |

### b\\_1.charter.yaml

| Severity | Place | Finding | Rule |
| --- | --- | --- | --- |
| Warning | 12:3 | Nobody answers for it. | [raci/silo](${PAGES}/raci/silo.md) |
| Note | 1:4 | Nobody answers for it. _(suppressed: inline)_ | [raci/one-accountable](${PAGES}/raci/one-accountable.md) |
`);
  });

  it('is one sentence where there is nothing to report', () => {
    expect(renderMarkdown(reportOf([]))).toBe('3 files checked: nothing to report.\n');
    expect(renderMarkdown(reportOf([], { files: 0 }))).toBe('No file was checked.\n');
  });

  it('folds a long list of a file, and a long report as a whole', () => {
    expect(folds(large(5, 10))).toEqual([]);
    expect(folds(large(2, 11))).toEqual(['11 findings', '11 findings']);
    expect(folds(large(51, 1))).toEqual(['51 findings']);
    expect(folds(large(5, 11))).toEqual(['55 findings', ...Array.from({ length: 5 }, () => '11 findings')]);
    for (const page of [large(2, 11), large(5, 11)]) {
      expect(page.split('\n</details>\n')).toHaveLength(folds(page).length + 1);
    }
  });
});
