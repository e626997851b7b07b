/** The schema of SARIF 2.1.0 that the committee published, as Microsoft's own library carries it. */
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Draft4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Log } from 'sarif';

// The schema is older than these ways of Ajv, and one of its patterns is no expression for Unicode.
const ajv = new Draft4({ allErrors: true, strictRequired: false, strictTypes: false, unicodeRegExp: false });
addFormats(ajv);
const isValid = ajv.compile<Log>(schema);

/** Reads a log; throws with everything that is wrong with it. */
export function readSarif(text: string): Log {
  const log: unknown = JSON.parse(text);
  if (isValid(log)) return log;
  throw new Error(ajv.errorsText(isValid.errors, { separator: '\n' }));
}
