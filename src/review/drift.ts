import type { ServerAssessment } from "../assess/assessment.ts";
import { canonicalJson } from "../model/digest.ts";
import { byText, isObject, own, type Json, type JsonObject } from "../model/json.ts";
import { toolFacets, type Change, type LockedServer, type LockedTool } from "../model/lock.ts";
import { say, type Phrase } from "../model/phrase.ts";
import type { ToolDrift } from "../model/review.ts";
import { facetDigests, facetsOf, schemaParts } from "./facets.ts";
import { digestsBy, resourceDigests } from "./lock.ts";
import type { NamedTool } from "../assess/named-tools.ts";

/** How a tool stands against what was approved; without a lock for its server every tool is new. */
export function toolDrift(locked: LockedServer | undefined, named: NamedTool): ToolDrift {
  const before = locked?.tools.get(named.tool.name);
  if (before === undefined) return { kind: "added" };
  const changes = changesOf(before, named);
  return changes.length === 0 ? { kind: "same" } : { kind: "changed", changes };
}

/**
 * In what a tool differs from what was approved: what it can do first, then part by part. Our own judgement of a
 * definition that did not change is no drift: it moves with our version, not with the server's.
 */
function changesOf(before: LockedTool, { tool, others }: NamedTool): readonly Change[] {
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
  input: (before, after) => orInput(parameterChanges(before, after)),
  output: () => [{ kind: "output" }],
  hints: hintChanges,
  meta: () => [{ kind: "meta" }],
};

/** A change of the schema that is none of a single parameter. */
function orInput(changes: readonly Change[]): readonly Change[] {
  return changes.length === 0 ? [{ kind: "input" }] : changes;
}

function textOf(object: JsonObject, key: string): string {
  const value = own(object, key);
  return value === undefined ? "" : typeof value === "string" ? value : canonicalJson(value);
}

function titleOf(definition: JsonObject): string {
  const hints = own(definition, "annotations") ?? null;
  return textOf(definition, "title") || (isObject(hints) ? textOf(hints, "title") : "");
}

function inputOf(definition: JsonObject): Json {
  return own(definition, "inputSchema") ?? null;
}

function parameterChanges(before: JsonObject, after: JsonObject): readonly Change[] {
  const [old, now] = [parametersOf(before), parametersOf(after)];
  const names = [...new Set([...old.shapes.keys(), ...now.shapes.keys()])].sort(byText);
  const changes = names.flatMap((parameter): readonly Change[] => {
    const [from, to] = [old.shapes.get(parameter), now.shapes.get(parameter)];
    const required = now.required.has(parameter);
    if (from === undefined) return [{ kind: "parameter-added", parameter, required }];
    if (to === undefined) return [{ kind: "parameter-removed", parameter }];
    const isFlipped = required !== old.required.has(parameter);
    const flipped: Change[] = isFlipped ? [{ kind: "parameter-required", parameter, required }] : [];
    return from === to ? flipped : flipped.concat({ kind: "parameter-changed", parameter });
  });
  return old.rest === now.rest ? changes : [...changes, { kind: "input" }];
}

interface Parameters {
  /** Canonical text of each parameter's schema, without words for people. */
  readonly shapes: ReadonlyMap<string, string>;
  readonly required: ReadonlySet<string>;
  /** Canonical text of what the schema says beside its parameters. */
  readonly rest: string;
}

function parametersOf(definition: JsonObject): Parameters {
  const { shape } = schemaParts(inputOf(definition));
  if (!isObject(shape)) return { shapes: new Map(), required: new Set(), rest: canonicalJson(shape) };
  const properties = own(shape, "properties") ?? null;
  const required = own(shape, "required") ?? null;
  const entries = isObject(properties) ? Object.entries(properties) : [];
  const rest = Object.entries(shape).filter(([key]) => key !== "properties" && key !== "required");
  return {
    shapes: new Map(entries.map(([name, held]) => [name, canonicalJson(held)])),
    required: new Set(Array.isArray(required) ? required.map(String) : []),
    rest: canonicalJson(Object.fromEntries(rest)),
  };
}

/** Words about parameters that are there before and after; of one that comes or goes the shape tells. */
function describedChanges(before: JsonObject, after: JsonObject): readonly Change[] {
  const [old, now] = [schemaParts(inputOf(before)).texts, schemaParts(inputOf(after)).texts];
  const [oldNames, nowNames] = [parametersOf(before).shapes, parametersOf(after).shapes];
  const pointers = [...new Set([...old.keys(), ...now.keys()])].sort(byText);
  return pointers.flatMap((pointer): readonly Change[] => {
    const [from, to] = [old.get(pointer) ?? "", now.get(pointer) ?? ""];
    if (from === to) return [];
    const [place, top, ...inner] = pointer.split("/").slice(1).map(unescaped);
    if (place !== "properties" || top === undefined || inner.length === 0) return [{ kind: "input" }];
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
    return [
      { kind: "hint", hint, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
    ];
  });
  return changes.length === 0 ? [{ kind: "hint", hint: "annotations" }] : changes;
}

function hintsOf(definition: JsonObject): JsonObject {
  const { hints } = facetsOf(definition);
  return isObject(hints) ? hints : {};
}

/** One way in which what a server says of itself differs from what was approved. */
export interface ServerChange {
  readonly about: "name" | "instructions" | "prompts" | "resources";
  readonly says: Phrase;
}

/** Its version may move freely: that is what a new release is for. */
export function serverChanges(locked: LockedServer, { snapshot }: ServerAssessment): readonly ServerChange[] {
  const [from, to] = [textOf(locked.serverInfo, "name"), textOf(snapshot.serverInfo, "name")];
  const prompts = listChange("prompt", locked.prompts, digestsBy("name", snapshot.prompts));
  const resources = listChange("resource", locked.resources, resourceDigests(snapshot));
  return [
    ...(from === to ? [] : [{ about: "name", says: say`it calls itself ${to}, no longer ${from}` } as const]),
    ...(locked.instructions === snapshot.instructions
      ? []
      : [
          {
            about: "instructions",
            says: instructionsChange(locked.instructions, snapshot.instructions),
          } as const,
        ]),
    ...(prompts === undefined ? [] : [{ about: "prompts", says: prompts } as const]),
    ...(resources === undefined ? [] : [{ about: "resources", says: resources } as const]),
  ];
}

function instructionsChange(from: string | undefined, to: string | undefined): Phrase {
  if (from === undefined) return say`it now gives instructions`;
  return to === undefined ? say`its instructions are gone` : say`its instructions changed`;
}

function listChange(
  noun: string,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Phrase | undefined {
  const added = [...after.keys()].filter((name) => !before.has(name)).length;
  const removed = [...before.keys()].filter((name) => !after.has(name)).length;
  const changed = [...after].filter(
    ([name, digest]) => before.has(name) && before.get(name) !== digest,
  ).length;
  const parts = [
    ...(added === 0 ? [] : [`${counted(added, noun)} added`]),
    ...(removed === 0 ? [] : [`${counted(removed, noun)} removed`]),
    ...(changed === 0 ? [] : [`${counted(changed, noun)} changed`]),
  ];
  return parts.length === 0 ? undefined : [parts.join(", ")];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
