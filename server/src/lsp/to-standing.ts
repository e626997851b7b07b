import type { Analysis } from '../analysis/analysis.ts';
import { fileNameOf, relativePath } from '../analysis/uris.ts';
import type { PlanPlace, PlanPosition } from '../plan/plan.ts';
import type { Standing } from '../plan/standing.ts';
import { filesOf } from './analyses.ts';
import type { CharterStanding, Place } from './protocol.ts';

/** The standing of a charter in the words of the protocol; `clientUri` gives a URI as the client writes it. */
export function toStanding(
  { title, organization, status, start, end, engagement, findings, approvals, nextEvent, readiness }: Standing,
  analysis: Analysis,
  clientUri: (uri: string) => string,
): CharterStanding {
  const placeOf = placesIn(analysis, clientUri);
  const { error, warning, info, first } = findings;
  return {
    uri: clientUri(analysis.file.uri),
    title: title?.text || fileNameOf(analysis.file.uri),
    ...(organization && { organization: organization.text }),
    ...(status && { status: { value: status.text, place: placeOf(status.place) } }),
    ...(engagement && { term: { ...(start && { start }), ...(end && { end }), place: placeOf(engagement) } }),
    findings: { error, warning, info, ...(first && { first: placeOf(first) }) },
    approvals: {
      needed: approvals.needed,
      missing: approvals.missing.map(({ role, state, place }) => ({ role: role.title, state, place: placeOf(place) })),
    },
    ...(nextEvent && { nextEvent: { ...nextEvent, place: placeOf(nextEvent.place) } }),
    readiness,
  };
}

/** Finds the files that the plan names by their path from the root, as `plan/places.ts` writes it. */
function placesIn(analysis: Analysis, clientUri: (uri: string) => string): (place: PlanPlace) => Place {
  const files = filesOf(analysis).map(({ uri }) => [relativePath(analysis.root, uri) ?? uri, uri] as const);
  const byName = new Map(files);
  return ({ file, range: { start, end } }) => ({
    uri: clientUri(byName.get(file) ?? analysis.file.uri),
    range: { start: fromZero(start), end: fromZero(end) },
  });
}

function fromZero({ line, column }: PlanPosition): Place['range']['start'] {
  return { line: line - 1, character: column - 1 };
}
