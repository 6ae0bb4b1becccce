import { quote } from "../../model/files/check.ts";
import { pointer } from "../../model/json.ts";
import type { Policy } from "../../model/policy.ts";
import { atMost, ruled } from "./examples.ts";
import type { Lint, Remark } from "./lint.ts";

const hidesAll = ({ hide }: Policy) => hide.includes("*");

function voidRules(policy: Policy): readonly Remark[] {
  return [...policy.tools.keys()].flatMap((name) => {
    const at = pointer("tools", name);
    if (policy.hide.includes(name) && name !== "*")
      return [
        { pointer: at, says: `${quote(name)} is hidden, so its rule never acts; keep one of the two.` },
      ];
    return hidesAll(policy)
      ? [{ pointer: at, says: `"hide" hides every tool, so the rule of ${quote(name)} never acts.` }]
      : [];
  });
}

function otherHides({ hide }: Policy): readonly Remark[] {
  return hide.flatMap((name, index) =>
    name === "*"
      ? []
      : [{ pointer: pointer("hide", index), says: `"*" hides every tool, ${quote(name)} too; keep one.` }],
  );
}

export const voidRule: Lint = {
  id: "void-rule",
  title: "A hidden tool has a rule",
  why: "Hiding comes first. Who reads the rule believes that the tool may be called.",
  examples: {
    flags: [
      ruled({ a: {} }, { hide: ["a"] }),
      ruled({ a: { action: "allow" } }, { hide: ["*"] }),
      ruled({}, { hide: ["*", "b"] }),
      ruled({}, { hide: ["*"], all_tools: { limits: [atMost(1)] } }),
    ],
    ignores: [ruled({ a: {} }, { hide: ["b"] }), ruled({}, { hide: ["*"] })],
  },
  detect: ({ policy }) => [
    ...voidRules(policy),
    ...(hidesAll(policy) ? otherHides(policy) : []),
    ...(hidesAll(policy) && policy.allTools.length > 0
      ? [{ pointer: "/all_tools", says: `"hide" hides every tool, so no call is ever counted here.` }]
      : []),
  ],
};
