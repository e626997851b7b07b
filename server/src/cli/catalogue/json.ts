import { RULES } from '../../rules/registry.ts';

/** All rules for other programs. */
export function catalogueAsJson(): string {
  const rules = RULES.map(({ id, title, rationale, practices, levels, levelsNote, options, examples }) => ({
    id,
    title,
    rationale,
    practices,
    levels,
    ...(levelsNote === undefined ? {} : { levelsNote }),
    options,
    examples,
  }));
  return `${JSON.stringify({ version: 1, rules }, null, 2)}\n`;
}
