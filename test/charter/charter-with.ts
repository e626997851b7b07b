/** Charters for tests of references: the example charter, which is without findings, with some sections replaced. */
import type { Analysis } from '../../server/src/analysis/analysis.ts';
import { EXAMPLE_CHARTER, withSections } from '../../server/src/rules/example-charter.ts';
import { textOf } from '../../server/src/rules/text.ts';
import { type Expected, expectFindings } from '../support/charters.ts';

/** Asserts the whole set of findings of the example charter with other, marked sections. */
export function expectInCharter(
  sections: string,
  expected: readonly Expected[],
  others: Readonly<Record<string, string>> = {},
): Promise<Analysis> {
  return expectFindings(charterWith(sections), expected, { others });
}

export function charterWith(sections: string): string {
  return withSections(EXAMPLE_CHARTER, sections);
}

/** A catalog with these sections. */
export function catalog(sections = ''): string {
  return `apiVersion: charterline/v1\nkind: CharterCatalog\n${sections}`;
}

/** Findings in one line each: file, marked text, rule and message. */
export function inBrief({ findings, file, catalogs }: Analysis): readonly string[] {
  const texts = new Map([file, ...catalogs].map(({ uri, text }) => [uri, text]));
  return findings.map((finding) => {
    const name = finding.file.slice(finding.file.lastIndexOf('/') + 1);
    const marked = texts.get(finding.file)?.slice(finding.start, finding.end) ?? '';
    return `${name} «${marked}» ${finding.ruleId}: ${textOf(finding)}`;
  });
}
