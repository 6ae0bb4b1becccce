import { expect, test } from "vitest";
import { fold } from "../../src/heuristics/fold.ts";

test.each([
  ["Delete A", "delete a"],
  ["it\u2019s", "it's"],
  ["wait\u2026 done", "wait. done"],
  ["a\u200bb", "ab"],
  ["☑\ufe0e x", "☑  x"],
  ["☑\ufe0f x", "☑  x"],
  ["😀\ufe0f x", "😀  x"],
  ["a\ufe0fb", "ab"],
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
