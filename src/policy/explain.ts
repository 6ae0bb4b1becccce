import { compareRisk, type Category, type Classification, type Risk } from "../model/classification.ts";
import { byText, pointer, type Json } from "../model/json.ts";
import { ours, say, type Phrase } from "../model/phrase.ts";
import type { Condition, Limit, Policy, Predicate, Standing, ToolRule } from "../model/policy.ts";
import { describeLimit } from "./limits.ts";
import { compareStanding, describeStanding, isBlocked, standingOf } from "./standing.ts";

/** A tool as a policy is explained for it. */
export interface JudgedTool {
  readonly name: string;
  readonly classification: Pick<Classification, "category" | "risk">;
}

/** What a policy makes of one tool. */
export interface ExplainedTool {
  readonly name: string;
  readonly category: Category;
  readonly risk: Risk;
  readonly standing: Standing;
  /** Which rule says so: an RFC 6901 pointer into the policy, or `(no policy)`. */
  readonly rule: string;
  /** What may happen, as a clause. */
  readonly says: Phrase;
  /** The same in parts: what happens to a call at best, then each condition and limit. */
  readonly parts: readonly Phrase[];
}

/**
 * What a policy makes of each tool, worst first: what can be called before what cannot, then by risk, then what is held
 * back least.
 */
export function explainPolicy(
  policy: Policy | undefined,
  tools: readonly JudgedTool[],
): readonly ExplainedTool[] {
  return tools.map((tool) => explained(policy, tool)).sort(worstFirst);
}

function worstFirst(a: ExplainedTool, b: ExplainedTool): number {
  return (
    Number(isBlocked(a.standing)) - Number(isBlocked(b.standing)) ||
    compareRisk(b.risk, a.risk) ||
    compareStanding(b.standing, a.standing) ||
    byText(a.name, b.name)
  );
}

function explained(policy: Policy | undefined, { name, classification }: JudgedTool): ExplainedTool {
  const { category, risk } = classification;
  const standing = standingOf(policy, name);
  const rule = ruleOf(policy, name, standing);
  const details = policy === undefined ? [withoutPolicy] : detailsOf(policy, name, standing);
  const parts = [standingWords(standing), ...details];
  const says = parts.reduce((before, part) => say`${before}; ${part}`);
  return { name, category, risk, standing, rule, says, parts };
}

const withoutPolicy = ours("an enforcer denies every call, and nothing else holds one back");

/** Conditions and limits follow, and need no announcement. */
function standingWords(standing: Standing): Phrase {
  return ours(standing === "conditional" || standing === "limited" ? "allowed" : describeStanding(standing));
}

function ruleOf(policy: Policy | undefined, name: string, standing: Standing): string {
  if (policy === undefined) return "(no policy)";
  if (standing === "hidden") {
    const all = policy.hide.indexOf("*");
    return pointer("hide", all === -1 ? policy.hide.indexOf(name) : all);
  }
  return policy.tools.has(name) ? pointer("tools", name) : "/default";
}

/** More of them would bury the others; the rule itself says the rest. */
const mostDetails = 6;

function detailsOf(policy: Policy, name: string, standing: Standing): readonly Phrase[] {
  const rule = policy.tools.get(name);
  if (standing === "hidden" || standing === "denied-by-default") return [];
  if (standing === "denied") return rule === undefined ? [] : denialDetails(rule);
  const details = [
    ...(rule === undefined ? [] : ruleDetails(rule)),
    ...policy.allTools.map((limit) => say`with all tools ${limitPhrase(limit)}`),
  ];
  const left = details.length - mostDetails;
  return left > 0 ? [...details.slice(0, mostDetails), say`and ${left} more`] : details;
}

/** Of a rule that lets nothing through, only why. */
function denialDetails({ action, reason, denyIf }: ToolRule): readonly Phrase[] {
  const told = action === "deny" ? reason : denyIf.find(({ conditions }) => conditions.length === 0)?.onDeny;
  return told === undefined ? [] : [say`callers are told ${told}`];
}

function ruleDetails({ reason, action, require, denyIf, limits }: ToolRule): readonly Phrase[] {
  return [
    ...(action === "ask" && reason !== undefined ? [say`who asks is told ${reason}`] : []),
    ...require.map((predicate) => say`only if ${predicatePhrase(predicate)}`),
    ...denyIf.map((predicate) => say`denied if ${predicatePhrase(predicate)}`),
    ...limits.map((limit) => say`at most ${limitPhrase(limit)}`),
  ];
}

function predicatePhrase({ conditions, onDeny }: Predicate): Phrase {
  const [first, ...others] = conditions.map((condition) => conditionPhrase(condition, onDeny !== undefined));
  if (first === undefined) return ours("anything is asked");
  const all = others.reduce((before, condition) => say`${before} and ${condition}`, first);
  return onDeny !== undefined && conditions.some(isOpaque) ? say`${all} (callers are told ${onDeny})` : all;
}

/** Nobody reads a pattern of this length in a table; where the rule has a message, that says what it is for. */
const longestPattern = 40;

const isOpaque = ({ op, value }: Condition) =>
  op === "regex" && typeof value === "string" && value.length > longestPattern;

function conditionPhrase(condition: Condition, hasMessage: boolean): Phrase {
  const { path, op, value } = condition;
  if (op === "exists") return say`${path} is ${ours(value === false ? "absent" : "there")}`;
  if (hasMessage && isOpaque(condition)) return say`${path} matches a pattern`;
  return say`${path} ${ours(words[op])} ${valuePhrase(value)}`;
}

/** Numbers stand without quotes, so that 5 and "5" are told apart. */
function valuePhrase(value: Json): Phrase {
  if (typeof value === "string") return say`${value}`;
  return typeof value === "object" && value !== null ? say`${JSON.stringify(value)}` : ours(String(value));
}

const words: Readonly<Record<Exclude<Condition["op"], "exists">, string>> = {
  eq: "is",
  neq: "is not",
  lt: "is below",
  lte: "is at most",
  gt: "is above",
  gte: "is at least",
  in: "is one of",
  not_in: "is none of",
  regex: "matches",
  contains: "contains",
};

/** Only the path of a cost is not our own text. */
function limitPhrase(limit: Limit): Phrase {
  return limit.cost === undefined ? ours(describeLimit(limit)) : say`${describeLimit(limit)}`;
}
