/** The bundled lists of codes and names, unpacked when first asked for. */
import { countries, currencies, languages, timeZones } from './lists.generated.ts';

/** A list of codes that is read once, on first use. */
export type CodeList = () => ReadonlySet<string>;

/** Countries of ISO 3166-1, two letters each. `EU` and `UK`, which the language also understands, are not among them. */
export const countryCodes: CodeList = onFirstUse(countries);
/** Currencies of ISO 4217, three letters each, past ones included. */
export const currencyCodes: CodeList = onFirstUse(currencies);
/** Registered languages of two letters, in lower case. */
export const languageCodes: CodeList = onFirstUse(languages);
/** Names of the IANA time-zone database, links included. */
export const timeZoneNames: CodeList = onFirstUse(timeZones);

function onFirstUse(packed: string): CodeList {
  let codes: ReadonlySet<string> | undefined;
  return () => {
    codes ??= new Set(packed.split(' '));
    return codes;
  };
}
