import type { Charter, Dataset, Framework } from '../../charter/charter.ts';
import { isClear } from '../../charter/clarity.ts';
import { lacks } from '../../charter/read.ts';
import type { Scalar } from '../../syntax/nodes.ts';
import { type Control, controlsOf, mayApplyTo } from './controls.ts';
import { lawsIn } from './laws.ts';

/** The laws under which a data set falls, each with one of the regions that bring it in. */
export function lawsOf(dataset: Dataset, added: Readonly<Record<string, string>>): ReadonlyMap<string, Scalar<string>> {
  const laws = new Map<string, Scalar<string>>();
  const inOrder = dataset.regions.toSorted((a, b) => (a.value < b.value ? -1 : 1));
  for (const region of inOrder) {
    for (const law of lawsIn(region.value, added)) if (!laws.has(law)) laws.set(law, region);
  }
  return laws;
}

/** Whether a control under a law applies to a data set or to the system in which it is kept, as far as can be read. */
export function mayBeCovered(dataset: Dataset, law: string, charter: Charter): boolean {
  const ids = [dataset.id, dataset.system].flatMap((id) => (id ? [id.value] : []));
  return controlsOf(charter).some((control) => mayBeUnder(law, control, charter) && mayApplyTo(control, ids));
}

/** Whether a control is demanded by a law, through its framework, as far as can be read. */
function mayBeUnder(law: string, control: Control, charter: Charter): boolean {
  if (lacks(control, 'framework')) return false;
  const framework = control.framework && charter.frameworks.get(control.framework.value);
  return !framework || !isClear(framework, 'law') || standsFor(framework, law);
}

/** The frameworks that stand for a law. */
export function frameworksFor(law: string, { frameworks }: Charter): readonly Framework[] {
  return [...frameworks.values()].filter((framework) => standsFor(framework, law));
}

function standsFor({ law: stated, id }: Framework, law: string): boolean {
  return (stated ?? id)?.value === law;
}
