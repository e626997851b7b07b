/** The items of a list that is the default of an option, in lines: one for each language that stands before words, such as `en:data`. */
export function defaultLines(items: readonly string[]): readonly string[] {
  const byLanguage = new Map<string, string[]>();
  for (const item of items) {
    const [, language = '', word = item] = /^([a-z]{2,3}):(.*)$/.exec(item) ?? [];
    byLanguage.set(language, [...(byLanguage.get(language) ?? []), word]);
  }
  return [...byLanguage].map(([language, words]) => `${language === '' ? '' : `${language}: `}${words.join(', ')}`);
}
