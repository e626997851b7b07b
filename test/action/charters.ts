/** Charters in which the people who approve have a name on GitHub. */
import { CLEAN } from '../cli/files.ts';

/** Without a finding. The CIO is `sunniva`, the CEO `anouk`. */
export const CHARTER = CLEAN.replace('{ name: Anouk Baptiste }', '{ name: Anouk Baptiste, github: anouk }').replace(
  '{ name: Sunniva Clarke }',
  '{ name: Sunniva Clarke, github: Sunniva }',
);

/** Somebody else answers for the work: a material change, which the CIO and the CEO have to approve. */
export const ANSWERED_BY_CEO = CHARTER.replace(
  'accountable: cio, consulted: cfo, informed: ceo',
  'accountable: ceo, consulted: [cfo, cio]',
);

/** The same charter, written differently. */
export const REFORMATTED = CHARTER.replace(
  'capacity: { amount: 4, unit: hours, per: week }',
  'capacity: { unit: hours, amount: 4, per: week } # a morning',
);
