import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { permissions } from "../../src/io/github/permissions.ts";
import { changedFile } from "../github/changed-file.ts";
import type { FakeGitHub } from "../github/server.ts";
import { addPull, type ReviewComment } from "../github/state.ts";
import { adoptedRepository, githubForTest } from "./repository.ts";
import { pullRequest } from "./events.ts";
import { type ActionRun, runAction } from "./runner.ts";
import { declaresRelay, nextRelease, projectRoot } from "./spawn.ts";

const policy = ".toolwarden/policy/relay.json";

/** Runs the Action on a pull request whose diff shows these files of the checkout whole. */
function review(
  github: FakeGitHub,
  workspace: string,
  paths: readonly string[],
  inputs: Readonly<Record<string, string>> = {},
): Promise<ActionRun> {
  const files = paths.map((path) =>
    changedFile(path, undefined, readFileSync(join(workspace, path), "utf8")),
  );
  addPull(github.state, 7, { files });
  return runAction({ github, workspace, inputs, event: pullRequest() });
}

/** What GitHub does when somebody clicks on "Commit suggestion". */
function accept(workspace: string, { body, place }: ReviewComment): void {
  const [, block] = /^`{3,}suggestion\n([^]*?)\n`{3,}$/m.exec(body) ?? [];
  if (block === undefined) throw new Error(`no suggestion in ${body}`);
  const file = join(workspace, place.path);
  const lines = readFileSync(file, "utf8").split("\n");
  const from = place.startLine ?? place.line;
  lines.splice(from - 1, place.line - from + 1, ...block.split("\n"));
  writeFileSync(file, lines.join("\n"));
}

async function risky(github: FakeGitHub): Promise<string> {
  const root = await adoptedRepository(github);
  writeFileSync(join(root, ".mcp.json"), declaresRelay(nextRelease));
  return root;
}

test("accepting every suggestion in the diff settles what it said, and a run in between writes nothing", async () => {
  const github = await githubForTest();
  const root = await risky(github);

  const first = await review(github, root, [policy]);
  expect(first.outputs).toMatchObject({ verdict: "fail" });
  const suggested = github.state.reviewComments;
  expect(suggested.length).toBeGreaterThan(0);
  expect(suggested.map(({ place }) => place.path)).toEqual(suggested.map(() => policy));
  expect(github.state.reviews).toHaveLength(1);
  const afterFirst = github.requests.length;
  const writes = github.writes().length;

  await review(github, root, [policy]);
  expect(github.writes()).toHaveLength(writes);
  const afterSecond = github.requests.length;

  for (const comment of suggested.toSorted((a, b) => b.place.line - a.place.line)) accept(root, comment);
  const resolved = await review(github, root, [policy]);
  expect(github.state.reviewComments).toEqual([]);
  expect(Number(resolved.outputs["findings"])).toBeLessThanOrEqual(Number(first.outputs["findings"]));
  const fingerprints = suggested.flatMap(({ body }) => /findings=(\S+)/.exec(body)?.[1]?.split(",") ?? []);
  const errors = resolved.commands.filter(({ name }) => name === "error").map(({ message }) => message);
  for (const fingerprint of fingerprints) expect(errors.join("\n")).not.toContain(fingerprint);
  const calls = [afterFirst, afterSecond - afterFirst, github.requests.length - afterSecond];
  console.log(`Requests to GitHub: first run ${calls[0]}, second run ${calls[1]}, resolved run ${calls[2]}.`);
  expect(Math.max(...calls)).toBeLessThanOrEqual(20);
});

test("with inline: all what has no suggestion stands on the line that declares the server, with a link to the policy", async () => {
  const github = await githubForTest();
  const root = await risky(github);
  await review(github, root, [".mcp.json"], { inline: "all" });
  expect(github.state.reviewComments.map(({ place }) => place.path)).toEqual([".mcp.json"]);
  expect(github.state.reviewComments[0]?.body).toContain(
    `[Edit the policy](https://github.com/octo-org/octo-repo/edit/topic/${policy})`,
  );
});

test("with inline: never, or a policy that the diff does not show, the diff stays as it is", async () => {
  const github = await githubForTest();
  const root = await risky(github);
  await review(github, root, [policy], { inline: "never" });
  await review(github, root, [".mcp.json"]);
  expect(github.state.reviewComments).toEqual([]);
  expect(github.state.comments).toHaveLength(1);
});

test("on GitHub Enterprise Server every request goes to its own addresses", async () => {
  const github = await githubForTest();
  const root = await risky(github);
  await review({ ...github, url: github.enterpriseUrl }, root, [policy]);
  expect(github.state.comments).toHaveLength(1);
  expect(github.state.reviewComments.length).toBeGreaterThan(0);
  expect(github.requests.filter(({ path }) => !/^\/api\/(?:v3\/|graphql$)/.test(path))).toEqual([]);
});

test("a token that can only read costs the comments alone, which one warning says", async () => {
  const github = await githubForTest();
  const root = await risky(github);
  const run = await review(github, root, [policy], { "github-token": "read-token" });
  expect(run).toMatchObject({ code: 1, outputs: { verdict: "fail" } });
  const warnings = run.commands.filter(({ message }) => message.includes("pull-requests: write"));
  expect(warnings.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^Could not write the comment and write comments in the diff: /),
  ]);
});

test("an outage of GitHub's after the review was judged costs the comments alone", async () => {
  const github = await githubForTest();
  const root = await risky(github);
  github.disturb({ path: "/issues/", fault: { kind: "status", status: 502 }, times: 99 });
  github.disturb({ path: "/pulls/", fault: { kind: "reset" }, times: 99 });
  const run = await review(github, root, [policy]);
  expect(run).toMatchObject({ code: 1, outputs: { verdict: "fail" } });
  expect(run.summary).toContain("### Toolwarden: ");
});

test("a pull request that is closed has its comment folded away, and no server started", async () => {
  const github = await githubForTest();
  const root = await risky(github);
  await review(github, root, [policy]);
  const event = pullRequest();
  const closed = { ...event, payload: { ...event.payload, action: "closed" } };
  writeFileSync(join(root, ".mcp.json"), "not even JSON");
  expect(await runAction({ github, workspace: root, event: closed })).toMatchObject({ code: 0, stderr: "" });
  expect([...github.state.minimized.values()]).toEqual(["RESOLVED"]);
});

test("docs/permissions.md says what the code asks for", () => {
  const page = readFileSync(join(projectRoot, "docs/permissions.md"), "utf8");
  const rows = page.split("\n").filter((line) => line.startsWith("| ") && !/^\| (?:for|---) /.test(line));
  expect(rows).toEqual(
    Object.values(permissions).map(
      ({ purpose, permission, without }) => `| ${purpose} | \`${permission}\` | ${without} |`,
    ),
  );
});
