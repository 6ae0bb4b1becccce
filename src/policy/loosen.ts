import { canonicalJson } from "../model/digest.ts";
import { byText, type Json } from "../model/json.ts";
import { ours, say } from "../model/phrase.ts";
import type { Condition, Policy, Predicate, Standing, ToolRule } from "../model/policy.ts";
import { looserAllTools, looserLimits, type Comparison, type Loss } from "./loosen-limits.ts";
import { isBlocked, standingOf } from "./standing.ts";

/** One way in which a policy lets more through than another. */
export interface Loosening extends Loss {
  /** The tool it opens; absent where it concerns every tool, or all that are not listed. */
  readonly tool?: string;
  readonly from: Standing;
  readonly to: Standing;
}

/**
 * What `head` lets through that `base` did not, over `tools` and every tool that either names. A server that had no
 * policy cannot get a looser one.
 */
export function loosened(
  base: Policy | undefined,
  head: Policy | undefined,
  tools: readonly string[],
): readonly Loosening[] {
  if (base === undefined) return [];
  // In `hide` a star is every tool; among the rules it is a tool of that name.
  const hidden = base.hide.filter((name) => name !== "*");
  const names = new Set([...tools, ...base.tools.keys(), ...hidden, ...(head?.tools.keys() ?? [])]);
  const sorted = [...names].sort(byText);
  return [
    ...loosenedForAll(base, head, sorted),
    ...sorted.flatMap((tool) => loosenedFor(tool, base, head, sorted)),
  ];
}

/** Of what is not listed, and of the limits that hold for all. */
function loosenedForAll(
  base: Policy,
  head: Policy | undefined,
  tools: readonly string[],
): readonly Loosening[] {
  const change = { from: unlistedStanding(base), to: unlistedStanding(head) };
  const isOpened = isBlocked(change.from) && !isBlocked(change.to);
  const opened: Loosening[] = isOpened
    ? [{ ...change, says: say`every tool that the policy does not list may now be called`, isCertain: true }]
    : [];
  if (head === undefined) return opened;
  return [...opened, ...looserAllTools({ base, head, tools }).map(loosening(change))];
}

function unlistedStanding(policy: Policy | undefined): Standing {
  if (policy === undefined) return "no-policy";
  if (policy.hide.includes("*")) return "hidden";
  return policy.default === "deny" ? "denied-by-default" : "allowed-by-default";
}

function loosenedFor(
  tool: string,
  base: Policy,
  head: Policy | undefined,
  tools: readonly string[],
): readonly Loosening[] {
  const from = standingOf(base, tool);
  const to = standingOf(head, tool);
  const change = { tool, from, to };
  if (isBlocked(to)) return [];
  if (isBlocked(from)) return [{ ...change, says: say`could not be called, now may be`, isCertain: true }];
  if (head === undefined)
    return [{ ...change, says: say`the policy is gone, and its rule with it`, isCertain: true }];
  return looserRule(tool, { base, head, tools }).map(loosening(change));
}

function loosening(change: Omit<Loosening, keyof Loss>): (loss: Loss) => Loosening {
  return (loss) => ({ ...change, ...loss });
}

const plain: ToolRule = { action: "allow", require: [], denyIf: [], limits: [] };

function looserRule(tool: string, now: Comparison): readonly Loss[] {
  const before = now.base.tools.get(tool) ?? plain;
  const after = now.head.tools.get(tool) ?? plain;
  const isUnasked = before.action === "ask" && after.action !== "ask";
  return [
    ...(isUnasked ? [{ says: say`a person no longer approves its calls`, isCertain: true }] : []),
    ...looserRequirements(before, after),
    ...looserDenials(before, after),
    ...looserLimits(tool, now),
  ];
}

/** All requirements hold together, so each old condition needs a new one, wherever it stands, that says as much. */
function looserRequirements(before: ToolRule, after: ToolRule): readonly Loss[] {
  const kept = conditionsOf(after.require);
  return before.require.flatMap(({ conditions, onDeny }) =>
    conditions
      .filter((condition) => !kept.some((other) => implies(other, condition)))
      .map((condition) => lostCondition("requires", { condition, onDeny }, after)),
  );
}

function conditionsOf(predicates: readonly Predicate[]): readonly Condition[] {
  return predicates.flatMap(({ conditions }) => conditions);
}

/** An old denial is kept if a new one denies at least the same calls: each of its conditions follows from the old. */
function looserDenials(before: ToolRule, after: ToolRule): readonly Loss[] {
  const lost = before.denyIf.filter(
    ({ conditions }) =>
      !after.denyIf.some((other) =>
        other.conditions.every((needed) => conditions.some((given) => implies(given, needed))),
      ),
  );
  return lost.flatMap(({ conditions, onDeny }) =>
    conditions.slice(0, 1).map((condition) => lostCondition("denies", { condition, onDeny }, after)),
  );
}

interface Lost {
  readonly condition: Condition;
  readonly onDeny: string | undefined;
}

function lostCondition(verb: "requires" | "denies", lost: Lost, after: ToolRule): Loss {
  const { condition } = lost;
  const kept = [...conditionsOf(after.require), ...conditionsOf(after.denyIf)];
  const isReplaced = kept.some(({ path }) => path === condition.path);
  const doubt = say`its rule on ${condition.path} reads otherwise, and whether that is stricter cannot be told`;
  return isReplaced && !isSameKind(condition, kept)
    ? { says: doubt, isCertain: false }
    : { ...whatIsLost(verb, lost), isCertain: true };
}

/** A pattern tells a reader little: where its rule has words for whom it refuses, those stand for it. */
function whatIsLost(
  verb: "requires" | "denies",
  { condition, onDeny }: Lost,
): Pick<Loss, "says" | "exactly"> {
  const no = ours(`it no longer ${verb}`);
  if (condition.op !== "regex" || onDeny === undefined) return { says: say`${no} ${describe(condition)}` };
  return { says: say`${no} a pattern in ${condition.path}: ${onDeny}`, exactly: describe(condition) };
}

/** Whether some condition compares the same argument in the same way, so that the two can be ordered. */
function isSameKind(lost: Condition, kept: readonly Condition[]): boolean {
  return kept.some(({ path, op }) => path === lost.path && bounds.has(op) && op === lost.op);
}

const bounds: ReadonlySet<string> = new Set(["lt", "lte", "gt", "gte", "in", "not_in"]);

/** A condition as text: `args.amount lte 100`. */
function describe({ path, op, value }: Condition): string {
  return `${path} ${op} ${JSON.stringify(value)}`;
}

/** Whether whatever meets `a` meets `b`. Where that is not plain, false. */
export function implies(a: Condition, b: Condition): boolean {
  if (a.path !== b.path) return false;
  if (a.op === b.op && canonicalJson(a.value) === canonicalJson(b.value)) return true;
  // Nothing but a present argument satisfies an operator other than `exists`.
  if (b.op === "exists") return b.value !== false && a.op !== "exists";
  if (typeof a.value === "number" && typeof b.value === "number") return impliesBound(a, b, a.value, b.value);
  if (a.op === "eq" && b.op === "in") return isWithin([a.value], b.value);
  if (a.op === "in" && b.op === "in") return isWithin(a.value, b.value);
  if (a.op === "not_in" && b.op === "not_in") return isWithin(b.value, a.value);
  return false;
}

function impliesBound(a: Condition, b: Condition, low: number, high: number): boolean {
  // An `eq` implies no bound: it also holds for a text that reads as the number.
  const isBelow = a.op === "lt" || a.op === "lte";
  const isAbove = a.op === "gt" || a.op === "gte";
  if (isBelow && b.op === "lte") return low <= high;
  if (isBelow && b.op === "lt") return low < high || (low === high && a.op === "lt");
  if (isAbove && b.op === "gte") return low >= high;
  return isAbove && b.op === "gt" && (low > high || (low === high && a.op === "gt"));
}

function isWithin(part: Json, whole: Json): boolean {
  if (!Array.isArray(part) || !Array.isArray(whole)) return false;
  const texts = new Set(whole.map((item: Json) => canonicalJson(item)));
  return part.every((item: Json) => texts.has(canonicalJson(item)));
}
