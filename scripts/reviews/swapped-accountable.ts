import { editsOf, type PullRequest } from './pull-request.ts';

const CHARTER = 'samples/customer-data-platform/meridale-customer-data.charter.yaml';

/** Two leaders change places, in one line of a long charter. */
export const swappedAccountable: PullRequest = {
  name: 'swapped-accountable',
  title: 'Another accountable',
  situation:
    'The charter is still in review; one line lets the CMO answer for consent and asks the CISO, who would have answered for it, only for advice.',
  charters: [CHARTER],
  base: { edits: [] },
  head: {
    edits: editsOf(CHARTER, [
      'accountable: ciso, consulted: [dpo, cmo, loyalty-director]',
      'accountable: cmo, consulted: [dpo, ciso, loyalty-director]',
    ]),
  },
};
