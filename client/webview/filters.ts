import type { Choice, PlanFilter } from '../../server/src/lsp/protocol.ts';
import { elementOf } from './editor.ts';

const role = elementOf('filter-role', HTMLSelectElement);
const pillar = elementOf('filter-pillar', HTMLSelectElement);
const findings = elementOf('filter-findings', HTMLInputElement);

/** Calls back when somebody sets a filter. */
export function onFilter(callback: (filter: PlanFilter) => void): void {
  for (const control of [role, pillar, findings]) control.addEventListener('change', () => callback(filter()));
}

/** What the filters are set to. */
export function filter(): PlanFilter {
  return {
    ...(role.value ? { role: role.value } : {}),
    ...(pillar.value ? { pillar: pillar.value } : {}),
    ...(findings.checked ? { findings: true } : {}),
  };
}

export function isSameFilter(one: PlanFilter, other: PlanFilter): boolean {
  return one.role === other.role && one.pillar === other.pillar && one.findings === other.findings;
}

/** Shows what filters can be set to, and are. */
export function showFilters(roles: readonly Choice[], pillars: readonly Choice[], set: PlanFilter): void {
  fill(role, roles, set.role);
  fill(pillar, pillars, set.pillar);
  findings.checked = set.findings === true;
}

/** The first option, which stands for all, stays. A list that is open is not touched unless something is different. */
function fill(select: HTMLSelectElement, choices: readonly Choice[], value = ''): void {
  const present = [...select.options].slice(1);
  const isSame =
    present.length === choices.length &&
    present.every((option, index) => option.value === choices[index]?.id && option.text === choices[index]?.title);
  if (!isSame) select.replaceChildren(...[...select.options].slice(0, 1), ...choices.map(optionOf));
  // What a filter is set to may be gone; the list says so instead of saying something else.
  if (value !== '' && !choices.some(({ id }) => id === value)) select.add(optionOf({ id: value, title: value }));
  if (select.value !== value) select.value = value;
}

function optionOf({ id, title }: Choice): HTMLOptionElement {
  return new Option(title, id);
}
