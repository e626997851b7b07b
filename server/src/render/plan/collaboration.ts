import { dayInWords, label } from '../../language/in-words.ts';
import type { PlanCollaboration } from '../../plan/collaboration.ts';
import type { Plan } from '../../plan/plan.ts';
import { type Html, html } from '../html.ts';
import { counted } from '../words.ts';
import { allNamed, named, said } from './named.ts';
import { type PlanView, sourceLink } from './source-link.ts';
import { empty } from './table.ts';

/** How the two sides work together between meetings. */
export function renderCollaboration({ collaboration }: Plan, view: PlanView): Html {
  const cards = PARTS.flatMap(({ title, render }) => {
    const content = render(collaboration, view);
    return content ? [html`<article class="card"><h3>${title}</h3>${content}</article>`] : [];
  });
  return cards.length > 0
    ? html`<div class="cards-flow">${cards}</div>`
    : empty('Nothing is written down about working together.');
}

interface Part {
  readonly title: string;
  /** `undefined` where the charter says nothing. */
  readonly render: (collaboration: PlanCollaboration, view: PlanView) => Html | undefined;
}

const PARTS: readonly Part[] = [
  {
    title: 'Liaison',
    render: ({ liaison }, view) =>
      liaison && html`<p>${named(liaison.role, view, 'nobody')}, supported by ${allNamed(liaison.mentors, view)}</p>`,
  },
  {
    title: 'If we disagree',
    render: ({ escalation }, view) =>
      list(escalation, 'ladder', ({ role, withinDays }) => {
        const days = withinDays === undefined ? '' : ` within ${counted(withinDays, 'day')}`;
        return html`${named(role, view, 'nobody')}<span class="detail">decides${days}</span>`;
      }),
  },
  {
    title: 'Response times',
    render: ({ serviceLevels }, view) =>
      list(serviceLevels, '', ({ request, from, to, respondDays, resolveDays, place }) => {
        const times = [
          respondDays === undefined ? undefined : `answer in ${counted(respondDays, 'day')}`,
          resolveDays === undefined ? undefined : `done in ${counted(resolveDays, 'day')}`,
        ].filter((time) => time !== undefined);
        return html`${sourceLink(said(request), place, view)}<span class="detail">${named(from, view, 'somebody')} asks ${named(to, view, 'somebody')}${times.length > 0 && `: ${times.join(', ')}`}</span>`;
      }),
  },
  {
    title: 'Parking lot',
    render: ({ parkingLot }, view) =>
      list(parkingLot, '', ({ topic, status, raised, owner, resolution, place }) => {
        return html`${sourceLink(html`${topic}`, place, view)} ${status && html`<span class="tag">${label(status)}</span>`}<span class="detail">${raised && `raised ${dayInWords(raised)}, `}${named(owner, view, 'nobody')} sees to it</span>${resolution && html`<span class="detail">${resolution}</span>`}`;
      }),
  },
  {
    title: 'Words we share',
    render: ({ glossary }, view) =>
      glossary.length > 0
        ? html`<dl class="pairs">${glossary.map(({ term, meaning }) => html`<div><dt>${sourceLink(html`${term.text}`, term.place, view)}</dt><dd>${said(meaning)}</dd></div>`)}</dl>`
        : undefined,
  },
  {
    title: 'Where we talk',
    render: ({ channels }, view) =>
      list(channels, '', ({ kind, reference, purpose, place }) => {
        return html`${sourceLink(html`${reference ?? (kind ? label(kind) : 'Channel')}`, place, view)}${purpose && html`<span class="detail">${purpose}</span>`}`;
      }),
  },
  {
    title: 'Who learns from whom',
    render: ({ mentoring }, view) =>
      list(mentoring, '', ({ mentor, mentees, focus }) => {
        return html`${named(mentor, view, 'somebody')} and ${allNamed(mentees, view)}${focus && html`<span class="detail">${focus}</span>`}`;
      }),
  },
  {
    title: 'Skills to build',
    render: ({ skills }, view) =>
      list(skills, '', ({ pillar, need, owner, plan, place }) => {
        return html`${sourceLink(said(need), place, view)} ${pillar && html`<span class="tag">${label(pillar)}</span>`}<span class="detail">${named(owner, view, 'nobody')}${plan && `: ${plan}`}</span>`;
      }),
  },
  {
    title: 'Credit for good work',
    render: ({ recognition }, view) =>
      list(recognition, '', ({ occasion, audience, by, place }) => {
        return html`${sourceLink(html`${occasion}`, place, view)}<span class="detail">by ${named(by, view, 'nobody')}${audience && ` in front of ${audience}`}</span>`;
      }),
  },
  {
    title: 'Centre of excellence',
    render: ({ centreOfExcellence: centre }, view) =>
      centre &&
      html`<p>${named(centre.lead, view, 'nobody')} with ${allNamed(centre.members, view)}${centre.purpose && html`<span class="detail">${centre.purpose}</span>`}</p>`,
  },
  {
    title: 'Becoming data-driven',
    render: ({ dataMaturity: maturity }, view) =>
      maturity &&
      html`<p>${sourceLink(html`From ${maturity.current ?? '?'} to ${maturity.target ?? '?'} of 5`, maturity.place, view)}${maturity.due && html`<span class="detail">by ${dayInWords(maturity.due)}</span>`}</p>`,
  },
];

function list<Item>(items: readonly Item[], className: string, render: (item: Item) => Html): Html | undefined {
  if (items.length === 0) return undefined;
  return html`<ol class="plain ${className}">${items.map((item) => html`<li>${render(item)}</li>`)}</ol>`;
}
