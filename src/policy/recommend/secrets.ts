import { credentials } from "../../heuristics/credentials.ts";
import type { Narrow } from "./narrowing.ts";

/** Reads that may return passwords or keys: a person approves each. A limit would only slow a leak that one call completes. */
export const narrowSecrets: Narrow = ({ facts, category }) =>
  category === "read" && credentials.detect(facts).length > 0
    ? [
        {
          ask: "What it returns may hold passwords or keys; a person approves each call.",
          why: "What a read returns stands in the conversation from then on, and no rule looks at results.",
        },
      ]
    : [];
