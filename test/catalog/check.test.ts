import { expect, test } from "vitest";
import { assessServer } from "../../src/assess/assess.ts";
import { duplicates, staleness, strayDigests } from "../../src/catalog/check.ts";
import { standing } from "../../src/catalog/merge.ts";
import { captureOf, entryOf } from "./entries.ts";

const get = { name: "get_file", description: "Gets a file." };
const put = { name: "put_file", description: "Puts a file." };
const old = entryOf("files", [get]);
const later = entryOf("files", [get, put], "2026-11-27T12:00:00Z");
const found = (file: string, entry: typeof old) => ({ file, entry });

test("of two captures of a server the newer stands, wherever it lies", () => {
  expect(standing(found("a", old), found("b", later))).toBe("came");
  expect(standing(found("a", later), found("b", old))).toBe("kept");
  expect(standing(found("a", old), found("b", structuredClone(old)))).toBe("same");
});

test("an attempt that failed later is newer too", () => {
  const failure = { triedAt: "2026-11-28T12:00:00Z", failure: "exited", says: "It exited." } as const;
  expect(standing(found("a", later), found("b", { ...old, failure }))).toBe("came");
});

test("two captures of one moment, and two servers under one slug, are conflicts", () => {
  const other = { ...old, surface: { ...entryOf("files", [put]).surface } } as typeof old;
  expect(standing(found("a", old), found("b", other))).toEqual({
    conflict: "b and a say different things of one moment",
  });
  expect(standing(found("a", old), found("b", { ...later, source: { kind: "snapshots" } }))).toEqual({
    conflict: "b is about another server than a",
  });
});

test("two entries about one package are duplicates, whichever release they hold", () => {
  const again = { ...later, slug: "files-2" };
  expect(duplicates([old, again, entryOf("mail", [])])).toEqual([
    { slug: "files-2", says: "is about npm files, as files is" },
  ]);
});

test("an entry is stale once it was last tried longer ago than the days that are given", () => {
  const now = Date.parse("2026-12-06T12:00:00Z");
  expect(staleness(old, 10, now)).toEqual([]);
  expect(staleness(old, 9, now)).toEqual([
    { slug: "files", says: "was last captured 10 days ago, on 2026-11-26" },
  ]);
});

test("an entry that was changed by hand does not agree with its capture", () => {
  const stray = (tools: readonly (typeof get)[]) =>
    strayDigests(old, assessServer(captureOf("files", tools)));
  expect(stray([get])).toEqual([]);
  const says = (names: string) => [{ slug: "files", says: `does not agree with its capture in ${names}` }];
  expect(stray([{ ...get, description: "Gets any file." }])).toEqual(says('"get_file"'));
  expect(stray([get, put])).toEqual(says('"put_file"'));
  expect(stray([])).toEqual(says('"get_file"'));
});
