import { z } from "zod";
import type { Json } from "../json.ts";
import { compilePattern } from "../pattern.ts";
import { operators, type Operator } from "../policy.ts";
import { json, quote, strict } from "./check.ts";

/** Longest name, message or pattern a policy may hold, in characters. */
const maxText = 1000;

const text = z.string().min(1).max(maxText);

const path = z
  .string()
  .regex(/^args(?:\.[^.]+)+$/, { error: '"args." and the name of an argument, such as "args.amount"' })
  .max(maxText);

export const conditionSchema = strict({
  path: path.describe(
    'Which argument: "args." and its name; names after further dots go into nested objects, as in "args.filter.limit".',
  ),
  op: z
    .enum(operators)
    .describe(
      "How the argument is compared. A missing argument satisfies none of these but `exists`; numbers are never read out of text; `regex` is RE2 and matches anywhere unless anchored; `contains` looks for a part of a text or an element of a list.",
    ),
  value: json
    .optional()
    .describe(
      "What it is compared with: a number for lt, lte, gt, gte; a list for in and not_in; a pattern for regex; true or false for exists (true if left out); anything for eq, neq and contains.",
    ),
})
  .superRefine(({ op, value }, context) => {
    const message = valueFault(op, value);
    if (message !== undefined) context.addIssue({ code: "custom", path: ["value"], message });
  })
  .meta({ title: "Condition", description: "A claim about one argument of a call." });

/** Each operator compares with its own kind of value. */
function valueFault(op: Operator, value: Json | undefined): string | undefined {
  const given = value === undefined ? "" : `, not ${quote(value)}`;
  const wrong = (wanted: string) => `"value" must be ${wanted} for "${op}"${given}.`;
  switch (op) {
    case "exists":
      return value === undefined || typeof value === "boolean" ? undefined : wrong("true or false");
    case "lt":
    case "lte":
    case "gt":
    case "gte":
      return typeof value === "number" && Number.isFinite(value) ? undefined : wrong("a number");
    case "in":
    case "not_in":
      return Array.isArray(value) && isFinite(value) ? undefined : wrong("a list");
    case "regex":
      return typeof value === "string" ? patternFault(value) : wrong("a pattern");
    default:
      return value !== undefined && isFinite(value) ? undefined : wrong("a value that JSON can hold");
  }
}

/** JSON has no infinity, yet `1e999` reads as one. */
function isFinite(value: Json): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  return typeof value !== "object" || value === null || Object.values(value).every(isFinite);
}

function patternFault(source: string): string | undefined {
  const pattern = compilePattern(source);
  if (typeof pattern !== "string") return undefined;
  return `RE2 refuses this pattern (${pattern}); it knows no lookaround and no backreferences.`;
}

const predicateSchema = strict({
  conditions: z.array(conditionSchema).describe("All of them must hold. An empty list always holds."),
  on_deny: text.optional().describe("What the caller is told when this denies the call."),
}).meta({ title: "Predicate" });

export const limitSchema = strict({
  counter: text.describe("Name of the counter. Limits that name the same counter and window share it."),
  window: z
    .union([z.enum(["minute", "hour", "day"]), z.int().min(1)], {
      error: '"minute", "hour", "day" or a whole number of seconds',
    })
    .describe(
      "How long calls are counted: minute, hour and day follow the UTC calendar; a number is seconds.",
    ),
  max: z.int().min(0).describe("How many calls (or how much cost) each window lets through."),
  scope: z
    .enum(["grant", "session"])
    .optional()
    .describe("Who shares the counter: all sessions of one grant (the default), or one session alone."),
  cost: path
    .optional()
    .describe(
      'The numeric argument that says what one call costs, such as "args.amount"; without it each call costs 1.',
    ),
}).meta({ title: "Limit", description: "A quota: calls above it are refused until the next window." });

export const toolRuleSchema = strict({
  action: z
    .enum(["allow", "deny", "ask"])
    .optional()
    .describe("Short form: allow (the default), deny every call, or ask a person to approve each call."),
  reason: text.optional().describe("Why; the caller is told when `action` denies or asks."),
  require: z.array(predicateSchema).optional().describe("Each must hold, or the call is denied."),
  deny_if: z.array(predicateSchema).optional().describe("If any holds, the call is denied."),
  limits: z
    .array(limitSchema)
    .optional()
    .describe("Quotas on this tool. A refused call uses none of them up."),
  rate_limit: strict({
    max: z.int().min(0).describe("How many calls each window lets through."),
    window: z.int().min(1).describe("Length of the window in seconds."),
  })
    .optional()
    .describe("Short form of one limit on this tool alone, for each grant."),
}).meta({
  title: "Tool rule",
  description: "What may happen to calls of one tool. An empty object allows them all.",
});

/** The documented policy JSON, with the short forms. What a pattern or an operator's value must be comes after it. */
export const policySchema = strict({
  $schema: z.string().optional().describe("Where editors find this description."),
  version: z.literal("1").describe('Version of the policy language: "1".'),
  default: z.enum(["allow", "deny"]).describe("What happens to tools that are not listed under `tools`."),
  hide: z.array(text).optional().describe('Tools that callers can neither see nor call; "*" hides all.'),
  all_tools: strict({
    limits: z.array(limitSchema).optional().describe("Quotas over the calls of all tools together."),
  })
    .optional()
    .describe("What holds for every call, whichever the tool. It never allows a tool that is not listed."),
  tools: z
    .record(z.string().min(1), toolRuleSchema)
    .optional()
    .describe("The rule of each tool, by its exact name."),
}).meta({ title: "Toolwarden policy", description: "What the tools of one MCP server may be used for." });

/** A policy document that has the right shape. */
export type PolicyDocument = z.output<typeof policySchema>;
export type PredicateDocument = z.output<typeof predicateSchema>;
export type LimitDocument = z.output<typeof limitSchema>;
export type ToolRuleDocument = z.output<typeof toolRuleSchema>;
