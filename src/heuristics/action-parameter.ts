import type { Heuristic } from "./heuristic.ts";
import { matchOf, taking } from "./match.ts";

/** A parameter that chooses what the call does; the worst of its values counts. */
export const actionParameter: Heuristic = {
  id: "action-parameter",
  title: "A parameter chooses what the call does",
  severity: "high",
  why: "A tool with many actions can do the worst of them, whatever its name says.",
  sources: ["JSON Schema 2020-12 validation, section 6.1.2 (enum)"],
  examples: {
    flags: [
      taking({ action: { enum: ["list", "create", "delete"] } }),
      taking({ operation: { type: "string", description: "One of get, create or drop" } }),
      taking({ subCommand: { oneOf: [{ const: "history" }, { const: "restart" }] } }),
      taking({ command: { type: "string", enum: ["start", "stop"] } }),
      taking({ operations: { items: { properties: { type: { enum: ["add_column", "drop_column"] } } } } }),
    ],
    ignores: [
      taking({ action: { type: "string", description: "The action to look up" } }),
      taking({ sort: { enum: ["created", "updated"] } }),
      taking({ event: { enum: ["push", "release"] } }),
      taking({ method: { enum: ["GET", "POST", "DELETE"] } }),
      taking({ fields: { items: { properties: { type: { enum: ["add_column", "drop_column"] } } } } }),
    ],
  },
  detect: ({ operations }) =>
    operations.map((act) => matchOf(act, "this value of the parameter decides what the call does")),
};
