import { gzipSync } from "node:zlib";
import { describe, expect } from "vitest";
import { githubClient } from "../../src/io/github/client.ts";
import { testWithGitHub } from "./fixture.ts";
import type { FakeGitHub } from "./server.ts";
import { addComment, addIssue, addPull, nodeId, stranger, workflowToken } from "./state.ts";

const here = { owner: "octo-org", repo: "octo-repo" };
const head_sha = "a".repeat(40);

function may(github: FakeGitHub, permissions: Parameters<typeof workflowToken>[0]) {
  github.state.tokens.set("own", workflowToken(permissions));
  return githubClient("own", github.url, { retries: 0 });
}

describe.concurrent("check runs on the fake GitHub", () => {
  testWithGitHub("gather annotations, and need a conclusion to be completed", async ({ github }) => {
    const { rest } = may(github, { checks: "write" });
    const annotation = {
      path: "a",
      start_line: 1,
      end_line: 1,
      annotation_level: "notice",
      message: "m",
    } as const;
    const output = { title: "t", summary: "s", annotations: [annotation] };
    const { data } = await rest.checks.create({ ...here, name: "toolwarden", head_sha, output });
    const run = { ...here, check_run_id: data.id };
    await rest.checks.update({ ...run, output, conclusion: "failure" });
    expect(github.state.checkRuns).toMatchObject([{ status: "completed", conclusion: "failure" }]);
    expect(github.state.checkRuns[0]?.annotations).toHaveLength(2);
    await expect(
      rest.checks.create({ ...here, name: "b", head_sha, status: "completed" } as never),
    ).rejects.toThrow(/Invalid request/);
    const listed = await rest.checks.listForRef({ ...here, ref: head_sha });
    expect(listed.data).toMatchObject({ total_count: 1, check_runs: [{ name: "toolwarden" }] });
  });

  testWithGitHub("need checks: write", async ({ github }) => {
    const { rest } = may(github, { checks: "read" });
    await expect(rest.checks.create({ ...here, name: "b", head_sha })).rejects.toThrow(/not accessible/);
  });
});

describe.concurrent("issues on the fake GitHub", () => {
  testWithGitHub("are listed with pull requests among them, by state and creator", async ({ github }) => {
    addIssue(github.state, stranger, { title: "Theirs", body: "" });
    const { rest } = may(github, { issues: "write" });
    const { data } = await rest.issues.create({ ...here, title: "Ours", body: "text" });
    expect((await rest.issues.listForRepo(here)).data.map(({ title }) => title)).toEqual([
      "Ours",
      "Theirs",
      "Change 7",
    ]);
    await rest.issues.update({ ...here, issue_number: data.number, state: "closed" });
    const closed = { ...here, state: "closed", creator: "github-actions[bot]" } as const;
    expect((await rest.issues.listForRepo(closed)).data.map(({ title }) => title)).toEqual(["Ours"]);
  });

  testWithGitHub("are refused with 410 where they are switched off", async ({ github }) => {
    github.state.hasIssues = false;
    const { rest } = may(github, { issues: "write" });
    await expect(rest.issues.create({ ...here, title: "Ours" })).rejects.toThrow(/disabled/);
  });
});

describe.concurrent("SARIF on the fake GitHub", () => {
  const upload = (text: string) => ({
    ...here,
    commit_sha: head_sha,
    ref: "refs/pull/7/head",
    sarif: gzipSync(text).toString("base64"),
  });

  testWithGitHub("is unpacked, and refused if it is none", async ({ github }) => {
    const { rest } = may(github, { security_events: "write" });
    const { data } = await rest.codeScanning.uploadSarif(upload(`{"runs":[]}`));
    expect(github.state.sarifs.map(({ text }) => text)).toEqual([`{"runs":[]}`]);
    const asked = { ...here, sarif_id: data.id ?? "" };
    expect((await rest.codeScanning.getSarif(asked)).data.processing_status).toBe("complete");
    await expect(rest.codeScanning.uploadSarif(upload("no JSON"))).rejects.toThrow(/Invalid SARIF/);
  });

  testWithGitHub("needs security-events: write", async ({ github }) => {
    const { rest } = may(github, {});
    await expect(rest.codeScanning.uploadSarif(upload("{}"))).rejects.toThrow(/not accessible/);
  });
});

describe.concurrent("the rest of the fake GitHub", () => {
  testWithGitHub("finds the pull requests of a commit", async ({ github }) => {
    addPull(github.state, 9, { mergeCommit: "c".repeat(40) });
    const { rest } = may(github, {});
    const found = await rest.repos.listPullRequestsAssociatedWithCommit({
      ...here,
      commit_sha: "c".repeat(40),
    });
    expect(found.data.map(({ number }) => number)).toEqual([9]);
  });

  testWithGitHub("hides comments, and shows them again", async ({ github }) => {
    const { id } = addComment(github.state, 7, stranger, "text");
    const { graphql } = may(github, { pull_requests: "write" });
    const subject = { id: nodeId("IssueComment", id) };
    await graphql(
      "mutation ($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: RESOLVED }) { minimizedComment { isMinimized } } }",
      subject,
    );
    const read = "query ($id: ID!) { node(id: $id) { ... on IssueComment { isMinimized minimizedReason } } }";
    expect(await graphql(read, subject)).toEqual({
      node: { isMinimized: true, minimizedReason: "resolved" },
    });
    await graphql(
      "mutation ($id: ID!) { unminimizeComment(input: { subjectId: $id }) { unminimizedComment { isMinimized } } }",
      subject,
    );
    expect(await graphql(read, subject)).toEqual({ node: { isMinimized: false, minimizedReason: null } });
  });

  testWithGitHub("answers as GitHub Enterprise Server too", async ({ github }) => {
    const enterprise = githubClient("write-token", github.enterpriseUrl);
    expect(await enterprise.graphql("query { viewer { login } }")).toEqual({
      viewer: { login: "github-actions[bot]" },
    });
    await enterprise.rest.issues.listComments({ ...here, issue_number: 7 });
    expect(github.requests.map(({ path }) => path)).toEqual([
      "/api/graphql",
      "/api/v3/repos/octo-org/octo-repo/issues/7/comments",
    ]);
  });

  testWithGitHub("stops a client that creates more than 80 things a minute", async ({ github }) => {
    const post = () =>
      fetch(`${github.url}/repos/octo-org/octo-repo/issues/7/comments`, {
        method: "POST",
        headers: { authorization: "Bearer write-token", "content-type": "application/json; charset=utf-8" },
        body: `{"body":"text"}`,
      });
    for (let count = 0; count < 80; count += 1) expect((await post()).status).toBe(201);
    const refused = await post();
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([403, "60"]);
  });
});
