import { isObject, own, type Json } from "../model/json.ts";

/**
 * Whether a part of a definition that tells what its tool does is there and cannot be read: it is no object, has no
 * name, or its description, schema or properties are of another type. `null` hides nothing: it counts as absent.
 */
export function isUnreadable(definition: Json): boolean {
  if (!isObject(definition)) return true;
  const name = own(definition, "name");
  if (typeof name !== "string" || name === "") return true;
  const schema = own(definition, "inputSchema");
  const properties = isObject(schema) ? own(schema, "properties") : undefined;
  return (
    isOther(own(definition, "title"), "string") ||
    isOther(own(definition, "description"), "string") ||
    isOther(schema, "object") ||
    isOther(properties, "object")
  );
}

function isOther(value: Json | undefined, wanted: "string" | "object"): boolean {
  if (value === undefined || value === null) return false;
  return wanted === "string" ? typeof value !== "string" : !isObject(value);
}
