import { canonicalJson } from "../model/digest.ts";
import { byText, isObject, own, type Json, type JsonObject } from "../model/json.ts";
import { toolFacets, type Change, type LockedTool } from "../model/lock.ts";
import { facetDigests, facetsOf, schemaParts } from "./facets.ts";
import { schemaPair, schemaRelation, type SchemaPair } from "./schema-relation.ts";
import type { NamedTool } from "../assess/named-tools.ts";

/**
 * In what a tool differs from what was approved: what it can do first, then part by part. Our own judgement of a
 * definition that did not change is no drift: it moves with our version, not with the server's.
 */
export function toolChanges(before: LockedTool, { tool, others }: NamedTool): readonly Change[] {
  const digests = facetDigests(tool.definition);
  const facets = toolFacets.filter((facet) => digests[facet] !== before.digests[facet]);
  const parts = facets.flatMap((facet) => changesIn[facet](before.definition, tool.definition));
  const duplicate: readonly Change[] = before.others.join() === others.join() ? [] : [{ kind: "duplicate" }];
  const changes = [...withoutRepeats(parts), ...duplicate];
  if (changes.length === 0) return [];
  const { category, risk } = tool.classification;
  return [
    ...(category === before.category
      ? []
      : [{ kind: "category", from: before.category, to: category } as const]),
    ...(risk === before.risk ? [] : [{ kind: "risk", from: before.risk, to: risk } as const]),
    ...changes,
  ];
}

function withoutRepeats(changes: readonly Change[]): readonly Change[] {
  const seen = new Set<string>();
  return changes.filter((change) => {
    const key = canonicalJson(change);
    const isRepeat = seen.has(key);
    seen.add(key);
    return !isRepeat;
  });
}

type Compare = (before: JsonObject, after: JsonObject) => readonly Change[];

/** Each is asked only where its facet's digest differs. */
const changesIn: Readonly<Record<(typeof toolFacets)[number], Compare>> = {
  name: (before, after) => [{ kind: "title", from: titleOf(before), to: titleOf(after) }],
  description: (before, after) => [
    { kind: "description", from: textOf(before, "description"), to: textOf(after, "description") },
  ],
  // Words that came or went with their parameter are no change of their own: `input` tells of it.
  parameters: describedChanges,
  input: parameterChanges,
  output: outputChanges,
  hints: hintChanges,
  meta: () => [{ kind: "meta" }],
};

export function textOf(object: JsonObject, key: string): string {
  const value = own(object, key);
  return value === undefined ? "" : typeof value === "string" ? value : canonicalJson(value);
}

function titleOf(definition: JsonObject): string {
  const hints = own(definition, "annotations") ?? null;
  return textOf(definition, "title") || (isObject(hints) ? textOf(hints, "title") : "");
}

function outputChanges(before: JsonObject, after: JsonObject): readonly Change[] {
  // No promise is one that anything keeps.
  const [from, to] = [shapeOf(before, "outputSchema", true), shapeOf(after, "outputSchema", true)];
  return [{ kind: "output", gives: schemaRelation(from, to, schemaPair(from, to)) }];
}

function shapeOf(definition: JsonObject, key: "inputSchema" | "outputSchema", otherwise: Json): Json {
  return schemaParts(own(definition, key) ?? otherwise).shape;
}

function inputOf(definition: JsonObject): Json {
  return own(definition, "inputSchema") ?? null;
}

function parameterChanges(before: JsonObject, after: JsonObject): readonly Change[] {
  const [old, now] = [parametersOf(before), parametersOf(after)];
  const names = [...new Set([...old.schemas.keys(), ...now.schemas.keys()])].sort(byText);
  const pair = schemaPair(old.whole, now.whole);
  const changes = names.flatMap((parameter) => parameterChange(parameter, old, now, pair));
  // A change of the schema that is none of a single parameter.
  const isElsewhere = changes.length === 0 || old.rest !== now.rest;
  if (!isElsewhere) return changes;
  return [...changes, { kind: "input", takes: schemaRelation(old.whole, now.whole, pair) }];
}

function parameterChange(
  parameter: string,
  old: Parameters,
  now: Parameters,
  pair: SchemaPair,
): readonly Change[] {
  const [from, to] = [old.schemas.get(parameter), now.schemas.get(parameter)];
  const required = now.required.has(parameter);
  if (to === undefined) return [{ kind: "parameter-removed", parameter }];
  if (from === undefined) return [{ kind: "parameter-added", parameter, required }];
  const isFlipped = required !== old.required.has(parameter);
  const flipped: Change[] = isFlipped ? [{ kind: "parameter-required", parameter, required }] : [];
  if (canonicalJson(from) === canonicalJson(to)) return flipped;
  const takes = schemaRelation(from, to, pair);
  return [...flipped, { kind: "parameter-changed", parameter, takes }];
}

interface Parameters {
  readonly whole: Json;
  /** The schema of each parameter, without words for people. */
  readonly schemas: ReadonlyMap<string, Json>;
  readonly required: ReadonlySet<string>;
  /** Canonical text of what the schema says beside its parameters. */
  readonly rest: string;
}

function parametersOf(definition: JsonObject): Parameters {
  const whole = shapeOf(definition, "inputSchema", null);
  if (!isObject(whole)) return { whole, schemas: new Map(), required: new Set(), rest: canonicalJson(whole) };
  const properties = own(whole, "properties") ?? null;
  const required = own(whole, "required") ?? null;
  const entries = isObject(properties) ? Object.entries(properties) : [];
  const rest = Object.entries(whole).filter(([key]) => key !== "properties" && key !== "required");
  return {
    whole,
    schemas: new Map(entries),
    required: new Set(Array.isArray(required) ? required.map(String) : []),
    rest: canonicalJson(Object.fromEntries(rest)),
  };
}

/** Words about parameters that are there before and after; of one that comes or goes the shape tells. */
function describedChanges(before: JsonObject, after: JsonObject): readonly Change[] {
  const [old, now] = [schemaParts(inputOf(before)).texts, schemaParts(inputOf(after)).texts];
  const [oldNames, nowNames] = [parametersOf(before).schemas, parametersOf(after).schemas];
  const pointers = [...new Set([...old.keys(), ...now.keys()])].sort(byText);
  return pointers.flatMap((pointer): readonly Change[] => {
    const [from, to] = [old.get(pointer) ?? "", now.get(pointer) ?? ""];
    if (from === to) return [];
    const [place, top, ...inner] = pointer.split("/").slice(1).map(unescaped);
    if (place !== "properties" || top === undefined) return [{ kind: "input-described", from, to }];
    if (oldNames.has(top) !== nowNames.has(top)) return [];
    const below = inner.slice(0, -1).filter((step) => step !== "properties" && step !== "items");
    return [{ kind: "parameter-described", parameter: [top, ...below].join("."), from, to }];
  });
}

function unescaped(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}

function hintChanges(before: JsonObject, after: JsonObject): readonly Change[] {
  const [old, now] = [hintsOf(before), hintsOf(after)];
  const hints = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort(byText);
  const changes = hints.flatMap((hint): readonly Change[] => {
    const [from, to] = [own(old, hint), own(now, hint)];
    if (from !== undefined && to !== undefined && canonicalJson(from) === canonicalJson(to)) return [];
    const isDefault = canonicalJson(meant(hint, from)) === canonicalJson(meant(hint, to));
    return [
      {
        kind: "hint",
        hint,
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
        isDefault,
      },
    ];
  });
  return changes.length === 0 ? [{ kind: "hint", hint: "annotations", isDefault: false }] : changes;
}

/** MCP 2025-11-25, ToolAnnotations: what a client reads where the server does not say. */
const hintDefaults: JsonObject = {
  readOnlyHint: false,
  destructiveHint: true,
  idempotentHint: false,
  openWorldHint: true,
};

function meant(hint: string, said: Json | undefined): Json {
  return said ?? own(hintDefaults, hint) ?? null;
}

function hintsOf(definition: JsonObject): JsonObject {
  const { hints } = facetsOf(definition);
  return isObject(hints) ? hints : {};
}
