import { expect, test } from "vitest";
import { byFit, isNamed, toolsFor } from "../../src/catalog/find-tools.ts";
import { entryOf } from "./entries.ts";

const github = entryOf("github", [
  { name: "delete_branch", description: "Deletes a branch." },
  { name: "get_branch", description: "Gets a branch." },
  { name: "run_query", description: "Runs SQL.", inputSchema: { properties: { sql: { type: "string" } } } },
]);

test.each([
  [["branch"], ["delete_branch", "get_branch"]],
  [["GitHub", "delete"], ["delete_branch"]],
  [["branch", "read"], ["get_branch"]],
  [["sql"], ["run_query"]],
  [["takes-sql"], ["run_query"]],
  [["branch", "sql"], []],
  // A category is a whole word, not a part of one.
  [["destruct"], []],
  [["destructive"], ["delete_branch"]],
])("the words %j find %j", (words, names) => {
  expect(toolsFor(github, words).map(({ tool }) => tool.name)).toEqual(names);
});

test("a server is found by its name, also without a tool on record", () => {
  expect(isNamed(github, ["git", "HUB"])).toBe(true);
  expect(isNamed(github, ["github", "delete"])).toBe(false);
});

test("tools that are named so come first, then the riskiest", () => {
  const words = ["sql"];
  const other = entryOf("db", [{ name: "sql_list", description: "Lists." }]);
  const found = [github, other].flatMap((entry) => toolsFor(entry, words)).sort(byFit(words));
  expect(found.map(({ tool }) => tool.name)).toEqual(["sql_list", "run_query"]);
  const all = [...toolsFor(github, ["github"])].sort(byFit(["branch"]));
  expect(all.map(({ tool }) => tool.name)).toEqual(["delete_branch", "get_branch", "run_query"]);
});
