import { z } from "zod";
import type { Json } from "../json.ts";
import { compilePattern } from "../pattern.ts";
import { operators, type Operator } from "../policy.ts";
import { json, quote, strict } from "./check.ts";

/** Longest name, message or pattern a policy may hold, in characters. */
export const maxText = 1000;

const text = z.string().min(1).max(maxText);

/** Names that every JavaScript object answers to, `constructor` and `__proto__` among them, though nobody wrote a rule for them. */
const prototypeNames: readonly string[] = Object.getOwnPropertyNames(Object.prototype).sort();

/** Whether a tool of this name can have no rule, only be hidden: an enforcer that looks it up may find what nobody wrote. */
export function isPrototypeName(tool: string): boolean {
  return prototypeNames.includes(tool);
}

const toolName = z
  .string()
  .min(1)
  .meta({ not: { enum: prototypeNames } });

const path = z
  .string()
  .regex(/^args(?:\.[^.]+)+$/, { error: '"args." and the name of an argument, such as "args.amount"' })
  .max(maxText)
  .meta({ examples: ["args.amount", "args.filter.limit"] });

/** What each operator compares with, for editors; `valueFault` says the same in sentences. */
const valueShapes = [
  [["lt", "lte", "gt", "gte"], { type: "number" }],
  [["in", "not_in"], { type: "array" }],
  [["regex"], { type: "string" }],
  [["eq", "neq", "contains"], {}],
] as const;

const valueRules = [
  unlessOther(["exists"], { properties: { value: { type: "boolean" } } }),
  ...valueShapes.map(([ops, value]) => unlessOther(ops, { properties: { value }, required: ["value"] })),
];

/** A JSON Schema that holds a condition to `schema` if it has one of these operators. */
function unlessOther(ops: readonly Operator[], schema: object): object {
  return { if: { not: { properties: { op: { enum: ops } }, required: ["op"] } }, else: schema };
}

export const conditionSchema = strict({
  path: path.describe(
    'Which argument: "args." and its name; names after further dots go into nested objects, as in "args.filter.limit". It does not go into lists.',
  ),
  op: z
    .enum(operators)
    .describe(
      "How the argument is compared. eq, neq: equal to the value or not. lt, lte, gt, gte: a number below, at most, above, at least the value; numbers are never read out of text. in, not_in: one of a list or none of it. contains: a text with the value in it, or a list that has it as an element. regex: a text in which the RE2 pattern matches, anywhere unless anchored. exists: there at all. A missing argument satisfies none of these but `exists`.",
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
  .meta({
    title: "Condition",
    description: "A claim about one argument of a call.",
    examples: [{ path: "args.amount", op: "lte", value: 100 }],
    allOf: valueRules,
  });

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
  conditions: z
    .array(conditionSchema)
    .describe(
      "All of them must hold at once. An empty list always holds: under `deny_if` it denies every call.",
    ),
  on_deny: text
    .optional()
    .describe("What the caller is told when this denies the call; a sentence of ours unless set."),
}).meta({
  title: "Predicate",
  description: "Claims about the arguments of a call that hold together or not at all.",
});

export const limitSchema = strict({
  counter: text
    .describe(
      "Name of the counter. Limits with the same counter, length of window and scope share it, also across tools; a call counts on it once.",
    )
    .meta({ examples: ["create_issue_rate"] }),
  window: z
    .union([z.enum(["minute", "hour", "day"]), z.int().min(1)], {
      error: '"minute", "hour", "day" or a whole number of seconds',
    })
    .describe(
      "How long calls are counted before the count begins anew: minute, hour and day follow the UTC calendar; a number is seconds, counted from 1970. Up to twice `max` can pass within one length, half at the end of a window and half at the beginning of the next.",
    ),
  max: z
    .int()
    .min(0)
    .describe(
      "How many calls (or, with `cost`, how much of it) each window lets through. 0 lets none through.",
    ),
  scope: z
    .enum(["grant", "session"])
    .optional()
    .describe(
      "Who shares the counter: `grant` (the default) is all sessions that use one token together, `session` each session alone.",
    )
    .meta({ default: "grant" }),
  cost: path
    .optional()
    .describe(
      'The argument whose number says what one call costs, such as "args.amount"; without it each call costs 1. A call in which it is missing, no number, or not above zero is denied.',
    ),
}).meta({
  title: "Limit",
  description:
    "A quota: calls above it are refused until the next window. A refused call uses nothing up; one that ends in a JSON-RPC error gives back what it used.",
  examples: [{ counter: "create_issue_rate", window: "minute", max: 30, scope: "grant" }],
});

export const toolRuleSchema = strict({
  action: z
    .enum(["allow", "deny", "ask"])
    .optional()
    .describe(
      "Short form: `allow` (the default), `deny` every call, or `ask` a person to approve each call. What the rest of the rule refuses is refused without asking anybody.",
    )
    .meta({ default: "allow" }),
  reason: text
    .optional()
    .describe("Why; the caller, or the person who is asked, is told when `action` denies or asks."),
  require: z
    .array(predicateSchema)
    .optional()
    .describe("What must hold of the arguments: a call for which one of these does not hold is denied."),
  deny_if: z
    .array(predicateSchema)
    .optional()
    .describe("What must not hold of the arguments: a call for which one of these holds is denied."),
  limits: z
    .array(limitSchema)
    .optional()
    .describe("Quotas on this tool. All must have room, or the call is refused and uses none of them up."),
  rate_limit: strict({
    max: z.int().min(0).describe("How many calls each window lets through."),
    window: z.int().min(1).describe("Length of the window in seconds, counted from 1970."),
  })
    .optional()
    .describe("Short form of one limit on this tool alone, for each grant.")
    .meta({ examples: [{ max: 30, window: 60 }] }),
}).meta({
  title: "Tool rule",
  description:
    "What may happen to calls of one tool. An empty object allows them all. `require`, `deny_if` and `limits` are asked in this order, and the first that refuses decides.",
});

/** The documented policy JSON, with the short forms. What a pattern or an operator's value must be comes after it. */
export const policySchema = strict({
  $schema: z.string().optional().describe("Where editors find this description; it decides nothing."),
  version: z.literal("1").describe('Version of the policy language: "1".'),
  default: z
    .enum(["allow", "deny"])
    .describe(
      "What happens to tools that are not listed under `tools`. `deny` also stops the tools that a server adds later.",
    ),
  hide: z
    .array(text)
    .optional()
    .describe(
      'Exact names of tools that callers can neither see nor call; "*" hides all. It comes before everything else.',
    ),
  all_tools: strict({
    limits: z
      .array(limitSchema)
      .optional()
      .describe("Quotas over the calls of all tools together, asked after the tool's own."),
  })
    .optional()
    .describe("What holds for every call, whichever the tool. It never allows a tool that is not listed."),
  tools: z
    .record(toolName, toolRuleSchema)
    .optional()
    .describe("The rule of each tool, by its exact name; there are no patterns."),
}).meta({
  title: "Toolwarden policy",
  description:
    "What the tools of one MCP server may be used for. It lies in .toolwarden/policy/<server>.json; docs/policy.md is the reference.",
});

/** A policy document that has the right shape. */
export type PolicyDocument = z.output<typeof policySchema>;
export type PredicateDocument = z.output<typeof predicateSchema>;
export type LimitDocument = z.output<typeof limitSchema>;
export type ToolRuleDocument = z.output<typeof toolRuleSchema>;
