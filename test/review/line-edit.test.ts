import * as fc from "fast-check";
import { expect, test } from "vitest";
import { lineEdits, withEdit } from "../../src/review/line-edit.ts";

test.each([
  ["a line changed", "a\nb\nc", "a\nB\nc", [{ from: 2, to: 2, lines: ["B"] }]],
  ["lines changed apart", "a\nb\nc\nd", "A\nb\nC\nd", [{ from: 1, to: 3, lines: ["A", "b", "C"] }]],
  ["a line gone", "a\nb\nc", "a\nc", [{ from: 2, to: 2, lines: [] }]],
  [
    "a line more",
    "a\nc",
    "a\nb\nc",
    [
      { from: 1, to: 1, lines: ["a", "b"] },
      { from: 2, to: 2, lines: ["b", "c"] },
    ],
  ],
  ["a line more at the beginning", "b", "a\nb", [{ from: 1, to: 1, lines: ["a", "b"] }]],
  ["a line more at the end", "a", "a\nb", [{ from: 1, to: 1, lines: ["a", "b"] }]],
])("%s", (_, before, after, edits) => {
  expect(lineEdits(before, after)).toEqual(edits);
});

test("every edit gives exactly what it was made from, and replaces at least one line", () => {
  const text = fc
    .array(fc.constantFrom("", "a", "b", "  c"), { minLength: 1, maxLength: 8 })
    .map((lines) => lines.join("\n"));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const edits = lineEdits(before, after);
      expect(edits.length).toBeGreaterThan(0);
      for (const edit of edits) {
        expect(edit.from).toBeLessThanOrEqual(edit.to);
        expect(withEdit(before, edit)).toBe(after);
      }
    }),
  );
});
