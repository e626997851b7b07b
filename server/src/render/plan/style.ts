import { CHART_STYLE } from './svg/theme.ts';

/**
 * The look of the plan. Colours are custom properties, so that an editor can put those of its theme in their place;
 * every pair of text and background has a contrast of at least 4.5 to 1 in light and dark.
 */
export const PLAN_STYLE = `${CHART_STYLE}
:root {
  color-scheme: light dark;
  --plan-background: #ffffff;
  --plan-surface: #f6f7f9;
  --plan-text: #1b2230;
  --plan-muted: #566073;
  --plan-line: #dde1e8;
  --plan-accent: #1f4fa3;
  --plan-accent-soft: #e4ecfa;
  --plan-good: #17693b;
  --plan-good-soft: #e2f3e8;
  --plan-warning: #8a4b00;
  --plan-warning-soft: #fcefdc;
  --plan-error: #ab1f2d;
  --plan-error-soft: #fce6e8;
  --plan-font: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --plan-background: #161a22;
    --plan-surface: #1e2430;
    --plan-text: #e7eaf0;
    --plan-muted: #a3adbf;
    --plan-line: #333c4c;
    --plan-accent: #8db4ff;
    --plan-accent-soft: #22345a;
    --plan-good: #7fd6a2;
    --plan-good-soft: #173524;
    --plan-warning: #f3b66b;
    --plan-warning-soft: #3d2c13;
    --plan-error: #ff9aa4;
    --plan-error-soft: #46191f;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--plan-background); color: var(--plan-text); font: 15px/1.5 var(--plan-font); }
.source { all: unset; box-sizing: border-box; cursor: pointer; border-radius: 4px; }
.plan { container-type: inline-size; max-width: 84rem; margin: 0 auto; padding: 2.5rem clamp(1rem, 4vw, 3rem) 4rem; }
.plan-eyebrow { color: var(--plan-muted); font-weight: 600; }
h1 { margin: .15em 0 .3em; font-size: clamp(1.6rem, 1rem + 2vw, 2.4rem); line-height: 1.15; letter-spacing: -.015em; text-wrap: balance; }
h2 { margin: 0 0 1rem; font-size: 1.25rem; letter-spacing: -.005em; }
.plan-sentence { margin: 0; font-size: 1.1rem; max-width: 60ch; }
.plan-summary { margin: .6rem 0 0; color: var(--plan-muted); max-width: 72ch; }
.plan-facts { display: flex; flex-wrap: wrap; gap: 1rem 2.25rem; margin: 1.6rem 0 0; padding: 1.1rem 1.3rem; background: var(--plan-surface); border: 1px solid var(--plan-line); border-radius: 10px; }
.plan-fact dt { color: var(--plan-muted); font-size: .8rem; }
.plan-fact dd { margin: .1rem 0 0; font-weight: 600; }
.plan-section { margin-top: 3rem; }
.status, .count, .tag, .mark { display: inline-block; padding: .05em .6em; border-radius: 999px; font-size: .85em; white-space: nowrap; }
.status { background: var(--plan-accent-soft); color: var(--plan-accent); }
.status-approved, .status-active { background: var(--plan-good-soft); color: var(--plan-good); }
.status-closed { background: transparent; color: var(--plan-muted); border: 1px solid var(--plan-line); }
.count-none { background: var(--plan-good-soft); color: var(--plan-good); }
.count-error { background: var(--plan-error-soft); color: var(--plan-error); }
.count-warning { background: var(--plan-warning-soft); color: var(--plan-warning); }
.count-info { background: var(--plan-accent-soft); color: var(--plan-accent); }
.scroll { overflow-x: auto; border: 1px solid var(--plan-line); border-radius: 10px; }
.scroll:focus-visible, .source:focus-visible { outline: 2px solid var(--plan-accent); outline-offset: 2px; }
table { border-collapse: separate; border-spacing: 0; width: 100%; }
th, td { padding: .55rem .7rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--plan-line); font-weight: normal; }
tbody:last-child tr:last-child > *, tfoot tr:last-child > * { border-bottom: 0; }
thead th { background: var(--plan-surface); font-size: .85rem; color: var(--plan-muted); vertical-align: bottom; }
.legend { display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; margin: 0 0 .8rem; padding: 0; list-style: none; color: var(--plan-muted); font-size: .85rem; }
.raci { width: auto; min-width: 100%; }
.raci-work { position: sticky; left: 0; z-index: 1; min-width: 15rem; max-width: 20rem; background: var(--plan-background); border-right: 1px solid var(--plan-line); }
thead .raci-work, tfoot .raci-work { background: var(--plan-surface); }
.raci tbody .raci-work { font-weight: 600; }
.raci-involvement { min-width: 12.5rem; max-width: 16rem; border-right: 1px solid var(--plan-line); }
.raci-role { min-width: 6.6rem; max-width: 8.5rem; text-align: center; }
.raci-role > div { display: flex; flex-direction: column; align-items: center; gap: .15rem; }
.raci-role-title { color: var(--plan-text); font-weight: 600; line-height: 1.25; hyphens: auto; }
.person { line-height: 1.25; }
.unfilled, .unknown, .missing { color: var(--plan-warning); font-style: italic; font-weight: normal; }
.mark { background: var(--plan-accent-soft); color: var(--plan-accent); }
.raci-group th { padding: 1rem .7rem .4rem; background: var(--plan-background); color: var(--plan-muted); font-size: .85rem; font-weight: 600; }
.raci-group span { position: sticky; left: .7rem; }
.raci td { text-align: center; }
.raci td.raci-involvement { text-align: left; }
.letters { display: inline-flex; gap: .25rem; }
.letter { display: inline-grid; place-items: center; width: 1.75rem; height: 1.75rem; border-radius: 7px; font-size: .9rem; font-weight: 700; text-decoration: none; border: 1.5px solid transparent; }
.letter-A { background: var(--plan-accent); color: var(--plan-background); }
.letter-R { background: var(--plan-accent-soft); color: var(--plan-accent); border-color: var(--plan-accent); }
.letter-C { color: var(--plan-text); border-color: var(--plan-muted); }
.letter-I { color: var(--plan-muted); border: 1.5px dotted var(--plan-muted); border-radius: 50%; }
.involvement { display: inline-flex; align-items: baseline; gap: .4em; padding: .1em .6em; border-radius: 6px; font-size: .85rem; }
.involvement-level { font-weight: 700; }
.involvement-met { background: var(--plan-good-soft); color: var(--plan-good); }
.involvement-met::before { content: '\\2713'; }
.involvement-short { background: var(--plan-warning-soft); color: var(--plan-warning); }
.involvement-short::before { content: '\\25B2'; font-size: .8em; }
.involvement-unknown { background: var(--plan-surface); color: var(--plan-muted); }
.reasons, .detail, .outcome { display: block; color: var(--plan-muted); font-size: .8rem; font-weight: normal; line-height: 1.35; }
.reasons { margin-top: .2rem; }
.unknown { display: block; font-size: .8rem; }
.raci-load > * { background: var(--plan-surface); border-bottom: 0; padding-block: .2rem; font-size: .85rem; font-weight: normal; color: var(--plan-muted); }
.raci tfoot tr:first-child > * { padding-top: .6rem; }
.raci tfoot tr:last-child > * { padding-bottom: .6rem; }
.raci tfoot td { font-variant-numeric: tabular-nums; }
.zero { opacity: .55; }
.work th[scope=row] { min-width: 18rem; max-width: 26rem; font-weight: 600; }
.work td { min-width: 9rem; }
.when { white-space: nowrap; }
.work ul { margin: 0; padding-left: 1.1em; }
.tags { display: flex; flex-wrap: wrap; gap: .3rem; margin-top: .4rem; }
.tag { background: var(--plan-surface); color: var(--plan-muted); border: 1px solid var(--plan-line); font-weight: normal; font-size: .78rem; }
.plan-lead { margin: 0 0 1rem; max-width: 72ch; }
.chart-frame { margin-bottom: 1rem; padding: .6rem; }
.scroll + .plan-lead { margin-top: 1rem; }
h3 { margin: 1.6rem 0 .7rem; font-size: 1rem; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.contents { margin-top: 1.4rem; }
.contents ul { display: flex; flex-wrap: wrap; gap: .3rem .9rem; margin: 0; padding: 0; list-style: none; font-size: .88rem; }
.contents a { color: var(--plan-accent); text-decoration: none; }
.contents a:hover, .contents a:focus-visible { text-decoration: underline; text-underline-offset: 3px; }
.glance { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: .8rem; margin: 0; padding: 0; list-style: none; }
.glance-card { display: flex; flex-direction: column; gap: .15rem; padding: .9rem 1.1rem; background: var(--plan-surface); border: 1px solid var(--plan-line); border-top: 3px solid var(--plan-muted); border-radius: 10px; }
.glance-card.attention { border-top-color: var(--plan-warning); }
.glance-card.good { border-top-color: var(--plan-good); }
.glance-title { color: var(--plan-muted); font-size: .8rem; }
.glance-value { font-weight: 700; font-size: 1.1rem; line-height: 1.25; }
.grid th[scope=row] { font-weight: 600; min-width: 11rem; max-width: 22rem; }
.grid td { min-width: 7rem; max-width: 26rem; }
.grid .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; min-width: 0; }
.grid ul:not(.plain) { margin: 0; padding-left: 1.1em; }
.grid .plain { gap: .3rem; }
.pairs { margin: 0; display: grid; gap: .25rem; }
.pairs > div { display: grid; grid-template-columns: 7.5rem 1fr; gap: .7rem; }
.pairs dt { color: var(--plan-muted); font-size: .85rem; }
.pairs dd { margin: 0; font-size: .92rem; }
.meter { display: inline-block; width: 4.5rem; height: .55rem; border-radius: 999px; background: var(--plan-line); overflow: hidden; vertical-align: middle; }
.meter-fill { display: block; height: 100%; background: var(--plan-accent); }
.share { display: block; white-space: nowrap; }
.share + .share { margin-top: .35rem; }
.notes { margin: 0 0 1rem; padding: .8rem 1rem .8rem 2rem; background: var(--plan-warning-soft); border-radius: 10px; }
.notes strong { color: var(--plan-warning); }
.tag-attention { background: var(--plan-warning-soft); color: var(--plan-warning); border-color: transparent; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr)); gap: 1rem; align-items: start; }
.card { padding: 1rem 1.2rem 1.1rem; border: 1px solid var(--plan-line); border-radius: 10px; }
.card h3 { margin: 0 0 .6rem; line-height: 1.3; }
.card p { margin: 0; }
.measure { margin: 0 0 .8rem !important; font-size: 1.05rem; }
.measure-from { color: var(--plan-muted); font-size: 1.4rem; font-weight: 600; }
.measure-to { font-size: 1.9rem; font-weight: 700; color: var(--plan-accent); }
.milestones { margin: .9rem 0 0; padding: 0; list-style: none; border-left: 2px solid var(--plan-line); }
.milestones li { position: relative; padding: 0 0 .55rem 1rem; }
.milestones li::before { content: ''; position: absolute; left: -6px; top: .45em; width: 10px; height: 10px; border-radius: 50%; background: var(--plan-background); border: 2px solid var(--plan-accent); }
.milestones li.past::before { background: var(--plan-muted); border-color: var(--plan-muted); }
.plain { margin: 0; padding: 0; list-style: none; display: grid; gap: .55rem; }
.ladder { counter-reset: step; }
.ladder li { counter-increment: step; padding-left: 2.1rem; position: relative; }
.ladder li::before { content: counter(step); position: absolute; left: 0; width: 1.5rem; height: 1.5rem; display: grid; place-items: center; border-radius: 50%; background: var(--plan-accent-soft); color: var(--plan-accent); font-weight: 700; font-size: .85rem; }
.scorecard { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(24rem, 100%), 1fr)); gap: .5rem; margin: 0; padding: 0; list-style: none; }
.practice { display: grid; grid-template-columns: 6.6rem 1fr; gap: .7rem; padding: .6rem .8rem; border: 1px solid var(--plan-line); border-radius: 8px; font-size: .92rem; }
.practice-state { font-weight: 700; font-size: .85rem; }
.practice-met .practice-state { color: var(--plan-good); }
.practice-partly .practice-state { color: var(--plan-warning); }
.practice-missing .practice-state { color: var(--plan-error); }
.practice-not-applicable { border-style: dashed; color: var(--plan-muted); }
.practice-id { color: var(--plan-muted); font-variant-numeric: tabular-nums; }
.practice .detail { overflow-wrap: anywhere; }
.findings { margin: 0; padding: 0; list-style: none; display: grid; gap: .5rem; }
.finding { display: grid; grid-template-columns: 5.2rem 1fr; gap: .8rem; padding: .65rem .9rem; border: 1px solid var(--plan-line); border-radius: 8px; }
.finding .severity { font-weight: 700; font-size: .85rem; }
.finding-error .severity { color: var(--plan-error); }
.finding-warning .severity { color: var(--plan-warning); }
.finding-info .severity { color: var(--plan-accent); }
.empty { margin: 0; padding: 1rem 1.2rem; border: 1px dashed var(--plan-line); border-radius: 10px; color: var(--plan-muted); }
.empty.good { border-style: solid; background: var(--plan-good-soft); color: var(--plan-good); }
code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: .95em; }
.source.letters { display: inline-flex; }
.source:hover { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 3px; }
.source:focus-visible { outline: 2px solid var(--plan-accent); outline-offset: 2px; }
@container (max-width: 62rem) {
  .raci th, .raci td { padding-inline: .4rem; }
  .raci-work { min-width: 9.5rem; max-width: 12rem; font-size: .9rem; }
  .raci-involvement { min-width: 8.5rem; max-width: 10rem; }
  .raci-role { min-width: 4.6rem; max-width: 6rem; font-size: .78rem; }
  .raci-group span { left: .4rem; }
  .work th[scope=row] { min-width: 13rem; }
  .plan-facts { gap: .8rem 1.6rem; }
}
@media print {
  :root { color-scheme: light; }
  @page { size: A4 landscape; margin: 14mm; }
  body { font-size: 10.5px; }
  .plan { max-width: none; padding: 0; }
  .scroll { overflow: visible; border: 0; }
  .raci-work, .raci-group span { position: static; }
  .raci-work { min-width: 9rem; }
  .raci-involvement { min-width: 8rem; }
  .raci-role { min-width: 0; }
  .plan-section { margin-top: 1.6rem; }
  h2 { break-after: avoid; }
  .contents { display: none; }
  tr, .finding, .plan-facts, .card, .practice, .glance-card { break-inside: avoid; }
  thead { display: table-header-group; }
    .meter, .meter-fill, .letter, .status, .count, .mark, .involvement { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
