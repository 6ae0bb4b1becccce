type Schema = Readonly<Record<string, unknown>>;

/**
 * Completes bodies by a description: every required property that a body lacks gets the emptiest value that its
 * schema allows. GitHub requires a hundred fields of a repository that no client of ours looks at.
 */
export function filler(
  description: unknown,
): (operationId: string, status: number, body: unknown) => unknown {
  const answers = responseSchemas(description);
  return (operationId, status, body) => {
    const schema = answers.get(`${operationId} ${status}`);
    return schema === undefined ? body : fill(description, schema, body);
  };
}

/** `operation status` to the schema of that answer. */
export function responseSchemas(description: unknown): ReadonlyMap<string, Schema> {
  const found = new Map<string, Schema>();
  for (const path of Object.values(at(description, "paths"))) {
    for (const operation of Object.values(path as Schema)) {
      const { operationId, responses } = operation as Schema;
      for (const [status, response] of Object.entries((responses ?? {}) as Schema)) {
        const media = at(deref(description, response as Schema)["content"], "application/json");
        if (media["schema"] !== undefined)
          found.set(`${String(operationId)} ${status}`, media["schema"] as Schema);
      }
    }
  }
  return found;
}

function at(value: unknown, key: string): Schema {
  return ((value as Schema | undefined)?.[key] ?? {}) as Schema;
}

function deref(description: unknown, schema: Schema): Schema {
  const reference = schema["$ref"];
  if (typeof reference !== "string") return schema;
  const [, ...path] = reference.split("/");
  return deref(description, path.reduce(at, description as Schema));
}

function fill(description: unknown, given: Schema, value: unknown): unknown {
  const schema = deref(description, given);
  const { allOf, anyOf, oneOf, items } = schema as Readonly<Record<string, readonly Schema[] | undefined>>;
  const options = anyOf ?? oneOf;
  if (value === null || (value === undefined && schema["nullable"] === true)) return null;
  if (value === undefined && isPlain(schema)) return emptiest(schema);
  if (Array.isArray(value)) return value.map((item) => fill(description, (items ?? {}) as Schema, item));
  if (value !== undefined && typeof value !== "object") return value;
  if (options !== undefined) return fill(description, chosen(description, options, value), value);
  const whole = (allOf ?? []).reduce<unknown>((part, other) => fill(description, other, part), value);
  return fillObject(description, schema, (whole ?? {}) as Schema);
}

/** The alternative that an object goes by: the first that is one. */
function chosen(description: unknown, options: readonly Schema[], value: unknown): Schema {
  const isObject = (option: Schema) => {
    const { type, properties, allOf } = deref(description, option);
    return type === "object" || properties !== undefined || allOf !== undefined;
  };
  return (value === undefined ? undefined : options.find(isObject)) ?? options[0] ?? {};
}

function fillObject(description: unknown, schema: Schema, value: Schema): Schema {
  const properties = at(schema, "properties") as Readonly<Record<string, Schema>>;
  const required = (schema["required"] ?? []) as readonly string[];
  const names = [...new Set([...required, ...Object.keys(value)])];
  return Object.fromEntries(
    names.map((name) => [name, fill(description, properties[name] ?? {}, value[name])]),
  );
}

function isPlain({ type, enum: values }: Schema): boolean {
  return values !== undefined || (typeof type === "string" && type !== "object");
}

function emptiest({ type, format, enum: values }: Schema): unknown {
  if (Array.isArray(values)) return values[0] as unknown;
  if (type === "array") return [];
  if (type === "boolean") return false;
  if (type === "integer" || type === "number") return 0;
  if (format === "date-time") return "2026-01-01T00:00:00Z";
  return format === "uri" ? "https://github.com/" : "";
}
