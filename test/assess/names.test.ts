import { describe, expect, test } from "vitest";
import { assessServer, assessTools } from "../../src/assess/assess.ts";
import type { Json } from "../../src/model/json.ts";
import { tooDeep } from "../../src/model/json.ts";
import { plainPhrase } from "../../src/render/escape.ts";
import { snapshot } from "../review/support.ts";

const inputSchema = { type: "object" };

/** Kind, severity and sentence of what is found in tools of these kinds. */
function found(tools: readonly Json[], kind: string): readonly string[] {
  return assessTools({ tools })
    .findings.filter((one) => one.kind === kind)
    .map(({ severity, says }) => `${severity}: ${plainPhrase(says)}`);
}

const named = (names: readonly string[]) =>
  names.map((name) => ({ name, description: "Get it.", inputSchema }));

describe("names that are taken for one another", () => {
  test.each([
    ["case", ["getUser", "getuser"], "medium", "differ only in case"],
    ["digits and letters", ["list_l", "list_1"], "medium", "look alike"],
    ["another script", ["read", "re\u0430d"], "high", "look alike"],
    ["full width", ["read", "\uFF52ead"], "high", "differ only in case"],
    ["composed and not", ["caf\u00E9", "cafe\u0301"], "high", "differ only in case"],
    ["zero width", ["read", "re\u200Bad"], "high", "look alike"],
  ])("are one finding: %s", (_, names, severity, how) => {
    const [first, ...rest] = found(named(names), "colliding-names");
    expect(rest).toEqual([]);
    expect(first).toMatch(new RegExp(`^${severity}: .*${how}`));
  });

  test.each([[["get_user", "get_users"]], [["a", "b"]], [["get-user", "get_user"]], [["same", "same"]]])(
    "are not %j",
    (names) => {
      expect(found(named(names), "colliding-names")).toEqual([]);
    },
  );

  test("are shown by five and counted", () => {
    const names = ["abcdef", "Abcdef", "aBcdef", "abCdef", "abcDef", "abcdEf", "abcdeF"];
    expect(found(named(names), "colliding-names")).toEqual([expect.stringContaining(" and 2 more differ")]);
  });
});

const withSchema = (schema: Json) => [{ name: "a", description: "Get it.", inputSchema: schema }];

describe("what is odd anywhere in a definition", () => {
  test.each([
    [{ $ref: "https://example.com/a.json" }, "/inputSchema/$ref"],
    [
      { type: "object", properties: { b: { $ref: "file:///etc/a.json#/x" } } },
      "/inputSchema/properties/b/$ref",
    ],
    [{ type: "object", $defs: { c: { $dynamicRef: "other.json" } } }, "/inputSchema/$defs/c/$dynamicRef"],
  ])("a reference to elsewhere is told with its place: %j", (schema, at) => {
    expect(found(withSchema(schema), "external-schema")).toEqual([
      expect.stringMatching(/^medium: the schema refers at/),
    ]);
    expect(found(withSchema(schema), "external-schema")[0]).toContain(at);
  });

  test.each([
    [{ $ref: "#/$defs/a" }],
    [{ $schema: "https://json-schema.org/draft/2020-12/schema", type: "object" }],
    [{ $ref: "item", $defs: { item: { $id: "item" } } }],
    [{ type: "object", properties: { $ref: { type: "string" } } }],
    [{ type: "object", properties: { a: { default: { $ref: "https://example.com" } } } }],
  ])("a reference within, or a value, is none: %j", (schema) => {
    expect(found(withSchema(schema), "external-schema")).toEqual([]);
  });

  test("references to several places are told by the first, each place once", () => {
    const [one, two] = ["https://one.example/a.json", "https://two.example/b.json"];
    const schema = { anyOf: [{ type: "object" }, { $ref: one }, { not: { $ref: one } }, { $ref: two }] };
    expect(found(withSchema(schema), "external-schema")).toEqual([
      `medium: the schema refers at "/inputSchema/anyOf/1/$ref" to "${one}" (and 1 more), which is no part of it: what a call may hold is decided elsewhere and can change unseen`,
    ]);
    expect(found(withSchema({ anyOf: [{ $ref: one }, { $ref: one }] }), "external-schema")).toEqual([
      `medium: the schema refers at "/inputSchema/anyOf/0/$ref" to "${one}", which is no part of it: what a call may hold is decided elsewhere and can change unseen`,
    ]);
  });

  test.each([
    ["half \uFFFD", 'low: the text at "/description" holds bytes that are no Unicode text'],
    ["half \uD800", 'low: the text at "/description" holds bytes that are no Unicode text'],
    ["cut\u0000here", 'medium: the text at "/description" holds a NUL character'],
  ])("text that is none is told: %j", (description, says) => {
    expect(found([{ name: "a", description, inputSchema }], "broken-text")).toEqual([
      expect.stringContaining(says),
    ]);
  });

  test("what was not read, and what is too long to be read, is told", () => {
    const long = withSchema({ type: "object", description: "word ".repeat(30_000) });
    expect(found(withSchema({ a: { b: tooDeep } }), "oversized-definition")).toEqual([
      expect.stringContaining('was not read below "/inputSchema/a/b"'),
    ]);
    expect(found(long, "oversized-definition")).toEqual([
      expect.stringMatching(/holds 150\d\d\d characters/),
    ]);
  });

  test.each([
    [100_000, 0],
    [100_001, 1],
  ])("%i characters are %i findings", (length, count) => {
    // Its keys and its other texts count too.
    const rest = "namedescriptioninputSchemaaGet it.description".length;
    const long = withSchema({ description: "a".repeat(length - rest) });
    expect(found(long, "oversized-definition")).toHaveLength(count);
  });

  test("what stands deeper than 100 levels is told once, at its first place, and is not read", () => {
    const nested = (levels: number) => {
      let schema: Json = { a: "\0", b: "\0" };
      for (let level = 0; level < levels; level++) schema = { a: schema, b: [] };
      return withSchema(schema);
    };
    expect(found(nested(97), "oversized-definition")).toEqual([]);
    expect(found(nested(98), "broken-text")).toHaveLength(1);
    expect(found(nested(99), "broken-text")).toHaveLength(0);
    const [deep, ...rest] = assessTools({ tools: nested(99) }).findings;
    expect(rest).toEqual([]);
    expect(deep).toMatchObject({ kind: "oversized-definition", severity: "medium" });
    expect(deep?.says.at(-1)).toEqual({ quoted: `/inputSchema${"/a".repeat(100)}` });
  });

  test("what is odd is a finding of its tool, with an id for each kind", () => {
    const description = `${"a".repeat(20_000)}\uFFFD`;
    const schema = { $ref: "https://one.example", a: tooDeep, title: "a".repeat(100_000) };
    const { findings } = assessTools({ tools: [{ name: "a", description, inputSchema: schema }] }, "demo");
    expect(findings.map(({ kind, server, tool }) => [kind, server, tool].join(" "))).toEqual([
      "external-schema demo a",
      "oversized-definition demo a",
      "oversized-definition demo a",
      "broken-text demo a",
    ]);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length);
  });
});

test("a list that moved is one finding, high if a tool became another", () => {
  const told = (added: readonly string[], changed: readonly string[]) => {
    const moved = { added, removed: [], changed };
    const { findings } = assessServer({ ...snapshot(), moved });
    return findings.map(({ kind, severity, says }) => `${kind} ${severity}: ${plainPhrase(says)}`);
  };
  expect(told(["b"], [])).toEqual([expect.stringMatching(/^surface-moves medium: .*added: "b";/)]);
  const gone = { added: ["b"], removed: ["c"], changed: [] };
  const [one, other] = [gone, { ...gone, removed: ["d"] }].map(
    (moved) => assessServer({ ...snapshot(), moved }).findings[0],
  );
  expect(one && plainPhrase(one.says)).toBe(
    'asked again at once, it listed other tools: added: "b", removed: "c"; what was seen of each last is judged here',
  );
  expect(one?.fingerprint).not.toBe(other?.fingerprint);
  expect(told(["b"], ["a"])).toEqual([
    expect.stringMatching(/^surface-moves high: .*changed: "a", added: "b";/),
  ]);
});
