import charter from '../../../schemas/charter.schema.json' with { type: 'json' };
import catalog from '../../../schemas/charter-catalog.schema.json' with { type: 'json' };
import config from '../../../schemas/charterline-config.schema.json' with { type: 'json' };
import findings from '../../../schemas/findings.schema.json' with { type: 'json' };
import plan from '../../../schemas/plan.schema.json' with { type: 'json' };
import review from '../../../schemas/review.schema.json' with { type: 'json' };
import type { SchemaName } from './schema-names.ts';

const SCHEMAS: Readonly<Record<SchemaName, object>> = { charter, catalog, config, plan, review, findings };

/** A published schema, as it stands in its file. */
export function bundledSchema(name: SchemaName): string {
  return `${JSON.stringify(SCHEMAS[name], null, 2)}\n`;
}
