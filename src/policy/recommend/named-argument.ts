import type { Parameter } from "../../heuristics/parameters.ts";
import { isObject, own, resolvePointer, type Json, type JsonObject } from "../../model/json.ts";

/** A parameter as a condition names it. */
export interface NamedArgument {
  /** `args.` and its name, with the names on the way; no condition can name one whose name holds a dot. */
  readonly path: string;
  /** Whether every call must have it, as far as the schema says. */
  readonly isRequired: boolean;
  /** Whether it is declared to be one text and nothing else: a pattern says nothing of a list. */
  readonly isText: boolean;
  readonly schema: JsonObject;
}

/** Longest path that a policy may hold. */
const maxPath = 1000;

/** The argument of a parameter; undefined for one within a list, an alternative or a definition elsewhere. */
export function namedArgument(
  definition: JsonObject,
  { pointer }: Pick<Parameter, "pointer">,
): NamedArgument | undefined {
  const names = namesOf(pointer);
  const schema = resolvePointer(definition, pointer);
  const path = ["args", ...(names ?? [])].join(".");
  if (names === undefined || !isObject(schema) || path.length > maxPath) return undefined;
  return { path, isRequired: isRequired(definition, names), isText: isText(schema), schema };
}

/** The arguments of those parameters that conditions can name. */
export function namedArguments(
  definition: JsonObject,
  parameters: readonly Pick<Parameter, "pointer">[],
): readonly NamedArgument[] {
  return parameters.flatMap((parameter) => namedArgument(definition, parameter) ?? []);
}

function namesOf(pointer: string): readonly string[] | undefined {
  const [, root, ...steps] = pointer.split("/");
  if (root !== "inputSchema" || steps.length === 0 || steps.length % 2 !== 0) return undefined;
  const names: string[] = [];
  for (let index = 0; index < steps.length; index += 2) {
    const name = (steps[index + 1] ?? "").replaceAll("~1", "/").replaceAll("~0", "~");
    if (steps[index] !== "properties" || name === "" || name.includes(".")) return undefined;
    names.push(name);
  }
  return names;
}

function isRequired(definition: JsonObject, names: readonly string[]): boolean {
  let here: Json | undefined = own(definition, "inputSchema");
  for (const name of names) {
    const required = isObject(here) ? own(here, "required") : undefined;
    if (!Array.isArray(required) || !required.includes(name)) return false;
    const properties = isObject(here) ? own(here, "properties") : undefined;
    here = isObject(properties) ? own(properties, name) : undefined;
  }
  return true;
}

function isText(schema: JsonObject): boolean {
  const type = own(schema, "type");
  if (type === "string") return true;
  if (Array.isArray(type)) return type.includes("string") && type.every(isTextOrNull);
  const options = own(schema, "anyOf") ?? own(schema, "oneOf");
  if (type !== undefined || !Array.isArray(options)) return false;
  const types = options.map((option: Json) => (isObject(option) ? own(option, "type") : undefined));
  return types.includes("string") && types.every(isTextOrNull);
}

const isTextOrNull = (type: Json | undefined) => type === "string" || type === "null";
