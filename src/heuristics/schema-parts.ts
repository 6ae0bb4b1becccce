import type { Json, JsonObject } from "../model/json.ts";

const maxAlternatives = 64;

interface Reading {
  type: Json | undefined;
  description: Json | undefined;
  properties: Json | undefined;
  enum: Json | undefined;
  const: Json | undefined;
  items: Json | undefined;
  ref: Json | undefined;
  /** `oneOf`, `anyOf` and `allOf`, each with its key. */
  alternatives: (readonly [string, readonly Json[]])[] | undefined;
}

/** What a schema says, read in one pass: asking for each key by name costs more than everything else here. */
export type Parts = Readonly<Reading>;

/** Reads a schema; keys that say nothing of its parameters are left out. */
export function partsOf(schema: JsonObject): Parts {
  const parts: Reading = {
    type: undefined,
    description: undefined,
    properties: undefined,
    enum: undefined,
    const: undefined,
    items: undefined,
    ref: undefined,
    alternatives: undefined,
  };
  for (const key in schema) {
    switch (key) {
      // Each by its name, not `parts[key]`: engines keep no place for a property whose name varies.
      case "type":
        parts.type = schema[key];
        break;
      case "description":
        parts.description = schema[key];
        break;
      case "properties":
        parts.properties = schema[key];
        break;
      case "enum":
        parts.enum = schema[key];
        break;
      case "const":
        parts.const = schema[key];
        break;
      case "items":
        parts.items = schema[key];
        break;
      case "$ref":
        parts.ref = schema[key];
        break;
      case "oneOf":
      case "anyOf":
      case "allOf": {
        const list = schema[key];
        if (Array.isArray(list)) (parts.alternatives ??= []).push([key, list.slice(0, maxAlternatives)]);
      }
    }
  }
  // The order of keys must not matter.
  parts.alternatives?.sort(([a], [b]) => (a < b ? -1 : 1));
  return parts;
}

/** Whether parameters or values may stand inside. */
export const mayNest = ({ properties, items, ref, alternatives }: Parts) =>
  properties !== undefined || items !== undefined || ref !== undefined || alternatives !== undefined;
