import type { CatalogTool } from "../../model/catalog.ts";
import type { Evidence } from "../../model/classification.ts";
import { byText, isObject, own, resolvePointer, type JsonObject } from "../../model/json.ts";
import { htmlCode, htmlLines } from "../escape.ts";
import { marksIn } from "../marked-text.ts";

/** A text of a definition, with the words that decided marked. */
export interface Quoted {
  /** HTML. */
  readonly label: string;
  readonly text: string;
}

/** Longest text that a page shows of a definition, in characters; longer ones are cut with a note. */
const longest = 6000;
/** Parameters whose descriptions hold deciding words; further ones stand in the table of reasons. */
const mostParameters = 8;

const always = [
  ["/title", "Title"],
  ["/annotations/title", "Title"],
  ["/description", "Description"],
] as const;

/** The server's own words about a tool: name, title and description always, other texts where a reason points at them. */
export function quotedDefinition({ name, reasons }: CatalogTool, definition: JsonObject): readonly Quoted[] {
  const others = [...new Set(reasons.map(({ pointer }) => pointer))]
    .filter((pointer) => pointer.startsWith("/inputSchema/"))
    .sort(byText);
  return [
    { label: "Name", text: marked(name, reasons, "/name") },
    ...always.flatMap(([pointer, label]) => quoted(definition, pointer, label, reasons)),
    ...others
      .slice(0, mostParameters)
      .flatMap((pointer) => quoted(definition, pointer, htmlCode(pointer), reasons)),
  ];
}

function quoted(
  definition: JsonObject,
  pointer: string,
  label: string,
  reasons: readonly Evidence[],
): readonly Quoted[] {
  const value = resolvePointer(definition, pointer);
  if (typeof value === "string" && value !== "") return [{ label, text: marked(value, reasons, pointer) }];
  // Where a parameter's name decided, its description says what it is for.
  const description = isObject(value) ? own(value, "description") : undefined;
  return typeof description === "string" && description !== ""
    ? [{ label, text: marked(description, [], pointer) }]
    : [];
}

function marked(text: string, reasons: readonly Evidence[], pointer: string): string {
  const shown = text.slice(0, longest);
  const words = new Set(reasons.filter((reason) => reason.pointer === pointer).map(({ text }) => text));
  let here = 0;
  let out = "";
  for (const { start, end } of marksIn(shown, [...words])) {
    out += `${htmlLines(shown.slice(here, start))}<mark>${htmlLines(shown.slice(start, end))}</mark>`;
    here = end;
  }
  const rest = htmlLines(shown.slice(here));
  return text.length > longest ? `${out}${rest}… (${text.length - longest} more characters)` : out + rest;
}

/** What a definition says of a parameter; undefined if nothing. */
export function parameterText(definition: JsonObject | undefined, name: string): string | undefined {
  const schema = definition === undefined ? undefined : own(definition, "inputSchema");
  const properties = isObject(schema) ? own(schema, "properties") : undefined;
  const parameter = isObject(properties) ? own(properties, name) : undefined;
  const description = isObject(parameter) ? own(parameter, "description") : undefined;
  return typeof description === "string" && description !== "" ? description : undefined;
}
