import { quote } from "../../model/files/check.ts";
import { pointer } from "../../model/json.ts";
import { ruleOfT } from "./examples.ts";
import type { Lint } from "./lint.ts";

export const untoldReason: Lint = {
  id: "untold-reason",
  title: "A reason is never told",
  why: "A reason goes with an action that denies or asks; who writes one beside `allow` meant something stricter.",
  examples: {
    flags: [ruleOfT({ reason: "Costs money." }), ruleOfT({ action: "allow", reason: "Costs money." })],
    ignores: [ruleOfT({ action: "ask", reason: "Costs money." }), ruleOfT({ action: "deny", reason: "No." })],
  },
  detect: ({ policy }) =>
    [...policy.tools].flatMap(([name, { reason, action }]) =>
      reason === undefined || action !== "allow"
        ? []
        : [
            {
              pointer: pointer("tools", name, "reason"),
              says: `the reason of ${quote(name)} is never told, since its action is allow; write "action": "ask" or "deny", or take the reason out.`,
            },
          ],
    ),
};
