import type { MarkKind } from '../../../plan/timeline.ts';
import { type Html, html } from '../../html.ts';
import { round } from './geometry.ts';
import type { Tone } from './theme.ts';

/** How far a shape reaches to either side of its middle. */
export const REACH = 8;

interface Look {
  /** A path around the middle of the shape. */
  readonly path: string;
  readonly tone: Tone;
  readonly filled: boolean;
}

/** Each kind of mark has a shape of its own, so that nobody has to tell colours apart. */
const LOOKS: Readonly<Record<Exclude<MarkKind, 'meeting'>, Look>> = {
  deliverable: { path: 'M-4.5-5.5h6l3.5 3.5v7.5h-9.5z', tone: 'text', filled: false },
  milestone: { path: 'M0-7L7 0L0 7L-7 0z', tone: 'accent', filled: false },
  benchmark: {
    path: 'M0-8L2.4-2.8L7.8-2.3L3.7 1.4L4.8 6.8L0 4L-4.8 6.8L-3.7 1.4L-7.8-2.3L-2.4-2.8z',
    tone: 'accent',
    filled: true,
  },
  due: { path: 'M-5-8h10l-3.5 4l3.5 4h-8v8h-2z', tone: 'text', filled: true },
  maturity: { path: 'M-7 6.5v-4h4.5v-4.5h4.5v-4.5h5v13z', tone: 'text', filled: false },
  approval: { path: 'M-7 0a7 7 0 1 0 14 0a7 7 0 1 0-14 0zM-3.3 0.2L-0.9 2.7L3.5-2.4', tone: 'accent', filled: false },
  review: { path: 'M-6.5-1.5a5 5 0 1 0 10 0a5 5 0 1 0-10 0zM2.3 2.3L7 7', tone: 'text', filled: false },
  expiry: { path: 'M-6-7h12L1 0L6 7h-12L-1 0z', tone: 'warning', filled: false },
  control: { path: 'M0-7.5L6.5-5v4.5q0 5-6.5 8q-6.5-3-6.5-8v-4.5z', tone: 'good', filled: false },
  waiver: { path: 'M-7.5-5.5h15v3a2.5 2.5 0 0 0 0 5v3h-15v-3a2.5 2.5 0 0 0 0-5z', tone: 'warning', filled: false },
  return: { path: 'M0-8L7.5 0H3.5V7H-3.5V0H-7.5z', tone: 'good', filled: true },
  decision: { path: 'M-6.5-6.5h13v13h-13z', tone: 'text', filled: true },
  revocation: { path: 'M-5.5-1h11v8h-11zM-3.5-1v-2.7a3.5 3.5 0 0 1 7 0V-1', tone: 'warning', filled: false },
  handover: { path: 'M-7.5-3.5h7v-4l8 7.5l-8 7.5v-4h-7z', tone: 'accent', filled: false },
};

/** The shape of a mark with its middle at a point. */
export function shape(kind: MarkKind, x: number, y: number): Html {
  const at = `translate(${round(x)} ${round(y)})`;
  if (kind === 'meeting') return html`<path class="chart-ticks" stroke-width="2" d="M0-6v12" transform="${at}"/>`;
  const { path, tone, filled } = LOOKS[kind];
  const look = filled ? `chart-solid-${tone}` : `chart-line-${tone}`;
  return html`<path class="${look}" stroke-width="${filled ? 1 : 1.8}" stroke-linejoin="round" d="${path}" transform="${at}"/>`;
}

/** Points to where something lies that the chart does not reach. */
export function pointer(side: 'before' | 'after', x: number, y: number): Html {
  const path = side === 'before' ? 'M5-6L-5 0L5 6z' : 'M-5-6L5 0L-5 6z';
  return html`<path class="chart-solid-muted" d="${path}" transform="translate(${round(x)} ${round(y)})"/>`;
}
