/** One complaint of a compiled validator, in Ajv's form. */
export interface SchemaError {
  readonly keyword: string;
  /** JSON Pointer (RFC 6901) to the value at fault. */
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A JSON Schema compiled ahead of time. After a call that returned `false`, `errors` holds the complaints of that call. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}
