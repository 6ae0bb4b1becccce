import * as fc from "fast-check";
import { expect, test } from "vitest";
import { entryAt, hashOf, wordTableOf } from "../../src/heuristics/word-table.ts";

const tableOf = (...words: readonly string[]) => wordTableOf(words.map((word) => ({ word })));

function find(table: ReturnType<typeof tableOf>, text: string, start = 0, end = text.length) {
  return entryAt(table, text, start, end, hashOf(text, start, end))?.word;
}

test("a word is found where it stands in a text, and neither a part of it nor more than it", () => {
  const table = tableOf("delete", "deletes");
  expect(find(table, "it deletes", 3, 9)).toBe("delete");
  expect(find(table, "it deletes", 3, 10)).toBe("deletes");
  expect(find(table, "it deletes", 3, 8)).toBeUndefined();
  expect(find(table, "it deletes", 2, 9)).toBeUndefined();
});

test("words of one hash are told apart", () => {
  // Known collisions of FNV-1a in 32 bits.
  for (const [one, other] of [
    ["costarring", "liquid"],
    ["declinate", "macallums"],
    ["altarage", "zinke"],
  ] as const) {
    expect(hashOf(one, 0, one.length)).toBe(hashOf(other, 0, other.length));
    expect(find(tableOf(one), other)).toBeUndefined();
    expect(find(tableOf(one, other), one)).toBe(one);
    expect(find(tableOf(one, other), other)).toBe(other);
  }
});

test("any table holds its own words, wherever they stand, and no others", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "é", "語"), maxLength: 6 });
  fc.assert(
    fc.property(fc.uniqueArray(word), word, word, (words, sought, beside) => {
      const text = beside + sought + beside;
      const found = find(tableOf(...words), text, beside.length, beside.length + sought.length);
      expect(found).toBe(words.includes(sought) ? sought : undefined);
    }),
  );
});

test("an empty table holds nothing", () => {
  expect(find(tableOf(), "delete")).toBeUndefined();
});
