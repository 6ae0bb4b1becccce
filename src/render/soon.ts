import type { Accepted } from "../model/review.ts";

/** An acceptance that ends within so many days is said to end soon. */
export const soonDays = 14;

/** Whether an acceptance ends soon after `today`, an ISO date. */
export function endsSoon({ until }: Pick<Accepted, "until">, today: string): boolean {
  return (Date.parse(until) - Date.parse(today)) / 86_400_000 <= soonDays;
}
