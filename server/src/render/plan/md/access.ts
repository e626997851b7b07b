import { dayInWords, label } from '../../../language/in-words.ts';
import type { PlanAccess, PlanAccessGap, PlanGrant } from '../../../plan/access.ts';
import type { Plan, PlanNamed } from '../../../plan/plan.ts';
import { joined, Markdown, markdownList, markdownTable, md } from '../../markdown.ts';
import { fitting, mermaidText } from '../../mermaid.ts';
import { counted } from '../../words.ts';
import { allNamed, gap, lines, type MarkdownView, named, said, source } from './source.ts';

/** Who may use which data, as a graph and a table, with gaps and excess. */
export function accessInMarkdown({ access }: Plan, view: MarkdownView): Markdown {
  const gaps = access.gaps.map(
    ({ work, dataset, place }) =>
      md`**Missing:** nobody who works on ${named(work, view)} may use ${source(dataset.title, place, view)}.`,
  );
  const grants = access.grants.length > 0 ? table(access.grants, view) : md`Nobody has been given access to data.\n`;
  return joined([graph(access), markdownList(gaps), grants], '\n');
}

function table(grants: readonly PlanGrant[], view: MarkdownView): Markdown {
  return markdownTable<PlanGrant>(
    [
      { title: 'Who', cell: (grant) => whoCell(grant, view) },
      {
        title: 'Data',
        cell: ({ dataset, system }) => lines([named(dataset, view), system && md`in ${named(system, view)}`]),
      },
      {
        title: 'May',
        cell: ({ level, fields }) =>
          lines([said(level && label(level)), fields.length > 0 && md`${fields.join(', ')}`]),
      },
      { title: 'What for', cell: (grant) => purposeCell(grant, view) },
      { title: 'Until', cell: untilCell },
      { title: 'Approved by', cell: ({ approvedBy }) => named(approvedBy, view, 'nobody') },
    ],
    grants,
  );
}

function whoCell({ role, isProvider, isExcess, place }: PlanGrant, view: MarkdownView): Markdown {
  return lines([
    role ? source(role.title, place, view) : gap('not stated'),
    isProvider && md`(provider)`,
    isExcess && md`**No work needs it**`,
  ]);
}

function purposeCell({ purpose, work, conditions }: PlanGrant, view: MarkdownView): Markdown {
  return lines([
    said(purpose),
    work.length > 0 && md`for ${allNamed(work, view)}`,
    ...conditions.map((condition) => md`Condition: ${condition}`),
  ]);
}

function untilCell({ until, daysLeft = 0 }: PlanGrant): Markdown {
  if (until === undefined) return gap('open');
  const left = daysLeft < 0 ? '**has ended**' : daysLeft <= 30 ? `${counted(daysLeft, 'day')} left` : '';
  return lines([md`${dayInWords(until)}`, new Markdown(left)]);
}

/** Viewers refuse a graph with 500 lines and more; each edge may bring a second one from its data set to the system. */
const MOST_EDGES = 240;

/** Role → data set → system, as a graph that GitHub draws. Access that no work needs is dotted, what is missing is thick. */
function graph({ grants, gaps }: PlanAccess): Markdown {
  const uses = [...gaps.flatMap(missingUses), ...grants.map(grantedUse)];
  if (uses.length === 0) return new Markdown('');
  const nodes = new Nodes();
  const edges = new Set(uses.slice(0, MOST_EDGES).flatMap((use) => edgesOf(use, nodes)));
  const drawn = fitting([...nodes.lines, ...edges]).map((line) => `    ${line}\n`);
  const left = Math.max(0, uses.length - MOST_EDGES) + nodes.lines.length + edges.size - drawn.length;
  return joined(
    [
      new Markdown(`\`\`\`mermaid\nflowchart LR\n${drawn.join('')}\`\`\`\n`),
      left > 0 && md`The graph would be too large for ${counted(left, 'more line')}, which the table shows.\n`,
    ],
    '\n',
  );
}

/** A line of the graph from a role to data. */
interface Use {
  readonly role: PlanNamed | undefined;
  readonly dataset: PlanNamed | undefined;
  readonly system: PlanNamed | undefined;
  readonly text: string;
  readonly kind: 'granted' | 'excess' | 'missing';
}

function grantedUse({ role, dataset, system, level, until, isExcess }: PlanGrant): Use {
  const parts = [
    level ? label(level) : 'Access',
    until && `until ${dayInWords(until)}`,
    isExcess && 'no work needs it',
  ];
  const text = parts.filter((part) => typeof part === 'string').join(', ');
  return { role, dataset, system, text, kind: isExcess ? 'excess' : 'granted' };
}

function missingUses({ doers, dataset, system, work }: PlanAccessGap): readonly Use[] {
  return doers.map((role) => ({ role, dataset, system, text: `missing for: ${work.title}`, kind: 'missing' }));
}

const ARROWS: Readonly<Record<Use['kind'], readonly [string, string]>> = {
  granted: ['--', '-->'],
  excess: ['-.', '.->'],
  missing: ['==', '==>'],
};

function edgesOf({ role, dataset, system, text, kind }: Use, nodes: Nodes): readonly string[] {
  const data = nodes.of('dataset', dataset);
  const [from, to] = ARROWS[kind];
  const use = `${nodes.of('role', role)} ${from} "${mermaidText(text)}" ${to} ${data}`;
  return system ? [use, `${data} --- ${nodes.of('system', system)}`] : [use];
}

/** How a node of each kind is drawn: a pill, a cylinder, a box. */
const FORMS = { role: ['([', '])'], dataset: ['[(', ')]'], system: ['[', ']'] } as const;

/** The nodes of a graph, each declared once with its text. */
class Nodes {
  readonly #ids = new Map<string, string>();
  readonly lines: string[] = [];

  /** The name of the node for a thing of a kind; whatever is not stated is one node. */
  of(kind: keyof typeof FORMS, thing: PlanNamed | undefined): string {
    const key = `${kind} ${thing?.id ?? ''}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = `${kind}${this.#ids.size}`;
    const [open, close] = FORMS[kind];
    this.#ids.set(key, id);
    this.lines.push(`${id}${open}"${mermaidText(thing?.title ?? 'not stated')}"${close}`);
    return id;
  }
}
