import type { ArtifactLocation, Location, Region } from 'sarif';
import { wellFormed } from '../../language/well-formed.ts';
import type { ReportedPlace, ReportedRange } from '../../report/report.ts';

/** A place as SARIF has it. */
export function locationOf({ file, range }: ReportedPlace): Location {
  return { physicalLocation: { artifactLocation: artifactOf(file), region: regionOf(range) } };
}

/** Lines and columns count from 1 and the end is exclusive, as in reports. */
export function regionOf({ start, end }: ReportedRange): Region {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/**
 * A file by its URI, relative to the working directory, which by convention is called `%SRCROOT%`. What lies on another
 * drive or computer has an URI of its own.
 */
export function artifactOf(file: string): ArtifactLocation {
  if (file.startsWith('file://')) return { uri: file };
  const drive = /^[A-Za-z]:(?=\/)/.exec(file)?.[0];
  if (drive !== undefined) return { uri: `file:///${drive}${encodedPath(file.slice(drive.length))}` };
  return { uri: encodedPath(file), uriBaseId: '%SRCROOT%' };
}

function encodedPath(path: string): string {
  return wellFormed(path).split('/').map(encodeURIComponent).join('/');
}
