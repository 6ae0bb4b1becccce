import { unreadOf } from "../heuristics/description.ts";
import type { AssessedTool } from "../model/classification.ts";
import { finding, type Finding } from "../model/finding.ts";
import { oddities } from "./oddities.ts";
import { fitting } from "./missing-hints.ts";
import { isObject, own, pointer, type Json, type JsonObject } from "../model/json.ts";
import { say, type Phrase } from "../model/phrase.ts";

/** What is wrong with one definition itself, whatever the tool does. `raw` is the entry as the server sent it. */
export function definitionFindings(server: string, tool: AssessedTool, raw: Json): readonly Finding[] {
  const unread = unreadText(server, tool);
  return [
    ...malformed(server, tool, raw),
    ...oddName(server, tool, raw),
    ...unread,
    ...contradictingHint(server, tool),
    ...oddities(server, tool, raw, unread.length > 0),
  ];
}

interface Fault {
  readonly at: string;
  readonly says: Phrase;
}

function malformed(server: string, tool: AssessedTool, raw: Json): readonly Finding[] {
  return faultsOf(raw).map(({ at, says }) =>
    finding({ kind: "malformed-tool", severity: "medium", server, tool: tool.name, says }, at),
  );
}

function faultsOf(raw: Json): readonly Fault[] {
  if (!isObject(raw)) return [{ at: "", says: say`the tool is ${kindOf(raw)} instead of an object` }];
  const name = own(raw, "name");
  const faults: Fault[] = [];
  if (name === undefined || name === "") faults.push({ at: "/name", says: say`the tool has no name` });
  else if (typeof name !== "string") faults.push(wrongType("/name", name, "a string"));
  for (const key of ["title", "description"]) {
    const value = own(raw, key);
    if (value !== undefined && typeof value !== "string")
      faults.push(wrongType(pointer(key), value, "a string"));
  }
  for (const key of ["inputSchema", "outputSchema", "annotations", "_meta"]) {
    const value = own(raw, key);
    if (value !== undefined && !isObject(value)) faults.push(wrongType(pointer(key), value, "an object"));
  }
  return [...faults, ...schemaFaults(raw["inputSchema"]), ...hintFaults(raw["annotations"])];
}

function schemaFaults(schema: Json | undefined): readonly Fault[] {
  if (schema === undefined) return [{ at: "/inputSchema", says: say`the tool has no input schema` }];
  if (!isObject(schema)) return [];
  const properties = own(schema, "properties");
  const isFine = properties === undefined || isObject(properties);
  return isFine ? [] : [wrongType("/inputSchema/properties", properties, "an object")];
}

const hints = ["readOnlyHint", "destructiveHint", "idempotentHint", "openWorldHint"];

function hintFaults(annotations: Json | undefined): readonly Fault[] {
  if (!isObject(annotations)) return [];
  return hints.flatMap((hint) => {
    const value = own(annotations, hint);
    return value === undefined || typeof value === "boolean"
      ? []
      : [wrongType(`/annotations/${hint}`, value, "true or false")];
  });
}

function wrongType(at: string, value: Json, wanted: string): Fault {
  return { at, says: [`${at} is ${article(value)} instead of ${wanted}`] };
}

function article(value: Json): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

const kindOf = (value: Json): Phrase => [article(value)];

function oddName(server: string, tool: AssessedTool, raw: Json): readonly Finding[] {
  const name = isObject(raw) ? own(raw, "name") : undefined;
  if (typeof name !== "string" || name === "" || /^[A-Za-z0-9_.-]{1,128}$/.test(name)) return [];
  const says =
    name.length > 128
      ? say`the tool's name has ${name.length} characters; the specification allows 128`
      : say`the name ${name} has characters other than letters, digits, ${"_"}, ${"-"} and ${"."}`;
  // `/` and `:` are common separators that clients accept; anything else may be there to mislead a reader.
  const isMild = /^[A-Za-z0-9_.\-/: ]{1,128}$/.test(name);
  return [finding({ kind: "tool-name", severity: isMild ? "low" : "medium", server, tool: tool.name, says })];
}

/** What stands behind more text than anyone reads is as good as invisible. */
function unreadText(server: string, tool: AssessedTool): readonly Finding[] {
  const description = own(tool.definition, "description");
  const count = typeof description === "string" ? unreadOf(description) : 0;
  if (count === 0) return [];
  const says = say`the description is too long to be read whole: its last ${count} characters were not, or only in part`;
  return [finding({ kind: "hidden-text", severity: "high", server, tool: tool.name, says }, "unread")];
}

/** A claim that the tool's own words plainly contradict: to change nothing, or to change something. */
function contradictingHint(server: string, tool: AssessedTool): readonly Finding[] {
  const annotations = own(tool.definition, "annotations");
  const { category, risk, confidence } = tool.classification;
  if (!isObject(annotations) || category === "unknown") return [];
  if (category === "read" && claimsChange(annotations)) return [needlessClaim(server, tool)];
  if (confidence === "low") return [];
  const isReadClaim = own(annotations, "readOnlyHint") === true && category !== "read";
  const isMildClaim =
    own(annotations, "destructiveHint") === false && (category === "destructive" || category === "financial");
  if (!isReadClaim && !isMildClaim) return [];
  const claim = isReadClaim ? "readOnlyHint is true" : "destructiveHint is false";
  const says: Phrase = [
    `${claim}, but the definition says `,
    ...evidenceOf(tool),
    `: ${category}; what fits is ${fitting(category)}`,
  ];
  const severity = isOnlySaved(tool) ? "low" : risk;
  return [finding({ kind: "hint-contradicts", severity, server, tool: tool.name, says }, claim)];
}

const claimsChange = (annotations: JsonObject) =>
  own(annotations, "readOnlyHint") !== true &&
  (own(annotations, "readOnlyHint") === false || own(annotations, "destructiveHint") === true);

/** The server says that the tool changes something, and its words do not: one of the two misleads. */
function needlessClaim(server: string, tool: AssessedTool): Finding {
  const says: Phrase = [
    "the hints say that a call changes something, but the definition only says ",
    ...evidenceOf(tool),
    `: say what it changes, or declare ${fitting("read")}`,
  ];
  return finding({ kind: "hint-contradicts", severity: "low", server, tool: tool.name, says }, "changes");
}

/** Whether a path for the result is all that makes the tool a writing one: an option, harmless until it is used. */
function isOnlySaved({ classification: { category, reasons } }: AssessedTool): boolean {
  const deciding = reasons.filter((reason) => reason.category === category);
  return category === "write" && deciding.every(({ heuristic }) => heuristic === "save-path");
}

function evidenceOf(tool: AssessedTool): Phrase {
  const reason = tool.classification.reasons.find((one) => one.category === tool.classification.category);
  return reason ? [{ quoted: reason.text }, " at ", { quoted: reason.pointer }] : ["otherwise"];
}
