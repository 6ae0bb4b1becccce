import { describe, expect, test } from "vitest";
import { suggestionBlock } from "../../src/render/escape.ts";
import { injections } from "../injection-corpus.ts";

describe("a suggestion block", () => {
  test("holds the lines exactly, tabs and backticks too", () => {
    expect(suggestionBlock(['\t"a": {},', '  "b": "```"', ""])).toBe(
      '````suggestion\n\t"a": {},\n  "b": "```"\n\n````',
    );
  });

  test("without lines takes lines away", () => {
    expect(suggestionBlock([])).toBe("```suggestion\n```");
  });

  test.each([['"a\u202eb"'], ['"\u200b"'], ["\u001b[32m"], ["/deploy production"], ["a\r"], ["\u2028"]])(
    "is not made of %j, which would not arrive as it is",
    (line) => {
      expect(suggestionBlock(["{", line, "}"])).toBeUndefined();
    },
  );

  test.each(injections)("of $name cannot be left by what is in it", ({ text }) => {
    const block = suggestionBlock(text.split("\n"));
    if (block === undefined) return;
    const lines = block.split("\n");
    const fence = lines.at(-1) ?? "";
    expect(lines[0]).toBe(`${fence}suggestion`);
    expect(lines.slice(1, -1).join("\n")).toBe(text);
    expect(lines.slice(1, -1).some((line) => line.includes(fence))).toBe(false);
  });
});
