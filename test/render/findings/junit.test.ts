import { describe, expect, it } from 'vitest';
import { renderJunit } from '../../../server/src/render/findings/junit.ts';
import { readJunit } from '../../support/junit-xml.ts';
import { finding, range, reportOf } from './reports.ts';

describe('junit', () => {
  it('has a suite for each file and a test for each finding', () => {
    const report = reportOf([
      finding({
        message: 'Nobody answers for "Launch & go".',
        related: [{ file: 'b.charter.yaml', range: range(7, 3, 7, 4), message: 'The first one' }],
      }),
      finding({ severity: 'info', ruleId: 'reference/unused' }),
      finding({ file: 'b.charter.yaml', severity: 'warning', ruleId: 'raci/silo', path: '' }),
      finding({ file: 'b.charter.yaml', suppressed: 'baseline' }),
    ]);
    const page = 'https://github.com/charterline/charterline/blob/main/docs/rules';
    expect(renderJunit(report)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="charterline" tests="4" failures="2" errors="0">
  <testsuite name="a.charter.yaml" tests="2" failures="1" errors="0" skipped="0">
    <testcase classname="a.charter.yaml" name="raci/one-accountable raci[launch]" time="0"><failure type="error" message="Nobody answers for &quot;Launch &amp; go&quot;.">a.charter.yaml:1:4: error: Nobody answers for &quot;Launch &amp; go&quot;.
see b.charter.yaml:7:3: The first one
${page}/raci/one-accountable.md</failure></testcase>
    <testcase classname="a.charter.yaml" name="reference/unused raci[launch]" time="0"><system-out>a.charter.yaml:1:4: info: Nobody answers for it.
${page}/reference/unused.md</system-out></testcase>
  </testsuite>
  <testsuite name="b.charter.yaml" tests="2" failures="1" errors="0" skipped="1">
    <testcase classname="b.charter.yaml" name="raci/silo" time="0"><failure type="warning" message="Nobody answers for it.">b.charter.yaml:1:4: warning: Nobody answers for it.
${page}/raci/silo.md</failure></testcase>
    <testcase classname="b.charter.yaml" name="raci/one-accountable raci[launch]" time="0"><skipped>suppressed: baseline</skipped><system-out>b.charter.yaml:1:4: error: Nobody answers for it.
${page}/raci/one-accountable.md</system-out></testcase>
  </testsuite>
</testsuites>
`);
    expect(readJunit(renderJunit(report)).children).toHaveLength(2);
  });

  it('gives tests names that do not change with the lines, and each another', () => {
    const named = (line: number): readonly (string | undefined)[] => {
      const found = finding({ range: range(line, 1, line, 2) });
      const other = finding({ range: range(line, 3, line, 4), path: 'raci[launch].accountable' });
      const [suite] = readJunit(renderJunit(reportOf([found, other, found, found]))).children;
      return suite?.children.map(({ attributes }) => attributes['name']) ?? [];
    };
    expect(named(1)).toEqual([
      'raci/one-accountable raci[launch]',
      'raci/one-accountable raci[launch].accountable',
      'raci/one-accountable raci[launch] (2)',
      'raci/one-accountable raci[launch] (3)',
    ]);
    expect(named(20)).toEqual(named(1));
  });

  it('has one test that has passed where there is nothing to report', () => {
    expect(renderJunit(reportOf([], { suppressed: 2 }))).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="charterline" tests="1" failures="0" errors="0">
  <testsuite name="charterline" tests="1" failures="0" errors="0" skipped="0">
    <testcase classname="charterline" name="validate" time="0"><system-out>3 files checked: nothing to report, 2 suppressed</system-out></testcase>
  </testsuite>
</testsuites>
`);
  });

  it('does not call a test passed where nothing was checked', () => {
    const [suite] = readJunit(renderJunit(reportOf([], { files: 0 }))).children;
    expect(suite?.attributes).toMatchObject({ tests: '1', failures: '0', skipped: '1' });
    expect(suite?.text.trim()).toBe('No file was checked');
  });
});
