import { readName } from "../../heuristics/name.ts";
import type { AssessedTool } from "../../model/classification.ts";

/**
 * The counters that several tools of a server share, by tool: messages that go out to people, by whatever way, and the
 * making of one thing singly or in bulk. A limit shared more widely would stop work that has nothing to do with what
 * used it up.
 */
export function sharedCounters(tools: readonly AssessedTool[]): ReadonlyMap<string, string> {
  const families = new Map<string, Set<string>>();
  for (const tool of tools) {
    const family = familyOf(tool);
    if (family !== undefined) families.set(family, (families.get(family) ?? new Set()).add(tool.name));
  }
  return new Map(
    [...families]
      .filter(([, names]) => names.size > 1)
      .flatMap(([family, names]) => [...names].map((name) => [name, family])),
  );
}

const none: ReadonlySet<string> = new Set();
const many = new Set("bulk batch mass many multiple multi all".split(" "));

function familyOf({ name, classification }: AssessedTool): string | undefined {
  if (classification.category !== "write") return undefined;
  const [verb, ...rest] = readName(name, none)
    .words.map(({ text }) => text)
    .filter((text) => !many.has(text));
  if (verb === "send") return messages.has(rest.at(-1) ?? "") ? "messages_sent" : undefined;
  if (verb !== "create" || rest.length === 0) return undefined;
  return `create_${rest.join("_").replace(/s$/, "")}_rate`;
}

const messages = new Set(
  "message messages email emails mail sms text dm notification notifications".split(" "),
);
