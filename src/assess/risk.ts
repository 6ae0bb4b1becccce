import { risks, type Category, type Risk, type Signal } from "../model/classification.ts";

/** Where a category's risk begins. `unknown` is no mild state: somebody has to look. */
export const baseRisk: Readonly<Record<Category, Risk>> = {
  unknown: "high",
  read: "low",
  write: "medium",
  execute: "high",
  destructive: "high",
  financial: "critical",
};

/** Signals that raise a category's risk by one level; however many there are, it is one level. */
export const raisedBy: Readonly<Record<Category, readonly Signal[]>> = {
  unknown: [],
  read: ["handles-credentials", "takes-sql", "personal-data"],
  write: ["admin", "permissions", "production"],
  execute: ["takes-shell", "admin", "permissions", "production"],
  destructive: ["bulk", "admin", "permissions", "container", "production"],
  financial: [],
};

/** The risk of a tool: the category's base, moved by its signals at most one level. docs/risk-model.md has the table. */
export function riskOf(category: Category, signals: readonly Signal[]): Risk {
  const base = baseRisk[category];
  const isRaised = raisedBy[category].some((signal) => signals.includes(signal));
  return isRaised ? (risks[risks.indexOf(base) + 1] ?? base) : base;
}
