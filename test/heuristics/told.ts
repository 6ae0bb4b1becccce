import type { Act } from "../../src/heuristics/act.ts";
import { factsOf } from "../../src/heuristics/facts.ts";

/** What acts say, as "creates write 2": the word, its category and its weight. */
export const told = (acts: readonly Act[]) =>
  acts.map(
    ({ text, category, weight, place }) =>
      `${text} ${category} ${weight}${place === "later" ? " later" : ""}`,
  );

/** What is heard in a description: its acts, what it only mentions, and the result it names. */
export function heardIn(description: string): string {
  const { leading, later, mentioned, result } = factsOf({ name: "x", description }).description;
  const heard = [
    ...told(leading),
    ...told(later),
    ...told(mentioned).map((mention) => `mentions ${mention}`),
    ...(result ? [`result ${result.text}`] : []),
  ];
  return heard.join(", ");
}
