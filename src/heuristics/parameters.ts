import { isObject, own, resolvePointer, type Json, type JsonObject } from "../model/json.ts";
import { valuesOf, type Value } from "./parameter-values.ts";
import { mayNest, partsOf, type Parts } from "./schema-parts.ts";

/** One parameter of a tool, at any depth of its input schema. */
export interface Parameter {
  readonly name: string;
  /** Lower case, letters and digits only: `savePath`, `save_path` and `save-path` are one. */
  readonly key: string;
  /** RFC 6901 pointer to its schema. */
  readonly pointer: string;
  /** The `type` it declares, if that is one. */
  readonly type: string | undefined;
  readonly description: string;
  readonly depth: number;
  /** The values it is limited to, each with its pointer; empty if it is free. */
  readonly values: readonly Value[];
  /** False for booleans, numbers and fixed values: nothing can be smuggled through those. */
  readonly isFree: boolean;
}

// Bounds: the largest schemas seen have some 500 parameters and nest 12 levels.
const maxParameters = 600;

const maxLevels = 12;
const maxReferences = 100;

/** The parameters of a tool's `inputSchema`, outer ones first, in the order of their names at each level. */
export function parametersOf(definition: JsonObject): readonly Parameter[] {
  const root = own(definition, "inputSchema");
  const found: Parameter[] = [];
  if (!isObject(root)) return found;
  let level: Place[] = [{ parts: partsOf(root), pointer: "/inputSchema", depth: 0 }];
  const walk: Walk = { definition, found, referred: new Set() };
  for (let depth = 0; depth < maxLevels && level.length > 0; depth++) {
    const next: Place[] = [];
    for (const place of level) {
      if (found.length >= maxParameters) return found;
      collect(place, walk, next);
    }
    level = next;
  }
  return found;
}

interface Walk {
  readonly definition: JsonObject;
  readonly found: Parameter[];
  /** Targets of references so far. JSON is a tree, so nothing else leads to the same schema twice. */
  readonly referred: Set<string>;
}

interface Place {
  readonly parts: Parts;
  readonly pointer: string;
  readonly depth: number;
}

function collect(place: Place, walk: Walk, next: Place[]): void {
  const { properties } = place.parts;
  if (isObject(properties)) {
    const names = Object.keys(properties);
    for (const name of names.length > 1 ? names.sort() : names) {
      if (walk.found.length >= maxParameters) return;
      const schema = properties[name];
      const parts = partsOf(isObject(schema) ? schema : {});
      const pointer = `${place.pointer}/properties/${escaped(name)}`;
      walk.found.push(parameter(name, parts, pointer, place.depth));
      if (mayNest(parts)) next.push({ parts, pointer, depth: place.depth + 1 });
    }
  }
  const { items, ref, alternatives } = place.parts;
  if (items !== undefined || ref !== undefined || alternatives !== undefined) nest(place, walk, next);
}

/** A pointer's segment; names seldom need escaping, and there are many of them. */
const escaped = (name: string) =>
  name.includes("/") || name.includes("~") ? name.replaceAll("~", "~0").replaceAll("/", "~1") : name;

/** Schemas that stand inside a schema without a name of their own. */
function nest({ parts, pointer, depth }: Place, { definition, referred }: Walk, next: Place[]): void {
  const { items, ref, alternatives = [] } = parts;
  enter(items, `${pointer}/items`, depth, next);
  for (const [key, list] of alternatives)
    for (const [index, schema] of list.entries()) enter(schema, `${pointer}/${key}/${index}`, depth, next);
  if (typeof ref !== "string" || !ref.startsWith("#/") || ref.length > 256 || referred.has(ref)) return;
  if (referred.size >= maxReferences) return;
  referred.add(ref);
  const target = `/inputSchema${ref.slice(1)}`;
  enter(resolvePointer(definition, target), target, depth, next);
}

function enter(schema: Json | undefined, pointer: string, depth: number, next: Place[]): void {
  if (isObject(schema)) next.push({ parts: partsOf(schema), pointer, depth });
}

function parameter(name: string, parts: Parts, pointer: string, depth: number): Parameter {
  const { type, description } = parts;
  const values = valuesOf(parts, pointer);
  return {
    name,
    key: keyOf(name),
    pointer,
    type: typeof type === "string" ? type : undefined,
    description: typeof description === "string" ? description : "",
    depth,
    values,
    isFree:
      values.length === 0 &&
      type !== "boolean" &&
      type !== "integer" &&
      type !== "number" &&
      parts.const === undefined,
  };
}

function keyOf(name: string): string {
  if (/^[a-z0-9]{1,128}$/.test(name)) return name;
  return name.length > 128 ? "" : name.toLowerCase().replace(/[^a-z0-9]/g, "");
}
