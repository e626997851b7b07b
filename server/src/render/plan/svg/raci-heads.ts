import type { PlanRole } from '../../../plan/plan.ts';
import { type Html, html } from '../../html.ts';
import { round } from './geometry.ts';
import { textWidth, wrapped } from './text-width.ts';

/** The head of a column, broken into lines. */
export interface Head {
  readonly role: PlanRole;
  readonly lines: readonly HeadLine[];
  readonly height: number;
}

interface HeadLine {
  readonly text: string;
  readonly look: string;
  readonly kind: 'text' | 'tag';
}

const LINE = 14.5;
const TAG = 20;

/** Who the role is, who fills it, and its part in the engagement; no line wider than `width`. */
export function headOf(role: PlanRole, width: number): Head {
  const title = wrapped(role.title, width, 4, { size: 11.5, bold: true });
  const person = wrapped(role.person ?? 'Not filled', width, 2, { size: 11.5 });
  const look = role.person === undefined ? 'chart-slanted chart-warning' : 'chart-muted';
  const tag = partOf(role);
  const lines: readonly HeadLine[] = [
    ...title.map((text) => ({ text, look: 'chart-strong', kind: 'text' as const })),
    ...person.map((text) => ({ text, look, kind: 'text' as const })),
    ...(tag === undefined ? [] : [{ text: tag, look: 'chart-accent', kind: 'tag' as const }]),
  ];
  return { role, lines, height: lines.reduce((sum, { kind }) => sum + heightOf(kind), 0) + 6 };
}

/** The part of the role in the engagement, where it has one. */
export function partOf({ isEngaged, isCio }: PlanRole): string | undefined {
  return isEngaged ? 'Engaged' : isCio ? 'CIO' : undefined;
}

function heightOf(kind: HeadLine['kind']): number {
  return kind === 'tag' ? TAG + 2 : LINE;
}

/** The head of a column that ends at `bottom`. A role that nobody fills has a dashed frame. */
export function columnHead({ role, lines, height }: Head, left: number, column: number, bottom: number): Html {
  const middle = left + column / 2;
  let y = bottom - height + 6;
  const drawn = lines.map((line) => {
    const drawing = line.kind === 'tag' ? tag(line.text, middle, y + 2) : text(line, middle, y + 11);
    y += heightOf(line.kind);
    return drawing;
  });
  const frame =
    role.person === undefined &&
    html`<rect class="chart-stroke-warning chart-open" stroke-width="1.2" x="${round(left + 4)}" y="${round(bottom - height)}" width="${column - 8}" height="${round(height + 3)}" rx="6"/>`;
  return html`${frame}${drawn}`;
}

function text({ text: words, look }: HeadLine, x: number, y: number): Html {
  return html`<text class="chart-small chart-middle ${look}" x="${round(x)}" y="${round(y)}">${words}</text>\n`;
}

function tag(words: string, x: number, y: number): Html {
  const width = textWidth(words, { size: 11.5 }) + 16;
  return html`<rect class="chart-soft-accent" x="${round(x - width / 2)}" y="${round(y)}" width="${round(width)}" height="18" rx="9"/><text class="chart-small chart-middle chart-accent" x="${round(x)}" y="${round(y + 13)}">${words}</text>`;
}
