import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { addTree } from "../github/state.ts";
import { baseSha, headSha, pullRequest } from "./events.ts";
import { adoptedFiles, adoptedRepository, githubForTest } from "./repository.ts";
import { messagesOf, runAction } from "./runner.ts";
import { declaresRelay, demoServer, folderWith, nextRelease } from "./spawn.ts";

/*
 * What holds whatever the event is: who may start servers, what is believed of a file, where the base comes from, several
 * instances, and what is left when something is wrong.
 */

const git = (root: string, ...args: readonly string[]): string => {
  const who = ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "init.defaultBranch=main"];
  return execFileSync("git", [...who, ...args], { cwd: root, encoding: "utf8" }).trim();
};

/** Commits all there is; answers the commit. */
function commit(root: string): string {
  if (!git(root, "rev-parse", "--is-inside-work-tree").includes("true")) throw new Error("no clone");
  git(root, "add", "-A");
  git(root, "commit", "-qm", "change");
  return git(root, "rev-parse", "HEAD");
}

describe("capture", () => {
  test("refuses a token among its inputs, and starts nothing", async () => {
    const github = await githubForTest();
    const workspace = folderWith({ ".mcp.json": declaresRelay() });
    const run = await runAction({ github, workspace, inputs: { mode: "capture" }, event: pullRequest() });
    expect(run).toMatchObject({ code: 3, outputs: { snapshots: "" } });
    expect(messagesOf(run, "error")).toEqual([expect.stringContaining('`github-token: ""`')]);
  });

  test("warns of tokens that the job holds elsewhere, in its environment and in the checkout", async () => {
    const github = await githubForTest();
    const workspace = folderWith({ ".mcp.json": declaresRelay() });
    git(workspace, "init", "-q");
    git(workspace, "config", "http.https://github.com/.extraheader", "AUTHORIZATION: basic c2VjcmV0");
    const inputs = { mode: "capture", "github-token": "" };
    const env = { GH_TOKEN: "ghs_secret", ACTIONS_ID_TOKEN_REQUEST_TOKEN: "secret" };
    const run = await runAction({ github, workspace, inputs, env, event: pullRequest() });
    expect(run.code).toBe(0);
    const [warning = ""] = messagesOf(run, "warning");
    for (const part of ["GH_TOKEN", "id-token", "persist-credentials: false"])
      expect(warning).toContain(part);
    expect(run.stdout).not.toMatch(/ghs_secret|c2VjcmV0/);
  });

  test("writes what servers said and the number of the pull request, and asks GitHub nothing", async () => {
    const github = await githubForTest();
    const workspace = folderWith({ ".mcp.json": declaresRelay() });
    const inputs = { mode: "capture", "github-token": "", "pull-request-file": "out/number" };
    const run = await runAction({ github, workspace, inputs, event: pullRequest({ fork: true }) });
    expect(run).toMatchObject({ code: 0, outputs: { snapshots: "toolwarden-snapshots.json" } });
    expect(messagesOf(run, "warning")).toEqual([]);
    expect(run.summary).toMatch(/captured, not judged[^]*relay/);
    expect(readFileSync(join(workspace, "out/number"), "utf8")).toBe("7\n");
    expect(github.requests).toEqual([]);
  });
});

describe("report takes the file for hostile:", () => {
  const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
  test.each([
    ["no JSON", "::error::pwned"],
    ["another schema", JSON.stringify({ schema: "toolwarden.snapshots/2", servers: [] })],
    ["a server that is a number", JSON.stringify({ schema: "toolwarden.snapshots/1", servers: [7] })],
    ["nesting without end", `{"schema":"toolwarden.snapshots/1","servers":[${deep}]}`],
  ])("%s", async (_, text) => {
    const github = await githubForTest();
    const workspace = folderWith({ "toolwarden-snapshots.json": text });
    const run = await runAction({ github, workspace, inputs: { mode: "report" }, event: pullRequest() });
    expect(run).toMatchObject({ code: 3, outputs: { verdict: "cannot-judge" } });
    expect(run.summary).toContain("nothing was judged");
    expect(github.writes()).toEqual([]);
  });

  test("more than is ever read", async () => {
    const github = await githubForTest();
    const workspace = folderWith({ "toolwarden-snapshots.json": "" });
    truncateSync(join(workspace, "toolwarden-snapshots.json"), 200_000_001);
    const run = await runAction({ github, workspace, inputs: { mode: "report" }, event: pullRequest() });
    expect(run.code).toBe(3);
    expect(messagesOf(run, "error")).toEqual([expect.stringContaining("more than the 200000000")]);
  });

  test("a link to another file of the runner", async () => {
    const github = await githubForTest();
    const elsewhere = folderWith({ secret: "ghp_topsecret" });
    const workspace = folderWith({});
    symlinkSync(join(elsewhere, "secret"), join(workspace, "toolwarden-snapshots.json"));
    const run = await runAction({ github, workspace, inputs: { mode: "report" }, event: pullRequest() });
    expect(run.code).toBe(3);
    expect(messagesOf(run, "error")).toEqual([expect.stringContaining("is not a file itself")]);
    expect(run.stdout + run.summary).not.toContain("topsecret");
  });
});

describe("the base revision, whose config.yml decides, comes", () => {
  const never = { ".toolwarden/config.yml": "fail-on: never\n" };

  /** A clone whose base lets nothing fail, and whose head would. */
  async function clone(): Promise<{ readonly root: string; readonly base: string }> {
    const root = folderWith({ ...(await adoptedFiles()), ...never });
    git(root, "init", "-q");
    const base = commit(root);
    writeFileSync(join(root, ".mcp.json"), declaresRelay(nextRelease));
    writeFileSync(join(root, ".toolwarden/config.yml"), "fail-on: low\n");
    commit(root);
    return { root, base };
  }

  test("from the clone if there is no token", async () => {
    const github = await githubForTest();
    const { root, base } = await clone();
    const inputs = { "github-token": "", comment: "never", inline: "never" };
    const run = await runAction({ github, workspace: root, inputs, event: pullRequest({ base }) });
    expect(run).toMatchObject({ code: 0, outputs: { verdict: "pass" } });
    expect(messagesOf(run, "warning").join()).not.toContain("base revision");
  });

  test("from the clone if GitHub is down", async () => {
    const github = await githubForTest();
    github.disturb({ path: "/", fault: { kind: "status", status: 503 }, times: 99 });
    const { root, base } = await clone();
    const inputs = { comment: "never", inline: "never" };
    const run = await runAction({ github, workspace: root, inputs, event: pullRequest({ base }) });
    expect(run).toMatchObject({ code: 0 });
  });

  test("from GitHub if the clone is shallow", async () => {
    const github = await githubForTest();
    const { root, base } = await clone();
    const shallow = folderWith({});
    git(shallow, "clone", "-q", "--depth", "1", `file://${root}`, "checkout");
    addTree(github.state, base, { ...(await adoptedFiles()), ...never });
    const workspace = join(shallow, "checkout");
    expect(await runAction({ github, workspace, event: pullRequest({ base }) })).toMatchObject({ code: 0 });
  });

  test("from nowhere: without token and clone the review says whose config.yml it went by", async () => {
    const github = await githubForTest();
    const { root } = await clone();
    rmSync(join(root, ".git"), { recursive: true });
    const run = await runAction({
      github,
      workspace: root,
      inputs: { "github-token": "" },
      event: pullRequest(),
    });
    expect(run.code).toBe(1);
    expect(messagesOf(run, "warning").join()).toContain("goes by the config.yml of the change itself");
  });
});

test("two instances of a monorepo keep a comment each, over several config files and servers", async () => {
  const github = await githubForTest();
  const declare = (name: string) =>
    JSON.stringify({
      mcpServers: { [name]: { command: process.execPath, args: [demoServer, ...nextRelease] } },
    });
  const workspace = folderWith({
    "apps/web/.mcp.json": declare("web"),
    "apps/web/.cursor/mcp.json": declare("design"),
    "apps/api/.mcp.json": declare("api"),
  });
  addTree(github.state, baseSha, { "README.md": "hello" });
  const event = pullRequest();
  const web = { instance: "web", "config-files": "apps/web/.mcp.json\napps/web/.cursor/mcp.json" };
  const api = { instance: "api", "config-files": "apps/api/.mcp.json" };
  for (const inputs of [web, api, web]) await runAction({ github, workspace, inputs, event });
  expect(github.state.comments).toHaveLength(2);
  const [first, second] = github.state.comments.map(({ body }) => body);
  expect(first).toMatch(/instance=web [^]*design[^]*web/);
  expect(second).toMatch(/instance=api [^]*api/);
  expect(second).not.toContain("design");
  expect(github.writes()).toHaveLength(2);
});

test("on GitHub Enterprise Server it speaks to that server, and links to it", async () => {
  const github = await githubForTest();
  const workspace = await adoptedRepository(github);
  writeFileSync(join(workspace, ".mcp.json"), declaresRelay(nextRelease));
  const env = { GITHUB_API_URL: github.enterpriseUrl, GITHUB_SERVER_URL: "https://github.example.com" };
  const run = await runAction({ github, workspace, env, event: pullRequest() });
  expect(run.code).toBe(1);
  expect(github.requests.length).toBeGreaterThan(0);
  expect(github.requests.map(({ path }) => path).filter((path) => !path.startsWith("/api/"))).toEqual([]);
  const [comment] = github.state.comments;
  expect(comment?.body).toContain(`https://github.example.com/octo-org/octo-repo/blob/${headSha}/`);
});

test("a rate limit is waited for as long as GitHub asks, and then the comment is written once", async () => {
  const github = await githubForTest();
  const workspace = await adoptedRepository(github);
  writeFileSync(join(workspace, ".mcp.json"), declaresRelay(nextRelease));
  const fault = { kind: "secondary-limit", retryAfterSeconds: 1 } as const;
  github.disturb({ method: "POST", path: "/comments", fault, times: 1 });
  const begin = performance.now();
  const run = await runAction({ github, workspace, event: pullRequest() });
  expect(run.outputs["comment-url"]).not.toBe("");
  expect(performance.now() - begin).toBeGreaterThan(1000);
  expect(github.state.comments).toHaveLength(1);
});

describe("a run that dies says so in the log, the summary and the outputs:", () => {
  test.each([
    ["a broken policy", { ".toolwarden/policy/relay.json": "{" }, {}, "relay.json:1"],
    ["a config.yml that says what there is not", { ".toolwarden/config.yml": "fail: 1" }, {}, "config.yml:1"],
    ["an input there is not", {}, { "fail-onn": "high" }, 'did you mean "fail-on"?'],
    ["an input with a value there is not", {}, { "on-unknown": "pass" }, "fail, warn"],
    ["an instance that cannot be a key", {}, { instance: "a b" }, "cannot be a key"],
    ["no server at all", { ".mcp.json": "{}" }, {}, "no server is declared"],
  ])("%s", async (_, files: Record<string, string>, inputs, says) => {
    const github = await githubForTest();
    const workspace = folderWith({ ".mcp.json": declaresRelay(), ...files });
    mkdirSync(join(workspace, ".toolwarden"), { recursive: true });
    const run = await runAction({ github, workspace, inputs });
    expect(run).toMatchObject({ code: 3, stderr: "" });
    expect(run.outputs).toMatchObject({ verdict: "cannot-judge", risk: "unknown", findings: "" });
    expect(messagesOf(run, "error").join("\n")).toContain(says);
    expect(run.summary).toContain("nothing was judged");
    expect(run.summary.length).toBeLessThan(5000);
  });
});
