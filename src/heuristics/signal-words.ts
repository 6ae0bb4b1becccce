import type { Facts } from "./facts.ts";
import { actsOf } from "./match.ts";
import { kindBit, type ObjectKind } from "./words.ts";
import type { Act } from "./act.ts";

/** The first act that is about a thing of this kind, the plainest place first. */
export function actOn(
  facts: Facts,
  kind: ObjectKind,
  isMeant: (act: Act) => boolean = () => true,
): Act | undefined {
  return actsOf(facts).find((act) => (act.kinds & kindBit(kind)) !== 0 && isMeant(act));
}
