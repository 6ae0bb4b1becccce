import { kindSet } from "./kinds.ts";
import type { Word } from "./tokens.ts";
import { isCompound, isOfKind } from "./words.ts";

const ofValue = kindSet("money", "order");
const heading = kindSet("heading");

/** "Payment receipt", "order confirmation", "charge point": the noun that follows is acted on, not the money before it. */
export function isHeaded(words: readonly Word[], index: number): boolean {
  if (!isOfKind(words[index], ofValue)) return false;
  const next = words[index + 1];
  return isCompound(words, index) || (next?.before === "space" && isOfKind(next, heading));
}
