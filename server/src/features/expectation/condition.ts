/** JSON Schema that a shape adds to its fields: which keys exclude each other. */
type Condition = Readonly<Record<string, unknown>>;

/** The keys that may not stand in a mapping that has these keys. Reads `if` on required keys, `then`, `else`, `properties`. */
export function forbiddenKeys(condition: unknown, keys: ReadonlySet<string>): readonly string[] {
  if (!isCondition(condition)) return [];
  const { if: test, then, else: otherwise, properties } = condition;
  const own = isCondition(properties) ? Object.keys(properties).filter((key) => properties[key] === false) : [];
  if (!isCondition(test)) return own;
  return [...own, ...forbiddenKeys(hasAll(test['required'], keys) ? then : otherwise, keys)];
}

function hasAll(required: unknown, keys: ReadonlySet<string>): boolean {
  return Array.isArray(required) && required.every((key) => keys.has(key));
}

function isCondition(value: unknown): value is Condition {
  return typeof value === 'object' && value !== null;
}
