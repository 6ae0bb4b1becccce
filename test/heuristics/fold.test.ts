import { expect, test } from "vitest";
import { fold, original } from "../../src/heuristics/fold.ts";

test.each([
  ["Delete A", "delete a"],
  ["it\u2019s", "it's"],
  ["wait\u2026 done", "wait. done"],
  ["a\u200bb", "ab"],
  ["☑\ufe0e x", "☑  x"],
  ["☑\ufe0f x", "☑  x"],
  ["😀\ufe0f x", "😀  x"],
  ["a\ufe0fb", "ab"],
  ["—é", "—e"],
  ["\u2000\ufe0fx", "  x"],
  ["⯿\ufe0fx", "⯿ x"],
  ["🏿\ufe0fx", "🏿 x"],
  ["あ\ufe0fx", "あx"],
  ["Ａ\ufe0fx", "ax"],
  ["ヿ", "ヿ"],
  ["가", "가"],
  ["Élan", "elan"],
  ["ﬁle", "file"],
  ["ｄｅｌｅｔｅ", "delete"],
  ["dеlete", "delete"],
  ["İ", "i"],
  ["カタカナ", "カタカナ"],
  ["がぎ", "がぎ"],
  ["각", "각"],
  ["删除", "删除"],
  ["𝐝𝐞𝐥", "del"],
  ["Ωµ", "ωμ"],
])("%j is read as %j", (source, text) => {
  expect(fold(source).text).toBe(text);
});

test.each([
  ["ﬁ𝐝x", 2, 3, "𝐝"],
  ["ﬁ𝐝x", 0, 2, "ﬁ"],
  ["ﬁ𝐝x", 3, 4, "x"],
  ["Abc", 0, 2, "Ab"],
])("what was read from %j at %i to %i is %j", (source, start, end, text) => {
  expect(original(fold(source), start, end)).toBe(text);
});
