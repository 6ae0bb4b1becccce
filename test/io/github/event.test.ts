import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

test.each(["push", "schedule", "workflow_dispatch", "merge_group", ""])("looks no further at %j", (name) => {
  expect(parseEvent(name, "not JSON")).toEqual({ kind: "other", name });
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
});

test("reads the payload from the runner's file, and only where it is needed", () => {
  const folder = mkdtempSync(join(tmpdir(), "toolwarden-event-"));
  const file = join(folder, "event.json");
  writeFileSync(file, JSON.stringify(payload()));
  expect(readEvent("pull_request", file)).toMatchObject({ number: 7 });
  expect(readEvent("push", join(folder, "missing.json"))).toEqual({ kind: "other", name: "push" });
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
