import type { Category, Classification, Risk, Signal } from "../model/classification.ts";

const does: Readonly<Record<Category, string>> = {
  unknown:
    "Nothing in the definition says what a call does, so nothing is assumed of it; someone has to look.",
  read: "A call returns something and, by its definition, changes nothing.",
  write: "A call creates or changes something that the same service can change back.",
  execute: "A call runs something; its effect is decided by the arguments or by the system behind it.",
  destructive: "A call removes or ends something that existed.",
  financial: "A call moves money or commits to pay.",
};

/** What each signal says of a tool, as half a sentence. */
export const signalWords: Readonly<Record<Signal, string>> = {
  "handles-credentials": "it handles credentials",
  "takes-sql": "it takes statements of a query language",
  "takes-shell": "it takes shell commands",
  "takes-code": "it takes program code",
  "takes-path": "it takes file paths",
  "takes-url": "it takes URLs",
  bulk: "one call reaches many things",
  admin: "it changes who is in charge",
  permissions: "it changes who may do what",
  container: "what it ends holds other things",
  "reaches-outside": "people outside the conversation see the effect",
  irreversible: "its author says that there is no way back",
  production: "it acts on a production system",
  "personal-data": "it handles data on persons",
  "dry-run-available": "it can be tried without effect",
  "single-target": "one call acts on one named thing",
};

const certainty: Readonly<Record<Classification["confidence"], string>> = {
  high: "Several parts of the definition say so.",
  medium: "One part of the definition says so.",
  low: "The definition says so only weakly, or contradicts itself: read it.",
};

/** One paragraph for a reviewer, in our own words only. */
export function summaryOf(
  category: Category,
  risk: Risk,
  confidence: Classification["confidence"],
  signals: readonly Signal[],
): string {
  const sure = category === "unknown" ? "" : ` ${certainty[confidence]}`;
  return `${does[category]}${noted(signals)} Risk ${risk}.${sure}`;
}

/** The same for a definition of which a part cannot be read. */
export function summaryOfUnreadable(signals: readonly Signal[]): string {
  const unread =
    "Part of the definition is malformed, so what the rest says is not relied on; someone has to look.";
  return `${unread}${noted(signals)} Risk high.`;
}

/** The signals in words, behind a space; nothing where there are none. */
function noted(signals: readonly Signal[]): string {
  return signals.length === 0 ? "" : ` Note: ${signals.map((signal) => signalWords[signal]).join("; ")}.`;
}
