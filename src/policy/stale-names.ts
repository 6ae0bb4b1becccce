import { pointer } from "../model/json.ts";
import { nearest } from "../model/nearest.ts";
import type { Policy } from "../model/policy.ts";

/** A name in a policy that no tool bears. */
export interface StaleName {
  readonly name: string;
  /** RFC 6901 pointer into the policy. */
  readonly pointer: string;
  /** The tool that was probably meant. */
  readonly meant?: string;
}

/** Rules and hidden names that none of the server's tools bears, with the name that was probably meant. */
export function staleNames({ hide, tools: rules }: Policy, tools: readonly string[]): readonly StaleName[] {
  if (tools.length === 0) return [];
  const known = new Set(tools);
  const named = new Map<string, string>();
  hide.forEach((name, index) => named.set(name, pointer("hide", index)));
  for (const name of rules.keys()) named.set(name, pointer("tools", name));
  return [...named]
    .filter(([name]) => name !== "*" && !known.has(name))
    .map(([name, at]) => staleName(name, at, nearest(name, tools)));
}

function staleName(name: string, at: string, meant: string | undefined): StaleName {
  return meant === undefined ? { name, pointer: at } : { name, pointer: at, meant };
}
