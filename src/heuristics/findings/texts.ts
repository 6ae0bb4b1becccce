import { isObject, own, pointer, type Json } from "../../model/json.ts";
import { fold, type Folded } from "../fold.ts";
import { sentencesOf, type Sentence } from "./sentences.ts";

/** What a text is for: prose is read by the model as advice, a parameter's also as what to fill in. */
export type TextRole = "name" | "prose" | "parameter" | "parameter-name" | "value" | "other";

/** One text of a definition. */
export interface Text {
  /** RFC 6901, into what the server sent. */
  readonly pointer: string;
  readonly role: TextRole;
  /** For a value: the parameter it belongs to. */
  readonly parameter: string;
  readonly folded: Folded;
  /** Read when first asked for: most texts are short names that nobody asks about. */
  readonly sentences: () => readonly Sentence[];
}

// Snapshots are depth-limited at the border; this bound holds for callers who skip it.
const deepest = 128;

/** Every text in a value that a server sent, in the order of keys, wherever it stands: a model may be shown all of it. */
export function textsOf(value: Json, at = ""): readonly Text[] {
  const texts: Text[] = [];
  collect(value, { at, key: "", role: "other", parameter: "", depth: 0 }, texts);
  return texts;
}

/** A text by itself. */
export function textOf(source: string, at: string, role: TextRole, parameter = ""): Text {
  const folded = fold(source);
  let read: readonly Sentence[] | undefined;
  return { pointer: at, role, parameter, folded, sentences: () => (read ??= sentencesOf(folded)) };
}

interface Place {
  readonly at: string;
  readonly key: string;
  readonly role: TextRole;
  readonly parameter: string;
  readonly depth: number;
}

function collect(value: Json, place: Place, texts: Text[]): void {
  if (typeof value === "string") {
    if (value !== "") texts.push(textOf(value, place.at, roleOf(place), place.parameter));
    return;
  }
  if (typeof value !== "object" || value === null || place.depth > deepest) return;
  const isProperties = place.key === "properties" && isObject(value);
  for (const key of Object.keys(value).sort()) {
    const at = place.at + pointer(key);
    if (isProperties) texts.push(textOf(key, at, "parameter-name", key));
    else if (!isPlain.test(key)) texts.push(textOf(key, at, "other"));
    const held = isObject(value) ? own(value, key) : value[Number(key)];
    if (held !== undefined) collect(held, inside(place, key, at, isProperties), texts);
  }
}

const isPlain = /^[\w$.-]*$/;
const valueKeys = new Set(["default", "const", "enum"]);

function inside(place: Place, key: string, at: string, isProperty: boolean): Place {
  const depth = place.depth + 1;
  if (isProperty) return { at, key: "", role: "parameter", parameter: key, depth };
  const isValue = place.role === "parameter" && valueKeys.has(key);
  return { at, key, role: isValue ? "value" : place.role, parameter: place.parameter, depth };
}

function roleOf({ key, role, depth }: Place): TextRole {
  if (role !== "other") return role;
  if (key === "name" && depth <= 1) return "name";
  return key === "description" || key === "title" || key === "instructions" ? "prose" : "other";
}
