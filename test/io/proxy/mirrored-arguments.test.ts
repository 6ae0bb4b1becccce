import { type Arbitrary, assert, jsonValue, property, record, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { headerValue, textIn } from "../../../src/io/proxy/header-value.ts";
import { mirroredHeaders, mirroredIn, mismatchIn } from "../../../src/io/proxy/mirrored-arguments.ts";
import type { Json, JsonObject } from "../../../src/model/json.ts";

describe("a text in a header", () => {
  test.each([
    ["us-west1", "us-west1"],
    ["Hello, 世界", "=?base64?SGVsbG8sIOS4lueVjA==?="],
    [" padded ", "=?base64?IHBhZGRlZCA=?="],
    ["line1\nline2", "=?base64?bGluZTEKbGluZTI=?="],
    ["=?base64?literal?=", "=?base64?PT9iYXNlNjQ/bGl0ZXJhbD89?="],
    ["=?base64?=", "=?base64?PT9iYXNlNjQ/PQ==?="],
    ["=?base64?SGVsbG8=", "=?base64?SGVsbG8="],
    ["", "=?base64??="],
  ])("%j is written as MCP says", (text, header) => {
    expect(headerValue(text)).toBe(header);
    expect(textIn(header)).toBe(text);
  });

  test.each([
    ["Base64 without its padding", "=?base64?SGVsbG8?="],
    ["characters that Base64 has not", "=?base64?SGVs!!!bG8=?="],
    ["bits that nobody reads", "=?base64?SGVsbG9=?="],
    ["bytes that are no UTF-8", "=?base64?/w==?="],
    ["one mark that is both", "=?base64?="],
    ["characters that a header may not have", "Zürich"],
  ])("is none with %s", (_, header) => expect(textIn(header)).toBeUndefined());

  test("is the same again, whatever it is", () => {
    assert(property(string({ unit: "binary" }), (text) => textIn(headerValue(text)) === text));
  });
});

const tool = (properties: Json): Json => ({ name: "t", inputSchema: { type: "object", properties } });
const region = { type: "string", "x-mcp-header": "Region" };

describe("arguments in headers are", () => {
  test.each([
    ["what properties lead to", { a: { type: "object", properties: { b: region } } }, [["a", "b"]]],
    ["not what an item holds", { a: { type: "array", items: region } }, []],
    ["no objects", { a: { ...region, type: "object" } }, []],
    ["not those with a name that is no header's", { a: { ...region, "x-mcp-header": "a b" } }, []],
    ["not two of one header", { a: region, b: { ...region, "x-mcp-header": "REGION" } }, []],
  ])("%s", (_, properties, paths) => {
    expect(mirroredIn(tool(properties as Json)).map(({ path }) => path)).toEqual(paths);
  });
});

const wanted = mirroredIn(tool({ region, n: { type: "integer", "x-mcp-header": "N" } }));
const both = { "mcp-param-region": "eu", "mcp-param-n": "42" };

describe("headers", () => {
  test.each<[string, JsonObject, Record<string, string>]>([
    ["that say the same", { region: "eu", n: 42 }, both],
    ["that write a number otherwise", { n: 42 }, { "mcp-param-n": "42.0" }],
    ["of no argument", {}, {}],
    ["of null", { region: null }, {}],
    ["of what no header can say", { n: 2 ** 53, region: ["eu"] }, {}],
    ["that no tool wants", {}, { "mcp-param-other": "x" }],
  ])("%s agree", (_, args, headers) => expect(mismatchIn(wanted, args, headers)).toBeUndefined());

  test.each<[string, JsonObject, Record<string, string>, string]>([
    ["that say something else", { region: "us" }, { "mcp-param-region": "eu" }, "does not say"],
    ["that differ in case", { region: "EU" }, { "mcp-param-region": "eu" }, "does not say"],
    ["that are missing", { region: "eu" }, {}, "Mcp-Param-Region is missing"],
    ["of an argument that is not there", {}, { "mcp-param-region": "eu" }, "does not say"],
    ["of null that say something", { region: null }, { "mcp-param-region": "null" }, "does not say"],
    ["of another number", { n: 42 }, { "mcp-param-n": "43" }, "does not say"],
    ["of a number in another base", { n: 42 }, { "mcp-param-n": "0x2a" }, "does not say"],
    ["in bad Base64", { region: "eu" }, { "mcp-param-region": "=?base64?ZXU?=" }, "is not written"],
  ])("%s do not", (_, args, headers, says) => expect(mismatchIn(wanted, args, headers)).toContain(says));

  test("that we make agree with what they are made of", () => {
    const args = record({ region: jsonValue(), n: jsonValue() }) as Arbitrary<JsonObject>;
    assert(
      property(args, (given) => {
        const made = Object.entries(mirroredHeaders(wanted, given));
        const received = Object.fromEntries(made.map(([name, value]) => [name.toLowerCase(), value]));
        return mismatchIn(wanted, given, received) === undefined;
      }),
    );
  });
});
