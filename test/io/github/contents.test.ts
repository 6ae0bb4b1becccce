import { describe, expect } from "vitest";
import { githubClient } from "../../../src/io/github/client.ts";
import { githubFiles } from "../../../src/io/github/contents.ts";
import { CannotJudgeError, UsageError } from "../../../src/model/errors.ts";
import { testWithGitHub } from "../../github/fixture.ts";
import type { FakeGitHub } from "../../github/server.ts";
import { addTree, workflowToken } from "../../github/state.ts";

const base = "1111111111111111111111111111111111111111";
const filesOf = (github: FakeGitHub, ref = base, token = "write-token") =>
  githubFiles(githubClient(token, github.url, { retries: 0 }), "octo-org", "octo-repo", ref);
const tree = {
  ".toolwarden/config.yml": "fail-on: high # ⚠️ é\n",
  ".toolwarden/policy/b.json": "{}",
  ".toolwarden/policy/a.json": "{}",
  ".toolwarden/policy/old/c.json": "{}",
  ".toolwarden/lock.json": { kind: "link", target: "policy/a.json" },
  ".toolwarden/out.json": { kind: "link", target: "../../outside.json" },
  "large.json": "é".repeat(1_000_000),
  "huge.json": "x".repeat(4_000_001),
} as const;

describe.concurrent("files of a revision on GitHub", () => {
  testWithGitHub("are read as text", async ({ github }) => {
    addTree(github.state, base, tree);
    const files = filesOf(github);
    expect(await files.read(".toolwarden/config.yml")).toBe("fail-on: high # ⚠️ é\n");
    expect(await files.read(".toolwarden/lock.json")).toBe("{}");
    expect(github.requests).toHaveLength(2);
  });

  testWithGitHub("are read whole above a megabyte, and refused above four", async ({ github }) => {
    addTree(github.state, base, tree);
    expect(await filesOf(github).read("large.json")).toBe(tree["large.json"]);
    await expect(filesOf(github).read("huge.json")).rejects.toThrow(UsageError);
  });

  testWithGitHub("are listed by name, folders left out", async ({ github }) => {
    addTree(github.state, base, tree);
    expect(await filesOf(github).list(".toolwarden/policy")).toEqual(["a.json", "b.json"]);
    expect(await filesOf(github).list("nowhere")).toEqual([]);
  });

  testWithGitHub(
    "are missing only if their revision can be seen, which is asked once",
    async ({ github }) => {
      addTree(github.state, base, tree);
      const files = filesOf(github);
      expect(await files.read("nowhere.json")).toBeUndefined();
      expect(await files.read("nowhere/else.json")).toBeUndefined();
      expect(github.requests).toHaveLength(3);
    },
  );

  testWithGitHub("are never taken for missing because the token may not see them", async ({ github }) => {
    addTree(github.state, base, tree);
    github.state.isPrivate = true;
    github.state.tokens.set("blind", workflowToken({ pull_requests: "write" }));
    const reading = filesOf(github, base, "blind").read(".toolwarden/config.yml");
    await expect(reading).rejects.toThrow(CannotJudgeError);
    await expect(reading).rejects.toThrow(/permissions: contents: read/);
  });

  testWithGitHub("are never taken for missing because the revision is", async ({ github }) => {
    await expect(filesOf(github, "2".repeat(40)).list(".toolwarden")).rejects.toThrow(CannotJudgeError);
  });

  testWithGitHub("are never taken for missing because GitHub fails", async ({ github }) => {
    addTree(github.state, base, tree);
    github.disturb({ fault: { kind: "status", status: 503 } });
    await expect(filesOf(github).read(".toolwarden/config.yml")).rejects.toThrow(
      /answered 503; run it again later/,
    );
  });

  testWithGitHub(
    "are refused where a link leads out, a folder is read or a file is listed",
    async ({ github }) => {
      addTree(github.state, base, tree);
      const files = filesOf(github);
      await expect(files.read(".toolwarden/out.json")).rejects.toThrow(/leads out of the repository/);
      await expect(files.read(".toolwarden")).rejects.toThrow(/is not a file/);
      await expect(files.list("large.json")).rejects.toThrow(/is not a folder/);
    },
  );

  testWithGitHub("are not listed where GitHub would leave some out", async ({ github }) => {
    addTree(
      github.state,
      base,
      Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`many/${n}.json`, ""])),
    );
    await expect(filesOf(github).list("many")).rejects.toThrow(/1000 entries or more/);
  });

  testWithGitHub.for(["", "/etc/passwd", "../x", "a/../../x", "a//b", "./a", "a\\b", "a\0b"])(
    "are not asked for by the path %j",
    async (path, { github }) => {
      await expect(filesOf(github).read(path)).rejects.toThrow(UsageError);
      expect(github.requests).toEqual([]);
    },
  );
});
