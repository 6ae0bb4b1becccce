import { baseRisk, raisedBy } from "../../assess/risk.ts";
import { signalWords } from "../../assess/summary.ts";
import { compareRisk, type Classification } from "../../model/classification.ts";
import { termPath } from "./address.ts";

/** Why a tool's risk is what it is: where its category begins, and what each signal does to that. */
export function riskAccount(
  { category, risk, signals }: Pick<Classification, "category" | "risk" | "signals">,
  root: string,
) {
  const base = baseRisk[category];
  const raising = signals.filter((signal) => raisedBy[category].includes(signal));
  const says =
    compareRisk(risk, base) > 0
      ? `${category} begins at ${base}; ${raising.join(", ")} ${raising.length === 1 ? "raises" : "raise"} it to ${risk}.`
      : `${category} begins at ${base}, and no signal moves it.`;
  return {
    says: `${says.slice(0, 1).toUpperCase()}${says.slice(1)}`,
    signals: signals.map((signal) => ({
      signal,
      href: `${root}${termPath(signal)}`,
      says: signalWords[signal],
      effect: raisedBy[category].includes(signal) ? "raises the risk" : "leaves the risk as it is",
    })),
  };
}
