import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assessTools } from "../../src/assess/assess.ts";
import type { AssessedTool, Classification, Reason } from "../../src/model/classification.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { explanation } from "../../src/render/explain.ts";
import { inkOf } from "../../src/render/ink.ts";
import { markedLines, marksIn } from "../../src/render/marked-text.ts";
import { anyJson, anyTool } from "../assess/any-definition.ts";
import { injections } from "../injection-corpus.ts";

const definition: JsonObject = {
  name: "purge_reports",
  description: "Gets a report and deletes old reports.",
  inputSchema: { type: "object", properties: { sql: { type: "string", description: "A statement" } } },
};

const reason = (fields: Partial<Reason>): Reason => ({
  heuristic: "name",
  pointer: "/name",
  text: "purge",
  says: "it says so",
  ...fields,
});

/** A judgement made by hand, so that the words that decide are those of this file. */
function judged(fields: Partial<Classification>, of: JsonObject = definition): AssessedTool {
  const classification: Classification = {
    category: "destructive",
    risk: "critical",
    confidence: "high",
    signals: ["bulk"],
    reasons: [
      reason({ category: "destructive" }),
      reason({ category: "destructive", heuristic: "text", pointer: "/description", text: "deletes" }),
      reason({ category: "read", heuristic: "text", pointer: "/description", text: "Gets" }),
      reason({ signal: "bulk", heuristic: "bulk", pointer: "/description", text: "old reports" }),
      reason({ category: "execute", heuristic: "sql", pointer: "/inputSchema/properties/sql", text: "sql" }),
    ],
    summary: "A call removes something.",
    ...fields,
  };
  return { name: "purge_reports", definition: of, classification };
}

const drawn = (tool: AssessedTool, findings: readonly Finding[] = []) =>
  explanation(tool, findings, { colour: false });

test("a judgement is drawn: the deciding words, the votes, the outcome", () => {
  expect(drawn(judged({}))).toBe(`purge_reports

definition
  /name
    purge_reports
    ^^^^^
  /description
    Gets a report and deletes old reports.
    ^^^^              ^^^^^^^ ^^^^^^^^^^^
  /inputSchema/properties/sql
    sql: A statement
    ^^^

votes
  won
    destructive  purge  /name  name
                 it says so
    destructive  deletes  /description  text
                 it says so
  disagreed
    read     Gets  /description  text
             it says so
    execute  sql  /inputSchema/properties/sql  sql
             it says so

signals
    bulk  old reports  /description
          it says so

outcome
  category    destructive
  risk        critical: destructive begins at high, raised by bulk
  confidence  high
  summary     A call removes something.
`);
});

test("a terminal with colours sees the marks in place, and no line of underlines", () => {
  const text = explanation(judged({}), [], { colour: true });
  expect(text).toContain("    \u001B[1;4mpurge\u001B[0m_reports\n");
  expect(text).not.toContain("^");
});

test("a tool that says nothing is drawn as one that nobody voted on", () => {
  const tool = judged({ category: "unknown", risk: "high", signals: [], reasons: [] }, { name: "x" });
  const text = drawn(tool);
  expect(text).toContain("votes\n  nothing in the definition speaks for a category\n");
  expect(text).toContain("risk        high: where unknown begins; no signal moved it\n");
  expect(text).not.toContain("signals");
});

test.each<readonly [string, JsonObject, string]>([
  ["a number as its name", { name: 7 }, "  /name\n    7\n"],
  ["no text as its description", { name: "x", description: "" }, "  /description\n    (empty)\n"],
  ["a list as its description", { name: "x", description: ["a"] }, '  /description\n    ["a"]\n'],
])("a definition with %s is drawn as it is", (_, of, lines) => {
  expect(drawn(judged({ reasons: [] }, of))).toContain(lines);
});

test("faults of the definition stand beside its judgement, quoted", () => {
  const { tools, findings } = assessTools({ tools: [{ name: 7, inputSchema: {} }] });
  const text = explanation(tools[0] as AssessedTool, findings, { colour: false });
  expect(text).toContain("(unnamed 1)\n");
  expect(text).toContain("faults of the definition\n  medium: /name is a number instead of a string\n");
});

test("a hint is drawn with its value", () => {
  const of = { name: "x", annotations: { readOnlyHint: false } };
  const hint = reason({ pointer: "/annotations/readOnlyHint", text: "readOnlyHint", category: "write" });
  expect(drawn(judged({ reasons: [hint] }, of))).toContain("    readOnlyHint: false\n    ^^^^^^^^^^^^\n");
});

test("a drawing fits into a terminal of 80 columns", () => {
  const description = `Permanently deletes all users of a production database and grants the admin role. ${"And so on. ".repeat(99)}`;
  const properties = { sql: { type: "string", description }, password: { type: "string" }, userId: {} };
  const inputSchema = { type: "array", properties, required: ["userId"] };
  const annotations = { readOnlyHint: true, destructiveHint: "no" };
  const { tools, findings } = assessTools({
    tools: [{ name: "delete all users", description, inputSchema, annotations }],
  });
  const lines = explanation(tools[0] as AssessedTool, findings, { colour: false }).split("\n");
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
});

describe("however long a definition is, the drawing is short", () => {
  const page = 6_000;
  test("a description of a megabyte", () => {
    const filler = "nothing to see here. ".repeat(25_000);
    const description = `Gets a thing. ${filler}It deletes a file. ${filler}`;
    const marked = reason({ category: "destructive", pointer: "/description", text: "deletes" });
    const text = drawn(judged({ reasons: [marked] }, { name: "x", description }));
    expect(text).toMatch(/\n {4}… .{0,40} It deletes a file\. .*…\n +\^{7}\n/);
    expect(text.length).toBeLessThan(page);
  });

  test("one word of a megabyte", () => {
    const name = "delete".repeat(170_000);
    const text = drawn(judged({ reasons: [reason({ text: name })] }, { name, description: name }));
    expect(text.length).toBeLessThan(page);
  });

  test("ten thousand parameters and reasons", () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `p${index}`);
    const properties = Object.fromEntries(names.map((name) => [name, {}]));
    const reasons = names.map((text) =>
      reason({ category: "execute", pointer: `/inputSchema/properties/${text}`, text }),
    );
    const text = drawn(judged({ reasons }, { name: "x", inputSchema: { properties } }));
    expect(text).toContain("  … and 9977 more places\n");
    expect(text).toContain("    … and 9976 more\n");
    expect(text.length).toBeLessThan(page);
  });
});

test.each(injections)("nothing hostile reaches the terminal: $name", ({ text: words }) => {
  const of: JsonObject = {
    name: words,
    title: words,
    description: `Deletes ${words} and more`,
    annotations: { [words]: words },
    inputSchema: { properties: { [words]: { description: words } } },
  };
  const { tools, findings } = assessTools({ tools: [of] });
  const [tool] = tools as readonly [AssessedTool];
  const marked = [words, `Deletes ${words}`].map((text, index) =>
    reason({ text, pointer: index === 0 ? "/name" : "/description", category: "destructive" }),
  );
  const classification = { ...tool.classification, reasons: [...tool.classification.reasons, ...marked] };
  const text = explanation({ ...tool, classification }, findings, { colour: false });
  expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
});

test("whatever a server sends as a tool is drawn, in a page or two", () => {
  fc.assert(
    fc.property(fc.oneof(anyJson, anyTool), (definition) => {
      const { tools, findings } = assessTools({ tools: [definition] });
      const text = explanation(tools[0] as AssessedTool, findings, { colour: false });
      expect(text.length).toBeLessThan(20_000);
      expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
    }),
    { numRuns: 300 },
  );
});

describe("marks", () => {
  const pen = { ink: inkOf(false), underlines: true };
  const marked = (text: string, ...words: readonly string[]) =>
    markedLines(text, marksIn(text, words), pen).join("\n");

  test("prefer the whole word to a part of one", () => {
    expect(marked("undeleted, delete", "delete")).toBe("undeleted, delete\n           ^^^^^^");
    expect(marked("undeleted", "delete")).toBe("undeleted\n  ^^^^^^");
  });

  test("find a word that is meant twice at two places", () => {
    expect(marked("drop or drop", "drop", "drop")).toBe("drop or drop\n^^^^    ^^^^");
    expect(marked("drop or drop", "drop")).toBe("drop or drop\n^^^^");
  });

  test("become one where they overlap", () => {
    expect(marked("delete all users", "delete all", "all users")).toBe("delete all users\n^^^^^^^^^^^^^^^^");
  });

  test("stay under their word behind letters that take two cells, or none", () => {
    expect(marked("请删除文件", "删除")).toBe("请删除文件\n  ^^^^");
    expect(marked("e\u0301 run", "run")).toBe("e\u0301 run\n  ^^^");
  });

  test("that are not in the text, or empty, mark nothing", () => {
    expect(marked("a text", "", "missing")).toBe("a text");
  });

  test("never cut a character in two", () => {
    const text = "😀".repeat(200);
    expect(marked(`${text}x${text}`, "x")).not.toMatch(/U\+D[89A-F]/);
  });

  test("further apart than a line stand on lines of their own, and many are only counted", () => {
    const text = Array.from({ length: 9 }, (_, index) => `act${index}`).join(" ".repeat(100));
    const words = Array.from({ length: 9 }, (_, index) => `act${index}`);
    const lines = markedLines(text, marksIn(text, words), pen);
    expect(lines.filter((line) => line.includes("^^^^"))).toHaveLength(5);
    expect(lines.at(-1)).toBe("… and 4 more marked further on");
  });
});
