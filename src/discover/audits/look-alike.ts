import known from "../../../catalog/packages.json" with { type: "json" };
import { isOneEditAway } from "../../model/nearest.ts";
import { packageOf, packageWord } from "../../model/package.ts";
import type { Launch } from "../../model/server.ts";
import type { LaunchFault } from "./faults.ts";

const knownNames: Readonly<Record<"npm" | "pypi", readonly string[]>> = known;

/** A package whose name is one edit away from a well-known one, so that a reader takes it for that. */
export function lookAlikeFaults(launch: Launch): readonly LaunchFault[] {
  const started = launch.kind === "stdio" ? packageOf(launch) : undefined;
  if (started === undefined || started.registry === "oci") return [];
  const { name } = started;
  const meant = lookAlike(name, knownNames[started.registry]);
  const at = packageWord(launch)?.word ?? name;
  return meant === undefined ? [] : [{ fault: "look-alike", quotes: [name, meant], at }];
}

/**
 * The known name that this one may be taken for. Whoever owns a known scope owns all names in it, so of scoped names
 * only the scopes are compared.
 */
export function lookAlike(name: string, names: readonly string[]): string | undefined {
  if (names.includes(name)) return undefined;
  const [scope, own] = scopeOf(name);
  if (scope === "") {
    if (name.length < shortestName) return undefined;
    return names.find((one) => scopeOf(one)[0] === "" && isOneEditAway(name, one));
  }
  const scopes = new Map(names.map((one) => [scopeOf(one)[0], one]));
  if (scopes.has(scope)) return undefined;
  return names.find((one) => {
    const [knownScope, knownOwn] = scopeOf(one);
    return scope.length >= shortestScope && knownOwn === own && isOneEditAway(scope, knownScope);
  });
}

function scopeOf(name: string): readonly [scope: string, own: string] {
  const cut = name.startsWith("@") ? name.indexOf("/") : -1;
  return cut < 0 ? ["", name] : [name.slice(0, cut), name.slice(cut + 1)];
}

/** Shorter names are one letter apart by chance: `tcp-proxy` and `mcp-proxy`. */
const shortestName = 10;
const shortestScope = 5;
