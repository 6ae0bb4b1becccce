import { expect, test } from "vitest";
import { changingHint } from "../../src/heuristics/changing-hint.ts";
import { factsOf } from "../../src/heuristics/facts.ts";
import type { Json } from "../../src/model/json.ts";

const changes = { readOnlyHint: false } as const;
const destroys = { destructiveHint: true } as const;

test.each<[Json, string, string]>([
  [changes, "x: ", "write 0"],
  [changes, "delete_row: ", "write 0"],
  [changes, "get_row: Deletes a row.", "write 0"],
  [changes, "get_row: Gets a row.", "write 0"],
  [changes, "get_row: ", "write 2"],
  [changes, "log_row: ", "write 2"],
  [changes, "log_row: Gets a row.", "write 2"],
  [changes, "report_status: Gets a row.", "write 2"],
  [changes, "order_row: ", "financial 2"],
  [destroys, "x: ", "destructive 0, write 0"],
  [destroys, "log_row: ", "destructive 0, write 1"],
  [{ ...changes, ...destroys }, "log_row: ", "destructive 0, write 2"],
  [{ readOnlyHint: true, destructiveHint: true }, "log_row: ", ""],
  [{ destructiveHint: false }, "log_row: ", ""],
  [{}, "log_row: ", ""],
])("the hints %j on the tool %j speak for: %s", (annotations, tool, says) => {
  const [name = "", description = ""] = tool.split(": ");
  const matches = changingHint.detect(factsOf({ name, description, annotations }));
  expect(matches.map(({ category, weight }) => `${category} ${weight}`).join(", ")).toBe(says);
});
