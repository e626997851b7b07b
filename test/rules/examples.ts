/** What is found in the examples of the rules. */
import { EXAMPLE_CHARTER, withSections } from '../../server/src/rules/example-charter.ts';
import type { Finding } from '../../server/src/rules/finding.ts';
import type { Examples } from '../../server/src/rules/rule.ts';
import { analyseFiles } from '../support/charters.ts';

const CONFIG = 'apiVersion: charterline/v1\nkind: CharterConfig\n';
const CATALOG = 'apiVersion: charterline/v1\nkind: CharterCatalog\n';

/** The findings in an example, `sections` being its failing or its passing text. */
export async function findingsOf(examples: Examples, sections: string): Promise<readonly Finding[]> {
  return (await analyseFiles(filesOf(examples, sections))).findings;
}

/** What an example stands in: the file that is analysed comes first. */
export function filesOf(
  { of = 'charter', files, preset }: Examples,
  sections: string,
): Readonly<Record<string, string>> {
  const config = preset && { '.charterline.yaml': `${CONFIG}extends: ${preset}\n` };
  switch (of) {
    case 'charter':
      return { 'example.charter.yaml': withSections(EXAMPLE_CHARTER, sections), ...files, ...config };
    case 'catalog':
      return { 'group.charter-catalog.yaml': withSections(CATALOG, sections), ...files, ...config };
    case 'config':
      return { '.charterline.yaml': withSections(CONFIG, sections), ...files };
  }
}
