import type { ReportedPlace } from '../../report/report.ts';

/** What there is for each file, such as findings; files and places in the order given. */
export function byFile<Each extends ReportedPlace>(places: readonly Each[]): ReadonlyMap<string, readonly Each[]> {
  const files = new Map<string, Each[]>();
  for (const place of places) {
    const known = files.get(place.file);
    if (known) known.push(place);
    else files.set(place.file, [place]);
  }
  return files;
}
