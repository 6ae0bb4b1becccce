import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { FakeGitHub } from "../github/server.ts";
import { addPull, addTree, home, workflowToken } from "../github/state.ts";
import {
  baseSha,
  dispatch,
  headSha,
  mergeGroup,
  noSha,
  pullRequest,
  push,
  type RunnerEvent,
  schedule,
  workflowRun,
} from "./events.ts";
import { adoptedFiles, adoptedRepository, githubForTest } from "./repository.ts";
import { type ActionRun, messagesOf, runAction } from "./runner.ts";
import { declaresRelay, folderWith, nextRelease, projectRoot, toolwarden } from "./spawn.ts";

/*
 * The table of docs/events.md, a test each: what the Action does under every event, with the token that GitHub gives to it
 * there.
 */

const policy = ".toolwarden/policy/relay.json";
const fork = { id: 2, fullName: "mallory/fork" };

/** A checkout whose servers have become risky since the base. */
async function riskyCheckout(github: FakeGitHub): Promise<string> {
  const root = await adoptedRepository(github);
  writeFileSync(join(root, ".mcp.json"), declaresRelay(nextRelease));
  return root;
}

/** A declaration of a server that leaves a file behind when it is started. */
function tellingServer(): { readonly config: string; readonly started: () => boolean } {
  const file = join(folderWith({}), "started");
  const args = ["-e", `require("fs").writeFileSync(${JSON.stringify(file)}, "")`];
  const config = JSON.stringify({ mcpServers: { telling: { command: process.execPath, args } } });
  return { config, started: () => existsSync(file) };
}

/** What `mode: capture` hands on: the next release of the demo server, and the number of the pull request. */
async function artifact(number = "7\n"): Promise<string> {
  captured ??= capture();
  return folderWith({
    "toolwarden-snapshots.json": await captured,
    "toolwarden-pull-request.txt": number,
  });
}

let captured: Promise<string> | undefined;

async function capture(): Promise<string> {
  const root = folderWith({ ".mcp.json": declaresRelay(nextRelease) });
  expect(await toolwarden(["capture", "-o", "s.json"], { cwd: root })).toMatchObject({ code: 0 });
  return readFileSync(join(root, "s.json"), "utf8");
}

/** Puts pull request 7 where its event says it is, with what it has committed. */
async function pullFromFork(github: FakeGitHub): Promise<void> {
  addPull(github.state, 7, { head: { ref: "topic", sha: headSha, repository: fork } });
  const files = await adoptedFiles();
  addTree(github.state, baseSha, files);
  addTree(github.state, headSha, { ...files, ".mcp.json": declaresRelay(nextRelease) });
}

/** The policy with everything allowed, which the demo server's own is not. */
const allowsAll = JSON.stringify({ version: "1", default: "allow", tools: {} });

const loosened = "rule-loosened";

/** The levels of the annotations about findings of a kind. */
function levelsOf(run: ActionRun, kind: string): readonly string[] {
  const about = run.commands.filter(({ properties }) => properties.includes(kind));
  return about.map(({ name }) => name);
}

function isJudged(run: ActionRun): void {
  expect(run).toMatchObject({ code: 1, outputs: { verdict: "fail", "comment-url": "", "issue-url": "" } });
  expect(run.summary).toContain("### Toolwarden: ");
  expect(messagesOf(run, "error").length).toBeGreaterThan(1);
}

describe("pull_request", () => {
  test("same repository: judges, and comments", async () => {
    const github = await githubForTest();
    const workspace = await riskyCheckout(github);
    const run = await runAction({ github, workspace, event: pullRequest() });
    expect(run).toMatchObject({ code: 1, outputs: { verdict: "fail" } });
    expect(github.state.comments).toHaveLength(1);
    expect(run.outputs["comment-url"]).toContain("#issuecomment-");
  });

  test("fork: judges, and says in one warning which permission the comment lacked", async () => {
    const github = await githubForTest();
    const workspace = await riskyCheckout(github);
    const inputs = { "github-token": "read-token" };
    const run = await runAction({ github, workspace, inputs, event: pullRequest({ fork: true }) });
    isJudged(run);
    const lacking = messagesOf(run, "warning").filter((says) => says.includes("pull-requests: write"));
    expect(lacking).toHaveLength(1);
    expect(github.writes()).toHaveLength(1);
  });

  test("fork: a rule that it makes looser fails, which in a branch of the repository is only said", async () => {
    const github = await githubForTest();
    const workspace = await adoptedRepository(github);
    writeFileSync(join(workspace, policy), allowsAll);
    const inputs = { comment: "never", inline: "never" };
    const levels = async (isFork: boolean) =>
      levelsOf(
        await runAction({ github, workspace, inputs, event: pullRequest({ fork: isFork }) }),
        loosened,
      );
    expect(await levels(false)).not.toContain("error");
    expect(await levels(true)).toContain("error");
  });

  test("Dependabot: is a branch of the repository with a token that reads, until the workflow gives it more", async () => {
    const github = await githubForTest();
    const workspace = await riskyCheckout(github);
    const event = pullRequest({ sender: "dependabot[bot]" });
    const run = await runAction({ github, workspace, event, inputs: { "github-token": "read-token" } });
    isJudged(run);
    expect(messagesOf(run, "warning").join("\n")).toContain("pull-requests: write");
    await runAction({ github, workspace, event });
    expect(github.state.comments).toHaveLength(1);
  });

  test("draft: is judged and commented on like any other", async () => {
    const github = await githubForTest();
    const workspace = await riskyCheckout(github);
    addPull(github.state, 7, { isDraft: true });
    const event = pullRequest({ draft: true, action: "converted_to_draft" });
    expect(await runAction({ github, workspace, event })).toMatchObject({ code: 1 });
    expect(github.state.comments).toHaveLength(1);
  });

  test("closed: folds the comment away and starts nothing; reopened: unfolds it", async () => {
    const github = await githubForTest();
    const workspace = await riskyCheckout(github);
    await runAction({ github, workspace, event: pullRequest() });
    const server = tellingServer();
    writeFileSync(join(workspace, ".mcp.json"), server.config);
    const closed = await runAction({ github, workspace, event: pullRequest({ action: "closed" }) });
    expect(closed).toMatchObject({ code: 0, stderr: "", outputs: { verdict: "" } });
    expect(server.started()).toBe(false);
    expect([...github.state.minimized.values()]).toEqual(["RESOLVED"]);
    writeFileSync(join(workspace, ".mcp.json"), declaresRelay(nextRelease));
    await runAction({ github, workspace, event: pullRequest({ action: "reopened" }) });
    expect([...github.state.minimized.values()]).toEqual([]);
  });
});

describe("pull_request_target", () => {
  test("review: starts nothing, says why, and ends with 3", async () => {
    const github = await githubForTest();
    const server = tellingServer();
    const workspace = folderWith({ ".mcp.json": server.config });
    const event = pullRequest({ name: "pull_request_target" });
    const run = await runAction({ github, workspace, event });
    expect(run).toMatchObject({ code: 3, outputs: { verdict: "cannot-judge", risk: "unknown" } });
    expect(messagesOf(run, "error")).toEqual([expect.stringContaining("no server is started")]);
    expect(run.summary).toContain("no server is started");
    expect(server.started()).toBe(false);
    expect(github.requests).toEqual([]);
  });

  test("report: judges the head's files as GitHub has them, whatever is checked out", async () => {
    const github = await githubForTest();
    await pullFromFork(github);
    const event = pullRequest({ name: "pull_request_target", fork: true });
    const run = await runAction({ github, workspace: await artifact(), inputs: { mode: "report" }, event });
    // Three are new since the lock of the head; without it all would be.
    expect(run).toMatchObject({ code: 1, outputs: { verdict: "fail", "new-tools": "3" } });
    expect(github.state.comments).toHaveLength(1);
  });
});

describe("workflow_run", () => {
  const report = async (
    github: FakeGitHub,
    number?: string,
    event: RunnerEvent = workflowRun(),
  ): Promise<ActionRun> =>
    runAction({ github, workspace: await artifact(number), inputs: { mode: "report" }, event });

  test("comments on the pull request that the artifact names, judged as a fork's", async () => {
    const github = await githubForTest();
    await pullFromFork(github);
    addTree(github.state, headSha, { ...(await adoptedFiles()), [policy]: allowsAll });
    const run = await report(github);
    expect(run).toMatchObject({ code: 1, outputs: { verdict: "fail" } });
    expect(github.state.comments).toMatchObject([{ number: 7 }]);
    expect(levelsOf(run, loosened)).toContain("error");
  });

  test.each([
    ["a head that has moved on", { sha: "c".repeat(40), repository: fork }],
    ["a head that is the same commit in another repository", { sha: headSha, repository: home }],
  ])("writes nothing to a pull request with %s", async (_, head) => {
    const github = await githubForTest();
    await pullFromFork(github);
    addPull(github.state, 7, { head: { ref: "topic", ...head } });
    const run = await report(github);
    expect(run).toMatchObject({ code: 2, outputs: { verdict: "cannot-judge" } });
    expect(messagesOf(run, "error")).toEqual([expect.stringContaining("nothing was written there")]);
    expect(github.writes()).toEqual([]);
  });

  test.each([["7; id"], ["../7"], ["0"], [""], ["7".repeat(30)]])(
    "asks GitHub nothing if the artifact says %j for a number",
    async (number) => {
      const github = await githubForTest();
      expect(await report(github, number)).toMatchObject({ code: 3 });
      expect(github.requests).toEqual([]);
    },
  );

  test("without pull-requests: read it cannot tell where to write, and says so", async () => {
    const github = await githubForTest();
    await pullFromFork(github);
    github.state.isPrivate = true;
    github.state.tokens.set("write-token", workflowToken({ contents: "read" }));
    const run = await report(github);
    expect(run.code).toBe(2);
    expect(messagesOf(run, "error").join()).toContain("pull-requests: read");
  });

  test("after a run that no pull request started: judges, with a summary only", async () => {
    const github = await githubForTest();
    await pullFromFork(github);
    isJudged(await report(github, "", workflowRun({ startedBy: "push" })));
    expect(github.writes()).toEqual([]);
  });

  test("review: starts nothing and ends with 3", async () => {
    const github = await githubForTest();
    const server = tellingServer();
    const workspace = folderWith({ ".mcp.json": server.config });
    expect(await runAction({ github, workspace, event: workflowRun() })).toMatchObject({ code: 3 });
    expect(server.started()).toBe(false);
  });
});

test("merge_group: is a gate with a summary, judged by the base's config.yml, and no comment", async () => {
  const github = await githubForTest();
  const workspace = await riskyCheckout(github);
  writeFileSync(join(workspace, ".toolwarden/config.yml"), "fail-on: never\n");
  isJudged(await runAction({ github, workspace, event: mergeGroup() }));
  expect(github.writes()).toEqual([]);
});

describe("push", () => {
  test("to the branch of a pull request: judges and comments as that pull request", async () => {
    const github = await githubForTest();
    const workspace = await riskyCheckout(github);
    addPull(github.state, 3, { state: "closed", isMerged: true });
    const run = await runAction({ github, workspace, event: push("c".repeat(40), "refs/heads/topic") });
    expect(run).toMatchObject({ code: 1, outputs: { verdict: "fail" } });
    expect(github.state.comments).toMatchObject([{ number: 7 }]);
  });

  test("to a branch without one: its own config.yml decides, and what it made looser is said", async () => {
    const github = await githubForTest();
    const workspace = await adoptedRepository(github);
    github.state.pulls.clear();
    writeFileSync(join(workspace, ".toolwarden/config.yml"), "fail-on: never\n");
    writeFileSync(join(workspace, policy), allowsAll);
    const run = await runAction({ github, workspace, event: push() });
    expect(run).toMatchObject({ code: 0, outputs: { verdict: "pass" } });
    expect(levelsOf(run, loosened)).toContain("warning");
    expect(github.writes()).toEqual([]);
  });

  test("of a new branch, whose `before` is all zeros: judges with nothing to compare", async () => {
    const github = await githubForTest();
    const workspace = await riskyCheckout(github);
    github.state.pulls.clear();
    isJudged(await runAction({ github, workspace, event: push(noSha) }));
    expect(github.requests.filter(({ query }) => query.includes(noSha))).toEqual([]);
  });

  test("by force, after which nothing knows `before`: says that it was not compared, and judges", async () => {
    const github = await githubForTest();
    const workspace = await riskyCheckout(github);
    github.state.pulls.clear();
    const run = await runAction({ github, workspace, event: push("c".repeat(40)) });
    isJudged(run);
    expect(messagesOf(run, "warning").join("\n")).toContain("the revision before it cannot be read");
  });
});

describe("schedule", () => {
  const inputs = { "drift-issue": "on-drift" };
  const withIssues = (github: FakeGitHub): void => {
    github.state.tokens.set("write-token", workflowToken({ contents: "read", issues: "write" }));
  };

  test("holds the live tools against the lock: keeps one issue, and closes it when all is as approved", async () => {
    const github = await githubForTest();
    const workspace = await riskyCheckout(github);
    withIssues(github);
    const first = await runAction({ github, workspace, inputs, event: schedule });
    expect(first).toMatchObject({ code: 1, outputs: { verdict: "fail", "comment-url": "" } });
    const [issue] = github.state.issues.values();
    expect(issue).toMatchObject({ state: "open", title: "MCP tools are not what was approved" });
    expect(first.outputs["issue-url"]).toMatch(/\/issues\/\d+$/);

    const writes = github.writes().length;
    await runAction({ github, workspace, inputs, event: schedule });
    expect(github.writes()).toHaveLength(writes);

    const dead = { mcpServers: { relay: { command: process.execPath, args: ["-e", "process.exit(1)"] } } };
    writeFileSync(join(workspace, ".mcp.json"), JSON.stringify(dead));
    expect(await runAction({ github, workspace, inputs, event: schedule })).toMatchObject({ code: 2 });
    expect([...github.state.issues.values()]).toMatchObject([{ state: "open" }]);

    writeFileSync(join(workspace, ".mcp.json"), declaresRelay());
    expect(await runAction({ github, workspace, inputs, event: schedule })).toMatchObject({ code: 0 });
    expect([...github.state.issues.values()]).toMatchObject([{ state: "closed" }]);
  });

  test("without issues: write the issue alone is missing, and one warning says which permission it needs", async () => {
    const github = await githubForTest();
    const workspace = await riskyCheckout(github);
    const run = await runAction({ github, workspace, inputs, event: schedule });
    isJudged(run);
    expect(messagesOf(run, "warning").filter((says) => says.includes("issues: write"))).toHaveLength(1);
  });

  test("without drift-issue there is none", async () => {
    const github = await githubForTest();
    const workspace = await riskyCheckout(github);
    withIssues(github);
    isJudged(await runAction({ github, workspace, event: schedule }));
    expect(github.requests).toEqual([]);
  });
});

test("workflow_dispatch: judges the checkout by its own config.yml, and keeps the issue where one was asked for", async () => {
  const github = await githubForTest();
  const workspace = await riskyCheckout(github);
  github.state.tokens.set("write-token", workflowToken({ contents: "read", issues: "write" }));
  isJudged(await runAction({ github, workspace, event: dispatch }));
  expect(github.requests).toEqual([]);
  const inputs = { "drift-issue": "on-drift" };
  await runAction({ github, workspace, inputs, event: dispatch });
  expect(github.state.issues.size).toBe(1);
});

test("any other event: judges the checkout, with a summary only", async () => {
  const github = await githubForTest();
  const workspace = await riskyCheckout(github);
  const event = { name: "discussion_comment", payload: { action: "created" } };
  isJudged(await runAction({ github, workspace, event }));
  expect(github.requests).toEqual([]);
});

test("docs/events.md has a row for every event that is tested here, and none besides", () => {
  const [page = ""] = readFileSync(join(projectRoot, "docs/events.md"), "utf8").split("\n## ");
  const rows = [...page.matchAll(/^\| (?:`(\w+)`|any other)/gm)].map(([, name]) => name ?? "any other event");
  const source = readFileSync(import.meta.filename, "utf8");
  const tested = [...source.matchAll(/^(?:test|describe)\("([\w ]+)(?:: [^"]*)?", /gm)].map(
    ([, name = ""]) => name,
  );
  expect([...new Set(rows)].sort()).toEqual([...tested].sort());
});
