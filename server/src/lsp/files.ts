/** The stored files, without what is open in the editor. Named by URI. Nothing here ever throws. */
export interface Files {
  /** The text of a file; `undefined` when there is none or it cannot be read. */
  readText(uri: string): Promise<string | undefined>;
  /** Whether there is a file or folder. */
  exists(uri: string): Promise<boolean>;
  /** Where a file really is when links are followed; the URI itself where there are none. */
  realUri(uri: string): Promise<string>;
  /** Every charter, catalog and config below the folders, in no particular order. */
  find(folders: readonly string[]): Promise<readonly string[]>;
}

/** A place without any files. */
export const noFiles: Files = {
  readText: async () => undefined,
  exists: async () => false,
  realUri: async (uri) => uri,
  find: async () => [],
};

/** Files of this computer from one place, everything else, such as the files of a virtual workspace, from another. */
export function filesByScheme(local: Files, remote: Files): Files {
  const placeOf = (uri: string): Files => (isLocal(uri) ? local : remote);
  return {
    readText: (uri) => placeOf(uri).readText(uri),
    exists: (uri) => placeOf(uri).exists(uri),
    realUri: (uri) => placeOf(uri).realUri(uri),
    async find(folders) {
      const there = folders.filter((folder) => !isLocal(folder));
      const found = await local.find(folders.filter(isLocal));
      return there.length > 0 ? [...found, ...(await remote.find(there))] : found;
    },
  };
}

function isLocal(uri: string): boolean {
  return uri.startsWith('file:');
}
