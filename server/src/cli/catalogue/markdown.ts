import { RULES } from '../../rules/registry.ts';
import { PRESETS } from '../../rules/rule.ts';

/** All rules as a Markdown table. */
export function catalogueAsMarkdown(): string {
  const rows = RULES.map(({ id, title, levels }) => [`\`${id}\``, title, ...PRESETS.map((preset) => levels[preset])]);
  const head = ['Rule', 'Asks for', ...PRESETS];
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |\n`).join('');
  const notes = RULES.flatMap(({ id, levelsNote }) =>
    levelsNote === undefined ? [] : [`- \`${id}\`: ${levelsNote}\n`],
  );
  return `${table}\nLevels that depend on the case:\n\n${notes.join('')}`;
}

function cell(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('<', '&lt;');
}
