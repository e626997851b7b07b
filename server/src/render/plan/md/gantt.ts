import { dayInWords } from '../../../language/in-words.ts';
import type { Horizon } from '../../../plan/horizon.ts';
import type { Plan } from '../../../plan/plan.ts';
import type { Lane, PlanMark, PlanTimelineRow } from '../../../plan/timeline.ts';
import { joined, Markdown, md } from '../../markdown.ts';
import { fitting, mermaidText } from '../../mermaid.ts';
import { counted } from '../../words.ts';

/** Short names: the chart has little room for them. */
const LANE_TITLES: Readonly<Record<Lane, string>> = {
  work: 'Work',
  milestones: 'Milestones',
  meetings: 'Meetings',
  collaboration: 'Together',
  systems: 'Systems',
  access: 'Access',
  controls: 'Controls',
  budget: 'Returns',
  decisions: 'Decisions',
  handover: 'Hand-over',
};

/** Everything that has a date, as a Gantt chart that GitHub draws. */
export function ganttInMarkdown({ timeline, asOf }: Plan): Markdown {
  const { range, term, rows } = timeline;
  if (!range) return md`Nothing has a date yet.`;
  const content = [
    'section Term',
    ...(term ? [bar('The engagement', 'term', [], { start: term.start, end: term.end ?? range.end })] : []),
    point(`As of ${dayInWords(asOf)}`, 'asOf', ['crit'], asOf),
    ...laneLines(rows, asOf),
  ];
  const drawn = fitting(content);
  const left = content.slice(drawn.length).filter((line) => !line.startsWith('section ')).length;
  const chart = [...settings(range), ...drawn].map((line) => `    ${line}\n`);
  return joined(
    [
      new Markdown(`\`\`\`mermaid\ngantt\n${chart.join('')}\`\`\`\n`),
      left > 0 && md`The chart would be too long for ${counted(left, 'more line')}, which the lists below show.\n`,
    ],
    '\n',
  );
}

function settings(range: Horizon): readonly string[] {
  const months = monthsIn(range);
  const ticks =
    months <= 3
      ? ['axisFormat %e %b', 'tickInterval 1week']
      : ['axisFormat %b %Y', `tickInterval ${Math.ceil(months / MOST_TICKS)}month`];
  // The day of whoever looks at the chart has nothing to do with it.
  return ['dateFormat YYYY-MM-DD', ...ticks, 'todayMarker off', 'inclusiveEndDates'];
}

/** More dates than these would run into each other below the chart. */
const MOST_TICKS = 8;

function monthsIn({ start, end }: Horizon): number {
  const month = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return month(end) - month(start) + 1;
}

function laneLines(rows: readonly PlanTimelineRow[], asOf: string): readonly string[] {
  return rows.flatMap((row, index) => {
    const begins = rows[index - 1]?.lane !== row.lane;
    const drawn = rowLines(row, `r${index}`, asOf);
    return begins ? [`section ${LANE_TITLES[row.lane]}`, ...drawn] : drawn;
  });
}

function rowLines(row: PlanTimelineRow, id: string, asOf: string): readonly string[] {
  if (row.lane === 'meetings') return seriesLines(row, id, asOf);
  const span = row.span ? [bar(row.title, id, stateOf(row.span, asOf), row.span)] : [];
  // The end of a span needs no sign of its own.
  const marks = row.marks.filter(({ day, title }) => !row.span || day !== row.span.end || title !== row.title);
  return [...span, ...marks.map((mark, index) => markLine(mark, `${id}m${index}`, asOf))];
}

/** A series as one bar: a line for each meeting would hide everything else. */
function seriesLines({ title, marks }: PlanTimelineRow, id: string, asOf: string): readonly string[] {
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last) return [];
  const span = { start: first.day, end: last.day };
  return [bar(`${title}, ${counted(marks.length, 'time')}`, id, stateOf(span, asOf), span)];
}

function markLine({ kind, day, title }: PlanMark, id: string, asOf: string): string {
  return point(kind === 'benchmark' ? `${title} (benchmark)` : title, id, day < asOf ? ['done'] : [], day);
}

function stateOf({ start, end }: Horizon, asOf: string): readonly string[] {
  if (end < asOf) return ['done'];
  return start <= asOf ? ['active'] : [];
}

function bar(title: string, id: string, tags: readonly string[], { start, end }: Horizon): string {
  return `${mermaidText(title)} :${[...tags, id, start, end < start ? start : end].join(', ')}`;
}

function point(title: string, id: string, tags: readonly string[], day: string): string {
  return `${mermaidText(title)} :${['milestone', ...tags, id, day, '0d'].join(', ')}`;
}
