import { expect, test } from "vitest";
import { comment, commentBudget } from "../../src/render/comment.ts";
import { huge, situations } from "./reviews.ts";

const branch = { serverUrl: "https://github.com", repository: "octo-org/octo-repo", branch: "topic (1)" };
const edit =
  "[Edit the policy](https://github.com/octo-org/octo-repo/edit/topic%20%281%29/.toolwarden/policy/files.json)";
const begin = "[Begin a policy](https://github.com/octo-org/octo-repo/new/topic%20%281%29?filename=";

function text(situation: string, links: Parameters<typeof comment>[1] = { branch }): string {
  const make = situations[situation];
  if (make === undefined) throw new Error(`no situation ${situation}`);
  return comment(make(), links);
}

test("beside a suggested rule the comment links to the editor of the policy", () => {
  expect(text("risky-tool-added")).toContain(edit);
});

test("below a starter policy it links to a new file that is filled in with it", () => {
  const [, url = ""] = /\[Begin a policy\]\((\S+)\)/.exec(text("first-run")) ?? [];
  const { searchParams } = new URL(url);
  expect(searchParams.get("filename")).toBe(".toolwarden/policy/files.json");
  expect(JSON.parse(searchParams.get("value") ?? "")).toMatchObject({ version: "1", default: "deny" });
});

test("without a branch, as in the summary of a push, it links to neither", () => {
  for (const situation of ["risky-tool-added", "first-run"]) {
    expect(text(situation, {})).not.toMatch(/Edit the policy|Begin a policy/);
  }
});

test("of many servers without a policy it carries no long links", () => {
  const body = comment(huge(), { branch });
  expect(body).not.toContain(begin);
  expect(Buffer.byteLength(body)).toBeLessThanOrEqual(commentBudget);
});
