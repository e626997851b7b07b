import { join, resolve } from 'node:path';
import { Engine } from '../server/src/analysis/engine.ts';
import { wayBetween } from '../server/src/analysis/uris.ts';
import { DiskWorkspace, uriOf } from '../server/src/cli/disk-workspace.ts';
import { buildPlan } from '../server/src/plan/plan.ts';
import type { PlanFormatName } from '../server/src/render/plan/format-names.ts';
import { exportPlan } from '../server/src/render/plan/formats.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** The day for which the samples are written. */
export const GALLERY_AS_OF = '2026-12-01';

/** The charters of the gallery, by the names of their folders there. */
export const GALLERY: Readonly<Record<string, string>> = {
  tarnwell: 'samples/rebrand-website/tarnwell-rebrand.charter.yaml',
  quillbarrow: 'samples/fast-growth-saas/quillbarrow.charter.yaml',
};

const EXPORTS: readonly { readonly name: string; readonly format: PlanFormatName; readonly view?: string }[] = [
  { name: 'plan.html', format: 'html' },
  { name: 'plan.md', format: 'md' },
  { name: 'timeline.svg', format: 'svg', view: 'timeline' },
  { name: 'raci.svg', format: 'svg', view: 'raci' },
  { name: 'access.svg', format: 'svg', view: 'access' },
  { name: 'calendar.ics', format: 'ics' },
  { name: 'raci.csv', format: 'csv', view: 'raci' },
];

/** Every export of the charters in the gallery, by its path from the root. */
export async function generateExports(): Promise<readonly (readonly [string, string])[]> {
  const charters = await Promise.all(Object.entries(GALLERY).map(([name, charter]) => exportsOf(name, charter)));
  return charters.flat();
}

async function exportsOf(name: string, charter: string): Promise<readonly (readonly [string, string])[]> {
  const analysis = await new Engine(new DiskWorkspace()).analyse(uriOf(join(ROOT, charter)), GALLERY_AS_OF);
  if (!analysis?.charter) throw new Error(`${charter} is not a charter`);
  const plan = buildPlan(analysis);
  const folder = `docs/gallery/${name}`;
  const toRoot = wayBetween(uriOf(join(ROOT, folder)), analysis.root);
  return EXPORTS.map(({ name: file, format, view }) => {
    const options = { view, role: undefined, contacts: true, toRoot };
    return [`${folder}/${file}`, exportPlan(plan, format, options)] as const;
  });
}
