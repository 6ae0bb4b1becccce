import type { DeclarationFault } from "../model/declaration-fault.ts";
import { byText } from "../model/json.ts";
import type { Declaration, ServerSpec } from "../model/server.ts";

/**
 * The same servers with one name each, sorted by name. Declarations of one name that launch the same thing become
 * one (the first by file and line, which keeps the places of the others); one that launches something else is kept as
 * `name (file)`, and `name (file:line)` if even that is taken. The order of `specs` does not matter.
 */
export function uniqueNames(specs: readonly ServerSpec[]): readonly ServerSpec[] {
  const byLaunch = new Map<string, readonly ServerSpec[]>();
  for (const spec of [...specs].sort(byDeclaration)) {
    const key = `${spec.name}\n${launchKey(spec)}`;
    byLaunch.set(key, [...(byLaunch.get(key) ?? []), spec]);
  }
  const kept = new Map<string, ServerSpec>();
  for (const [spec, ...others] of byLaunch.values()) {
    if (spec === undefined) continue;
    const name = freeName(spec, kept);
    kept.set(name, { ...spec, name, declared: joined(spec.declared, others) });
  }
  return [...kept.values()].sort((a, b) => byText(a.name, b.name));
}

/** The declaration, with the places of those that launch the same, and what is wrong in any of them. */
function joined(declared: Declaration, others: readonly ServerSpec[]): Declaration {
  if (declared.kind === "argument") return declared;
  const files = others.flatMap(({ declared: other }) => (other.kind === "file" ? [other] : []));
  if (files.length === 0) return declared;
  const faults = new Map<string, DeclarationFault>();
  for (const fault of [declared, ...files].flatMap((one) => one.faults ?? [])) {
    const key = JSON.stringify([fault.fault, fault.quotes]);
    if (!faults.has(key)) faults.set(key, fault);
  }
  return {
    ...declared,
    also: files.map(({ file, line }) => ({ file, line })),
    ...(faults.size > 0 && { faults: [...faults.values()] }),
  };
}

/**
 * Equal for equal launches. The dialect belongs to it where a text holds what may be a reference: the same text then
 * means other things in other clients.
 */
function launchKey({ launch, dialect }: ServerSpec): string {
  const named = Object.entries(launch.kind === "stdio" ? launch.env : launch.headers);
  const rest =
    launch.kind === "stdio"
      ? [launch.command, launch.args, launch.cwd, launch.envFile]
      : [launch.url, launch.transport];
  const texts = JSON.stringify([rest, named]);
  const read = /[${]|%\w+%/.test(texts) ? dialect : "";
  return JSON.stringify([read, launch.kind, rest, named.sort(([a], [b]) => byText(a, b))]);
}

function freeName({ name, declared }: ServerSpec, taken: ReadonlyMap<string, unknown>): string {
  const where = declared.kind === "file" ? declared.file : "argument";
  const full = declared.kind === "file" ? `${name} (${where}:${declared.line})` : `${name} (${where})`;
  const candidates = [name, `${name} (${where})`, full];
  const free = candidates.find((candidate) => !taken.has(candidate));
  if (free !== undefined) return free;
  // A file without line breaks may declare one name in several places.
  for (let number = 2; ; number += 1) if (!taken.has(`${full} ${number}`)) return `${full} ${number}`;
}

/** Arguments come last: what is committed keeps its plain name. */
function byDeclaration(a: ServerSpec, b: ServerSpec): number {
  if (a.declared.kind === "argument" || b.declared.kind === "argument") {
    return byText(b.declared.kind, a.declared.kind) || byText(launchKey(a), launchKey(b));
  }
  return byText(a.declared.file, b.declared.file) || a.declared.line - b.declared.line;
}
