import type { Category, Classification, Risk, RiskMetadata, Signal } from "../model/classification.ts";

/** Our judgement in the words of SEP-2793. docs/risk-model.md has the table. */
export function riskMetadata({ category, risk, signals }: Classification): RiskMetadata {
  const kind = kindOf(category, signals);
  const radius = radiusOf(signals);
  const reversibility = reversibilityOf(category, signals);
  return {
    riskLevel: risk,
    ...(kind === undefined ? {} : { category: kind }),
    ...(radius === undefined ? {} : { blastRadius: radius }),
    ...(reversibility === undefined ? {} : { reversibility }),
    sideEffects: signals,
    approvalRecommendation: approval[risk],
  };
}

const approval: Readonly<Record<Risk, RiskMetadata["approvalRecommendation"]>> = {
  low: "none",
  medium: "none",
  high: "single",
  critical: "multi",
};

function kindOf(category: Category, signals: readonly Signal[]): RiskMetadata["category"] {
  switch (category) {
    case "read":
      return "read";
    case "write":
    case "execute":
    case "financial":
      return "mutate";
    case "destructive":
      return signals.includes("container") || signals.includes("bulk") ? "destroy" : "delete";
    case "unknown":
      return undefined;
  }
}

/** The widest that a signal tells of. */
function radiusOf(signals: readonly Signal[]): RiskMetadata["blastRadius"] {
  const has = (...any: readonly Signal[]) => any.some((signal) => signals.includes(signal));
  if (has("reaches-outside")) return "global";
  if (has("admin", "permissions", "production")) return "organization";
  if (has("container", "bulk")) return "namespace";
  return has("single-target") ? "item" : undefined;
}

function reversibilityOf(category: Category, signals: readonly Signal[]): RiskMetadata["reversibility"] {
  if (category === "unknown") return undefined;
  if (category === "read") return "auto";
  const isFinal = category === "destructive" || category === "financial";
  return isFinal || signals.includes("irreversible") || signals.includes("reaches-outside")
    ? "none"
    : "manual";
}
