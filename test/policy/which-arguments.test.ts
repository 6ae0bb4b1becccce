import { describe, expect, test } from "vitest";
import { assessTools } from "../../src/assess/assess.ts";
import type { JsonObject } from "../../src/model/json.ts";
import type { Recommendation } from "../../src/model/policy.ts";
import { recommendFor } from "./support.ts";

function recommended(name: string, description: string, properties: JsonObject): Recommendation {
  const definition = { name, description, inputSchema: { type: "object", properties } };
  const [tool] = assessTools({ tools: [definition] }).tools;
  if (tool === undefined) throw new Error("no tool was judged");
  return recommendFor(tool);
}

/** The arguments that the recommended rule looks at, each once. */
function looksAt({ rule }: Recommendation): readonly string[] {
  const named = [...JSON.stringify(rule ?? {}).matchAll(/"(?:path|cost)":"args\.([^"]*)"/g)];
  return [...new Set(named.map(([, path = ""]) => path))].toSorted();
}

const text = { type: "string" };
const flag = { type: "boolean" };
const number = { type: "number" };
const said = (description: string): JsonObject => ({ type: "string", description });
/** Words of which the last stand where no description is read any more. */
const far = (words: string) => `${"x ".repeat(500)}${words}`;
const within = (properties: JsonObject): JsonObject => ({ o: { type: "object", properties } });
const listOf = (items: JsonObject): JsonObject => ({ type: "array", items });

type Row = [about: string, properties: JsonObject, ...looked: string[]];

test.each<Row>([
  ["the address", { url: text }, "url"],
  [
    "each of several",
    { website: text, webhook_url: text, image_url: text },
    "image_url",
    "webhook_url",
    "website",
  ],
  ["one level down", within({ url: text }), "o.url"],
  ["not two", within(within({ url: text }))],
  ["not one that is kept or stands for others", { repo_url: text, base_url: text, my_url: text }],
  ["one that says how it begins", { url: said("Such as https://example.com") }, "url"],
  ["not one of another scheme", { url: said("Such as ftp://example.com") }],
  ["not a pattern of addresses", { url: said("A glob pattern") }],
  ["one that says so where nobody reads", { url: said(far("A glob pattern")) }, "url"],
])("of a tool that fetches, a rule looks at %s", (_about, properties, ...looked) => {
  expect(looksAt(recommended("fetch_page", "Fetches a page.", properties))).toEqual(looked);
});

test.each<Row>([
  ["the path", { path: text }, "path"],
  ["one level down", within({ path: text }), "o.path"],
  ["not two", within(within({ path: text }))],
  ["not a path of an API", { path: said("API path") }],
  ["one that says so where nobody reads", { path: said(far("API path")) }, "path"],
  ["not a path within a repository", { path: text, repo: text }],
  ["one beside a repository further down", { path: text, ...within({ repo: text }) }, "path"],
])("of a tool that reads files, a rule looks at %s", (_about, properties, ...looked) => {
  expect(looksAt(recommended("read_text", "Reads a file.", properties))).toEqual(looked);
});

test.each<[name: string, properties: JsonObject, ...looked: string[]]>([
  ["move_file", { source: text, destination: text }, "destination", "source"],
  ["copy_and_rename_file", { source: text, destination: text }, "destination", "source"],
  ["move_file", { source: { ...text, enum: ["a", "b"] }, destination: text }, "destination"],
  ["move_file", within({ source: text, destination: text })],
  ["move_file", { origin: text }],
  ["move_card", { source: text, destination: text }],
])("the ends of what %s moves are paths if they are files: %j", (name, properties, ...looked) => {
  expect(looksAt(recommended(name, "Moves it.", properties))).toEqual(looked);
});

test.each<Row>([
  ["the amount", { amount: number }, "amount"],
  ["the sum", { sum: { type: "integer" } }, "sum"],
  ["the total", { total: number }, "total"],
  ["the total amount", { totalAmount: number }, "totalAmount"],
  ["cents", { amount_cents: number }, "amount_cents"],
  [
    "not what only sounds like it",
    { subtotal: number, total_count: number, amount_currency: number, my_amount: number },
  ],
  ["not several", { totals: number, amounts: number }],
  ["not a text", { amount: text }],
  ["one level down", within({ amount: number }), "o.amount"],
  ["not two", within(within({ amount: number }))],
  ["the outermost", { ...within({ amount: number }), sum: number }, "sum"],
  ["not one within a list", { items: listOf({ type: "object", properties: { amount: number } }) }],
])("of a tool that pays, a rule caps %s", (_about, properties, ...looked) => {
  expect(looksAt(recommended("create_payment", "Pays money.", properties))).toEqual(looked);
});

test.each<[amount: JsonObject, counts: string]>([
  [number, "The definition does not speak of cents"],
  [{ ...number, description: "In cents" }, "They count cents"],
  [{ ...number, description: "In minor units of the currency" }, "They count cents"],
  [{ ...number, description: "In recents" }, "The definition does not speak of cents"],
  [{ ...number, description: far("in cents") }, "The definition does not speak of cents"],
])("an amount is capped in the unit that it is said to have: %j", (amount, counts) => {
  const { gaps, rule } = recommended("Create_Payment", "Pays money.", { amount });
  expect(gaps).toEqual([
    expect.stringMatching(`^Both figures are placeholders: set your own\\..* ${counts}`) as string,
  ]);
  expect(JSON.stringify(rule)).toContain('"counter":"create_payment_amount"');
});

describe("a rule looks at switches that override a check", () => {
  const told = (name: string, properties: JsonObject) =>
    looksAt(recommended(name, "Changes it.", properties));
  test.each<[name: string, properties: JsonObject, ...looked: string[]]>([
    ["update_page", { force: flag }, "force"],
    ["update_page", { force: text }],
    ["update_page", within({ permanent: flag }), "o.permanent"],
    ["update_page", within(within({ permanent: flag }))],
    ["update_page", { forced_by: flag, reinforce: flag }],
    ["create_directory", { recursive: flag }],
    ["copy_directory", { recursive: flag }, "recursive"],
    ["create_and_move_directory", { recursive: flag }, "recursive"],
  ])("of %s with %j", (name, properties, ...looked) => {
    expect(told(name, properties)).toEqual(looked);
  });

  test("of no tool that only reads, or of which nobody knows what it does", () => {
    expect(looksAt(recommended("get_page", "Gets a page.", { force: flag }))).toEqual([]);
    const unknown = recommended("frobnicate", "Frobnicates.", { force: flag });
    expect([unknown.kind, looksAt(unknown)]).toEqual(["ask", []]);
  });

  test("and has one that is on by default switched off, another not switched on", () => {
    const { rule, effect, reasons } = recommended("update_page", "Updates a page.", {
      force: { ...flag, default: true },
      permanent: flag,
    });
    const off = "No force, no recursion, nothing for good: leave this switch off.";
    expect(rule).toMatchObject({
      require: [{ conditions: [{ path: "args.force", op: "eq", value: false }], on_deny: off }],
      deny_if: [{ conditions: [{ path: "args.permanent", op: "eq", value: true }], on_deny: off }],
    });
    expect(effect).toMatch(/^Refuses calls with force, recursion or permanence switched on; /);
    expect(reasons).toContain("A switch overrides a check, widens the call or leaves nothing to go back to.");
  });
});

test.each<[name: string, description: string, parameter: JsonObject, ...looked: string[]]>([
  ["run_query", "Runs a SQL statement.", { sql: text }, "sql"],
  ["run", "Runs a GraphQL query.", { query: text }, "query"],
  ["run", "Runs a GraphQL mutation.", { mutation: text }],
  ["run_query", "Runs a Cypher statement.", { query: said("Cypher query") }],
  ["run_query", "Runs a GraphQL or Cypher statement.", { sql: said("A SQL statement") }, "sql"],
  ["run_query", "Runs a SQL statement.", { sql: said(`A SQL statement. ${far("Or Cypher.")}`) }, "sql"],
])(
  "of %s, which says %j, a rule looks at statements it has patterns for: %j",
  (name, description, properties, ...looked) => {
    expect(looksAt(recommended(name, description, properties))).toEqual(looked);
  },
);

describe("what no rule can say of a list is said beside it", () => {
  const addresses = "No condition goes into lists, so the addresses in one are not looked at.";
  const many = "No operator counts the elements of a list, so one call may still reach many things.";
  test.each<[name: string, description: string, properties: JsonObject, ...gaps: string[]]>([
    ["fetch_pages", "Fetches pages.", { urls: listOf(text) }, addresses],
    ["fetch_pages", "Fetches pages.", within({ urls: listOf(text) })],
    ["bulk_update_pages", "Updates pages.", { ids: listOf(text), name: text }, many],
    ["bulk_update_pages", "Updates pages.", { name: text }],
    ["update_page", "Updates a page.", { tags: listOf(text), id: text }],
    ["bulk_get_pages", "Gets pages.", { ids: listOf(text) }],
  ])("for %s, %s %j", (name, description, properties, ...gaps) => {
    expect(recommended(name, description, properties).gaps).toEqual(gaps);
  });

  test("with why it matters", () => {
    const why = (name: string, properties: JsonObject) => recommended(name, "Does so.", properties).reasons;
    expect(why("fetch_pages", { urls: listOf(text) })).toContain("The tool takes a list of addresses.");
    expect(why("bulk_update_pages", { ids: listOf(text) })).toContain("One call may change many things.");
  });
});
