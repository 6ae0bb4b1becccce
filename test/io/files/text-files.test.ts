import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { UsageError } from "../../../src/model/errors.ts";
import { writeTextFile, writeTextFiles } from "../../../src/io/files/text-files.ts";

const folder = () => mkdtempSync(join(tmpdir(), "toolwarden-text-files-"));
const everything = (root: string) => readdirSync(root, { recursive: true, encoding: "utf8" }).sort();

test("files are written with the folders they need, and nothing is left beside them", () => {
  const root = folder();
  writeFileSync(join(root, "old"), "before");
  writeTextFiles([
    { path: join(root, "old"), text: "after" },
    { path: join(root, "a/b/new"), text: "new" },
  ]);
  expect(everything(root)).toEqual(["a", "a/b", "a/b/new", "old"]);
  expect(readFileSync(join(root, "old"), "utf8")).toBe("after");
  expect(readFileSync(join(root, "a/b/new"), "utf8")).toBe("new");
});

test.each([
  ["a folder stands in its place", "last", (root: string) => mkdirSync(join(root, "last"))],
  [
    "a file stands where its folder should",
    "last/below",
    (root: string) => writeFileSync(join(root, "last"), ""),
  ],
])("if one cannot be written, since %s, all are as they were", (_, name, prepare) => {
  const root = folder();
  writeFileSync(join(root, "old"), "before");
  prepare(root);
  const before = everything(root);
  const write = () =>
    writeTextFiles([
      { path: join(root, "old"), text: "after" },
      { path: join(root, "a/b/new"), text: "new" },
      { path: join(root, name), text: "x" },
    ]);
  expect(write).toThrow(UsageError);
  expect(write).toThrow(`${join(root, name)}: cannot be written`);
  expect(everything(root)).toEqual(before);
  expect(readFileSync(join(root, "old"), "utf8")).toBe("before");
});

test("a file that is written twice holds what was written last", () => {
  const root = folder();
  writeTextFile(join(root, "one"), "1");
  writeTextFile(join(root, "one"), "2");
  expect(readFileSync(join(root, "one"), "utf8")).toBe("2");
  expect(everything(root)).toEqual(["one"]);
});
