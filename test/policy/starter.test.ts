import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assessServer } from "../../src/assess/assess.ts";
import type { ServerAssessment } from "../../src/assess/assessment.ts";
import type { AssessedTool } from "../../src/model/classification.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { defaultFor } from "../../src/policy/recommend/defaults.ts";
import { lintPolicy, offerOf } from "../../src/policy/lint/lint-policy.ts";
import { loosened } from "../../src/policy/loosen.ts";
import { parsePolicy } from "../../src/policy/parse.ts";
import { recommender } from "../../src/policy/recommend.ts";
import { standingOf } from "../../src/policy/standing.ts";
import { applyRecommendations, formatPolicy, starterPolicy } from "../../src/policy/starter.ts";
import { anyTool } from "../assess/any-definition.ts";
import { plain, project, reviewed, snapshot } from "../review/support.ts";
import { policyOf, recommendedStanding } from "./support.ts";

const folder = join(import.meta.dirname, "../corpus/servers");
const servers = readdirSync(folder)
  .sort()
  .map((file) => {
    const { tools } = JSON.parse(readFileSync(join(folder, file), "utf8")) as { readonly tools: Json[] };
    return [basename(file, ".json"), judged(tools)] as const;
  });

function judged(tools: readonly Json[]): ServerAssessment {
  return assessServer(snapshot({ tools }));
}

const anyText = fc.constantFrom({ type: "string" }, { type: "string", description: "relative path, in SQL" });
const anyValues = fc.uniqueArray(fc.constantFrom("list", "get", "create", "delete", "pay", "DELETE", "x y"), {
  minLength: 1,
});
/** The parameters that rules are fitted to, and a few that they are not. */
const anyProperties = fc.record(
  {
    action: fc.record({ type: fc.constant("string"), enum: anyValues }),
    sql: anyText,
    query: anyText,
    command: fc.oneof(anyText, fc.constant({ type: "array" })),
    code: anyText,
    url: anyText,
    path: anyText,
    paths: fc.constant({ type: "array" }),
    amount: fc.constantFrom({ type: "number" }, { type: "integer", description: "in cents" }),
    force: fc.record({ type: fc.constant("boolean"), default: fc.boolean() }),
    purge: fc.record({ type: fc.constant("boolean"), default: fc.boolean() }),
    dry_run: fc.constant({ type: "boolean" }),
    note: anyText,
  },
  { requiredKeys: [] },
);
const anyVerb = fc.constantFrom(
  "get",
  "list",
  "create",
  "send",
  "run",
  "execute",
  "delete",
  "pay",
  "manage",
  "zork",
);
const anyDefinition: fc.Arbitrary<Json> = fc.oneof(
  fc
    .record({
      verb: anyVerb,
      also: anyVerb,
      thing: fc.constantFrom("user", "users", "email", "sms", "file", "invoice"),
      properties: anyProperties,
      required: fc.subarray(["action", "sql", "url", "path", "amount"]),
    })
    .map(({ verb, also, thing, properties, required }): JsonObject => ({
      name: `${verb}_${thing}`,
      description: `${verb} or ${also} the ${thing}.`,
      inputSchema: { type: "object", properties: properties as JsonObject, required },
    })),
  anyTool,
);
const anyServer = fc.array(anyDefinition, { maxLength: 6 }).map(judged);

/** What must hold of the starter policy of any server at all. */
function hold(assessment: ServerAssessment): void {
  const text = formatPolicy(starterPolicy(assessment.tools));
  expect(formatPolicy(starterPolicy(assessment.tools.toReversed()))).toBe(text);
  const parsed = parsePolicy("p.json", text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  expect(lintPolicy(parsed.file, offerOf(assessment.tools, true))).toEqual([]);
  const head = project({ policy: JSON.parse(text) as Json, locked: [assessment] });
  const { findings } = reviewed({ assessments: [assessment], head, failOn: "low" });
  expect(findings.map(({ says }) => plain(says))).toEqual([]);
  const recommend = recommender(assessment.tools);
  for (const tool of assessment.tools) holdOf(tool, recommend(tool));
}

function holdOf(tool: AssessedTool, recommendation: ReturnType<ReturnType<typeof recommender>>): void {
  const { name } = tool;
  const { rule, policy, kind, effect, reasons, extensions } = recommendation;
  const standing = standingOf(policyOf(policy), name);
  expect(standing).toBe(name === "" ? "denied-by-default" : recommendedStanding(recommendation));
  expect(effect).toMatch(/^[A-Z][^.]*(?:\.[^. ][^.]*)*\.$/);
  expect(reasons.length).toBeGreaterThan(0);
  // Portable, unless it says otherwise: nothing but the documented keys.
  const undocumented = ["action", "reason", "cost", "rate_limit"].filter((key) =>
    JSON.stringify(rule ?? {}).includes(`"${key}":`),
  );
  expect(undocumented.sort()).toEqual(extensions);
  // At least as strict as what the category calls for, unless conditions take the category's danger out.
  const byDefault = defaultFor(name, tool.classification);
  if (byDefault.kind === "hide" && kind !== "hide") expect(["conditional", "ask"]).toContain(standing);
  if (byDefault.rule === undefined || name === "") return;
  const plainRule = JSON.parse(JSON.stringify(byDefault.rule).replaceAll("{counter}", "c")) as Json;
  const plainly = policyOf({ version: "1", default: "deny", tools: Object.fromEntries([[name, plainRule]]) });
  const same = JSON.stringify(policy).replaceAll(
    /"counter":"[^"]*(?:_rate|messages_sent)"/g,
    '"counter":"c"',
  );
  const isOpened = reasons.some((reason) => reason.startsWith("One argument chooses"));
  if (!isOpened) expect(loosened(plainly, policyOf(JSON.parse(same) as Json), [name])).toEqual([]);
}

describe("a starter policy is valid, has nothing idle in it, and leaves an empty review", () => {
  test.each(servers)("for %s", (_, assessment) => {
    hold(assessment);
  });

  test("for any tools at all", () => {
    fc.assert(fc.property(anyServer, hold));
  });
});

test("applying what a review recommends removes its findings, and applying it twice changes nothing more", () => {
  const open = '{"version":"1","default":"allow","tools":{}}';
  const anyOpen = fc.constantFrom(open, '{"version":"1","default":"deny"}');
  const check = (assessment: ServerAssessment, text: string) => {
    const review = (text: string) =>
      reviewed({
        assessments: [assessment],
        head: project({ policy: JSON.parse(text) as Json, locked: [judged([])] }),
      });
    const recommendations = review(text).servers.flatMap(({ tools }) =>
      tools.flatMap(({ recommendation }) => recommendation ?? []),
    );
    const once = applyRecommendations(text, recommendations);
    const again = review(once).servers.flatMap(({ tools }) =>
      tools.flatMap(({ recommendation }) => recommendation ?? []),
    );
    expect(applyRecommendations(once, recommendations)).toBe(once);
    expect(applyRecommendations(once, again)).toBe(once);
    const kinds = review(once).findings.map(({ kind }) => kind);
    expect(kinds).not.toContain("rule-looser");
    expect(kinds).not.toContain("tool-uncovered");
  };
  for (const [, assessment] of servers) check(assessment, open);
  fc.assert(fc.property(anyServer, anyOpen, check));
});

test("of two tools that bear one name the rule is that of the riskier, whichever comes first", () => {
  const both: readonly Json[] = [
    { name: "it", description: "Gets a user." },
    { name: "it", description: "Executes a shell command." },
  ];
  for (const tools of [both, both.toReversed()]) {
    const { tools: rules } = starterPolicy(judged(tools).tools) as { readonly tools: JsonObject };
    expect(JSON.stringify(rules["it"])).toContain('"max":10');
  }
});

test("a tool that is defined twice stays hidden, though one definition offers milder actions", () => {
  const inputSchema = {
    type: "object",
    properties: { action: { type: "string", enum: ["list", "delete"] } },
  };
  const flags: Json = { name: "flags", description: "Lists or deletes flags.", inputSchema };
  expect(starterPolicy(judged([flags]).tools)).not.toHaveProperty("hide");
  expect(starterPolicy(judged([flags, { name: "flags" }]).tools)).toHaveProperty("hide", ["flags"]);
  const triable: Json = {
    name: "delete_it",
    inputSchema: { type: "object", properties: { dry_run: { type: "boolean" } } },
  };
  expect(starterPolicy(judged([triable]).tools)).not.toHaveProperty("hide");
  expect(starterPolicy(judged([triable, { name: "delete_it" }]).tools)).toHaveProperty("hide", ["delete_it"]);
});
