import { quote } from "../../model/files/check.ts";
import { actingRules } from "./acting.ts";
import { atMost, ruled, ruleOfT } from "./examples.ts";
import type { Lint } from "./lint.ts";

export const zeroLimit: Lint = {
  id: "zero-limit",
  title: "A limit lets nothing through",
  why: "A caller is told to wait for the next window, and will wait for ever.",
  examples: {
    flags: [
      ruleOfT({ limits: [atMost(0)] }),
      ruleOfT({ rate_limit: { max: 0, window: 60 } }),
      ruled({ t: {} }, { all_tools: { limits: [atMost(0)] } }),
    ],
    ignores: [ruleOfT({ limits: [atMost(1)] }), ruleOfT({ action: "deny", limits: [atMost(0)] })],
  },
  detect: ({ policy }) => [
    ...actingRules(policy).flatMap(([name, { limits }]) =>
      limits
        .filter(({ max }) => max === 0)
        .map(({ pointer }) => ({
          pointer,
          says: `this limit lets no call of ${quote(name)} through; write "action": "deny" instead.`,
        })),
    ),
    ...policy.allTools
      .filter(({ max }) => max === 0 && !policy.hide.includes("*"))
      .map(({ pointer }) => ({
        pointer,
        says: 'this limit lets no call of any tool through; hide "*" instead.',
      })),
  ],
};
