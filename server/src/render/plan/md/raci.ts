import { label } from '../../../language/in-words.ts';
import type { LetterCode, Plan, PlanInvolvement, PlanRaci, PlanRaciRow, PlanRole } from '../../../plan/plan.ts';
import { joined, type Markdown, type MarkdownColumn, markdownTable, md } from '../../markdown.ts';
import { involvementInWords, LETTER_NAMES, reasonInWords } from '../../words.ts';
import { gap, lines, type MarkdownView, source } from './source.ts';

const LETTERS: readonly LetterCode[] = ['R', 'A', 'C', 'I'];

/** A line of the table: the title of a group, work, or how often a letter is held. */
type Line =
  | { readonly kind: 'group'; readonly title: string }
  | { readonly kind: 'row'; readonly row: PlanRaciRow }
  | { readonly kind: 'load'; readonly letter: LetterCode };

/** The RACI matrix with the CIO involvement that each work item needs beside the one it has. */
export function raciInMarkdown({ raci }: Plan, view: MarkdownView): Markdown {
  if (raci.groups.length === 0) return md`No work and no responsibilities are written down yet.`;
  const content = raci.groups.flatMap(({ kind, pillar, rows }): readonly Line[] => [
    { kind: 'group', title: kind === 'activities' ? 'Activities' : pillar ? label(pillar) : 'Without a pillar' },
    ...rows.map((row) => ({ kind: 'row' as const, row })),
  ]);
  const loads = LETTERS.map((letter) => ({ kind: 'load' as const, letter }));
  const legend = joined(
    LETTERS.map((letter) => md`**${letter}** ${LETTER_NAMES[letter].toLowerCase()}`),
    ' · ',
  );
  const matrix = markdownTable(columnsOf(raci.roles, view), [...content, ...loads]);
  return joined([matrix, md`${legend}\n`, reasons(raci, view)], '\n');
}

function columnsOf(roles: readonly PlanRole[], view: MarkdownView): readonly MarkdownColumn<Line>[] {
  return [
    { title: 'Work', cell: (line) => titleCell(line, view) },
    { title: 'CIO involvement', cell: (line) => line.kind === 'row' && involvementCell(line.row.involvement) },
    ...roles.map(
      (role): MarkdownColumn<Line> => ({
        title: headOf(role, view),
        kind: 'letters',
        cell: (line) => roleCell(line, role),
      }),
    ),
  ];
}

function headOf({ title, place, person, isEngaged, isCio }: PlanRole, view: MarkdownView): Markdown {
  const mark = isEngaged ? 'Engaged' : isCio ? 'CIO' : undefined;
  return lines([
    source(title, place, view),
    person ? md`${person}` : gap('Not filled'),
    mark !== undefined && md`(${mark})`,
  ]);
}

function titleCell(line: Line, view: MarkdownView): Markdown {
  switch (line.kind) {
    case 'group':
      return md`**${line.title}**`;
    case 'load':
      return md`_${LETTER_NAMES[line.letter]} in_`;
    case 'row': {
      const { title, id, place, unknown } = line.row;
      return lines([source(title || id, place, view), unknown.length > 0 && md`**Unknown:** ${unknown.join(', ')}`]);
    }
  }
}

function roleCell(line: Line, { id, load }: PlanRole): Markdown | undefined {
  if (line.kind === 'load') return md`${load[line.letter]}`;
  const cell = line.kind === 'row' && line.row.cells.find(({ role }) => role === id);
  return cell ? md`**${cell.letters.join('/')}**` : undefined;
}

function involvementCell(involvement: PlanInvolvement | undefined): Markdown | undefined {
  if (!involvement) return undefined;
  const { lead, verdict } = involvementInWords(involvement);
  if (verdict === '') return md`✓ ${lead}`;
  if (involvement.short === 0) return md`✓ ${lead}, ${verdict}`;
  return md`${lead}, **${verdict}**`;
}

/** Why each work item needs the CIO, folded: within the matrix it would leave no room for the letters. */
function reasons({ groups }: PlanRaci, view: MarkdownView): Markdown {
  const rows = groups.flatMap(({ rows }) => rows.filter(({ involvement }) => involvement));
  if (rows.length === 0) return md``;
  const table = markdownTable<PlanRaciRow>(
    [
      { title: 'Work', cell: ({ title, id, place }) => source(title || id, place, view) },
      { title: 'Involvement needed', cell: ({ involvement }) => involvement && label(involvement.needed) },
      { title: 'Because of', cell: ({ involvement }) => involvement?.reasons.map(reasonInWords).join(', ') },
    ],
    rows,
  );
  return md`<details>\n<summary><strong>Why the CIO is involved</strong></summary>\n\n${table}\n</details>\n`;
}
