import type { ServerAssessment } from "../assess/assessment.ts";
import { canonicalJson, shortDigest } from "../model/digest.ts";
import type { Finding, FindingKind } from "../model/finding.ts";
import { problemOf, type Fault } from "../model/files/check.ts";
import { lockSchema, type LockDocument, type ServerDocument } from "../model/files/lock-file.ts";
import { readMachineFile } from "../model/files/machine-file.ts";
import { byText, isObject, limitDepth, maxDepth, own, type Json, type JsonObject } from "../model/json.ts";
import { toolFacets, type Lock, type LockedServer, type LockedTool } from "../model/lock.ts";
import type { Problem } from "../model/problem.ts";
import { facetDigests, withoutPlumbing } from "./facets.ts";
import { startedPackage } from "../model/package.ts";
import { namedTools, type NamedTool } from "../assess/named-tools.ts";

/**
 * What moving the lock settles not, since it is no part of what a server offers now: a secret in the repository, which is to be
 * revoked; a package that looks like another, which only an acceptance lets start; and a list that moves by itself.
 */
const unsettled: ReadonlySet<FindingKind> = new Set([
  "secret-in-config",
  "look-alike-package",
  "surface-moves",
]);

/** Whether moving the lock can settle a fault. */
export function isApprovable({ kind }: Pick<Finding, "kind">): boolean {
  return !unsettled.has(kind);
}

/** Whether a fault was approved with the lock. */
export function isKnown(locked: LockedServer | undefined, finding: Finding): boolean {
  return isApprovable(finding) && locked?.faults.includes(finding.fingerprint) === true;
}

/** What `approve` writes down of a server: everything it says now. */
export function lockServer(assessment: ServerAssessment): LockedServer {
  const { snapshot, findings } = assessment;
  const started = startedPackage(snapshot);
  return {
    serverInfo: snapshot.serverInfo,
    ...(started === undefined ? {} : { package: started }),
    ...(snapshot.instructions === undefined ? {} : { instructions: snapshot.instructions }),
    prompts: digestsBy("name", snapshot.prompts),
    resources: resourceDigests(snapshot),
    faults: [...new Set(findings.filter(isApprovable).map(({ fingerprint }) => fingerprint))].sort(),
    tools: new Map(namedTools(assessment).map((named) => [named.tool.name, lockTool(named)])),
  };
}

/** What `approve` writes down of one tool. */
export function lockTool({ tool, others }: NamedTool): LockedTool {
  const { definition, classification } = tool;
  const { category, risk } = classification;
  return { category, risk, digests: facetDigests(definition), definition, others };
}

/** A digest for each resource and template, by URI. */
export function resourceDigests({
  resources,
  resourceTemplates,
}: Pick<ServerAssessment["snapshot"], "resources" | "resourceTemplates">): ReadonlyMap<string, string> {
  return new Map([...digestsBy("uri", resources), ...digestsBy("uriTemplate", resourceTemplates)]);
}

/** A digest for each entry, by what it is called; entries of one name share a digest over all of them. */
export function digestsBy(key: string, entries: readonly Json[]): ReadonlyMap<string, string> {
  const groups = new Map<string, string[]>();
  for (const entry of entries) {
    const named = isObject(entry) ? own(entry, key) : undefined;
    const name = typeof named === "string" ? named : "";
    const digest = shortDigest(isObject(entry) ? withoutPlumbing(entry) : entry);
    groups.set(name, [...(groups.get(name) ?? []), digest]);
  }
  return new Map(
    [...groups].map(([name, held]) => [name, held.length === 1 ? String(held[0]) : shortDigest(held.sort())]),
  );
}

/**
 * The text of a lock: sorted, and each tool on a group of lines of its own, one for each part of its definition, so
 * that changes of different tools merge without a conflict. The same lock always gives the same bytes.
 */
export function formatLock(lock: Lock): string {
  const servers = [...lock.servers]
    .sort(([a], [b]) => byText(a, b))
    .map(([name, server]) => serverText(name, server));
  return `{\n  "schema": "toolwarden.lock/1",\n  "servers": ${block(servers, "  ", "[]")}\n}\n`;
}

/** Members or items, each on lines of its own, inside brackets; `brackets` alone if there are none. */
function block(parts: readonly string[], indent: string, brackets: "[]" | "{}"): string {
  if (parts.length === 0) return brackets;
  const lines = parts.map((part) => `${indent}  ${part}`).join(",\n");
  return `${brackets[0]}\n${lines}\n${indent}${brackets[1]}`;
}

function serverText(name: string, server: LockedServer): string {
  const tools = [...server.tools]
    .sort(([a], [b]) => byText(a, b))
    .map(([tool, locked]) => toolText(tool, locked));
  const members = [
    member("name", name),
    member("serverInfo", server.serverInfo),
    ...(server.package === undefined ? [] : [member("package", { ...server.package })]),
    ...(server.instructions === undefined ? [] : [member("instructions", server.instructions)]),
    `"prompts": ${block(digestRows(server.prompts), "      ", "[]")}`,
    `"resources": ${block(digestRows(server.resources), "      ", "[]")}`,
    `"faults": ${block(
      server.faults.map((fault) => JSON.stringify(fault)),
      "      ",
      "[]",
    )}`,
    `"tools": ${block(tools, "      ", "[]")}`,
  ];
  return block(members, "    ", "{}");
}

function digestRows(digests: ReadonlyMap<string, string>): readonly string[] {
  const sorted = [...digests].sort(([a], [b]) => byText(a, b));
  return sorted.map(([name, digest]) => `{ ${member("name", name)}, ${member("digest", digest)} }`);
}

function toolText(name: string, { category, risk, digests, others, definition }: LockedTool): string {
  const parts = Object.keys(definition)
    .sort(byText)
    .map((key) => member(key, own(definition, key) ?? null));
  const indent = "        ";
  const members = [
    member("name", name),
    member("category", category),
    member("risk", risk),
    `"digests": ${block(
      toolFacets.map((facet) => member(facet, digests[facet])),
      `${indent}  `,
      "{}",
    )}`,
    ...(others.length === 0 ? [] : [member("others", others)]),
    `"definition": ${block(parts, `${indent}  `, "{}")}`,
  ];
  return block(members, indent, "{}");
}

function member(key: string, value: Json): string {
  return `${JSON.stringify(key)}: ${canonicalJson(value)}`;
}

export type ParsedLock =
  | { readonly ok: true; readonly lock: Lock }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a lock. One whose definitions no longer match their digests was edited by hand, and is refused. */
export function parseLock(file: string, text: string): ParsedLock {
  const read = readMachineFile(file, text, lockSchema);
  if (!read.ok) return read;
  const faults = [...repeatedNames(read.value), ...strayDigests(read.value)];
  const problems = faults.map((fault) => problemOf(file, fault, read.place(fault.path)));
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    lock: { servers: new Map(read.value.servers.map((server) => [server.name, serverOf(server)])) },
  };
}

const mend = "run `toolwarden approve` to write the lock anew, and look at what it approves.";

function repeatedNames({ servers }: LockDocument): readonly Fault[] {
  const inTools = servers.flatMap((server, index) =>
    repeated(server.tools).map((place): Fault => {
      const says = `a tool of this name is locked twice, as a merge may leave it; ${mend}`;
      return { path: ["servers", index, "tools", place], says };
    }),
  );
  const says = `a server of this name is locked twice, as a merge may leave it; ${mend}`;
  return [...repeated(servers).map((place): Fault => ({ path: ["servers", place], says })), ...inTools];
}

function repeated(items: readonly { readonly name: string }[]): readonly number[] {
  const names = new Set<string>();
  return items.flatMap(({ name }, index) => {
    const isRepeated = names.has(name);
    names.add(name);
    return isRepeated ? [index] : [];
  });
}

function strayDigests({ servers }: LockDocument): readonly Fault[] {
  return servers.flatMap((server, index) =>
    server.tools.flatMap((tool, place): readonly Fault[] => {
      const digests = facetDigests(limited(tool.definition));
      const stray = toolFacets.filter((facet) => digests[facet] !== tool.digests[facet]);
      const says = `the digest of its ${stray[0]} does not match its definition: the lock was edited by hand; ${mend}`;
      return stray.length === 0 ? [] : [{ path: ["servers", index, "tools", place], says }];
    }),
  );
}

function limited(definition: JsonObject): JsonObject {
  return limitDepth(definition, maxDepth) as JsonObject; // An object stays one, since the depth is above zero.
}

function serverOf({ name: _name, prompts, resources, tools, ...server }: ServerDocument): LockedServer {
  return {
    ...server,
    prompts: new Map(prompts.map(({ name, digest }) => [name, digest])),
    resources: new Map(resources.map(({ name, digest }) => [name, digest])),
    tools: new Map(
      tools.map(({ name, others = [], definition, ...tool }) => [
        name,
        { ...tool, others, definition: limited(definition) },
      ]),
    ),
  };
}
