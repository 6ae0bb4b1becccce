import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { marked } from "marked";
import { beforeAll, expect, test } from "vitest";
import { addComment, stranger } from "../github/state.ts";
import { adoptedRepository, githubForTest } from "./repository.ts";
import { pullRequest } from "./events.ts";
import { actionNode, runAction } from "./runner.ts";
import { declaresRelay, folderWith, nextRelease, projectRoot } from "./spawn.ts";

beforeAll(() => {
  const version = execFileSync(actionNode, ["--version"], { encoding: "utf8" }).trim();
  console.log(`The Action's tests run on Node ${version}.`);
});

function update(root: string): void {
  writeFileSync(join(root, ".mcp.json"), declaresRelay(nextRelease));
}

test("a pull request that makes a server risky fails, is commented on once, and the comment follows it", async () => {
  const fake = await githubForTest();
  const root = await adoptedRepository(fake);
  const event = pullRequest();

  const calm = await runAction({ github: fake, workspace: root, event });
  expect(calm).toMatchObject({
    code: 0,
    outputs: { verdict: "pass", risk: "none", findings: "0", "new-tools": "0" },
  });
  expect(fake.state.comments).toEqual([]);

  update(root);
  const risky = await runAction({ github: fake, workspace: root, event });
  expect(risky.code).toBe(1);
  expect(risky.outputs).toMatchObject({ verdict: "fail" });
  expect(risky.outputs["comment-url"]).toMatch(/^http/);
  expect(fake.state.comments).toHaveLength(1);
  expect(fake.state.comments[0]?.body.split("\n")[1]).toMatch(/^### Toolwarden: /);
  const errors = risky.commands.filter(({ name, properties }) => name === "error" && properties !== "");
  expect(errors.map(({ properties }) => properties).join("\n")).toMatch(/file=\.mcp\.json,line=\d+/);
  expect(risky.summary).toContain("### Toolwarden: ");
  expect(existsSync(risky.outputs["snapshots"] ?? "")).toBe(true);

  const writes = fake.writes().length;
  await runAction({ github: fake, workspace: root, event });
  expect(fake.writes()).toHaveLength(writes);

  writeFileSync(join(root, ".mcp.json"), declaresRelay());
  const resolved = await runAction({ github: fake, workspace: root, event });
  expect(resolved).toMatchObject({ code: 0 });
  expect(fake.state.comments).toHaveLength(1);
  expect(fake.state.comments[0]?.body).toContain("all clear");
});

test("a first run without policy or lock offers the starter policy", async () => {
  const fake = await githubForTest();
  const root = folderWith({ ".mcp.json": declaresRelay() });
  const run = await runAction({ github: fake, workspace: root, event: pullRequest() });
  expect(run.code).toBe(1);
  expect(fake.state.comments[0]?.body).toContain("Starter policy for");
});

test("a fork's read-only token costs the comment alone: the verdict, summary and annotations stand", async () => {
  const fake = await githubForTest();
  const root = await adoptedRepository(fake);
  update(root);
  const inputs = { "github-token": "read-token" };
  const run = await runAction({ github: fake, workspace: root, inputs, event: pullRequest({ fork: true }) });
  expect(run).toMatchObject({ code: 1, outputs: { verdict: "fail" } });
  expect(fake.state.comments).toEqual([]);
  const warnings = run.commands.filter(({ name }) => name === "warning").map(({ message }) => message);
  expect(warnings.join("\n")).toContain("pull-requests: write");
  expect(run.summary).toContain("### Toolwarden: ");
});

test("without a token it judges all the same and says why there is no comment", async () => {
  const fake = await githubForTest();
  const root = await adoptedRepository(fake);
  const run = await runAction({
    github: fake,
    workspace: root,
    inputs: { "github-token": "" },
    event: pullRequest(),
  });
  expect(run.code).toBe(0);
  expect(
    run.commands
      .filter(({ name }) => name === "warning")
      .map(({ message }) => message)
      .join(),
  ).toContain("No github-token");
  expect(fake.requests).toEqual([]);
});

test("a pull request cannot lower the threshold by its own config.yml", async () => {
  const fake = await githubForTest();
  const root = await adoptedRepository(fake);
  update(root);
  writeFileSync(join(root, ".toolwarden/config.yml"), "fail-on: never\n");
  expect(await runAction({ github: fake, workspace: root, event: pullRequest() })).toMatchObject({ code: 1 });
});

test("under pull_request_target no server is started", async () => {
  const fake = await githubForTest();
  const marker = join(folderWith({}), "started");
  const program = `require("fs").writeFileSync(${JSON.stringify(marker)}, "")`;
  const servers = { mcpServers: { evil: { command: process.execPath, args: ["-e", program] } } };
  const root = folderWith({ ".mcp.json": JSON.stringify(servers) });
  const event = { ...pullRequest(), name: "pull_request_target" };
  const run = await runAction({ github: fake, workspace: root, event });
  expect(run.code).toBe(3);
  expect(run.commands).toContainEqual(expect.objectContaining({ name: "error" }));
  expect(existsSync(marker)).toBe(false);
});

test("a server that does not answer fails with 2, and on-unknown: warn passes but says so", async () => {
  const fake = await githubForTest();
  const servers = { mcpServers: { dead: { command: process.execPath, args: ["-e", "process.exit(1)"] } } };
  const root = folderWith({ ".mcp.json": JSON.stringify(servers) });
  expect(await runAction({ github: fake, workspace: root, event: pullRequest() })).toMatchObject({
    code: 2,
    outputs: { verdict: "cannot-judge" },
  });
  const warned = await runAction({
    github: fake,
    workspace: root,
    inputs: { "on-unknown": "warn" },
    event: pullRequest(),
  });
  expect(warned.code).toBe(0);
  expect(
    warned.commands
      .filter(({ name }) => name === "warning")
      .map(({ message }) => message)
      .join(),
  ).toContain("on-unknown is warn");
});

test("bad inputs, a broken config and a missing file end in one error and exit 3", async () => {
  const fake = await githubForTest();
  const root = folderWith({ ".mcp.json": declaresRelay(), ".toolwarden/config.yml": "fail-onn: high\n" });
  const wrong = await runAction({ github: fake, workspace: root, inputs: { comment: "sometimes" } });
  expect(wrong).toMatchObject({ code: 3, stderr: "" });
  expect(wrong.commands).toMatchObject([
    {
      name: "error",
      message: 'input comment is one of on-change, always, on-failure, never, not "sometimes".',
    },
  ]);
  const broken = await runAction({ github: fake, workspace: root });
  expect(broken.code).toBe(3);
  expect(broken.commands.find(({ name }) => name === "error")?.message).toMatch(
    /\.toolwarden\/config\.yml:1:\d+: .*fail-on/,
  );
});

test("capture without a token, then report in another job: the same verdict as in one", async () => {
  const fake = await githubForTest();
  const root = await adoptedRepository(fake);
  update(root);
  const inputs = { mode: "capture", "github-token": "" };
  const captured = await runAction({ github: fake, workspace: root, inputs, event: pullRequest() });
  expect(captured).toMatchObject({ code: 0, outputs: { snapshots: "toolwarden-snapshots.json" } });
  expect(fake.requests).toEqual([]);
  const report = await runAction({
    github: fake,
    workspace: root,
    inputs: { mode: "report" },
    event: pullRequest(),
  });
  expect(report).toMatchObject({ code: 1, outputs: { verdict: "fail" } });
  expect(fake.state.comments).toHaveLength(1);
});

test("every run leaves its reports in a folder and says in the job summary how it ended, also when it could not begin", async () => {
  const fake = await githubForTest();
  const root = folderWith({ ".mcp.json": declaresRelay() });
  const run = await runAction({ github: fake, workspace: root, event: pullRequest() });
  const folder = run.outputs["reports"] ?? "";
  expect(readdirSync(folder).toSorted()).toEqual([
    "review.html",
    "review.json",
    "review.junit.xml",
    "review.sarif",
  ]);
  expect(readFileSync(join(folder, "review.html"), "utf8")).toContain("default-src 'none'");
  writeFileSync(join(root, ".mcp.json"), "{");
  const broken = await runAction({ github: fake, workspace: root, event: pullRequest() });
  expect(broken.code).toBe(3);
  expect(broken.summary).toContain("### Toolwarden: nothing was judged");
  expect(broken.summary).toContain(".mcp.json");
});

test("SARIF goes where it was asked for", async () => {
  const fake = await githubForTest();
  const root = folderWith({ ".mcp.json": declaresRelay() });
  const inputs = { "sarif-file": "out/toolwarden.sarif" };
  const run = await runAction({ github: fake, workspace: root, inputs });
  expect(run.outputs["sarif-file"]).toBe("out/toolwarden.sarif");
  const log = JSON.parse(readFileSync(join(root, "out/toolwarden.sarif"), "utf8")) as { version: string };
  expect(log.version).toBe("2.1.0");
});

test("a stranger's comment with our marker is left alone", async () => {
  const fake = await githubForTest();
  const root = await adoptedRepository(fake);
  update(root);
  const forged =
    "<!-- toolwarden:comment instance=default digest=0000000000000000 -->\n### Toolwarden: all clear";
  addComment(fake.state, 7, stranger, forged);
  await runAction({ github: fake, workspace: root, event: pullRequest() });
  expect(fake.state.comments.map(({ body }) => body === forged)).toEqual([true, false]);
});

test("nothing a hostile server says becomes a command, a mention, a link, an image or a tag", async () => {
  const fake = await githubForTest();
  const root = folderWith({});
  mkdirSync(dirname(join(root, ".mcp.json")), { recursive: true });
  const args = [join(projectRoot, "test", "servers", "injection.mjs")];
  writeFileSync(
    join(root, ".mcp.json"),
    JSON.stringify({ mcpServers: { hostile: { command: process.execPath, args } } }),
  );
  const run = await runAction({ github: fake, workspace: root, event: pullRequest() });
  expect(run.code).toBe(1);
  const names = new Set(run.commands.map(({ name }) => name));
  expect([...names].filter((name) => !["error", "warning", "notice", "add-mask"].includes(name))).toEqual([]);
  // Messages of ours may quote; what they quote must not be a second command when the runner splits lines.
  expect(run.commands.filter(({ message }) => message.startsWith("pwned"))).toEqual([]);
  for (const text of [fake.state.comments[0]?.body ?? "", run.summary]) {
    expect(text).not.toBe("");
    const page = await marked.parse(text, { gfm: true });
    const outsideCode = page.replace(/<(code|pre)[^>]*>[^]*?<\/\1>/g, "");
    // Our own links lead to our pages and to the editor of this repository, which is given the starter policy.
    const withoutOurs = outsideCode.replace(
      /<a href="https:\/\/github\.com\/(?:toolwarden\/toolwarden|octo-org\/octo-repo)\/[\w.~%?=&;/#!'()*-]*">/g,
      "",
    );
    expect(withoutOurs).not.toMatch(/<img|<a |<script|<h1|@octocat|#1\b|pwned/);
  }
});
