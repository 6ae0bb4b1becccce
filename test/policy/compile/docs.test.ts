import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Target } from "../../../src/policy/compile/target.ts";
import { targets } from "../../../src/policy/compile/targets.ts";

const page = readFileSync(join(import.meta.dirname, "../../../docs/enforce-elsewhere.md"), "utf8");

const words = { none: "no", denials: "of a denied tool", all: "yes" } as const;
const unnamed = { deny: "is denied", ask: "is asked about", "as-policy": "as the policy says" } as const;

function row({ id, title, file, abilities }: Target): string {
  const { deny, hide, ask, message, unlisted } = abilities;
  const claims = [deny, hide, ask].map((claim) => (claim ? "yes" : "no"));
  return `| ${[`\`${id}\``, title, file, ...claims, words[message], unnamed[unlisted]].join(" | ")} |`;
}

test("the page has a row for each target, and it says what the target is able to", () => {
  const rows = page.split("\n").filter((line) => line.startsWith("| `") && line.split("|").length === 10);
  expect(rows).toEqual(targets.map(row));
});
