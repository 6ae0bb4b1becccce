import { byText } from "../model/json.ts";
import { say, type Phrase } from "../model/phrase.ts";
import type { Limit, Policy } from "../model/policy.ts";
import { describeLimit, windowMs } from "./limits.ts";
import { isBlocked, standingOf } from "./standing.ts";

/** Something that a policy lets through and another did not. */
export interface Loss {
  /** What became possible that was not, as a clause. */
  readonly says: Phrase;
  /** What exactly was lost, where the sentence does not say it: two losses may read alike. */
  readonly exactly?: string;
  /** False where the two cannot be compared; such a change counts as looser. */
  readonly isCertain: boolean;
}

/** Two policies of one server, over the tools that either may speak of. */
export interface Comparison {
  readonly base: Policy;
  readonly head: Policy;
  readonly tools: readonly string[];
}

/** What the limits of a tool's own rule held back in `base`, and nothing in `head` does. */
export function looserLimits(tool: string, now: Comparison): readonly Loss[] {
  const own = now.base.tools.get(tool)?.limits ?? [];
  return own.flatMap((_, index) => lossOf(tool, index, now) ?? []);
}

/** The same of the limits of all tools, told once for all. */
export function looserAllTools(now: Comparison): readonly Loss[] {
  const everybody = [...now.tools, unlisted].filter((tool) => isOpen(now.head, tool));
  return now.base.allTools.flatMap((_, index) => {
    const losses = everybody.map((tool) =>
      lossOf(tool, (now.base.tools.get(tool)?.limits.length ?? 0) + index, now),
    );
    return losses.find((loss) => loss !== undefined) ?? [];
  });
}

/** Stands for every tool that neither policy names: no rule can bear this name. */
const unlisted = "";

function isOpen(policy: Policy, tool: string): boolean {
  return !isBlocked(standingOf(policy, tool));
}

/** In the order in which they are checked. */
function limitsOf({ tools, allTools }: Policy, tool: string): readonly Limit[] {
  return [...(tools.get(tool)?.limits ?? []), ...allTools];
}

function lossOf(tool: string, index: number, now: Comparison): Loss | undefined {
  const [before, after] = [limitsOf(now.base, tool), limitsOf(now.head, tool)];
  const limit = before[index];
  if (limit === undefined) return undefined;
  const strict = after.filter((other, place) => {
    const isCounted = areWithin(
      costs(before.slice(0, index + 1), limit),
      costs(after.slice(0, place + 1), other),
    );
    return isCounted && isAsStrict(other, limit);
  });
  const lost = strict.map((other) => uncounted(limit, other, now));
  if (lost.some((names) => names.length === 0)) return undefined;
  const [names] = lost;
  return names === undefined ? lostLimit(limit, after) : lostSharers(limit, names);
}

/**
 * Whether `a`, counting no less than `b` does, holds back no less. A limit over all sessions of a grant holds for each
 * one of them; not the other way about.
 */
function isAsStrict(a: Limit, b: Limit): boolean {
  if (a.scope === "session" && b.scope === "grant") return false;
  const [lengthA, lengthB] = [windowMs(a), windowMs(b)];
  if (lengthA >= lengthB) return lengthA % lengthB === 0 && a.max <= b.max;
  return lengthB % lengthA === 0 && a.max * (lengthB / lengthA) <= b.max;
}

/** By what a call is counted where `limit` looks: of several on one counter it is the highest. */
function costs(
  limits: readonly Limit[],
  { counter, scope, ...limit }: Limit,
): ReadonlySet<string | undefined> {
  const length = windowMs({ counter, scope, ...limit });
  const same = limits.filter(
    (one) => one.counter === counter && one.scope === scope && windowMs(one) === length,
  );
  return new Set(same.map(({ cost }) => cost));
}

function areWithin(part: ReadonlySet<unknown>, whole: ReadonlySet<unknown>): boolean {
  return [...part].every((item) => whole.has(item));
}

/** The tools whose calls the old limit counted and the new one does not, or not as high. */
function uncounted(limit: Limit, other: Limit, { base, head, tools }: Comparison): readonly string[] {
  return [...tools, unlisted].filter(
    (tool) =>
      isOpen(head, tool) &&
      !areWithin(costs(limitsOf(base, tool), limit), costs(limitsOf(head, tool), other)),
  );
}

function lostSharers(limit: Limit, names: readonly string[]): Loss {
  const first = names.toSorted(byText).find((name) => name !== unlisted);
  const whose = first === undefined ? say`calls of tools that no rule names` : say`calls of ${first}`;
  return {
    says: say`the limit of ${describeLimit(limit)} no longer counts ${whose} as it did`,
    isCertain: true,
  };
}

function lostLimit(limit: Limit, after: readonly Limit[]): Loss {
  const was = describeLimit(limit);
  const same = after.find(({ counter, cost }) => counter === limit.counter && cost === limit.cost);
  const near = same ?? after.find(({ counter }) => counter === limit.counter) ?? after[0];
  if (near === undefined) return { says: say`the limit of ${was} is gone`, isCertain: true };
  if (limit.cost !== undefined && after.every(({ cost }) => cost !== limit.cost))
    return { says: say`the limit of ${was} is gone, so ${limit.cost} may be anything`, isCertain: true };
  const now = describeLimit(near);
  return near.cost === limit.cost && now !== was && isMultiple(windowMs(near), windowMs(limit))
    ? { says: say`the limit was ${was}, now it is ${now}`, isCertain: true }
    : { says: say`the limit was ${was}, and whether ${now} is stricter cannot be told`, isCertain: false };
}

function isMultiple(a: number, b: number): boolean {
  return a % b === 0 || b % a === 0;
}
