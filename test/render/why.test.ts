import { expect, test } from "vitest";
import { assessTools } from "../../src/assess/assess.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { plainPhrase } from "../../src/render/escape.ts";
import { whyPhrase } from "../../src/render/why.ts";

function whyOf(definition: JsonObject): string {
  const [tool] = assessTools({ tools: [definition] }).tools;
  return tool === undefined ? "" : plainPhrase(whyPhrase(tool.classification));
}

const move = { name: "move_file", description: "Moves or renames a file. Fails if the target exists." };

test("a hint that the plain words outweigh is not said to be the weaker", () => {
  const why = whyOf({ ...move, annotations: { readOnlyHint: false, destructiveHint: true } });
  expect(why).toMatch(
    /Against that speaks the hint .?destructiveHint.? for destructive; what is said plainly counts\.$/,
  );
});

test("of what is said plainly the stronger counts", () => {
  const why = whyOf({
    name: "create_report",
    description: "Creates a report and deletes the drafts it was made of.",
  });
  expect(why).toMatch(/Against that speaks .* for write; the stronger counts\.$/);
});
