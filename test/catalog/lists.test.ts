import { expect, test } from "vitest";
import { mostListed, toolLists } from "../../src/catalog/lists.ts";
import { nameVerb } from "../../src/catalog/name-verb.ts";
import { siteIndex } from "../../src/catalog/site-index.ts";
import { siteServerOf } from "./site-servers.ts";

test.each([
  ["delete_user", "delete"],
  ["listIssues", "list"],
  ["jira_create_issue", "create"],
  ["deletes-branch", "delete"],
  ["weather", undefined],
])("the verb of %s is %s", (name, verb) => {
  expect(nameVerb(name)).toBe(verb);
});

test("tools are listed by category, risk, signal, verb and attack, the gravest first", () => {
  const index = siteIndex([
    siteServerOf("a", [
      { name: "get_x", attacks: ["ssrf"], signals: ["takes-url"] },
      { name: "get_y", category: "destructive", risk: "high" },
    ]),
    siteServerOf("b", [{ name: "get_z", risk: "medium" }, "whoami"]),
  ]);
  const lists = toolLists(index);
  expect(lists.map(({ kind, id, count }) => `${kind} ${id} ${count}`)).toEqual([
    "category destructive 1",
    "category read 3",
    "risk high 1",
    "risk medium 1",
    "risk low 2",
    "signal takes-url 1",
    "verb get 3",
    "attack ssrf 1",
  ]);
  const verb = lists.find(({ id }) => id === "get");
  expect(verb?.shown.map(({ tool }) => tool.name)).toEqual(["get_y", "get_z", "get_x"]);
});

test("a list ends at its riskiest thousand and still tells how many there are", () => {
  const many = Array.from({ length: mostListed + 5 }, (_, index) => `get_${index}`);
  const index = siteIndex([siteServerOf("a", many), siteServerOf("z", [{ name: "get_last", risk: "high" }])]);
  const list = toolLists(index).find(({ kind }) => kind === "category");
  expect(list?.count).toBe(mostListed + 6);
  expect(list?.shown).toHaveLength(mostListed);
  expect(list?.shown[0]?.tool.name).toBe("get_last");
});
