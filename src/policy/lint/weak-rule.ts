import type { AssessedTool } from "../../model/classification.ts";
import { quote } from "../../model/files/check.ts";
import { pointer } from "../../model/json.ts";
import type { Policy } from "../../model/policy.ts";
import { expectedStanding } from "../recommend/defaults.ts";
import { compareStanding, describeStanding, standingOf } from "../standing.ts";
import { atMost, claim, denying, offered, ruled } from "./examples.ts";
import type { Lint, Remark } from "./lint.ts";

/** Conditions are a person's answer to the risk, and how much they hold back is not for us to weigh. */
function remarkOn(policy: Policy, { name, classification }: AssessedTool): readonly Remark[] {
  const standing = standingOf(policy, name);
  const wanted = expectedStanding(name, classification);
  if (compareStanding(standing, "conditional") <= 0 || compareStanding(standing, wanted) <= 0) return [];
  const isListed = policy.tools.has(name);
  // A tool that is not listed was never called harmless by anybody; one that only reads may be.
  if (!isListed && wanted === "allowed") return [];
  const { category, risk } = classification;
  return [
    {
      pointer: isListed ? pointer("tools", name) : "/default",
      says: `${quote(name)} is ${category}, risk ${risk}, and ${describeStanding(standing)}; we recommend ${describeStanding(wanted)}.`,
    },
  ];
}

export const weakRule: Lint = {
  id: "weak-rule",
  title: "A rule is weaker than the tool's risk",
  why: "What a tool can do was judged after the rule was written, or never; an agent can call it in a loop.",
  examples: {
    flags: [
      { ...ruled({ pay: {} }), tools: [offered("pay", "financial")] },
      { ...ruled({ drop: { limits: [atMost(5)] } }), tools: [offered("drop", "destructive")] },
      { ...ruled({}, { default: "allow" }), tools: [offered("save", "write")] },
    ],
    ignores: [
      { ...ruled({ list: {} }), tools: [offered("list", "read")] },
      { ...ruled({}, { default: "allow" }), tools: [offered("list", "read")] },
      { ...ruled({}), tools: [offered("pay", "financial")] },
      { ...ruled({ save: { limits: [atMost(900, "hour")] } }), tools: [offered("save", "write")] },
      { ...ruled({ pay: denying(claim("gt", 100)) }), tools: [offered("pay", "financial")] },
      { ...ruled({ pay: {} }, { hide: ["pay"] }), tools: [offered("pay", "financial")] },
      ruled({ pay: {} }),
    ],
  },
  detect: ({ policy, offer }) => [...(offer?.tools.values() ?? [])].flatMap((tool) => remarkOn(policy, tool)),
};
