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
