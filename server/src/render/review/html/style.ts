/** What a review needs beside the style of the plan, with its colours. */
export const REVIEW_STYLE = `
.review { max-width: 72rem; }
.review ins { text-decoration: none; }
.review-one + .review-one { margin-top: 4rem; padding-top: 3rem; border-top: 3px solid var(--plan-line); }
.review-one { margin-top: 3rem; }
.review-one .plan-section > details > summary h3 { margin: 0; font-size: 1.1rem; }
.review-sides { display: flex; flex-wrap: wrap; align-items: stretch; gap: .7rem; margin-top: 1.6rem; }
.review-side { display: flex; flex-direction: column; gap: .1rem; min-width: 12rem; padding: .8rem 1.1rem .9rem; background: var(--plan-surface); border: 1px solid var(--plan-line); border-radius: 10px; }
.review-side-name, .change-side-name { color: var(--plan-muted); font-size: .8rem; }
.review-side-state { display: flex; flex-wrap: wrap; align-items: center; gap: .2rem .6rem; font-size: .88rem; }
.review-arrow { align-self: center; color: var(--plan-muted); font-size: 1.4rem; }
.review-bump { flex: 1 1 16rem; margin-left: .7rem; border-left-width: 4px; }
.approvals { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(16rem, 100%), 1fr)); gap: .8rem; margin: 0; padding: 0; list-style: none; }
.approval { display: flex; flex-direction: column; gap: .15rem; padding: .9rem 1.1rem 1rem; border: 1px solid var(--plan-line); border-left-width: 4px; border-radius: 10px; break-inside: avoid; }
.approval-state { font-size: .85rem; font-weight: 700; }
.approval-role { margin-top: .2rem; font-size: 1.05rem; line-height: 1.3; }
.approval-valid { border-left-color: var(--plan-good); }
.approval-valid .approval-state { color: var(--plan-good); }
.approval-stale { border-left-color: var(--plan-warning); }
.approval-stale .approval-state { color: var(--plan-warning); }
.approval-missing { border-left-color: var(--plan-error); }
.approval-missing .approval-state { color: var(--plan-error); }
.approve { align-self: start; margin-top: auto; padding: .35rem .9rem; font: inherit; font-weight: 600; color: var(--plan-background); background: var(--plan-accent); border: 1px solid var(--plan-accent); border-radius: 6px; cursor: pointer; }
.detail + .approve, .person + .approve { margin-top: .7rem; }
.approve:hover { filter: brightness(1.1); }
.approve:focus-visible { outline: 2px solid var(--plan-accent); outline-offset: 2px; }
.changes { display: grid; gap: .9rem; margin: 0; padding: 0; list-style: none; }
.change { padding: 1rem 1.2rem; border: 1px solid var(--plan-line); border-radius: 10px; break-inside: avoid; }
.changes-material .change { border-left: 4px solid var(--plan-accent); }
.change-message { margin: 0 0 .7rem; font-weight: 600; max-width: 80ch; }
.changes-editorial .change-message { font-weight: normal; }
.change-sides { display: grid; grid-template-columns: 1fr 1fr; gap: .6rem; margin-bottom: .6rem; }
.change-side { display: grid; grid-template-columns: 1fr max-content; gap: 0 .8rem; align-content: start; padding: .5rem .8rem .6rem; border-radius: 8px; background: var(--plan-surface); border: 1px solid var(--plan-line); }
.change-head { background: var(--plan-accent-soft); border-color: color-mix(in srgb, var(--plan-accent) 35%, transparent); }
.change-head .change-side-name, .change-head .change-place { color: var(--plan-text); }
.change-value { grid-column: 1 / -1; grid-row: 2; white-space: pre-line; }
.change-value ins { font-weight: 700; }
.change-empty { background: transparent; border-style: dashed; }
.change-nothing { color: var(--plan-muted); }
.change-place { color: var(--plan-muted); font-size: .8rem; text-align: right; }
.change-base .change-value { color: var(--plan-muted); }
.review-raci .raci-work .mark { padding: .05em .6em; font-size: .75rem; line-height: 1.4; vertical-align: baseline; }
.mark-gone { background: transparent; color: var(--plan-muted); border: 1px solid var(--plan-muted); }
.review-raci .raci-changed > .raci-work, .review-raci .raci-added > .raci-work, .review-raci .raci-removed > .raci-work { box-shadow: inset 4px 0 var(--plan-accent); }
.review-raci tbody tr:last-child .raci-work { border-bottom-left-radius: 9px; }
.raci-cell-changed { background: var(--plan-surface); }
.review-marked tbody .raci-same .raci-work { font-weight: normal; color: var(--plan-muted); }
.letters del, .legend del { text-decoration: none; }
.letter-removed { position: relative; background: transparent; color: var(--plan-muted); border: 1.5px dashed var(--plan-muted); text-decoration: line-through 2px; }
.letter-added { position: relative; outline: 2px solid var(--plan-good); outline-offset: 2px; }
.letter-added::before { content: '+'; position: absolute; top: -.85rem; right: -.75rem; width: 1rem; height: 1rem; display: grid; place-items: center; border-radius: 50%; background: var(--plan-good); color: var(--plan-background); font-size: .8rem; line-height: 1; }
.review .raci-frame { position: relative; }
.review-raci .letters { gap: .6rem; padding: .35rem; }
.legend ins .letter, .legend del .letter { margin-right: .5rem; }
.legend { align-items: center; }
.finding-resolved .severity { color: var(--plan-good); }
@container plan (max-width: 40rem) {
  .change-sides { grid-template-columns: 1fr; }
  .review-bump { margin-left: 0; }
  .review-side { flex: 1 1 100%; }
  .review-arrow { display: none; }
}
@media screen {
  .raci-wide .review-raci .raci-role { min-width: 6.7rem; font-size: .8rem; }
}
@media print {
  .review { max-width: none; }
  .approve { display: none; }
}
`;
