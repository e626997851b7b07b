import { regionsAround } from '../../charter/regions.ts';

/** The data protection law of a region (specification of rules, `compliance/coverage`). */
const LAWS: Readonly<Record<string, string>> = {
  EU: 'gdpr',
  UK: 'uk-gdpr',
  CH: 'fadp',
  'US-CA': 'ccpa',
  CA: 'pipeda',
  BR: 'lgpd',
  IN: 'dpdp',
  CN: 'pipl',
  JP: 'appi',
  AU: 'privacy-act',
  SG: 'pdpa',
  ZA: 'popia',
};

/**
 * The laws that protect people in a region: its own and those of the larger regions around it. `added` are those of the
 * config, which win where both name a law for the same region.
 */
export function lawsIn(region: string, added: Readonly<Record<string, string>>): readonly string[] {
  const laws = { ...LAWS, ...renamed(added) };
  return regionsAround(region).flatMap((around) => (Object.hasOwn(laws, around) ? (laws[around] ?? []) : []));
}

/** The United Kingdom may be written `GB` as well. */
function renamed({ GB, ...others }: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return GB === undefined ? others : { UK: GB, ...others };
}
