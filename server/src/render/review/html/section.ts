import { type Html, html } from '../../html.ts';

/** Where in a page a review stands. */
export interface Standing {
  /** Before every id, so that those of several reviews differ. */
  readonly prefix: string;
  /** The level of the heading with its title: 1 for a page of its own. */
  readonly level: 1 | 2;
}

/** A heading, so many levels below the title of its review. */
export function heading({ level }: Standing, below: 0 | 1, content: Html, id?: string): Html {
  const attribute = id !== undefined && html` id="${id}"`;
  switch (level + below) {
    case 1:
      return html`<h1${attribute}>${content}</h1>`;
    case 2:
      return html`<h2${attribute}>${content}</h2>`;
    default:
      return html`<h3${attribute}>${content}</h3>`;
  }
}

/** The id of the heading that names a review. */
export function titleId({ prefix }: Standing): string {
  return `${prefix}title`;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  /** How many things it shows; nothing is said of it when it is left out. */
  readonly count?: number | string;
  readonly isOpen: boolean;
  readonly content: Html;
}

/** A part that can be folded, also without a script. */
export function foldable({ id, title, count, isOpen, content }: Section, standing: Standing): Html {
  const own = `${standing.prefix}${id}`;
  const counter = count !== undefined && html` <span class="section-count">${count}</span>`;
  // Parts of several reviews have the same headings, so that their names begin with the title.
  const charter = standing.level > 1 && `${titleId(standing)} `;
  return html`<section id="${own}" class="plan-section" aria-labelledby="${charter}${own}-heading">
<details${isOpen && html` open`}><summary>${heading(standing, 1, html`${title}${counter}`, `${own}-heading`)}</summary>
${content}
</details>
</section>
`;
}
