import { describe, expect, test } from "vitest";
import * as fc from "fast-check";
import type { AssessedTool } from "../../src/model/classification.ts";
import type { Json } from "../../src/model/json.ts";
import { lints } from "../../src/policy/lint/index.ts";
import type { LintExample } from "../../src/policy/lint/lint.ts";
import { lintPolicy, offerOf } from "../../src/policy/lint/lint-policy.ts";
import { parsePolicy } from "../../src/policy/parse.ts";
import { anyPolicy } from "./any-policy.ts";
import { tool } from "./support.ts";

function linted(document: Json, tools?: readonly AssessedTool[], isWhole = true) {
  const parsed = parsePolicy("p.json", JSON.stringify(document, undefined, 1));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return lintPolicy(parsed.file, tools === undefined ? undefined : offerOf(tools, isWhole));
}

describe.each(lints.map((lint) => [lint.id, lint] as const))("%s", (id, lint) => {
  const flagged = ({ policy, tools }: LintExample) =>
    linted(policy, tools).filter((problem) => problem.lint === id);

  test.each(lint.examples.flags.map((example) => [JSON.stringify(example), example] as const))(
    "flags %s",
    (_, example) => {
      const problems = flagged(example);
      expect(problems).not.toEqual([]);
      for (const { says, line } of problems) {
        expect(says).toMatch(/[.?]$/);
        expect(line).toBeGreaterThan(1);
      }
    },
  );

  test.each(lint.examples.ignores.map((example) => [JSON.stringify(example), example] as const))(
    "ignores %s",
    (_, example) => {
      expect(flagged(example)).toEqual([]);
    },
  );
});

test("every lint has an id of its own in kebab-case, and they stand in that order", () => {
  const ids = lints.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort());
  for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
});

test("a policy in which everything acts has nothing to say of it", () => {
  expect(
    linted(
      { version: "1", default: "deny", hide: ["x"], tools: { t: {}, u: { action: "deny", reason: "r" } } },
      [tool("t", "read"), tool("u", "write"), tool("x", "destructive")],
    ),
  ).toEqual([]);
});

test("a remark says where in the file it is, and what to do", () => {
  const problems = linted({
    version: "1",
    default: "deny",
    hide: ["a", "b", "a"],
    tools: {
      b: {},
      c: { action: "deny", limits: [{ counter: "n", window: "day", max: 1 }] },
      e: { limits: [{ counter: "n", window: "day", max: 0 }] },
    },
  });
  expect(problems.map(({ line, column, pointer, says }) => `${line}:${column} ${pointer}: ${says}`)).toEqual([
    '7:3 /hide/2: "a" is hidden twice; keep one.',
    '10:3 /tools/b: "b" is hidden, so its rule never acts; keep one of the two.',
    '11:3 /tools/c: "c" is denied, so the rest of its rule never acts; take it out.',
    '23:5 /tools/e/limits/0: this limit lets no call of "e" through; write "action": "deny" instead.',
  ]);
});

test("a rule for no tool is named with the tool that was probably meant, if all tools were seen", () => {
  const document = {
    version: "1",
    default: "deny",
    hide: ["*", "remove_al"],
    tools: { delete_brnch: {}, gone: {}, list: {} },
  };
  const tools = ["delete_branch", "list", "remove_all"].map((name) => tool(name, "read"));
  const gone = (isWhole: boolean) =>
    linted(document, tools, isWhole).flatMap(({ lint, pointer, says }) =>
      lint === "gone-tool" ? [`${pointer}: ${says}`] : [],
    );
  expect(gone(true)).toEqual([
    '/hide/1: rule "remove_al" names no tool of the server; did you mean "remove_all"?',
    '/tools/delete_brnch: rule "delete_brnch" names no tool of the server; did you mean "delete_branch"?',
    '/tools/gone: rule "gone" names no tool of the server; remove the rule if the tool is gone.',
  ]);
  expect(gone(false)).toEqual([]);
});

test.each([
  ["listIssues", "list_issues"],
  ["issues.list", "list_issues"],
  ["github_list_issues", "list_issues"],
  ["delete_repository_branch", "remove_repository_branch"],
  ["delete_branch", undefined],
  ["get_issue_comments", undefined],
])("a rule for %s, which is gone, was probably for %s", (gone, meant) => {
  const document = { version: "1", default: "deny", hide: ["get_issue"], tools: { [gone]: {} } };
  const tools = ["list_issues", "remove_repository_branch", "get_issue"].map((name) =>
    tool(name, "destructive"),
  );
  const remark = linted(document, tools).find(({ lint }) => lint === "gone-tool");
  expect(remark?.says).toContain(
    meant === undefined ? "remove the rule if the tool is gone" : `did you mean "${meant}"?`,
  );
});

test("of two tools of one name the riskier is held against the rule", () => {
  const document = { version: "1", default: "deny", tools: { t: {} } };
  const [mild, grave] = [tool("t", "read"), tool("t", "financial")];
  for (const tools of [
    [mild, grave],
    [grave, mild],
  ])
    expect(linted(document, tools).map(({ lint }) => lint)).toEqual(["weak-rule"]);
});

test("every valid policy can be looked through, and every remark points into it", () => {
  fc.assert(
    fc.property(anyPolicy, (document) => {
      const tools = ["a", "b", "*", "constructor"].map((name) => tool(name, "destructive"));
      for (const { pointer } of [...linted(document), ...linted(document, tools)])
        expect(pointer).toMatch(/^\/(?:hide|default|tools|all_tools)/);
    }),
  );
});
