/** The schemas that can be printed. */
export const SCHEMA_NAMES = ['charter', 'catalog', 'config', 'plan', 'review', 'findings'] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];
