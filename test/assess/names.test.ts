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
});

test("a list that moved is one finding, high if a tool became another", () => {
  const told = (added: readonly string[], changed: readonly string[]) => {
    const moved = { added, removed: [], changed };
    const { findings } = assessServer({ ...snapshot(), moved });
    return findings.map(({ kind, severity, says }) => `${kind} ${severity}: ${plainPhrase(says)}`);
  };
  expect(told(["b"], [])).toEqual([expect.stringMatching(/^surface-moves medium: .*added: "b";/)]);
  expect(told(["b"], ["a"])).toEqual([
    expect.stringMatching(/^surface-moves high: .*changed: "a", added: "b";/),
  ]);
});
