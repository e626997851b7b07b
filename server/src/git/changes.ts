/** A file that is not what it was. Paths are relative to the top of the repository, with forward slashes. */
export interface FileChange {
  readonly kind: 'added' | 'deleted' | 'modified' | 'renamed';
  /** Where the file is; where it was, when it was deleted. */
  readonly path: string;
  /** Where the file was; `undefined` when there was none. */
  readonly oldPath: string | undefined;
}

/** What a comparison found: files, and the paths of submodules of which another commit is there. */
export interface Changes {
  readonly files: readonly FileChange[];
  readonly submodules: readonly string[];
}

/** A difference as Git puts it. */
export interface RawChange {
  readonly oldMode: string;
  readonly newMode: string;
  readonly oldId: string;
  /** All zeros for what Git has not looked into. */
  readonly newId: string;
  /** The kind of change as a letter, for renamed files with a number behind it. */
  readonly status: string;
  readonly from: string;
  /** The same as `from` unless the file was renamed. */
  readonly to: string;
}

/** Reads what `git diff-index --raw -z` and `git diff-tree --raw -z` print. */
export function readRawChanges(answer: string): readonly RawChange[] {
  const changes: RawChange[] = [];
  const parts = answer.split('\0');
  for (let at = 0; at + 1 < parts.length; ) {
    const [oldMode = '', newMode = '', oldId = '', newId = '', status = ''] = (parts[at] ?? '').slice(1).split(' ');
    const paths = parts.slice(at + 1, /^[RC]/.test(status) ? at + 3 : at + 2);
    const [from = '', to = from] = paths;
    changes.push({ oldMode, newMode, oldId, newId, status, from, to });
    at += 1 + paths.length;
  }
  return changes;
}

/** The changes of files and submodules, each path once: Git lists a file in the middle of a merge twice. */
export function changesOf(raws: readonly RawChange[]): Changes {
  const files = raws.flatMap((raw) => fileChange(raw));
  const submodules = raws.flatMap(({ oldMode, newMode, from, to }) => [
    ...(oldMode === SUBMODULE ? [from] : []),
    ...(newMode === SUBMODULE ? [to] : []),
  ]);
  return {
    files: [...new Map(files.map((change) => [change.path, change])).values()],
    submodules: [...new Set(submodules)],
  };
}

const SUBMODULE = '160000';
const NOTHING = '000000';

/** Submodules are no files: one that takes the place of a file deletes it. */
function fileChange({ oldMode, newMode, status, from, to }: RawChange): readonly FileChange[] {
  const isFile = (mode: string): boolean => mode !== SUBMODULE && mode !== NOTHING;
  const isUnmerged = status === 'U';
  if (isUnmerged || (isFile(oldMode) && isFile(newMode))) {
    if (status.startsWith('C')) return [{ kind: 'added', path: to, oldPath: undefined }];
    return [{ kind: status.startsWith('R') ? 'renamed' : 'modified', path: to, oldPath: from }];
  }
  if (isFile(newMode)) return [{ kind: 'added', path: to, oldPath: undefined }];
  return isFile(oldMode) ? [{ kind: 'deleted', path: from, oldPath: from }] : [];
}
