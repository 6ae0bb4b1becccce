import { describe, expect } from "vitest";
import { githubClient } from "../../src/io/github/client.ts";
import { changedFile } from "./changed-file.ts";
import { testWithGitHub } from "./fixture.ts";
import type { FakeGitHub } from "./server.ts";
import { actionsBot, addPull, addReviewComment, stranger, workflowToken } from "./state.ts";

const pull = { owner: "octo-org", repo: "octo-repo", pull_number: 7 };
const twoHunks = changedFile(
  "a.txt",
  Array.from({ length: 40 }, (_, index) => `line ${index + 1}`).join("\n"),
  Array.from({ length: 40 }, (_, index) =>
    index === 4 || index === 30 ? "changed" : `line ${index + 1}`,
  ).join("\n"),
);

function client(github: FakeGitHub, token = "write-token") {
  return githubClient(token, github.url, { retries: 0 });
}

function review(github: FakeGitHub, ...comments: readonly object[]) {
  addPull(github.state, 7, { files: [twoHunks] });
  const sent = comments.map((place) => Object.assign({ path: "a.txt", body: "look" }, place));
  return client(github).rest.pulls.createReview({ ...pull, event: "COMMENT", comments: sent });
}

describe.concurrent("reviews on the fake GitHub", () => {
  testWithGitHub("take comments on lines of the diff, changed or beside", async ({ github }) => {
    await review(github, { line: 8, start_line: 2, side: "RIGHT" }, { line: 31, side: "LEFT" });
    expect(github.state.reviewComments.map(({ place }) => place)).toEqual([
      { path: "a.txt", line: 8, startLine: 2, side: "RIGHT" },
      { path: "a.txt", line: 31, side: "LEFT" },
    ]);
  });

  testWithGitHub.for([
    ["a line between the hunks", { line: 20 }, "Line could not be resolved"],
    ["a file that did not change", { path: "b.txt", line: 1 }, "Path could not be resolved"],
    ["a range over two hunks", { line: 31, start_line: 5 }, "part of the same hunk"],
    ["a range that begins at its end", { line: 5, start_line: 5 }, "must precede"],
    ["a comment that is too long", { line: 5, body: "x".repeat(65_537) }, "too long"],
  ] as const)("are refused as a whole for %s", async ([, place, says], { github }) => {
    await expect(review(github, { line: 4 }, place)).rejects.toThrow(says);
    expect(github.state.reviewComments).toEqual([]);
  });

  testWithGitHub("refuse one comment on its own in the same cases", async ({ github }) => {
    addPull(github.state, 7, { files: [twoHunks] });
    const { rest } = client(github);
    const comment = { ...pull, body: "look", commit_id: "a".repeat(40), path: "a.txt" };
    await expect(rest.pulls.createReviewComment({ ...comment, line: 20 })).rejects.toThrow(/422|Validation/);
    await rest.pulls.createReviewComment({ ...comment, line: 4 });
    expect(github.state.reviewComments).toHaveLength(1);
  });

  testWithGitHub("need pull-requests: write", async ({ github }) => {
    const { rest } = client(github, "read-token");
    const sent = { ...pull, event: "COMMENT", body: "look" } as const;
    await expect(rest.pulls.createReview(sent)).rejects.toThrow(/not accessible/);
  });
});

const threads = `query ($number: Int!) { repository(owner: "octo-org", name: "octo-repo") {
  pullRequest(number: $number) { reviewThreads(first: 2) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { id isResolved isOutdated line comments(first: 10) { nodes { body viewerDidAuthor author { login } } } }
} } } }`;

function addThread(github: FakeGitHub, line: number, author = actionsBot) {
  const place = { path: "a.txt", line, side: "RIGHT" } as const;
  const comment = { number: 7, author, body: `at ${line}`, place, reviewId: 1, commit: "a".repeat(40) };
  return addReviewComment(github.state, comment);
}

describe.concurrent("threads on the fake GitHub", () => {
  testWithGitHub("come in pages, with their replies and whose they are", async ({ github }) => {
    addPull(github.state, 7, { files: [twoHunks] });
    const root = addThread(github, 5);
    addThread(github, 6, stranger);
    addThread(github, 20);
    const { rest, graphql } = client(github);
    await rest.pulls.createReplyForReviewComment({ ...pull, comment_id: root.id, body: "why?" });
    const answer = await graphql<{ repository: object }>(threads, { number: 7 });
    expect(answer).toMatchObject({
      repository: {
        pullRequest: {
          reviewThreads: {
            totalCount: 3,
            pageInfo: { hasNextPage: true, endCursor: "2" },
            nodes: [
              {
                isResolved: false,
                isOutdated: false,
                line: 5,
                comments: { nodes: [{ body: "at 5" }, { body: "why?" }] },
              },
              { comments: { nodes: [{ viewerDidAuthor: false, author: { login: "mallory" } }] } },
            ],
          },
        },
      },
    });
  });

  testWithGitHub("are outdated once the diff has their line no more", async ({ github }) => {
    addPull(github.state, 7, { files: [twoHunks] });
    addThread(github, 20);
    const answer = await client(github).graphql(threads, { number: 7 });
    expect(JSON.stringify(answer)).toContain(`"isOutdated":true,"line":null`);
  });

  testWithGitHub("are resolved only with contents: write besides", async ({ github }) => {
    addPull(github.state, 7, { files: [twoHunks] });
    addThread(github, 5);
    const all = await client(github).graphql(threads, { number: 7 });
    const id = /"id":"([^"]+)"/.exec(JSON.stringify(all))?.[1];
    const resolve =
      "mutation ($id: ID!) { resolveReviewThread(input: { threadId: $id }) { thread { isResolved } } }";
    await expect(client(github).graphql(resolve, { id })).rejects.toThrow(/not accessible by integration/);
    github.state.tokens.set("strong", workflowToken({ contents: "write", pull_requests: "write" }));
    const answer = await client(github, "strong").graphql(resolve, { id });
    expect(answer).toEqual({ resolveReviewThread: { thread: { isResolved: true } } });
    expect(github.writes()).toEqual(["mutation resolveReviewThread", "mutation resolveReviewThread"]);
  });
});
