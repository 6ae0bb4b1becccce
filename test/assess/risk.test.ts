import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { baseRisk, raisedBy, riskOf } from "../../src/assess/risk.ts";
import { categories, signals, type Category } from "../../src/model/classification.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/risk-model.md"), "utf8");

/** The rows of the table whose header begins with these cells. */
function table(...header: readonly string[]): readonly (readonly string[])[] {
  const lines = page.split("\n");
  const start = lines.findIndex((line) => line.startsWith(`| ${header.join(" | ")}`));
  expect(start, `no table headed ${header.join(", ")}`).toBeGreaterThanOrEqual(0);
  const end = lines.findIndex((line, index) => index > start && !line.startsWith("|"));
  return lines.slice(start + 2, end).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

test("the risk table in the documentation is the one in the code", () => {
  const documented = table("category", "base").map(([category, base, raised = ""]) => ({
    category,
    base,
    raised: raised === "" ? [] : raised.split(", "),
  }));
  const coded = categories.map((category) => ({
    category,
    base: baseRisk[category],
    raised: [...raisedBy[category]],
  }));
  expect(documented).toEqual(coded);
});

test("every signal is documented, in the order of output", () => {
  expect(table("signal").map(([signal]) => signal)).toEqual([...signals]);
});

test("every category is documented", () => {
  expect(
    table("category", "a call can")
      .map(([category]) => category as Category)
      .sort(),
  ).toEqual([...categories].sort());
});

test("signals raise a risk by one level, however many there are", () => {
  expect(riskOf("destructive", ["bulk", "admin", "container"])).toBe("critical");
  expect(riskOf("write", ["admin", "bulk", "irreversible"])).toBe("high");
  expect(riskOf("financial", [...signals])).toBe("critical");
});
