import { wordsOf } from '../../charter/words.ts';

/** Words that fit every use of data, by language. */
const VAGUE: Readonly<Record<string, string>> = {
  en: `access activities ad-hoc analyses analysis analytics anything business campaign campaigns customer customers daily
    data day-to-day etc everything general information insight insights internal marketing miscellaneous necessary
    needed needs operations other project projects purpose purposes report reporting reports required stuff support
    task tasks things usage use uses various work`,
  de: `allgemein allgemeine allgemeinen allgemeiner analyse analysen analysezwecke aufgabe aufgaben auswertung
    auswertungen bedarf bericht berichte berichtswesen betrieb betriebliche daten diverse erforderlich geschäftliche
    informationen intern interne internen kampagne kampagnen kunde kunden kundendaten marketing marketingzwecke
    marketingzwecken nötig notwendig nutzung projekt projekte projekten reporting sonstige sonstiges tagesgeschäft
    tätigkeiten unterstützung usw verschiedene verwendung zugang zugriff zweck zwecke zwecken zusammenarbeit`,
};

/** Words that only connect others, by language. */
const CONNECTING: Readonly<Record<string, string>> = {
  en: 'a all an and any as at by for from in into it its of on or our so some that the their this to we with',
  de: `aller allen alle alles als am an auf aus bei das dem den der des die ein eine einem einen einer eines für im in
    mit nach oder sowie und unser unsere unseren unserer von vom zu zum zur`,
};

/** The default of the option: each word with the language for which it counts, `en:data`. */
export const VAGUE_WORDS: readonly string[] = Object.entries(VAGUE).flatMap(([language, words]) =>
  words.split(/\s+/).map((word) => `${language}:${word}`),
);

/**
 * Whether a text consists of vague words, beside those that only connect them. `vague` lists words, for one language
 * (`de:daten`) or for all (`data`); `language` is the primary part of a language tag.
 */
export function isVague(text: string, vague: readonly string[], language: string): boolean {
  const connecting = (CONNECTING[language] ?? '').split(/\s+/);
  const words = wordsOf(text).filter((word) => !connecting.includes(word));
  return words.length > 0 && words.every((word) => vague.some((entry) => means(entry, word, language)));
}

function means(entry: string, word: string, language: string): boolean {
  const [, tag, text = entry] = /^([a-z]{2,3}):(.*)$/i.exec(entry) ?? [];
  return text.toLowerCase() === word && (tag === undefined || tag.toLowerCase() === language);
}
