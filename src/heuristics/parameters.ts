import {
  isObject,
  own,
  pointer as pointerOf,
  resolvePointer,
  type Json,
  type JsonObject,
} from "../model/json.ts";

/** One parameter of a tool, at any depth of its input schema. */
export interface Parameter {
  readonly name: string;
  /** Lower case, letters and digits only: `savePath`, `save_path` and `save-path` are one. */
  readonly key: string;
  /** RFC 6901 pointer to its schema. */
  readonly pointer: string;
  readonly schema: JsonObject;
  readonly description: string;
  readonly depth: number;
  /** The values it is limited to, each with its pointer; empty if it is free. */
  readonly values: readonly Value[];
  /** False for booleans, numbers and fixed values: nothing can be smuggled through those. */
  readonly isFree: boolean;
}

export interface Value {
  readonly text: string;
  readonly pointer: string;
}

// Bounds: the largest schemas seen have some 500 parameters and nest 12 levels.
const maxParameters = 600;
const maxLevels = 12;

/** The parameters of a tool's `inputSchema`, outer ones first, in the order of their names at each level. */
export function parametersOf(definition: JsonObject): readonly Parameter[] {
  const root = own(definition, "inputSchema");
  const found: Parameter[] = [];
  if (!isObject(root)) return found;
  let level: Place[] = [{ schema: root, pointer: "/inputSchema", depth: 0 }];
  const seen = new Set<JsonObject>();
  const isNew = (schema: JsonObject) => !seen.has(schema) && seen.add(schema) !== undefined;
  for (let depth = 0; depth < maxLevels && level.length > 0; depth++) {
    const next: Place[] = [];
    for (const place of level) {
      if (found.length >= maxParameters) break;
      // JSON is a tree: only a reference can lead to the same schema again.
      if (place.isReferred !== true || isNew(place.schema)) collect(place, definition, found, next);
    }
    level = next;
  }
  return found;
}

interface Place {
  readonly schema: JsonObject;
  readonly pointer: string;
  readonly depth: number;
  /** Set where a `$ref` led here. */
  readonly isReferred?: true;
}

function collect(place: Place, definition: JsonObject, found: Parameter[], next: Place[]): void {
  const properties = own(place.schema, "properties");
  if (isObject(properties)) {
    const names = Object.keys(properties);
    for (const name of names.length > 1 ? names.sort() : names) {
      const schema = properties[name];
      if (found.length >= maxParameters) return;
      const here = `${place.pointer}/properties${segment(name)}`;
      found.push(parameter(name, isObject(schema) ? schema : {}, here, place.depth));
      if (isObject(schema)) next.push({ schema, pointer: here, depth: place.depth + 1 });
    }
  }
  const limits = mayLimit(place.schema);
  if (limits || "$ref" in place.schema) next.push(...inner(place, definition));
}

/** A pointer's segment; names seldom need escaping, and there are many of them. */
const segment = (name: string) => (/[~/]/.test(name) ? pointerOf(name) : `/${name}`);

const alternatives = ["oneOf", "anyOf", "allOf"] as const;

/** Schemas that stand inside a schema without a name of their own. */
function inner(place: Place, definition: JsonObject): readonly Place[] {
  const places: Place[] = [];
  const items = own(place.schema, "items");
  if (isObject(items)) places.push({ ...place, schema: items, pointer: `${place.pointer}/items` });
  for (const key of alternatives) {
    const list = own(place.schema, key);
    if (!Array.isArray(list)) continue;
    list.slice(0, 32).forEach((schema: Json, index) => {
      if (isObject(schema)) places.push({ ...place, schema, pointer: `${place.pointer}/${key}/${index}` });
    });
  }
  const reference = own(place.schema, "$ref");
  if (typeof reference === "string" && reference.startsWith("#/") && reference.length < 256) {
    const path = `/inputSchema${reference.slice(1)}`;
    const schema = resolvePointer(definition, path);
    if (isObject(schema)) places.push({ schema, pointer: path, depth: place.depth, isReferred: true });
  }
  return places;
}

function parameter(name: string, schema: JsonObject, pointer: string, depth: number): Parameter {
  const description = own(schema, "description");
  const values = valuesOf(schema, pointer);
  const type = own(schema, "type");
  const isFree =
    values.length === 0 &&
    type !== "boolean" &&
    type !== "integer" &&
    type !== "number" &&
    !Object.hasOwn(schema, "const");
  return {
    name,
    key: keyOf(name),
    pointer,
    schema,
    description: typeof description === "string" ? description : "",
    depth,
    values,
    isFree,
  };
}

const none: readonly Value[] = [];

/** Whether a schema without `enum` may still limit its values. */
function mayLimit(schema: JsonObject): boolean {
  return (
    "items" in schema || "const" in schema || "oneOf" in schema || "anyOf" in schema || "allOf" in schema
  );
}

function keyOf(name: string): string {
  if (/^[a-z0-9]{1,128}$/.test(name)) return name;
  return name.length > 128 ? "" : name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

function valuesOf(schema: JsonObject, pointer: string): readonly Value[] {
  const list = own(schema, "enum");
  if (Array.isArray(list)) return textsOf(list, `${pointer}/enum`);
  if (!mayLimit(schema)) return none;
  const items = own(schema, "items");
  if (isObject(items) && Array.isArray(own(items, "enum"))) {
    return textsOf(own(items, "enum") as readonly Json[], `${pointer}/items/enum`);
  }
  const values: Value[] = [];
  const constant = own(schema, "const");
  if (typeof constant === "string") values.push({ text: constant, pointer: `${pointer}/const` });
  for (const key of alternatives) {
    const options = own(schema, key);
    if (!Array.isArray(options)) continue;
    options.slice(0, 64).forEach((option: Json, index) => {
      const here = `${pointer}/${key}/${index}`;
      const fixed = isObject(option) ? own(option, "const") : undefined;
      if (typeof fixed === "string") values.push({ text: fixed, pointer: `${here}/const` });
      const inside = isObject(option) ? own(option, "enum") : undefined;
      if (Array.isArray(inside)) values.push(...textsOf(inside, `${here}/enum`));
    });
  }
  return values;
}

function textsOf(list: readonly Json[], pointer: string): readonly Value[] {
  return list
    .slice(0, 200)
    .flatMap((text, index) =>
      typeof text === "string" && text.length < 200 ? [{ text, pointer: `${pointer}/${index}` }] : [],
    );
}
