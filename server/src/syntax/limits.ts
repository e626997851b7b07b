/** How large a file may be before it is no longer read; anything beyond is reported as `syntax/limit`. */
export interface Limits {
  /** Length of the text in UTF-16 code units. */
  readonly fileSize: number;
  /** Mappings and lists inside each other. */
  readonly depth: number;
  /** Keys and values of the whole file. */
  readonly nodes: number;
  /** Keys and values that aliases repeat. */
  readonly aliasNodes: number;
}

export const LIMITS: Limits = { fileSize: 5 * 1024 * 1024, depth: 64, nodes: 1_000_000, aliasNodes: 10_000 };
