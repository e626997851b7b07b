/** Plans of every kind for the tests of renderers: of samples right and wrong, small and large, and with hostile texts. */
import { buildPlan, type Plan } from '../../../server/src/plan/plan.ts';
import { EXAMPLE_CHARTER } from '../../../server/src/rules/example-charter.ts';
import { analyseSample, brokenSamples, goodSamples } from '../../golden/samples.ts';
import { analyseFiles } from '../../support/charters.ts';
import { grownCharter } from '../../support/grown-charters.ts';
import { HOSTILE_TEXTS, withTextEverywhere } from '../../support/hostile-texts.ts';

export async function planOf(text: string, asOf?: string): Promise<Plan> {
  return buildPlan(await analyseFiles({ 'plans/test.charter.yaml': text }, asOf));
}

export interface NamedPlan {
  readonly name: string;
  readonly plan: Plan;
}

const charters = [...goodSamples, ...brokenSamples].filter((path) => /\.charter\.ya?ml$/.test(path));

export const samplePlans: readonly NamedPlan[] = await Promise.all(
  charters.map(async (path) => ({ name: path, plan: buildPlan(await analyseSample(path)) })),
);

export const examplePlan: NamedPlan = { name: 'the example', plan: await planOf(EXAMPLE_CHARTER) };

export const emptyPlans: readonly NamedPlan[] = await Promise.all(
  ['', 'just text', 'apiVersion: charterline/v1\nkind: EngagementCharter\n'].map(async (text) => ({
    name: JSON.stringify(text),
    plan: await planOf(text),
  })),
);

export const grownPlans: readonly NamedPlan[] = await Promise.all(
  [
    { items: 1, days: 30 },
    { items: 10, days: 365 },
    { items: 60, days: 90 },
    { items: 200, days: 1095 },
  ].map(async (growth) => ({
    name: `${growth.items} items in ${growth.days} days`,
    plan: await planOf(grownCharter(growth)),
  })),
);

export interface HostilePlan extends NamedPlan {
  readonly text: string;
}

export const hostilePlans: readonly HostilePlan[] = await Promise.all(
  HOSTILE_TEXTS.map(async ({ tries, text }) => ({
    name: tries,
    text,
    plan: await planOf(withTextEverywhere(EXAMPLE_CHARTER, text)),
  })),
);

export const allPlans: readonly NamedPlan[] = [
  ...samplePlans,
  examplePlan,
  ...emptyPlans,
  ...grownPlans,
  ...hostilePlans,
];
