import { nameWords } from "../heuristics/tokens.ts";
import { byText, pointer } from "../model/json.ts";
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
  // A tool that has a rule already is hardly the new name of another.
  const free = tools.filter((tool) => !named.has(tool));
  return [...named]
    .filter(([name]) => name !== "*" && !known.has(name))
    .map(([name, at]) => staleName(name, at, nearest(name, tools) ?? mostAlike(name, free)));
}

function staleName(name: string, at: string, meant: string | undefined): StaleName {
  return meant === undefined ? { name, pointer: at } : { name, pointer: at, meant };
}

/** The name that shares most words with this one, at least two thirds of the longer: `list_issues`, once `issues.list`. */
function mostAlike(name: string, candidates: readonly string[]): string | undefined {
  const words = wordsOf(name);
  return candidates
    .map((candidate) => ({ candidate, share: shareOf(words, wordsOf(candidate)) }))
    .filter(({ share }) => share >= 2 / 3)
    .sort((a, b) => b.share - a.share || byText(a.candidate, b.candidate))[0]?.candidate;
}

function wordsOf(name: string): ReadonlySet<string> {
  return new Set(nameWords(name).words.map(({ text }) => text));
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(a.size, b.size, 1);
}
