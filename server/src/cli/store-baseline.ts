import { type Baseline, type BaselineChange, baselineText, changedEntries } from '../analysis/baseline.ts';
import { kindByName } from '../analysis/file-kind.ts';
import { fileNameOf } from '../analysis/uris.ts';
import { isThere, readTextFile } from '../disk/files.ts';
import { replaceFile } from '../disk/replace-file.ts';
import { LIMITS } from '../syntax/limits.ts';
import { pathOf } from './disk-workspace.ts';
import { reasonOf } from './reason.ts';

/** The change of one baseline. */
export interface StoreRequest extends BaselineChange {
  readonly baseline: Baseline;
  /** Whether the file existed when it was read. */
  readonly isThere: boolean;
}

/** Writes a baseline with a change; tells why it could not, if so. The file is then as it was. */
export async function storeBaseline(request: StoreRequest): Promise<string | undefined> {
  const { baseline } = request;
  if (kindByName(fileNameOf(baseline.uri)) !== undefined) {
    return 'the name is that of a charter, catalog or configuration; name another file in the configuration';
  }
  const text = baselineText(baseline, changedEntries(baseline, request));
  if (text.length > LIMITS.fileSize) return 'there are more findings than a baseline can list';
  const file = pathOf(baseline.uri);
  try {
    if (await hasChanged(file, request)) return 'it has changed meanwhile; try again';
    await replaceFile(file, text);
    return undefined;
  } catch (error) {
    return reasonOf(error) ?? 'there is no such folder';
  }
}

async function hasChanged(file: string, { baseline, isThere: wasThere }: StoreRequest): Promise<boolean> {
  if (!(await isThere(file))) return wasThere;
  return !wasThere || (await readTextFile(file)) !== baseline.text;
}
