/** A step on the way to a place: a field and, where it is a list, the name of one of its entries. */
interface Step {
  readonly field: string;
  readonly entry: string | undefined;
}

/** Fields whose own name does not say what they hold. */
const FIELDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    included: 'included work',
    excluded: 'excluded work',
    lines: 'budget lines',
    raci: 'RACI',
    owners: 'owner of',
  }),
);

/** Fields that name the entry they stand in, so that they add nothing to its name. */
const NAMING: ReadonlySet<string> = new Set(['id', 'kind', 'occasion', 'role', 'term', 'work']);

/** Parts of a charter whose name adds nothing to that of what stands in them. */
const CONTAINERS: ReadonlySet<string> = new Set(['collaboration']);

/**
 * A place in a charter as people would say it, from its path: `scope.included[crm].due` is "Included work: crm, due",
 * `collaboration.dataMaturity.target` is "Data maturity: target".
 */
export function placeInWords(path: string): string {
  const steps = stepsOf(path);
  const list = steps.findIndex(({ entry }) => entry !== undefined);
  const said = list < 0 ? outsideOfLists(steps.map(({ field }) => field)) : inList(steps.slice(list));
  return said === '' ? 'The charter' : said.charAt(0).toUpperCase() + said.slice(1);
}

/** Names of entries are free texts, in which a bracket or a dot may stand. */
function stepsOf(path: string): readonly Step[] {
  return [...path.matchAll(/(?:^|\.)([^.[\]]+)(?:\[(.*?)\](?=\.\w|$))?/gs)].map(([, field = '', entry]) => ({
    field,
    entry,
  }));
}

function outsideOfLists(fields: readonly string[]): string {
  const [around, last] = [fields.at(-2), fields.at(-1) ?? ''];
  if (around === undefined || CONTAINERS.has(around)) return fieldInWords(last);
  return NAMING.has(last) && last !== 'role' ? fieldInWords(around) : `${fieldInWords(around)}: ${fieldInWords(last)}`;
}

/** The entry, what it is in that one, and at last the field. */
function inList(steps: readonly Step[]): string {
  const parts: string[] = [];
  let fields: string[] = [];
  for (const { field, entry } of steps) {
    fields.push(fieldInWords(field));
    if (entry === undefined) continue;
    parts.push(`${fields.join(' ')}: ${entry.replace(/^#(?=\d+$)/, 'entry ')}`);
    fields = [];
  }
  const isNaming = fields.length === 1 && NAMING.has(steps.at(-1)?.field ?? '');
  return [...parts, ...(fields.length > 0 && !isNaming ? [fields.join(' ')] : [])].join(', ');
}

/** `serviceLevels` is "service levels". */
function fieldInWords(field: string): string {
  return FIELDS.get(field) ?? field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
