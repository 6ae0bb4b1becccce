import { expect, test } from "vitest";
import { hunksOf, isShown } from "../../src/model/change.ts";

const patch = [
  "@@ -1,3 +1,4 @@ function f() {",
  " one",
  "-two",
  "+TWO",
  "+and a half",
  " three",
  "@@ -20 +21,2 @@",
  "+@@ not a header",
  " twenty",
  "\\ No newline at end of file",
].join("\n");
const file = { path: "a.txt", hunks: hunksOf(patch), isHere: true };

test("reads the head's side of a patch", () => {
  expect(file.hunks).toEqual([
    { first: 1, lines: ["one", "TWO", "and a half", "three"] },
    { first: 21, lines: ["@@ not a header", "twenty"] },
  ]);
});

test.each([
  [1, 4, true],
  [2, 2, true],
  [22, 22, true],
  [0, 1, false],
  [4, 5, false],
  [4, 21, false],
  [23, 23, false],
  [3, 2, false],
])("lines %i to %i are shown in one hunk: %s", (from, to, expected) => {
  expect(isShown(file, from, to)).toBe(expected);
});

test.each(["", "no hunk", "@@ broken @@\n+x"])(
  "a patch such as %j shows nothing that could be commented on",
  (text) => {
    expect(isShown({ ...file, hunks: hunksOf(text) }, 1, 1)).toBe(false);
  },
);
