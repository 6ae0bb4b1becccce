import { describe, expect, test } from "vitest";
import { assessTools } from "../../src/assess/assess.ts";
import type { JsonObject, Json } from "../../src/model/json.ts";
import type { Phrase } from "../../src/model/phrase.ts";

const inputSchema = { type: "object" };
const plain = (says: Phrase) =>
  says.map((part) => (typeof part === "string" ? part : `<${part.quoted}>`)).join("");
const findingsOf = (...tools: readonly Json[]) => assessTools({ tools }).findings;
const saysOf = (...tools: readonly Json[]) => findingsOf(...tools).map(({ says }) => plain(says));
const getFile = (rest: JsonObject) => ({ name: "get_file", inputSchema, ...rest });

test("an input schema that is null is no object", () => {
  expect(saysOf({ name: "x", inputSchema: null })).toEqual(["/inputSchema is null instead of an object"]);
});

test("ids stay what they are, since people have accepted findings by them", () => {
  const ids = findingsOf(5, { name: 7 }, getFile({ description: "a\u200bb" })).map(
    ({ fingerprint }) => fingerprint,
  );
  expect(ids.sort()).toEqual(["TW-84568535", "TW-bf5421b0", "TW-df1c05ee", "TW-e18b4d64"]);
});

describe("the server in a finding", () => {
  const fault = { name: "x" };
  test.each<readonly [string, JsonObject | undefined, string]>([
    ["the name that the server gives itself", { name: "relay" }, "relay"],
    ["nothing where it has none", {}, ""],
    ["nothing where that is no text", { name: 7 }, ""],
    ["nothing where it does not say", undefined, ""],
  ])("is %s", (_, serverInfo, server) => {
    const list = serverInfo === undefined ? { tools: [fault] } : { tools: [fault], serverInfo };
    expect(assessTools(list).findings).toMatchObject([{ server }]);
  });

  test("is the name it is declared under, if that is known", () => {
    const list = { tools: [fault], serverInfo: { name: "relay" } };
    expect(assessTools(list, "declared").findings).toMatchObject([{ server: "declared" }]);
  });
});

test("findings come worst first, whatever the order of the tools", () => {
  const tools = [{ name: "a" }, getFile({ description: "x\u200by" }), { name: "c/d", inputSchema }];
  const severities = findingsOf(...tools).map(({ severity }) => severity);
  expect(severities).toEqual(["high", "medium", "low"]);
});

test("a tool whose name is empty is called after its place", () => {
  expect(assessTools({ tools: [{ name: "", inputSchema }] }).tools.map(({ name }) => name)).toEqual([
    "(unnamed 1)",
  ]);
});

test.each(["title", "description"])("%s must be text", (key) => {
  expect(saysOf(getFile({ [key]: {} }))).toEqual([`/${key} is an object instead of a string`]);
});

test.each(["outputSchema", "annotations", "_meta"])("%s must be an object", (key) => {
  expect(saysOf(getFile({ [key]: 1 }))).toEqual([`/${key} is a number instead of an object`]);
});

test("two faults of one tool are two findings, told apart by where they are", () => {
  const fingerprints = findingsOf({ name: 7 }).map(({ fingerprint }) => fingerprint);
  expect(new Set(fingerprints).size).toBe(2);
  const others = findingsOf({ name: "", inputSchema: [] }).map(({ fingerprint }) => fingerprint);
  // What is wrong at one place keeps its id when it is wrong in another way.
  expect(others.sort()).toEqual(fingerprints.sort());
});

test("tools of one name are counted and named", () => {
  expect(saysOf(getFile({}), getFile({}), getFile({}))).toEqual([
    "3 tools are named <get_file>; a client can call only one of them, and which one is not defined",
  ]);
});

describe("a name", () => {
  test("may have 128 characters", () => {
    expect(saysOf({ name: "a".repeat(128), inputSchema })).toEqual([]);
    expect(saysOf({ name: "a".repeat(129), inputSchema })).toEqual([
      "the tool's name has 129 characters; the specification allows 128",
    ]);
  });

  test("that is long enough and odd is odd", () => {
    expect(saysOf({ name: `${"a".repeat(127)}/`, inputSchema })[0]).toMatch(
      /^the name <a+\/> has characters/,
    );
  });

  test("may have letters, digits and three other characters", () => {
    expect(saysOf({ name: "Az09_.-", inputSchema })).toEqual([]);
    expect(saysOf({ name: "a/b", inputSchema })).toEqual([
      "the name <a/b> has characters other than letters, digits, <_>, <-> and <.>",
    ]);
  });

  test.each(["", 7, {}, null])("that is %j is malformed, not odd", (name) => {
    expect(findingsOf({ name, inputSchema }).map(({ kind }) => kind)).toEqual(["malformed-tool"]);
  });
});

describe("hidden text", () => {
  const says = (at: string, code: string, shown = String.fromCodePoint(Number.parseInt(code.slice(2), 16))) =>
    `the text at <${at}> contains the invisible or reordering character ${code}, so a reader sees other words than a model: <${shown}>`;

  test.each<readonly [string, JsonObject, string]>([
    ["a text", { description: "a\u200bb" }, says("/description", "U+200B")],
    ["a text with a soft hyphen", { description: "a\u00adb" }, says("/description", "U+00AD")],
    [
      "a text with tags, decoded,",
      { description: "a\u{e0041}\u{e0062}" },
      says("/description", "U+E0041", "Ab"),
    ],
    ["an entry of a list", { _meta: { a: ["b", "c\u2060"] } }, says("/_meta/a/1", "U+2060")],
    ["a key", { _meta: { "b\u2060": 1 } }, says("/_meta/b\u2060", "U+2060")],
  ])("in %s is told with its place and character", (_, rest, sentence) => {
    expect(saysOf(getFile(rest))).toEqual([sentence]);
  });

  test("is told once a tool, the first by the order of keys", () => {
    const both = { description: "a\u200bb", title: "a\u2060b" };
    const turned = { title: "a\u2060b", description: "a\u200bb" };
    expect(saysOf(getFile(both))).toEqual([says("/description", "U+200B")]);
    expect(saysOf(getFile(turned))).toEqual([says("/description", "U+200B")]);
  });

  test.each([
    ["between two letters", "fi\u200dle", true],
    ["at the end of a word", "file\u200d", false],
    ["at its beginning", "\u200dfile", false],
    ["after an emoji", "👨\u200d x", false],
    ["behind a joiner that is in its place", "👨\u200d👩 fi\u200dle", true],
  ])("a joiner %s: %j", (_, description, isHidden) => {
    expect(findingsOf(getFile({ description })).length > 0).toBe(isHidden);
  });
});

describe("a description that is too long", () => {
  const tail = " and delete the record";
  const unread = (count: number) => [
    `the description is too long to be read whole: its last ${count} characters were not, or only in part`,
  ];
  const long = `Gets. ${"x ".repeat(300_000)}${tail}`;

  test("is told with how much was not read", () => {
    expect(saysOf(getFile({ description: long }))).toEqual(unread(long.length - 32_768));
    expect(findingsOf(getFile({ description: long }))).toMatchObject([
      { kind: "hidden-text", severity: "high" },
    ]);
  });

  test("in sentences is told the same way", () => {
    const end = "It deletes the record.";
    const description = "So. ".repeat(400) + end;
    expect(saysOf(getFile({ description }))).toEqual(unread(end.length + 2));
    expect(saysOf(getFile({ description: "So. ".repeat(400) }))).toEqual([]);
  });

  test("leaves nothing sure", () => {
    const confidenceIn = (description: string) =>
      assessTools({ tools: [getFile({ description })] }).tools[0]?.classification.confidence;
    expect(confidenceIn("Gets a file.")).toBe("high");
    expect(confidenceIn(long)).toBe("low");
  });
});

describe("a hint that contradicts", () => {
  const says = (name: string, annotations: JsonObject, rest: JsonObject = {}) =>
    saysOf({ name, inputSchema, annotations, ...rest });
  const isReadOnly = { readOnlyHint: true };
  // Where only one part of a definition says that a call reads, a hint is believed instead.
  const reads = { description: "Gets one user." };
  const fits = (destructive: boolean) =>
    `what fits is "annotations": {"readOnlyHint": false, "destructiveHint": ${destructive}}`;

  test.each<readonly [string, JsonObject, string]>([
    [
      "delete_user",
      isReadOnly,
      `readOnlyHint is true, but the definition says <delete> at </name>: destructive; ${fits(true)}`,
    ],
    [
      "create_user",
      isReadOnly,
      `readOnlyHint is true, but the definition says <create> at </name>: write; ${fits(false)}`,
    ],
    [
      "delete_user",
      { destructiveHint: false },
      `destructiveHint is false, but the definition says <delete> at </name>: destructive; ${fits(true)}`,
    ],
    [
      "pay_invoice",
      { destructiveHint: false },
      `destructiveHint is false, but the definition says <pay> at </name>: financial; ${fits(true)}`,
    ],
  ])(
    "on %s (%j) is told with the word that says otherwise, and the lines that fit",
    (name, hints, sentence) => {
      expect(says(name, hints)).toEqual([sentence]);
    },
  );

  test("names the deciding word, not the first one", () => {
    const action = { properties: { action: { enum: ["list", "delete"] } } };
    expect(says("qwerty", isReadOnly, { inputSchema: action }).join("\n")).toContain(
      "<delete> at </inputSchema/properties/action/enum/1>: destructive",
    );
  });

  test.each([
    [{ readOnlyHint: false }],
    [{ destructiveHint: true }],
    [{ readOnlyHint: false, destructiveHint: true }],
  ])("may be one that claims a change where the words tell of none: %j", (hints) => {
    expect(says("get_user", hints, reads)).toEqual([
      'the hints say that a call changes something, but the definition only says <get> at </name>: say what it changes, or declare "annotations": {"readOnlyHint": true}',
    ]);
    const [finding] = findingsOf({ name: "get_user", inputSchema, annotations: hints, ...reads });
    expect(finding).toMatchObject({ kind: "hint-contradicts", severity: "low" });
  });

  test.each([
    [{}],
    [isReadOnly],
    [{ destructiveHint: false }],
    [{ readOnlyHint: true, destructiveHint: true }],
  ])("is none where nothing claims a change on a tool that reads: %j", (hints) => {
    expect(says("get_user", hints, reads)).toEqual([]);
  });

  test("weighs little where a path for the result is all that is written", () => {
    const saving = {
      properties: { saveTo: { type: "string", description: "Save the result to this file" } },
    };
    const severityOf = (name: string, schema: JsonObject) =>
      findingsOf({ name, inputSchema: schema, annotations: isReadOnly }).map(({ severity }) => severity);
    expect(severityOf("render_chart", saving)).toEqual(["low"]);
    expect(severityOf("create_report", saving)).toEqual(["medium"]);
    expect(severityOf("create_report", inputSchema)).toEqual(["medium"]);
    expect(severityOf("delete_report", inputSchema)).toEqual(["high"]);
  });

  test("is none where we are unsure, or do not know", () => {
    expect(says("process_thing", isReadOnly)).toEqual([]);
    expect(says("qwerty", isReadOnly)).toEqual([]);
  });

  test("is none where it claims nothing", () => {
    expect(says("delete_user", { destructiveHint: true, readOnlyHint: false })).toEqual([]);
    expect(says("delete_user", { idempotentHint: true })).toEqual([]);
  });

  test("of two kinds on one tool keeps an id for each", () => {
    const [one] = findingsOf({ name: "delete_user", inputSchema, annotations: isReadOnly });
    const [other] = findingsOf({ name: "delete_user", inputSchema, annotations: { destructiveHint: false } });
    const [third] = findingsOf({
      name: "get_user",
      inputSchema,
      annotations: { destructiveHint: true },
      ...reads,
    });
    expect(new Set([one?.fingerprint, other?.fingerprint, third?.fingerprint]).size).toBe(3);
  });
});
