import type { Heuristic } from "./heuristic.ts";
import { inDescription, described } from "./match.ts";

/** The verb of a description that speaks for the category `financial`. */
export const financialDescription: Heuristic = {
  id: "financial-description",
  title: "Description says it spends",
  category: "financial",
  severity: "critical",
  why: "Money that has moved comes back only if the other side agrees.",
  sources: ["MCP 2025-11-25, Tool.description"],
  examples: {
    flags: [
      described("Sends a payment to an address."),
      described("Buys shares at market price."),
      described("Refund a charge"),
      described("Reverse a paid transaction."),
      described("Initiate an STK push to a handset."),
      described("Place the order for a delivery date."),
      described("Places an order for the items in the cart."),
    ],
    ignores: [
      described("Reverse a pair of coordinates."),
      described("Returns the payment history."),
      described("Lists purchase orders."),
      described("Get a refund by its id"),
      described("Creates a payment link template."),
    ],
  },
  detect: inDescription("financial"),
};
