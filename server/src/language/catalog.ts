/** What several charters of an organisation share. */
import { termEntryShape } from './collaboration.ts';
import { frameworkShape } from './compliance.ts';
import { datasetShape } from './data.ts';
import { envelope } from './envelope.ts';
import { entries, section, shape } from './grammar.ts';
import { metadataShape } from './metadata.ts';
import { organizationShape } from './organization.ts';
import { roleShape } from './roles.ts';
import { systemShape } from './systems.ts';
import { touchpointShape } from './touchpoints.ts';
import { uses } from './uses.ts';

export const catalogShape = shape(
  'catalog',
  {
    ...envelope('CharterCatalog', 'Says that this file is a catalog that charters can draw on.'),
    metadata: section('What this catalog is called and who looks after it.', metadataShape),
    uses: uses('Other catalogs that this catalog draws on.'),
    organization: section(
      'The organisation that the charters belong to, unless a charter says otherwise.',
      organizationShape,
    ),
    roles: entries('Roles that several charters refer to.', roleShape),
    systems: entries('Systems that several charters refer to.', systemShape),
    datasets: entries('Data sets that several charters refer to.', datasetShape),
    touchpoints: entries('Touchpoints that several charters refer to.', touchpointShape),
    frameworks: entries('Laws, standards and policies that several charters observe.', frameworkShape),
    glossary: entries('Words that everybody in the organisation must understand in the same way.', termEntryShape),
  },
  { required: ['apiVersion', 'kind'] },
);
