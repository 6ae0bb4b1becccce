import { byText } from "../model/json.ts";
import type { ServerSpec } from "../model/server.ts";

/**
 * The same servers with one name each, sorted by name. Declarations of one name that launch the same thing become
 * one (the first by file and line); one that launches something else is kept as `name (file)`, and `name (file:line)`
 * if even that is taken. The order of `specs` does not matter.
 */
export function uniqueNames(specs: readonly ServerSpec[]): readonly ServerSpec[] {
  const kept = new Map<string, ServerSpec>();
  const launches = new Set<string>();
  for (const spec of [...specs].sort(byDeclaration)) {
    const launch = `${spec.name}\n${launchKey(spec)}`;
    if (launches.has(launch)) continue;
    launches.add(launch);
    const name = candidates(spec).find((candidate) => !kept.has(candidate)) ?? spec.name;
    kept.set(name, { ...spec, name });
  }
  return [...kept.values()].sort((a, b) => byText(a.name, b.name));
}

/** Equal for equal launches. The dialect belongs to it: the same text means other things in other clients. */
function launchKey({ launch, dialect }: ServerSpec): string {
  const named = Object.entries(launch.kind === "stdio" ? launch.env : launch.headers);
  const rest =
    launch.kind === "stdio" ? [launch.command, launch.args, launch.cwd] : [launch.url, launch.transport];
  return JSON.stringify([dialect, launch.kind, rest, named.sort(([a], [b]) => byText(a, b))]);
}

function candidates({ name, declared }: ServerSpec): readonly string[] {
  const where = declared.kind === "file" ? declared.file : "argument";
  const line = declared.kind === "file" ? declared.line : 0;
  return [name, `${name} (${where})`, `${name} (${where}:${line})`];
}

/** Arguments come last: what is committed keeps its plain name. */
function byDeclaration(a: ServerSpec, b: ServerSpec): number {
  if (a.declared.kind === "argument" || b.declared.kind === "argument") {
    return byText(b.declared.kind, a.declared.kind) || byText(launchKey(a), launchKey(b));
  }
  return byText(a.declared.file, b.declared.file) || a.declared.line - b.declared.line;
}
