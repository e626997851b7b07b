import { CHART_STYLE, FONT } from './svg/theme.ts';

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
  --plan-font: ${FONT};
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
.plan { container: plan / inline-size; max-width: 84rem; margin: 0 auto; padding: 2.5rem clamp(1rem, 4vw, 3rem) 4rem; overflow-wrap: anywhere; }
thead th:not(.raci-role), .when, .number, .letters { overflow-wrap: normal; }
.plan-eyebrow { color: var(--plan-muted); font-weight: 600; }
h1 { margin: .15em 0 .3em; font-size: clamp(1.6rem, 1rem + 2vw, 2.4rem); line-height: 1.15; letter-spacing: -.015em; text-wrap: balance; }
h2 { margin: 0 0 1rem; font-size: 1.25rem; letter-spacing: -.005em; }
.plan-sentence { margin: 0; font-size: 1.1rem; max-width: 60ch; }
.plan-summary { margin: .6rem 0 0; color: var(--plan-muted); max-width: 72ch; }
.plan-facts { display: flex; flex-wrap: wrap; gap: 1rem 2.25rem; margin: 1.6rem 0 0; padding: 1.1rem 1.3rem; background: var(--plan-surface); border: 1px solid var(--plan-line); border-radius: 10px; }
.plan-fact dt { color: var(--plan-muted); font-size: .8rem; }
.plan-fact dd { margin: .1rem 0 0; font-weight: 600; }
.plan-section { margin-top: 3rem; }
.status, .count, .tag, .mark { display: inline-block; padding: .05em .6em; border-radius: 999px; font-size: .85em; white-space: nowrap; max-width: 100%; overflow: hidden; text-overflow: ellipsis; vertical-align: bottom; }
.status { background: var(--plan-accent-soft); color: var(--plan-accent); }
.status-approved, .status-active { background: var(--plan-good-soft); color: var(--plan-good); }
.status-closed { background: transparent; color: var(--plan-muted); border: 1px solid var(--plan-line); }
.count-none { background: var(--plan-good-soft); color: var(--plan-good); }
.count-error { background: var(--plan-error-soft); color: var(--plan-error); }
.count-warning { background: var(--plan-warning-soft); color: var(--plan-warning); }
.count-info { background: var(--plan-accent-soft); color: var(--plan-accent); }
.scroll { overflow-x: auto; border: 1px solid var(--plan-line); border-radius: 10px; }
/* Shows that there is more to the side, also where scrollbars hide themselves. The standard properties would undo that. */
@supports selector(::-webkit-scrollbar) {
  .scroll { scrollbar-color: auto; scrollbar-width: auto; }
  .scroll::-webkit-scrollbar { height: 11px; }
  .scroll::-webkit-scrollbar-track { background: var(--plan-surface); border-radius: 0 0 9px 9px; }
  .scroll::-webkit-scrollbar-thumb { background: var(--plan-muted); border: 2px solid var(--plan-surface); border-radius: 999px; }
}
@supports not selector(::-webkit-scrollbar) {
  .scroll { scrollbar-color: var(--plan-muted) var(--plan-surface); scrollbar-width: thin; }
}
.scroll:focus-visible, .source:focus-visible { outline: 2px solid var(--plan-accent); outline-offset: 2px; }
table { border-collapse: separate; border-spacing: 0; width: 100%; }
th, td { padding: .55rem .7rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--plan-line); font-weight: normal; }
tbody:last-child tr:last-child > *, tfoot tr:last-child > * { border-bottom: 0; }
thead th { background: var(--plan-surface); font-size: .85rem; color: var(--plan-muted); vertical-align: bottom; }
.legend { display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; margin: 0 0 .8rem; padding: 0; list-style: none; color: var(--plan-muted); font-size: .85rem; }
.raci { width: 100%; }
.raci-work { position: sticky; left: 0; z-index: 1; min-width: 15rem; background: var(--plan-background); border-right: 1px solid var(--plan-line); }
thead .raci-work, tfoot .raci-work { background: var(--plan-surface); }
.raci tbody .raci-work { font-weight: 600; line-height: 1.35; }
.raci-role { min-width: 5.6rem; text-align: center; }
.raci-role > div { display: flex; flex-direction: column; align-items: center; gap: .15rem; }
.raci-role-title { color: var(--plan-text); font-weight: 600; line-height: 1.25; hyphens: auto; }
.raci .raci-leader { border-bottom: 3px solid var(--plan-accent); }
.person { line-height: 1.25; }
.unfilled, .unknown, .missing { color: var(--plan-warning); font-style: italic; font-weight: normal; }
.mark { background: var(--plan-accent-soft); color: var(--plan-accent); }
.raci-group th { padding: 1.1rem .7rem .4rem; background: var(--plan-background); color: var(--plan-muted); font-size: .85rem; font-weight: 600; }
.raci-group span { position: sticky; left: .7rem; }
.raci td { text-align: center; vertical-align: middle; }
.raci td + td { border-left: 1px solid color-mix(in srgb, var(--plan-line) 45%, transparent); }
.raci tbody tr:hover > td, .raci tbody tr:not(.raci-group):hover > th { background: var(--plan-surface); }
.raci .raci-nobody { text-align: left; }
.raci-narrow .raci-role, .raci-crowded .raci-role { min-width: 2.6rem; padding: .6rem .2rem; vertical-align: bottom; }
.raci-narrow .raci-role > div, .raci-crowded .raci-role > div { display: inline-block; writing-mode: vertical-rl; text-orientation: sideways; transform: rotate(180deg); max-height: 12.5rem; line-height: 1.25; text-align: left; }
.raci-narrow .raci-role-title, .raci-crowded .raci-role-title { display: block; }
.raci-narrow .mark, .raci-crowded .mark { margin-block-start: .4em; padding: .5em .05em; }
.raci-narrow td, .raci-crowded td { padding-inline: .15rem; }
.raci-crowded .raci-role, .raci-crowded td { min-width: 2.1rem; padding-inline: .05rem; }
.raci-crowded .person { white-space: nowrap; }
.raci-crowded .raci-work { min-width: 12rem; }
.raci-crowded .raci-role { font-size: .78rem; }
.raci-crowded .letter { width: 1.35rem; height: 1.35rem; border-radius: 5px; font-size: .75rem; }
.raci-crowded .letters, .raci-narrow .letters { flex-direction: column; gap: .15rem; }
.letters { display: inline-flex; gap: .25rem; }
.letter { display: inline-grid; place-items: center; width: 1.75rem; height: 1.75rem; border-radius: 7px; font-size: .9rem; font-weight: 700; text-decoration: none; border: 1.5px solid transparent; }
.letter-A { background: var(--plan-accent); color: var(--plan-background); }
.letter-R { background: var(--plan-accent-soft); color: var(--plan-accent); border-color: var(--plan-accent); }
.letter-C { color: var(--plan-text); border-color: var(--plan-muted); }
.letter-I { color: var(--plan-muted); border: 1.5px dotted var(--plan-muted); border-radius: 50%; }
.involvement { display: block; position: relative; width: fit-content; margin-top: .3rem; padding: 0 .5em 0 1.7em; border-radius: 6px; font-size: .8rem; font-weight: normal; }
.involvement::before { position: absolute; left: .5em; }
.involvement-level { font-weight: 700; }
.involvement-met { background: var(--plan-good-soft); color: var(--plan-good); }
.involvement-met::before { content: '\\2713'; }
.involvement-short { background: var(--plan-warning-soft); color: var(--plan-warning); }
.involvement-short::before { content: '\\25B2'; font-size: .8em; line-height: 1.65; }
.involvement-unknown { background: var(--plan-surface); color: var(--plan-muted); }
.reasons, .detail, .outcome { display: block; color: var(--plan-muted); font-size: .8rem; font-weight: normal; line-height: 1.35; }
.reasons { margin-top: .1rem; }
.detail .when { white-space: nowrap; }
ul.detail { margin: .2rem 0 0; padding-left: 1.1em; }
.evidence { overflow-wrap: anywhere; }
.names { margin: 0; padding: 0; list-style: none; }
.names li { padding-left: .8em; text-indent: -.8em; }
.names li::before { content: '\\2022'; display: inline-block; width: .8em; text-indent: 0; color: var(--plan-muted); }
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
.scroll:has(> .compact) { width: fit-content; max-width: 100%; }
.compact { width: auto; }
.compact :is(th, td) { padding-right: 2rem; }
.grid th[scope=row] { font-weight: 600; min-width: 11rem; max-width: 22rem; }
.grid td { min-width: 7rem; max-width: 26rem; }
.grid .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; min-width: 0; }
.grid ul:not(.plain, .names, .shares) { margin: 0; padding-left: 1.1em; }
.grid .plain { gap: .3rem; }
.pairs { margin: 0; display: grid; gap: .4rem; }
.pairs > div { display: grid; grid-template-columns: 7.5rem 1fr; gap: .7rem; }
.pairs dt { color: var(--plan-muted); font-size: .85rem; }
.pairs dd { margin: 0; font-size: .92rem; }
.meter { display: inline-block; width: 4.5rem; height: .5rem; border-radius: 999px; overflow: hidden; vertical-align: middle; }
.meter-whole { fill: var(--plan-line); }
.meter-part { fill: var(--plan-accent); }
.shares { margin: 0; padding: 0; list-style: none; display: grid; grid-template-columns: minmax(9rem, 1fr) max-content max-content; gap: .3rem .8rem; align-items: baseline; }
.shares li { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; align-items: baseline; }
.share-percent, .share-amount { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.share-percent { color: var(--plan-muted); }
.total { display: flex; flex-wrap: wrap; align-items: center; gap: 1rem 2.5rem; margin: 0 0 1rem; }
.total p { margin: 0; }
.total-sum { font-size: 1.5rem; font-weight: 700; line-height: 1.2; font-variant-numeric: tabular-nums; }
.total .shares { grid-template-columns: minmax(0, max-content) 8rem max-content max-content; }
.total .meter { width: 8rem; }
.total > .meter { width: min(16rem, 100%); height: .7rem; }
.notes { margin: 0 0 1rem; padding: .8rem 1rem .8rem 2rem; background: var(--plan-warning-soft); border-radius: 10px; }
.notes strong { color: var(--plan-warning); }
.notes-calm { background: var(--plan-surface); border: 1px solid var(--plan-line); }
.tag-attention { background: var(--plan-warning-soft); color: var(--plan-warning); border-color: transparent; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); gap: 1rem; }
.cards > :last-child:nth-child(odd) { grid-column: 1 / -1; }
.cards-flow { columns: 19rem auto; column-gap: 1rem; }
.cards-flow > .card { margin-bottom: 1rem; break-inside: avoid; }
.card { padding: 1.1rem 1.3rem 1.2rem; border: 1px solid var(--plan-line); border-radius: 10px; }
.card h3 { margin: 0 0 .6rem; line-height: 1.3; text-wrap: balance; }
.card p { margin: 0; }
.objective { container: objective / inline-size; }
.objective-parts { display: flex; flex-direction: column; gap: 1rem; }
@container objective (min-width: 40rem) { .objective-parts { display: grid; grid-template-columns: 3fr 2fr; gap: 2.5rem; } }
.objective-parts .milestones { align-self: start; margin: 0 0 0 5px; }
.card .measure { margin: 0 0 .9rem; font-size: 1.05rem; font-variant-numeric: tabular-nums; }
.measure-name { display: block; color: var(--plan-muted); font-size: .85rem; }
.measure-from { color: var(--plan-muted); font-size: 1.4rem; font-weight: 600; }
.measure-arrow { color: var(--plan-muted); }
.measure-to { font-size: 1.9rem; font-weight: 700; line-height: 1.2; color: var(--plan-accent); }
.milestones { margin: .9rem 0 0 5px; padding: 0; list-style: none; border-left: 2px solid var(--plan-line); }
.milestones li { position: relative; padding: 0 0 .55rem 1rem; }
.milestones li::before { content: ''; position: absolute; left: -6px; top: .45em; width: 10px; height: 10px; border-radius: 50%; background: var(--plan-background); border: 2px solid var(--plan-accent); }
.milestones li.past::before { background: var(--plan-muted); border-color: var(--plan-muted); }
.plain { margin: 0; padding: 0; list-style: none; display: grid; gap: .55rem; }
.ladder { counter-reset: step; }
.ladder li { counter-increment: step; padding-left: 2.1rem; position: relative; }
.ladder li::before { content: counter(step); position: absolute; left: 0; width: 1.5rem; height: 1.5rem; display: grid; place-items: center; border-radius: 50%; background: var(--plan-accent-soft); color: var(--plan-accent); font-weight: 700; font-size: .85rem; }
.scorecard { columns: 26rem auto; column-gap: 2rem; margin: 0; padding: 0; list-style: none; }
.practice { display: grid; grid-template-columns: 6.6rem 1fr; gap: .7rem; padding: .55rem 0; border-bottom: 1px solid var(--plan-line); break-inside: avoid; font-size: .92rem; }
.practice-state { font-weight: 700; font-size: .85rem; }
.practice-met .practice-state { color: var(--plan-good); }
.practice-partly .practice-state { color: var(--plan-warning); }
.practice-missing .practice-state { color: var(--plan-error); }
.practice-not-applicable { color: var(--plan-muted); }
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
.plan-section > details > summary { display: flex; align-items: baseline; gap: .5rem; margin: 0 0 1rem; list-style: none; cursor: pointer; border-radius: 4px; }
.plan-section > details > summary::-webkit-details-marker { display: none; }
.plan-section > details > summary::before { content: ''; flex: none; width: .42em; height: .42em; margin-left: .1em; border: solid var(--plan-muted); border-width: 0 2px 2px 0; transform: rotate(-45deg); }
.plan-section > details[open] > summary::before { transform: translateY(-.2em) rotate(45deg); }
.plan-section > details > summary:focus-visible { outline: 2px solid var(--plan-accent); outline-offset: 3px; }
.plan-section > details > summary h2 { margin: 0; }
.section-count { margin-left: .4em; color: var(--plan-muted); font-size: .8rem; font-weight: normal; letter-spacing: 0; }
.rule { color: inherit; text-decoration-color: var(--plan-line); text-underline-offset: 3px; }
@media screen {
.scroll:not(.raci-frame) { overflow-wrap: break-word; }
@container plan (min-width: 64rem) {
  .raci-frame:not(.raci-crowded) { overflow: visible; }
  .raci-frame:not(.raci-crowded) .raci { table-layout: fixed; }
  .raci-column-work { width: 19rem; }
  .raci-frame:not(.raci-crowded) thead th { position: sticky; top: var(--plan-top, 0px); z-index: 2; }
  .raci-frame thead th:first-child { border-top-left-radius: 9px; }
  .raci-frame thead th:last-child { border-top-right-radius: 9px; }
  .raci-frame tfoot tr:last-child th { border-bottom-left-radius: 9px; }
  .raci-frame tfoot tr:last-child td:last-child { border-bottom-right-radius: 9px; }
}
@container plan (max-width: 62rem) {
  .raci th, .raci td { padding-inline: .4rem; }
  .raci-work { min-width: 11rem; max-width: 14rem; font-size: .9rem; }
  .raci-wide .raci-role { min-width: 4.6rem; font-size: .78rem; }
  .raci-narrow .raci-role, .raci-narrow td { min-width: 2.3rem; padding-inline: .1rem; }
  .raci-narrow .person { white-space: nowrap; }
  .raci-narrow .raci-role { font-size: .8rem; }
  .raci-crowded .raci-work { min-width: 9rem; }
  .raci-group span { left: .4rem; }
  .work th[scope=row] { min-width: 13rem; }
  .grid td { min-width: 9.5rem; }
  .grid .number { min-width: 0; }
  .grid th[scope=row] { min-width: 12rem; }
  .plan-facts { gap: .8rem 1.6rem; }
}
@container plan (max-width: 30rem) {
  .raci-work { min-width: 8.5rem; max-width: 9.5rem; font-size: .82rem; }
  .raci-work .reasons { display: none; }
  .pairs > div { grid-template-columns: 1fr; gap: 0; }
  .total .shares { grid-template-columns: 8rem max-content minmax(0, 1fr); max-width: 100%; }
  .total .shares li > :first-child { grid-column: 1 / -1; }
  .total .share-amount { text-align: left; }
  .total .shares li + li { margin-top: .4rem; }
}
}
@media print {
  :root {
    color-scheme: light;
    --plan-background: #ffffff;
    --plan-surface: #f3f4f7;
    --plan-text: #12161f;
    --plan-muted: #4a5364;
    --plan-line: #c9ced8;
    --plan-accent: #1f4fa3;
    --plan-accent-soft: #e4ecfa;
    --plan-good: #17693b;
    --plan-good-soft: #e2f3e8;
    --plan-warning: #8a4b00;
    --plan-warning-soft: #fcefdc;
    --plan-error: #ab1f2d;
    --plan-error-soft: #fce6e8;
  }
  @page {
    size: landscape;
    margin: 16mm 14mm 15mm;
    @bottom-right { content: counter(page) ' / ' counter(pages); font: 8pt sans-serif; color: #4a5364; }
  }
  :root { font-size: 8.5pt; }
  body { font-size: 8.5pt; line-height: 1.38; }
  .plan { max-width: none; padding: 0; }
  .contents { display: none; }
  .plan-section { margin-top: 8mm; }
  .plan-section > details::details-content { content-visibility: visible; block-size: auto; }
  .plan-section > details > summary { margin-bottom: 3mm; break-after: avoid; }
  .plan-section > details > summary::before { display: none; }
  h1 { font-size: 20pt; }
  h2 { font-size: 13pt; }
  h2, h3, .legend, .plan-lead, .total { break-after: avoid; }
  p, li { orphans: 2; widows: 2; }
  .scroll { overflow: visible; border: 0; border-radius: 0; }
  .scroll::-webkit-scrollbar { display: none; }
  .chart-frame { padding: 0; }
  .raci, .grid, .work { table-layout: auto; }
  .scroll:has(> .compact) { width: auto; }
  th, td { padding: 1.1mm 2mm; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  thead th { border-bottom: .4mm solid var(--plan-muted); }
  .grid td, .grid th[scope=row] { min-width: 17mm; }
  .work td, .work th[scope=row] { min-width: 25mm; }
  .raci { table-layout: fixed; }
  .raci-column-work { width: 74mm; }
  .raci-work, .raci-group span, .raci-frame:not(.raci-crowded) thead th { position: static; }
  .raci-work, .raci .raci-role, .raci td { min-width: 0; max-width: none; }
  .raci-narrow .raci-role > div, .raci-crowded .raci-role > div { max-height: 34mm; line-height: 1.2; }
  .raci-narrow .raci-role, .raci-narrow td, .raci-crowded .raci-role, .raci-crowded td { padding-inline: 0; }
  .raci-wide .raci-role { padding-inline: .5mm; }
  .raci-crowded .raci-column-work { width: 52mm; }
  .raci-crowded .raci-role, .raci-crowded tfoot td { font-size: 6pt; }
  .raci-crowded .raci-role > div { line-height: 1.1; }
  .raci-crowded .raci-role-title { max-height: 34mm; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .raci-crowded .letter { width: 3.6mm; height: 3.6mm; border-width: .3mm; border-radius: .8mm; font-size: 6.5pt; }
  .raci-group th { break-after: avoid; padding-top: 2.4mm; }
  .raci-group { break-after: avoid; }
  .letter { width: 4.8mm; height: 4.8mm; font-size: 7.5pt; }
  .cards { grid-template-columns: 1fr 1fr; }
  .objective > .objective-parts { display: flex; gap: 3mm; }
  .cards, .glance { gap: 3mm; }
  .glance { grid-template-columns: repeat(5, 1fr); }
  .cards-flow { columns: 3; column-gap: 4mm; }
  .scorecard { columns: 2; }
  tr, .finding, .plan-facts, .card, .practice, .glance-card, .total, .milestones li { break-inside: avoid; }
  .meter, .letter, .status, .count, .mark, .tag, .involvement, .milestones li::before, .notes { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
@media print {
  @container plan (max-width: 75rem) {
    .raci-column-work { width: 46mm; }
    .raci-narrow .raci-role-title { max-height: 34mm; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    .raci-narrow .person { white-space: nowrap; }
    .raci-narrow .raci-role { font-size: 7pt; }
    .raci-crowded .raci-column-work { width: 40mm; }
    .raci-crowded .raci-role, .raci-crowded tfoot td { font-size: 4.2pt; }
    .raci-crowded .letter { width: 2.9mm; height: 2.9mm; font-size: 5pt; }
    .glance { grid-template-columns: repeat(3, 1fr); }
    .cards-flow { columns: 2; }
  }
}
`;
