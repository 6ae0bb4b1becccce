import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { heuristicPages } from "../../build/heuristic-pages.ts";

const root = join(import.meta.dirname, "..", "..");

// The pages are a table of known answers that people read: every example with what is underlined, where, and the vote.
test("the pages tell what each heuristic does to its examples", () => {
  for (const [path, page] of heuristicPages())
    expect(page, `${path}: run \`npm run build\` and look at what it changes`).toBe(
      readFileSync(join(root, path), "utf8"),
    );
});
