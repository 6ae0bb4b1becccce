import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import examples from "@octokit/webhooks-examples" with { type: "json" };
import { describe, expect, test } from "vitest";
import { parseEvent, parseRepository, readEvent } from "../../../src/io/github/event.ts";
import { CannotJudgeError, UsageError } from "../../../src/model/errors.ts";

const sha = (digit: string) => digit.repeat(40);
const payload = (head: object = {}) => ({
  action: "synchronize",
  number: 7,
  pull_request: {
    number: 7,
    draft: false,
    base: { ref: "main", sha: sha("1"), repo: { id: 42, full_name: "octo-org/octo-repo" } },
    head: { ref: "topic", sha: sha("2"), repo: { id: 42, full_name: "octo-org/octo-repo" }, ...head },
  },
});
const parse = (value: unknown, name = "pull_request") => parseEvent(name, JSON.stringify(value));

test.each(["pull_request", "pull_request_target"] as const)("reads %s", (name) => {
  const event = {
    kind: name,
    number: 7,
    baseSha: sha("1"),
    headSha: sha("2"),
    branch: { repository: "octo-org/octo-repo", branch: "topic" },
    fromFork: false,
    action: "synchronize",
  };
  expect(parse(payload(), name)).toEqual(event);
});

test.each([
  ["another repository", { repo: { id: 43, full_name: "mallory/octo-repo" } }],
  ["a repository that is gone", { repo: null }],
])("a head in %s is a fork", (_, head) => {
  expect(parse(payload(head))).toMatchObject({ fromFork: true });
});

test("reads what it needs of the other events", () => {
  expect(
    parse(
      {
        workflow_run: { event: "pull_request", head_sha: sha("2"), head_repository: { id: 43 } },
      },
      "workflow_run",
    ),
  ).toEqual({ kind: "workflow_run", startedBy: "pull_request", headSha: sha("2"), headRepository: 43 });
  const gone = { event: "pull_request", head_sha: sha("2"), head_repository: null };
  expect(parse({ workflow_run: gone }, "workflow_run")).not.toHaveProperty("headRepository");
  const group = { base_sha: sha("1"), head_sha: sha("2") };
  expect(parse({ merge_group: group }, "merge_group")).toEqual({
    kind: "merge_group",
    baseSha: sha("1"),
    headSha: sha("2"),
  });
});

test.each([
  ["a push", sha("1"), false, { kind: "push", before: sha("1"), headSha: sha("2") }],
  ["a push of a new branch", sha("0"), false, { kind: "push", headSha: sha("2") }],
  ["the end of a branch, which leaves nothing to judge", sha("1"), true, { kind: "other", name: "push" }],
])("reads %s", (_, before, deleted, event) => {
  expect(parse({ before, after: sha("2"), deleted }, "push")).toEqual(event);
});

test.each(["schedule", "workflow_dispatch"] as const)("looks no further at %s", (name) => {
  expect(parseEvent(name, "not JSON")).toEqual({ kind: name });
});

test.each(["issue_comment", ""])("looks no further at %j", (name) => {
  expect(parseEvent(name, "not JSON")).toEqual({ kind: "other", name });
});

const withExamples = ["pull_request", "push", "merge_group", "workflow_run"];
const published = examples
  .filter(({ name }) => withExamples.includes(name))
  .flatMap(({ name, examples: all }) =>
    all.map((example, index) => [`${name} ${index + 1}`, name, example] as const),
  );

test.each(published)("reads GitHub's own example of %s", (_, name, example) => {
  expect(parse(example, name)).toMatchObject({ kind: expect.stringMatching(`^(?:${name}|other)$`) });
});

test("there are examples of every event that tells something", () => {
  expect([...new Set(published.map(([, name]) => name))].sort()).toEqual(withExamples.toSorted());
});

describe("a payload that GitHub does not send", () => {
  test.each([
    ["nothing", ""],
    ["no JSON", "{"],
    ["no pull request", { action: "opened", number: 7 }],
    ["a number that is text", { ...payload(), number: "7; rm -rf" }],
    ["a number below one", { ...payload(), number: 0 }],
    ["a head that is a name", payload({ sha: "--upload-pack=x" })],
  ])("%s", (_, value) => {
    const text = typeof value === "string" ? value : JSON.stringify(value);
    expect(() => parseEvent("pull_request", text)).toThrow(CannotJudgeError);
  });

  test.each([
    ["push", { before: sha("1"), after: "HEAD", deleted: false }],
    ["merge_group", { merge_group: { base_sha: "main", head_sha: sha("2") } }],
    ["workflow_run", { workflow_run: { event: "push", head_sha: "../x", head_repository: null } }],
  ])("a %s of names in place of commits", (name, value) => {
    expect(() => parse(value, name)).toThrow(CannotJudgeError);
  });
});

test("reads the payload from the runner's file, and only where it is needed", () => {
  const folder = mkdtempSync(join(tmpdir(), "toolwarden-event-"));
  const file = join(folder, "event.json");
  writeFileSync(file, JSON.stringify(payload()));
  expect(readEvent("pull_request", file)).toMatchObject({ number: 7 });
  expect(readEvent("schedule", join(folder, "missing.json"))).toEqual({ kind: "schedule" });
  expect(() => readEvent("pull_request", join(folder, "missing.json"))).toThrow(UsageError);
  expect(() => readEvent("pull_request", undefined)).toThrow(CannotJudgeError);
  rmSync(folder, { recursive: true });
});

test("takes a repository apart", () => {
  expect(parseRepository("octo-org/octo.repo_1")).toEqual({ owner: "octo-org", repo: "octo.repo_1" });
  for (const text of ["", "octo", "a/b/c", "../..", "a/..", "a b/c"]) {
    expect(() => parseRepository(text)).toThrow(UsageError);
  }
});
