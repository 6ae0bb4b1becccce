import { z } from "zod";
import { attackGroups, type Attack, type AttackGroup } from "../attack.ts";
import { signals } from "../classification.ts";
import type { Decision } from "../decision.ts";
import { findingKindSchema } from "./assessment-file.ts";
import { agreesWith, strict } from "./check.ts";
import { categorySchema, jsonObject } from "./lock-file.ts";

const group = z.enum(Object.keys(attackGroups) as [AttackGroup, ...AttackGroup[]]); // Object.keys widens.
const answers = ["allow", "deny", "ask", "hidden", "limited"] as const satisfies readonly Decision["kind"][];

/** Our own words, shown as they are: no markup. */
export const sentence = z.string().regex(/^[^\s`][^`\n]*[.!?]$/, { error: "whole sentences of plain text" });
const word = z.string().regex(/^[a-z]+$/, { error: "a word in lower case" });
/** The id of something that we wrote: it names a file or an anchor. */
export const idSchema = z
  .string()
  .regex(/^[a-z]+(?:-[a-z]+)*$/, { error: "words in lower case, joined by hyphens" });

const source = strict({
  title: z.string().min(1).describe("What it is called, and whose it is."),
  url: z.url({ protocol: /^https$/ }).describe("Its address."),
});

const sign = strict({
  categories: z.array(categorySchema).min(1).exactOptional().describe("The tool is of one of these."),
  signals: z.array(z.enum(signals)).min(1).exactOptional().describe("The tool raises one of these."),
  heuristics: z.array(idSchema).min(1).exactOptional().describe("One of these gave a reason."),
  findings: z
    .array(findingKindSchema)
    .min(1)
    .exactOptional()
    .describe("There is such a finding on the tool."),
  words: z.array(word).min(1).exactOptional().describe("The tool's name has one of these words."),
  because: sentence.describe("One sentence about the tool."),
}).meta({ title: "Sign", description: "Every key must hold; a key holds if one of its values does." });

const attempt = strict({
  tool: z.string().min(1).describe("The tool that is called."),
  args: jsonObject.describe("Its arguments."),
  after: z.int().min(1).exactOptional().describe("How many like it went before in the same minute."),
  decision: z.enum(answers).describe("What the rule answers."),
});

/** `catalog/attacks/<id>.json`. */
export const attackSchema = strict({
  $schema: z.string().optional().describe("Where editors find this description."),
  ...agreesWith<Attack>()(
    strict({
      id: idSchema.describe("Its file name, forever."),
      title: z.string().min(1).describe("What it is called."),
      group: group.describe("Where it happens."),
      summary: sentence.describe("One sentence."),
      howItWorks: z.array(sentence).min(2).max(4).describe("Short paragraphs of plain text."),
      realCase: strict({
        happened: sentence.describe("What happened, in our words."),
        date: z
          .string()
          .regex(/^20\d\d-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/, {
            error: "YYYY-MM-DD or YYYY-MM",
          })
          .describe("When it was made public."),
        source: source.describe("Who says so."),
      }).describe("A case that happened or was shown."),
      furtherSources: z.array(source).describe("Where to read on."),
      signs: z.array(sign).describe("Any of them marks a tool that it concerns."),
      rule: strict({
        policy: jsonObject.describe("A whole policy in our language."),
        effect: sentence.describe("What it stops and what it lets through."),
        gap: sentence.describe("What it does not stop."),
        tries: z.array(attempt).min(2).describe("Calls, and what the rule answers to them."),
      }).describe("The rule that stops it, or bounds what it can do."),
      noticedBy: z.array(findingKindSchema).describe("Findings that may notice it."),
      limits: strict({
        unseen: sentence.describe("What our findings cannot see of it."),
        unhelped: sentence.describe("Where else we are of no use against it."),
      }).describe("Where Toolwarden does not help."),
    }),
  ).shape,
}).meta({
  title: "Attack pattern",
  description: "One documented attack on or through MCP tools, with a real case and the rule against it.",
});
