import type { Heuristic } from "./heuristic.ts";
import { inName, named } from "./match.ts";

/** The verb of a name that speaks for the category `financial`. */
export const financialName: Heuristic = {
  id: "financial-name",
  title: "Name says it spends",
  category: "financial",
  severity: "critical",
  why: "Money that has moved comes back only if the other side agrees.",
  sources: ["MCP 2025-11-25, ToolAnnotations.readOnlyHint"],
  examples: {
    flags: [named("pay_invoice"), named("create_refund"), named("transfer_funds"), named("place_order")],
    ignores: [
      named("list_payments"),
      named("get_refund"),
      named("create_payment_template"),
      named("list_trades"),
    ],
  },
  detect: inName("financial"),
};
