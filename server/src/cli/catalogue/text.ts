import { RULES } from '../../rules/registry.ts';
import { PRESETS } from '../../rules/rule.ts';

/** All rules as a table to read: the level in each preset, and what the rule asks for. */
export function catalogueAsText(): string {
  const rows = RULES.map(({ id, title, levels }) => [id, ...PRESETS.map((preset) => levels[preset]), title]);
  const table = [['rule', ...PRESETS, 'asks for'], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = table
    .map(
      (row) =>
        `${row
          .map((text, column) => text.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
  const notes = RULES.flatMap(({ id, levelsNote }) => (levelsNote === undefined ? [] : [`${id}: ${levelsNote}\n`]));
  return `${lines}\nLevels that depend on the case:\n${notes.join('')}`;
}
