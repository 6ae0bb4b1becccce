import { expect, test } from "vitest";
import { groups } from "../policy/decision-table.ts";
import { fit, testTable, unfit } from "./decision-vectors.ts";
import { proxied } from "./proxied.ts";

testTable("a pipe", async (policy) =>
  proxied({ policy, hasClock: true, approves: true, flags: ["--audit", "audit.jsonl"] }),
);

test("nearly the whole table passes the proxy", () => {
  const left = groups.filter((group) => unfit(group) !== undefined);
  for (const group of left) console.log(`not through the proxy, since ${unfit(group)}: ${group.about}`);
  const rows = fit.flatMap(({ calls }) => calls.filter((row) => "tool" in row));
  console.log(`${rows.length} decisions through the proxy`);
  expect(rows.length).toBeGreaterThanOrEqual(300);
});
