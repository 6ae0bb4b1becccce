import { atLeast } from "../model/classification.ts";
import { finding, type Finding, type Location } from "../model/finding.ts";
import { ours, say } from "../model/phrase.ts";
import type { PolicyFile, Standing } from "../model/policy.ts";
import type { ToolReview } from "../model/review.ts";
import type { ServerSnapshot } from "../model/server.ts";
import { defaultFor } from "../policy/recommend/defaults.ts";
import { staleNames } from "../policy/stale-names.ts";
import { isNew, loosenessSeverity } from "./strictness.ts";

/** Where the policy falls short of the tools, or names what is not there. */
export function coverageFindings(
  snapshot: ServerSnapshot,
  tools: readonly Omit<ToolReview, "findings">[],
  policy: PolicyFile | undefined,
): readonly Finding[] {
  return [
    ...tools.flatMap((tool) => uncovered(snapshot.server, tool)),
    ...tools.flatMap((tool) => looser(snapshot.server, tool, policy)),
    ...(policy === undefined ? [] : stale(snapshot, tools, policy)),
  ];
}

const open: ReadonlySet<Standing> = new Set(["no-policy", "allowed-by-default"]);

/** Of a tool whose name is new this is said already: it is told at its full risk. */
function uncovered(server: string, { name, standing, drift, classification }: Omit<ToolReview, "findings">) {
  const { risk } = classification;
  if (!open.has(standing) || isNew(drift) || !atLeast(risk, "medium")) return [];
  const why = ours(
    standing === "no-policy" ? "the server has no policy" : "the policy allows what it does not list",
  );
  const says = say`no rule names ${name}, and it may be called without limit: ${why}`;
  return [finding({ kind: "tool-uncovered", severity: risk, server, tool: name, says })];
}

function looser(
  server: string,
  { name, standing, classification }: Omit<ToolReview, "findings">,
  policy: PolicyFile | undefined,
): readonly Finding[] {
  const severity = loosenessSeverity(standing, name, classification);
  if (severity === undefined) return [];
  const wanted = wantedWords[defaultFor(name, { category: classification.category }).kind];
  const is = standing === "allowed" ? "allows it without limit" : "only limits it";
  const says = say`${name} is ${ours(classification.category)}: the policy ${ours(is)}, where ${ours(wanted)}`;
  return [
    finding({ kind: "rule-looser", severity, server, tool: name, says, ...ruleLocation(policy, name) }),
  ];
}

const wantedWords = {
  allow: "allowing it would do",
  limit: "a limit is called for",
  ask: "asking a person is called for",
  hide: "hiding it is called for",
} as const;

/** Only a listing seen whole can show that something is not in it. */
function stale(
  { server, coverage }: ServerSnapshot,
  tools: readonly Pick<ToolReview, "name" | "drift">[],
  policy: PolicyFile,
): readonly Finding[] {
  if (coverage !== "complete") return [];
  const names = tools.map(({ name }) => name);
  const renamed = new Map(
    tools.flatMap(({ name, drift }) => (drift.kind === "renamed" ? [[drift.from, name] as const] : [])),
  );
  return staleNames(policy.policy, names).map(({ name, meant }) => {
    const likely = renamed.get(name) ?? meant;
    const hint = likely === undefined ? ours("") : say`; did you mean ${likely}?`;
    const says = say`rule ${name} names no tool of the server${hint}`;
    return finding({
      kind: "rule-stale",
      severity: "low",
      server,
      tool: name,
      says,
      ...ruleLocation(policy, name),
    });
  });
}

/** The line of a rule, for a finding that points at it. */
export function ruleLocation(policy: PolicyFile | undefined, tool: string): { readonly location?: Location } {
  const line = policy?.lines.get(tool);
  return policy === undefined || line === undefined ? {} : { location: { file: policy.file, line } };
}
