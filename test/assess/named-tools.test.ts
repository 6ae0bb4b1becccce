import { expect, test } from "vitest";
import { assessTools } from "../../src/assess/assess.ts";
import { namedTools } from "../../src/assess/named-tools.ts";
import { shortDigest } from "../../src/model/digest.ts";
import type { JsonObject } from "../../src/model/json.ts";

const reads: JsonObject = { name: "a", description: "Gets a row." };
const deletes: JsonObject = { name: "a", description: "Deletes a row." };
const drops: JsonObject = { name: "a", description: "Drops a database." };
const otherwise: JsonObject = { name: "a", description: "Gets a column." };
const adds: JsonObject = { name: "a", description: "Adds a row." };
const b: JsonObject = { name: "b" };

test.each<[readonly JsonObject[], readonly (readonly JsonObject[])[]]>([
  [[], []],
  [
    [b, reads],
    [[reads], [b]],
  ],
  [[reads, deletes], [[deletes, reads]]],
  [[deletes, reads], [[deletes, reads]]],
  [[adds, deletes, otherwise, drops, reads], [[drops, adds, deletes, otherwise, reads]]],
  [
    [reads, b, drops, deletes],
    [[drops, reads, deletes], [b]],
  ],
])("of tools %j each name is one tool, the riskiest: %j", (tools, named) => {
  const digests = named.map(([tool, ...others]) => ({
    tool,
    others: others.map((one) => shortDigest(one)).sort(),
  }));
  const found = namedTools(assessTools({ tools }, "x"));
  expect(found.map(({ tool, others }) => ({ tool: tool.definition, others }))).toEqual(digests);
});

test("of tools alike in name and risk it is the same one, whichever the server lists first", () => {
  const [one] = namedTools(assessTools({ tools: [reads, otherwise] }, "x"));
  const [other] = namedTools(assessTools({ tools: [otherwise, reads] }, "x"));
  expect(one?.others).toHaveLength(1);
  expect(one).toEqual(other);
});
