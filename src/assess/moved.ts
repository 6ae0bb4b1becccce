import { finding, type Finding } from "../model/finding.ts";
import { listed, say, type Phrase } from "../model/phrase.ts";
import type { ServerSnapshot } from "../model/server.ts";

/** Names shown of each sort. */
const mostNames = 5;

/**
 * A list of tools that is another when it is asked for again. Tools that appear or go may still be loading; one that
 * keeps its name and becomes another is what somebody has looked at turned into something else.
 */
export function movedFindings({ server, moved }: ServerSnapshot): readonly Finding[] {
  if (moved === undefined) return [];
  const { added, removed, changed } = moved;
  const what = [part("changed", changed), part("added", added), part("removed", removed)].filter(
    (one) => one.length > 0,
  );
  const list = what.flatMap((one, index) => (index === 0 ? one : say`, ${one}`));
  const says = say`asked again at once, it listed other tools: ${list}; what was seen of each last is judged here`;
  const severity = changed.length > 0 ? "high" : "medium";
  return [
    finding({ kind: "surface-moves", severity, server, says }, JSON.stringify([added, removed, changed])),
  ];
}

function part(how: "added" | "removed" | "changed", names: readonly string[]): Phrase {
  if (names.length === 0) return [];
  return [`${how}: `, ...listed(names, mostNames)];
}
