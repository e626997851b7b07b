import type { Charter } from '../charter/charter.ts';

/** The leaders who have to approve every charter, as far as it names them: the engaged role, the CIO and the CEO, each once. */
export function leadersOf({ actors: { engaged, cio, ceo } }: Charter) {
  return [...new Set([engaged, cio, ceo])].flatMap((role) => (role?.id ? [{ role, id: role.id }] : []));
}
