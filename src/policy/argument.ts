import { isObject, own, resolvePointer, type Json, type JsonObject } from "../model/json.ts";

/** The kinds of JSON value that JSON Schema's `type` tells apart, integers being numbers. */
export type JsonType = "null" | "boolean" | "number" | "string" | "array" | "object";

/** What a tool's input schema says of one argument. */
export type Argument =
  /** The schema is beyond what is read here, or leaves open which arguments there are. */
  | { readonly kind: "cannot-tell" }
  /** The schema lists what there is, and `name` is not in it; `known` is. */
  | { readonly kind: "undeclared"; readonly name: string; readonly known: readonly string[] }
  /** `name`, on the way, has nothing inside: it is never an object. */
  | { readonly kind: "nothing-inside"; readonly name: string; readonly types: readonly JsonType[] }
  | {
      readonly kind: "declared";
      /** What it may be; absent if it may be anything. */
      readonly types?: readonly JsonType[];
      /** The only values it may have. */
      readonly values?: readonly Json[];
      /** The only values its elements may have, where it is a list. */
      readonly elements?: readonly Json[];
    };

const cannotTell: Argument = { kind: "cannot-tell" };

/**
 * What a tool's definition says of the argument at a condition's path, such as `args.filter.limit`. Reads `properties`,
 * `type`, `enum`, `const`, `anyOf`, `oneOf`, `allOf` and references within the definition; where anything else could
 * decide, it cannot tell. A schema that does not speak of `additionalProperties` is taken to list all there is.
 */
export function argumentOf(definition: JsonObject, path: string): Argument {
  const root = own(definition, "inputSchema");
  if (!isObject(root)) return cannotTell;
  let schemas: readonly JsonObject[] | undefined = alternatives(root, root);
  let at = "";
  for (const name of path.split(".").slice(1)) {
    if (schemas === undefined) return cannotTell;
    const types = union(schemas.map(typesOf));
    if (at !== "" && types !== undefined && !types.includes("object"))
      return { kind: "nothing-inside", name: at, types };
    const within = propertiesOf(schemas);
    if (within === undefined) return cannotTell;
    const held: readonly Json[] = within.flatMap((properties) => own(properties, name) ?? []);
    if (held.length === 0)
      return { kind: "undeclared", name, known: within.flatMap((properties) => Object.keys(properties)) };
    schemas = allAlternatives(held, root);
    at = name;
  }
  return schemas === undefined ? cannotTell : described(schemas, root);
}

function described(schemas: readonly JsonObject[], root: JsonObject): Argument {
  const types = union(schemas.map(typesOf));
  const values = union(schemas.map(valuesOf));
  const items = schemas.flatMap((schema) => own(schema, "items") ?? []);
  const elements = items.length > 0 ? allAlternatives(items, root) : undefined;
  const elementValues = elements === undefined ? undefined : union(elements.map(valuesOf));
  return {
    kind: "declared",
    ...(types === undefined ? {} : { types }),
    ...(values === undefined ? {} : { values }),
    ...(elementValues === undefined ? {} : { elements: elementValues }),
  };
}

/** Everything that all of these allow together; undefined if one of them allows anything. */
function union<T>(sets: readonly (readonly T[] | undefined)[]): readonly T[] | undefined {
  return sets.every((set) => set !== undefined) ? [...new Set(sets.flat())] : undefined;
}

/** Bounds on what a hostile definition can make us read: references in a row, and alternatives in all. */
const mostHops = 8;
const mostAlternatives = 64;

/**
 * The schemas of which a value meets at least one, each without further alternatives or references; undefined where
 * that is too much to say.
 */
function alternatives(schema: Json, root: JsonObject, hops = mostHops): readonly JsonObject[] | undefined {
  if (!isObject(schema) || hops === 0) return undefined;
  const ref = own(schema, "$ref");
  if (ref !== undefined) {
    const target =
      typeof ref === "string" && ref.startsWith("#/") ? resolvePointer(root, ref.slice(1)) : undefined;
    return target === undefined ? undefined : alternatives(target, root, hops - 1);
  }
  const parts = ["anyOf", "oneOf", "allOf"].flatMap((key) => {
    const list = own(schema, key);
    return Array.isArray(list) ? [{ key, list: list as readonly Json[] }] : [];
  });
  const [part] = parts;
  if (part === undefined) return [schema];
  // Beside `properties`, alternatives say which of them go together, and may add to them: beyond what is read here.
  const isAlone = parts.length === 1 && own(schema, "properties") === undefined;
  if (!isAlone || (part.key === "allOf" && part.list.length !== 1)) return undefined;
  return allAlternatives(part.list, root, hops - 1);
}

function allAlternatives(
  list: readonly Json[],
  root: JsonObject,
  hops = mostHops,
): readonly JsonObject[] | undefined {
  if (list.length > mostAlternatives) return undefined;
  const found = list.map((schema) => alternatives(schema, root, hops));
  const all = found.every((schemas) => schemas !== undefined) ? found.flat() : [];
  return all.length === 0 || all.length > mostAlternatives ? undefined : all;
}

const widening = ["patternProperties", "if", "dependentSchemas", "unevaluatedProperties"];

/** What the schemas list as inside; undefined where one of them may hold what it does not list. */
function propertiesOf(schemas: readonly JsonObject[]): readonly JsonObject[] | undefined {
  const objects = schemas.filter((schema) => typesOf(schema)?.includes("object") !== false);
  const listed = objects.map((schema) => {
    const properties = own(schema, "properties");
    const others = own(schema, "additionalProperties") ?? false;
    const isClosed = others === false && widening.every((key) => own(schema, key) === undefined);
    if (isObject(properties)) return isClosed ? properties : undefined;
    return isClosed && own(schema, "additionalProperties") === false ? {} : undefined;
  });
  return listed.every((properties) => properties !== undefined) ? listed : undefined;
}

const jsonTypes: Readonly<Record<string, JsonType>> = {
  null: "null",
  boolean: "boolean",
  number: "number",
  integer: "number",
  string: "string",
  array: "array",
  object: "object",
};

function typesOf(schema: JsonObject): readonly JsonType[] | undefined {
  const values = valuesOf(schema);
  if (values !== undefined) return [...new Set(values.map(typeOf))];
  const type = own(schema, "type");
  const names: readonly Json[] = Array.isArray(type) ? type : type === undefined ? [] : [type];
  const types = names.flatMap((name) =>
    typeof name === "string" && Object.hasOwn(jsonTypes, name) ? (jsonTypes[name] ?? []) : [],
  );
  if (types.length !== names.length || names.length === 0) return undefined;
  // OpenAPI's word, which many servers pass on.
  return own(schema, "nullable") === true ? [...types, "null"] : types;
}

/** The kind of a JSON value. */
export function typeOf(value: Json): JsonType {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  const type = typeof value;
  return type === "boolean" || type === "number" || type === "string" ? type : "object";
}

function valuesOf(schema: JsonObject): readonly Json[] | undefined {
  const fixed = own(schema, "const");
  if (fixed !== undefined) return [fixed];
  const listed = own(schema, "enum");
  if (!Array.isArray(listed)) return undefined;
  return own(schema, "nullable") === true ? [...(listed as readonly Json[]), null] : listed;
}
