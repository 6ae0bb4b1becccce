import { describe, expect, test } from "vitest";
import { classifyTool } from "../../src/assess/classify.ts";
import { combine, type Voice } from "../../src/assess/combine.ts";
import { summaryOf } from "../../src/assess/summary.ts";
import type { Match } from "../../src/heuristics/heuristic.ts";
import {
  categories,
  risks,
  signals,
  type Category,
  type Classification,
} from "../../src/model/classification.ts";

const voice = (match: Partial<Match>, heuristic = "any"): Voice => ({
  heuristic,
  match: { pointer: "/name", text: "word", says: "it says so", ...match },
});
const speaks = (category: Exclude<Category, "unknown">, match: Partial<Match> = {}) =>
  voice({ category, ...match });

const confidenceOf = (...voices: readonly Voice[]): Classification["confidence"] =>
  combine(voices).confidence;

describe("of the heaviest voices the gravest wins", () => {
  test.each<readonly [string, readonly Voice[], Category]>([
    ["nobody", [], "unknown"],
    ["one", [speaks("write")], "write"],
    ["two of one weight, in either order", [speaks("read"), speaks("execute")], "execute"],
    ["two of one weight, in either order", [speaks("execute"), speaks("read")], "execute"],
    ["a weak one against a plain one", [speaks("financial", { weight: 1 }), speaks("read")], "read"],
    [
      "the weakest against a weak one",
      [speaks("destructive", { weight: 0 }), speaks("write", { weight: 1 })],
      "write",
    ],
    ["only the weakest", [speaks("destructive", { weight: 0 })], "destructive"],
    ["a signal alone", [voice({ signal: "bulk" })], "unknown"],
    [
      "a weak voice beside a plain signal",
      [voice({ signal: "bulk" }), speaks("write", { weight: 1 })],
      "write",
    ],
  ])("%s", (_, voices, category) => {
    expect(combine(voices).category).toBe(category);
  });
});

test("signals come in the order of output, each once, and none is made up", () => {
  const heard = [
    voice({ signal: "irreversible" }),
    voice({ signal: "takes-sql" }),
    voice({ signal: "takes-sql" }),
  ];
  expect(combine(heard).signals).toEqual(["takes-sql", "irreversible"]);
  expect(combine([...heard, speaks("read")]).signals).toEqual(["takes-sql", "irreversible"]);
  expect(combine([voice({ signal: "bulk" })]).signals).toEqual(["bulk"]);
  expect(combine([speaks("read")]).signals).toEqual([]);
  expect(combine([]).signals).toEqual([]);
});

describe("confidence", () => {
  const name = "/name";
  const text = "/description";
  test("is high if two parts of a definition plainly say so", () => {
    expect(confidenceOf(speaks("write", { pointer: name }), speaks("write", { pointer: text }))).toBe("high");
    expect(
      confidenceOf(
        speaks("write", { pointer: name }),
        speaks("write", { pointer: name }),
        speaks("write", { pointer: "/inputSchema/properties/a" }),
      ),
    ).toBe("high");
  });

  test("is medium if one part says so, however often", () => {
    expect(confidenceOf(speaks("write"))).toBe("medium");
    expect(confidenceOf(speaks("write"), speaks("write"))).toBe("medium");
    const options = ["a", "b"].map((key) =>
      speaks("destructive", { pointer: `/inputSchema/properties/${key}` }),
    );
    expect(confidenceOf(...options)).toBe("medium");
    expect(confidenceOf(speaks("read"))).toBe("medium");
    expect(confidenceOf(speaks("read"), speaks("read"))).toBe("medium");
  });

  test("counts no weak voice and no voice for something else", () => {
    expect(confidenceOf(speaks("write"), speaks("write", { pointer: text, weight: 1 }))).toBe("medium");
    expect(confidenceOf(speaks("execute"), speaks("write", { pointer: text }))).toBe("medium");
  });

  test("is low if one part says so and another says that a call only reads", () => {
    expect(confidenceOf(speaks("write"), speaks("read", { pointer: text }))).toBe("low");
    expect(confidenceOf(speaks("write"), speaks("execute"), speaks("read", { pointer: text }))).toBe("low");
  });

  test("is not lowered by a value of a parameter that reads, nor by a weak voice", () => {
    const option = speaks("read", { pointer: "/inputSchema/properties/action/enum/0" });
    expect(confidenceOf(speaks("write"), option)).toBe("medium");
    expect(confidenceOf(speaks("write"), speaks("read", { pointer: text, weight: 1 }))).toBe("medium");
  });

  test("is low for a call that is said to read where the server's own hint denies it", () => {
    const denial = speaks("write", { pointer: "/annotations/readOnlyHint", weight: 0 });
    expect(confidenceOf(speaks("read"), speaks("read", { pointer: text }), denial)).toBe("low");
    expect(confidenceOf(speaks("write"), speaks("write", { pointer: text }), denial)).toBe("high");
  });

  test("is low if only weak voices speak, or none", () => {
    expect(confidenceOf()).toBe("low");
    expect(confidenceOf(speaks("write", { weight: 1 }), speaks("write", { weight: 1, pointer: text }))).toBe(
      "low",
    );
    expect(confidenceOf(speaks("write", { weight: 0 }))).toBe("low");
  });
});

describe("reasons", () => {
  test("say what their voices said, and no more", () => {
    const match = { pointer: "/description", text: "Drops", says: "it drops" } as const;
    const { reasons } = combine([
      voice({ ...match, category: "destructive", signal: "bulk" }, "both"),
      voice({ ...match, category: "destructive" }, "category"),
      voice({ ...match, signal: "bulk" }, "signal"),
      voice(match, "neither"),
    ]);
    expect(reasons).toStrictEqual([
      { heuristic: "both", ...match, category: "destructive", signal: "bulk" },
      { heuristic: "category", ...match, category: "destructive" },
      { heuristic: "signal", ...match, signal: "bulk" },
      { heuristic: "neither", ...match },
    ]);
  });

  test("are none where nothing speaks", () => {
    expect(classifyTool({}).reasons).toEqual([]);
  });

  test("come deciding ones first, otherwise in the order they were heard", () => {
    const heard = [
      voice({ category: "read", text: "1" }, "a"),
      voice({ category: "write", text: "2" }, "b"),
      voice({ signal: "bulk", text: "3" }, "c"),
      voice({ category: "write", text: "4" }, "d"),
      voice({ category: "read", text: "5" }, "e"),
    ];
    expect(combine(heard).reasons.map(({ text }) => text)).toEqual(["2", "4", "1", "3", "5"]);
  });

  test("are at most three of one heuristic for one category, and three beside categories", () => {
    const heard = [0, 1, 2, 3, 4].flatMap((number) => [
      voice({ category: "write", text: `w${number}` }, "a"),
      voice({ category: "read", text: `r${number}` }, "a"),
      voice({ category: "write", text: `b${number}` }, "b"),
      voice({ signal: "bulk", text: `s${number}` }, "a"),
    ]);
    expect(
      combine(heard)
        .reasons.map(({ text }) => text)
        .sort(),
    ).toEqual(
      ["w", "r", "b", "s"].flatMap((letter) => [0, 1, 2].map((number) => `${letter}${number}`)).sort(),
    );
  });
});

describe("the summary", () => {
  const confidences = ["high", "medium", "low"] as const;
  const all = (category: Category) =>
    confidences.map((confidence) => summaryOf(category, "low", confidence, ["bulk"]));

  test("is one paragraph of whole sentences", () => {
    const sentence = /^(?:[A-Z][A-Za-z ,;:'-]+\.)(?: [A-Z][A-Za-z ,;:'-]+\.)*$/;
    for (const category of categories) {
      for (const text of all(category)) expect(text).toMatch(sentence);
      expect(summaryOf(category, "low", "high", [])).toMatch(sentence);
    }
  });

  test("differs by category, risk and confidence", () => {
    const texts = categories.flatMap((category) =>
      risks.flatMap((risk) => confidences.map((confidence) => summaryOf(category, risk, confidence, []))),
    );
    // How sure nothing is makes no difference.
    expect(new Set(texts).size).toBe(
      (categories.length - 1) * risks.length * confidences.length + risks.length,
    );
  });

  test("says something of its own for each signal, and of two what it says of each", () => {
    const none = summaryOf("write", "low", "high", []);
    const notes = signals.map((signal) => summaryOf("write", "low", "high", [signal]));
    expect(new Set([none, ...notes]).size).toBe(signals.length + 1);
    for (const text of notes) expect(text.length).toBeGreaterThan(none.length + 10);
    const [sql, bulk] = [
      summaryOf("write", "low", "high", ["takes-sql"]),
      summaryOf("write", "low", "high", ["bulk"]),
    ];
    const both = summaryOf("write", "low", "high", ["takes-sql", "bulk"]);
    expect(none).not.toContain("Note");
    expect(sql).toMatch(/Note: [^;]+\. Risk/);
    expect(both).toMatch(/Note: [^;]+; [^;]+\. Risk/);
    for (const words of [sql, bulk]) for (const word of words.split(/[ .;]+/)) expect(both).toContain(word);
  });

  test("belongs to the judgement that it is part of", () => {
    const heard = [speaks("destructive"), voice({ signal: "bulk" })];
    const { category, risk, confidence, signals: raised, summary } = combine(heard);
    expect(summary).toBe(summaryOf(category, risk, confidence, raised));
  });
});
