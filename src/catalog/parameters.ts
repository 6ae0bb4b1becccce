import type { CatalogParameter } from "../model/catalog.ts";
import { isObject, own, resolvePointer, type Json, type JsonObject } from "../model/json.ts";

/** The types of JSON Schema, in the order in which several are named. */
const types = ["string", "number", "integer", "boolean", "object", "array", "null"] as const;
type Type = (typeof types)[number];

/** How many schemas are looked into to tell one parameter's kind: real ones need fewer than 20. */
const maxSchemas = 64;

/** What a tool takes, by the outermost level of its `inputSchema`, in the order of the definition. */
export function catalogParameters(definition: JsonObject): readonly CatalogParameter[] {
  const input = own(definition, "inputSchema");
  const properties = isObject(input) ? own(input, "properties") : undefined;
  if (!isObject(input) || !isObject(properties)) return [];
  const listed = own(input, "required");
  const required = new Set(Array.isArray(listed) ? (listed as readonly Json[]) : []);
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    kind: kindOf(schema, input),
    required: required.has(name),
  }));
}

/** Every type that a value may have, joined by ` or `; `any` as soon as one part of the schema leaves it open. */
function kindOf(schema: Json, root: JsonObject): string {
  const found = new Set<Type>();
  const ahead: Json[] = [schema];
  for (let index = 0; index < ahead.length; index += 1) {
    const step = index < maxSchemas ? stepOf(ahead[index] ?? null, root) : "open";
    if (step === "open") return "any";
    for (const type of step.types) found.add(type);
    ahead.push(...step.schemas);
  }
  return types.filter((type) => found.has(type)).join(" or ") || "any";
}

/** What one schema says of its value's type itself, and the schemas that say the rest. */
type Step = { readonly types: readonly Type[]; readonly schemas: readonly Json[] } | "open";

function stepOf(schema: Json, root: JsonObject): Step {
  if (!isObject(schema)) return "open";
  const type = own(schema, "type");
  if (type !== undefined) return typed(listOf(type));
  const values = own(schema, "enum") ?? own(schema, "const");
  if (values !== undefined) return { types: listOf(values).map(typeOf), schemas: [] };
  const reference = own(schema, "$ref");
  if (typeof reference === "string" && reference.startsWith("#")) {
    return { types: [], schemas: [resolvePointer(root, reference.slice(1)) ?? null] };
  }
  const choices = own(schema, "anyOf") ?? own(schema, "oneOf");
  if (Array.isArray(choices)) return { types: [], schemas: choices as readonly Json[] };
  const parts = own(schema, "allOf");
  const telling = Array.isArray(parts) ? (parts as readonly Json[]).filter(tellsType) : [];
  return telling.length === 0 ? "open" : { types: [], schemas: telling };
}

function typed(names: readonly Json[]): Step {
  const known = types.filter((type) => names.includes(type));
  return known.length === 0 || known.length < names.length ? "open" : { types: known, schemas: [] };
}

function tellsType(schema: Json): boolean {
  return (
    isObject(schema) &&
    ["type", "enum", "const", "$ref", "anyOf", "oneOf", "allOf"].some((key) => own(schema, key) !== undefined)
  );
}

function listOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [value];
}

function typeOf(value: Json): Type {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "object") return "object";
  return typeof value as "string" | "number" | "boolean"; // What else JSON may hold.
}
