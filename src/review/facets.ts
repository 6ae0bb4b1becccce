import { shortDigest } from "../model/digest.ts";
import { isObject, own, pointer, type Json, type JsonObject } from "../model/json.ts";
import { toolFacets, type ToolFacet } from "../model/lock.ts";

/** A tool definition taken apart, so that a change can be told by the part it is in. Together they lose nothing. */
export type Facets = Readonly<Record<ToolFacet, Json>>;

/** A digest for each facet; equal for two definitions that say the same in another order of keys. */
export function facetDigests(definition: JsonObject): Readonly<Record<ToolFacet, string>> {
  const facets = facetsOf(definition);
  const entries = toolFacets.map((facet) => [facet, shortDigest(facets[facet])] as const);
  return Object.fromEntries(entries) as Record<ToolFacet, string>; // One entry for each facet.
}

/** Keys of a definition that have a facet of their own; whatever else it holds is in `meta`. */
const facetKeys = new Set(["name", "title", "description", "inputSchema", "outputSchema", "annotations"]);

export function facetsOf(definition: JsonObject): Facets {
  // No hints and an empty object of them say the same.
  const hints = own(definition, "annotations") ?? {};
  const { shape, texts } = schemaParts(own(definition, "inputSchema") ?? null);
  return {
    name: { ...picked(definition, ["name", "title"]), ...(isObject(hints) ? hintedTitle(hints) : {}) },
    description: picked(definition, ["description"]),
    parameters: Object.fromEntries(texts),
    input: shape,
    output: schemaBody(own(definition, "outputSchema") ?? null),
    // Absent stays absent: a server that stops saying `readOnlyHint: false` says something else than before.
    hints: isObject(hints) ? without(hints, (key) => key === "title") : hints,
    meta: without(withoutPlumbing(definition), (key) => facetKeys.has(key)),
  };
}

function hintedTitle(hints: JsonObject): JsonObject {
  const title = own(hints, "title");
  return title === undefined ? {} : { hintedTitle: title };
}

function picked(object: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => keys.includes(key)));
}

function without(object: JsonObject, isLeftOut: (key: string) => boolean): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !isLeftOut(key)));
}

/**
 * A tool, prompt or resource without what newer protocol revisions spell out and older ones imply, and what SDKs add for
 * the protocol's own use: those differ with the revision that was agreed on, not with what the server offers.
 */
export function withoutPlumbing(definition: JsonObject): JsonObject {
  const meta = own(definition, "_meta");
  const kept = without(definition, (key) => key === "_meta" || isNotTask(key, definition));
  if (meta === undefined) return kept;
  if (!isObject(meta)) return { ...kept, _meta: meta };
  const ours = without(meta, (key) => reservedKey.test(key));
  return Object.keys(ours).length === 0 ? kept : { ...kept, _meta: ours };
}

/** MCP, `_meta`: prefixes such as `io.modelcontextprotocol/` and `api.mcp.dev/` are the protocol's, `com.example.mcp/` is not. */
const reservedKey = /^(?:[^/.]{1,80}\.)?(?:modelcontextprotocol|mcp)(?:\.[^/.]{1,80})?\//;

/** `execution` that says what its absence says: that the tool does not run as a task. */
function isNotTask(key: string, definition: JsonObject): boolean {
  const execution = own(definition, key) ?? null;
  if (key !== "execution" || !isObject(execution)) return false;
  return Object.entries(execution).every(([name, value]) => name === "taskSupport" && value === "forbidden");
}

/** A schema without the dialect it names: which one is the SDK's affair, and changes with its version. */
function schemaBody(schema: Json): Json {
  return isObject(schema) ? without(schema, (key) => key === "$schema") : schema;
}

/** A schema in two: its shape without words for people, and those words by the pointer to where they stand. */
export interface SchemaParts {
  readonly shape: Json;
  readonly texts: ReadonlyMap<string, string>;
}

export function schemaParts(schema: Json): SchemaParts {
  const texts = new Map<string, string>();
  return { shape: shapeOf(schemaBody(schema), [], texts), texts };
}

/** Keywords whose value is text for people. */
const words = new Set(["description", "title", "$comment", "markdownDescription"]);
/** Keywords whose value is a schema or a list of schemas. */
const schemas = new Set([
  "items",
  "prefixItems",
  "additionalItems",
  "additionalProperties",
  "unevaluatedItems",
  "unevaluatedProperties",
  "contains",
  "propertyNames",
  "not",
  "if",
  "then",
  "else",
  "allOf",
  "anyOf",
  "oneOf",
]);
/** Keywords whose value is an object of schemas by name: a parameter called `description` is no description. */
const schemaMaps = new Set(["properties", "patternProperties", "$defs", "definitions", "dependentSchemas"]);

type Path = readonly (string | number)[];

function shapeOf(schema: Json, path: Path, texts: Map<string, string>): Json {
  if (Array.isArray(schema)) return schema.map((item: Json, index) => shapeOf(item, [...path, index], texts));
  if (!isObject(schema)) return schema;
  const kept: [string, Json][] = [];
  for (const [key, value] of Object.entries(schema)) {
    if (words.has(key) && typeof value === "string") texts.set(pointer(...path, key), value);
    else kept.push([key, keywordShape(key, value, [...path, key], texts)]);
  }
  return Object.fromEntries(kept);
}

function keywordShape(key: string, value: Json, path: Path, texts: Map<string, string>): Json {
  if (schemas.has(key)) return shapeOf(value, path, texts);
  if (schemaMaps.has(key) && isObject(value)) {
    const entries = Object.entries(value).map(
      ([name, held]) => [name, shapeOf(held, [...path, name], texts)] as const,
    );
    return Object.fromEntries(entries);
  }
  // The order of required names means nothing, and some SDKs change it from run to run.
  if (key === "required" && Array.isArray(value)) return [...value].map(String).sort();
  return value;
}
