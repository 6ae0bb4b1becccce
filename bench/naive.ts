import type { Category } from "../src/model/classification.ts";

const verbs: ReadonlyMap<string, Category> = new Map(
  (
    [
      ["read", "get list fetch read search find describe show query view check"],
      ["write", "create add update edit set put post send write upload insert move rename"],
      ["execute", "run execute start stop restart deploy click type press navigate"],
      ["financial", "pay charge refund buy transfer"],
    ] as const
  ).flatMap(([category, words]) => words.split(" ").map((word): [string, Category] => [word, category])),
);

/** What a keyword matcher says: a delete-word anywhere, else the first verb of the name that it knows. */
export function naiveCategory(name: string): Category {
  const words = name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/);
  if (words.some((word) => /^(?:delete|remove|drop|purge|destroy|clear)$/.test(word))) return "destructive";
  return words.map((word) => verbs.get(word)).find((category) => category !== undefined) ?? "unknown";
}
