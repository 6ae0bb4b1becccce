import { describe, expect } from "vitest";
import { githubClient } from "../../../src/io/github/client.ts";
import { deliverIssue, type IssueRequest } from "../../../src/io/github/issue.ts";
import { plainPhrase } from "../../../src/render/escape.ts";
import { refusalNotices } from "../../../src/io/github/refusal.ts";
import { testWithGitHub } from "../../github/fixture.ts";
import type { FakeGitHub } from "../../github/server.ts";
import { actionsBot, addIssue, stranger, workflowToken } from "../../github/state.ts";

function deliver(github: FakeGitHub, change: Partial<IssueRequest> = {}, patience = {}) {
  github.state.tokens.set("issues", workflowToken({ issues: "write" }));
  return deliverIssue({
    octokit: githubClient("issues", github.url, patience),
    owner: "octo-org",
    repo: "octo-repo",
    instance: "default",
    title: "Toolwarden: 2 servers have drifted",
    body: "### Drift\n",
    isNeeded: true,
    ...change,
  });
}

const issues = (github: FakeGitHub) =>
  [...github.state.issues.values()].map(({ number, title, state }) => `${number} ${state} ${title}`);
const marker = "<!-- toolwarden:issue instance=default digest=0000000000000000 -->\n";

describe.concurrent("the issue", () => {
  testWithGitHub("is opened when something needs doing, and then written no more", async ({ github }) => {
    const opened = await deliver(github);
    expect(opened).toMatchObject({ kind: "opened", url: expect.stringMatching(/issues\/8$/), refused: [] });
    expect(issues(github)).toEqual(["8 open Toolwarden: 2 servers have drifted"]);
    const writes = github.writes().length;
    expect(await deliver(github)).toMatchObject({ kind: "unchanged" });
    expect(github.writes()).toHaveLength(writes);
  });

  testWithGitHub("is not opened for nothing", async ({ github }) => {
    expect(await deliver(github, { isNeeded: false })).toEqual({ kind: "silent", refused: [] });
    expect(github.writes()).toEqual([]);
  });

  testWithGitHub("is edited when there is something else to say", async ({ github }) => {
    await deliver(github);
    expect(await deliver(github, { title: "Toolwarden: 1 server has drifted" })).toMatchObject({
      kind: "updated",
    });
    expect(issues(github)).toEqual(["8 open Toolwarden: 1 server has drifted"]);
  });

  testWithGitHub(
    "is closed with its last word when all is done, and another opened later",
    async ({ github }) => {
      await deliver(github);
      expect(await deliver(github, { isNeeded: false, body: "All clear." })).toMatchObject({
        kind: "closed",
      });
      expect(github.state.issues.get(8)?.body).toContain("All clear.");
      expect(await deliver(github, { isNeeded: false, body: "All clear." })).toMatchObject({
        kind: "silent",
      });
      expect(await deliver(github)).toMatchObject({ kind: "opened" });
      expect(issues(github).map((line) => line.slice(0, 8))).toEqual(["8 closed", "9 open T"]);
    },
  );

  testWithGitHub("is never one that a stranger wrote under our marker", async ({ github }) => {
    addIssue(github.state, stranger, { title: "Forged", body: `${marker}All clear.` });
    expect(await deliver(github)).toMatchObject({ kind: "opened" });
    expect(issues(github)).toEqual(["8 open Forged", "9 open Toolwarden: 2 servers have drifted"]);
  });

  testWithGitHub("is told from that of another instance", async ({ github }) => {
    await deliver(github, { instance: "other" });
    expect(await deliver(github)).toMatchObject({ kind: "opened" });
    expect(issues(github)).toHaveLength(2);
  });

  testWithGitHub("is found behind 130 other issues of ours", async ({ github }) => {
    await deliver(github);
    for (let count = 0; count < 130; count += 1)
      addIssue(github.state, actionsBot, { title: "Other", body: "" });
    expect(await deliver(github)).toMatchObject({ kind: "unchanged" });
  });

  testWithGitHub("opened twice, since the first answer was lost, is one again", async ({ github }) => {
    github.disturb({
      method: "POST",
      path: "/issues",
      fault: { kind: "status", status: 502 },
      afterEffect: true,
    });
    expect(await deliver(github)).toMatchObject({ kind: "opened" });
    expect(issues(github).map((line) => line.slice(0, 8))).toEqual(["8 open T", "9 closed"]);
  });

  testWithGitHub("that may not be written is a notice that names the permission", async ({ github }) => {
    const octokit = githubClient("read-token", github.url);
    const { kind, refused } = await deliver(github, { octokit });
    expect(kind).toBe("refused");
    expect(refusalNotices(refused).map((notice) => plainPhrase(notice))).toEqual([
      expect.stringMatching(/^Could not write the issue: the token may not .*"permissions: issues: write"/),
    ]);
  });

  testWithGitHub("in a repository without issues is a notice", async ({ github }) => {
    github.state.hasIssues = false;
    const { kind, refused } = await deliver(github);
    expect(kind).toBe("refused");
    expect(
      refusalNotices(refused)
        .map((notice) => plainPhrase(notice))
        .join(),
    ).toMatch(/answered 410 \("Issues has been disabled/);
  });
});
