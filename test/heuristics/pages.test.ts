import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { heuristicPages } from "../../build/heuristic-pages.ts";

const root = join(import.meta.dirname, "..", "..");

// The pages are a table of known answers that people read: every example with what is underlined, where, and the vote.
test.each([...heuristicPages()])("%s tells what the heuristic does to its examples", (path, page) => {
  expect(page, "run `npm run build` and look at what it changes").toBe(
    readFileSync(join(root, path), "utf8"),
  );
});
