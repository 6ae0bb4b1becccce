import { describe, expect } from "vitest";
import { githubClient } from "../../../src/io/github/client.ts";
import { deliverInline, type InlineRequest } from "../../../src/io/github/inline.ts";
import { refusalNotices } from "../../../src/io/github/refusal.ts";
import { plainPhrase } from "../../../src/render/escape.ts";
import type { InlineComment } from "../../../src/render/inline.ts";
import { changedFile } from "../../github/changed-file.ts";
import { testWithGitHub } from "../../github/fixture.ts";
import type { FakeGitHub } from "../../github/server.ts";
import { addPull, addReviewComment, stranger, workflowToken } from "../../github/state.ts";

const path = ".toolwarden/policy/files.json";
const text = Array.from({ length: 40 }, (_, index) => `line ${index + 1}`).join("\n");
const review = "POST /repos/octo-org/octo-repo/pulls/7/reviews";
const single = "POST /repos/octo-org/octo-repo/pulls/7/comments";
const remove = (id: number) => `DELETE /repos/octo-org/octo-repo/pulls/comments/${id}`;
const edit = (id: number) => `PATCH /repos/octo-org/octo-repo/pulls/comments/${id}`;

function at(line: number, change: Partial<InlineComment> = {}): InlineComment {
  return { path, line, findings: [`TW-0000000${line % 10}`], body: `about line ${line}`, ...change };
}

function deliver(
  github: FakeGitHub,
  comments: readonly InlineComment[],
  change: Partial<InlineRequest> = {},
) {
  addPull(github.state, 7, { files: [changedFile(path, undefined, text)] });
  return deliverInline({
    octokit: githubClient("write-token", github.url),
    owner: "octo-org",
    repo: "octo-repo",
    number: 7,
    instance: "default",
    headSha: "a".repeat(40),
    comments,
    isComplete: true,
    ...change,
  });
}

function standing(github: FakeGitHub): readonly string[] {
  return github.state.reviewComments.map(({ place, body }) => {
    const range = place.startLine === undefined ? "" : `${place.startLine}-`;
    return `${range}${place.line}: ${body.split("\n").slice(1).join(" ")}`;
  });
}

/** What a person answers to the first comment. */
function answer(github: FakeGitHub, index = 0): void {
  const root = github.state.reviewComments[index];
  if (root === undefined) throw new Error("nothing was posted");
  const { number, place, commit, reviewId, id: replyTo } = root;
  addReviewComment(github.state, {
    number,
    place,
    commit,
    reviewId,
    replyTo,
    author: stranger,
    body: "Why?",
  });
}

const nothing = { posted: 0, edited: 0, settled: 0, unplaced: 0, refused: [] };

describe.concurrent("comments in the diff", () => {
  testWithGitHub("are posted as one review, and a second run writes nothing", async ({ github }) => {
    const comments = [at(3), at(9, { startLine: 7 })];
    expect(await deliver(github, comments)).toEqual({ ...nothing, posted: 2 });
    expect(standing(github)).toEqual(["3: about line 3", "7-9: about line 9"]);
    expect(github.writes()).toEqual([review]);
    expect(await deliver(github, comments)).toEqual(nothing);
    expect(github.writes()).toEqual([review]);
    expect(github.state.reviews.map(({ state }) => state)).toEqual(["COMMENTED"]);
  });

  testWithGitHub("cost one request where there are none and none are wanted", async ({ github }) => {
    expect(await deliver(github, [])).toEqual(nothing);
    expect(github.requests).toHaveLength(1);
  });

  testWithGitHub("are edited where they stand when there is something else to say", async ({ github }) => {
    await deliver(github, [at(3)]);
    expect(await deliver(github, [at(3, { body: "worse" })])).toEqual({ ...nothing, edited: 1 });
    expect(standing(github)).toEqual(["3: worse"]);
  });

  testWithGitHub("are known by any finding they share", async ({ github }) => {
    await deliver(github, [at(3, { findings: ["TW-00000001", "TW-00000002"] })]);
    await deliver(github, [at(3, { findings: ["TW-00000002", "TW-00000003"] })]);
    expect(github.writes()).toEqual([review, edit(github.state.reviewComments[0]?.id ?? 0)]);
  });

  testWithGitHub("go when their finding does, if nobody answered", async ({ github }) => {
    await deliver(github, [at(3), at(9)]);
    const [first] = github.state.reviewComments;
    expect(await deliver(github, [at(9)])).toEqual({ ...nothing, settled: 1 });
    expect(standing(github)).toEqual(["9: about line 9"]);
    expect(github.writes()).toEqual([review, remove(first?.id ?? 0)]);
  });

  testWithGitHub(
    "stay while something was not seen, since their finding may come back",
    async ({ github }) => {
      await deliver(github, [at(3)]);
      expect(await deliver(github, [], { isComplete: false })).toEqual(nothing);
      expect(standing(github)).toEqual(["3: about line 3"]);
    },
  );

  testWithGitHub("stay when their finding goes if somebody answered, and say so once", async ({ github }) => {
    await deliver(github, [at(3)]);
    answer(github);
    expect(await deliver(github, [])).toEqual({ ...nothing, settled: 1 });
    expect(standing(github)[0]).toContain("This is settled");
    expect(github.state.reviewComments).toHaveLength(2);
    expect(await deliver(github, [])).toEqual(nothing);
  });

  testWithGitHub("are resolved then if the token may", async ({ github }) => {
    github.state.tokens.set("strong", workflowToken({ contents: "write", pull_requests: "write" }));
    const octokit = githubClient("strong", github.url);
    await deliver(github, [at(3)], { octokit });
    answer(github);
    await deliver(github, [], { octokit });
    expect([...github.state.resolved]).toEqual([github.state.reviewComments[0]?.id]);
  });

  testWithGitHub(
    "say that they are settled, even where GitHub then does not resolve them",
    async ({ github }) => {
      github.state.tokens.set("strong", workflowToken({ contents: "write", pull_requests: "write" }));
      const octokit = githubClient("strong", github.url);
      await deliver(github, [at(3), at(9)], { octokit });
      answer(github);
      octokit.hook.before("request", (options) => {
        if (options.url !== "/graphql" || !options["query"].startsWith("mutation")) return;
        github.disturb({ path: "/graphql", fault: { kind: "status", status: 403 } });
      });
      expect(await deliver(github, [], { octokit })).toEqual({ ...nothing, settled: 2 });
      expect(standing(github)[0]).toContain("This is settled");
      expect(github.state.resolved.size).toBe(0);
    },
  );

  testWithGitHub("come back as new ones when a settled finding does", async ({ github }) => {
    await deliver(github, [at(3)]);
    answer(github);
    await deliver(github, []);
    expect(await deliver(github, [at(3)])).toEqual({ ...nothing, posted: 1 });
  });

  testWithGitHub("move with their line if nobody answered", async ({ github }) => {
    await deliver(github, [at(3)]);
    expect(await deliver(github, [at(4, { findings: ["TW-00000003"] })])).toEqual({
      ...nothing,
      posted: 1,
      settled: 1,
    });
    expect(standing(github)).toEqual(["4: about line 4"]);
  });

  testWithGitHub("are left where people talk, and not posted again beside", async ({ github }) => {
    await deliver(github, [at(3)]);
    answer(github);
    expect(await deliver(github, [at(4, { findings: ["TW-00000003"] })])).toEqual(nothing);
  });

  testWithGitHub(
    "are left alone once somebody resolved them, whatever becomes of the finding",
    async ({ github }) => {
      await deliver(github, [at(3)]);
      github.state.resolved.add(github.state.reviewComments[0]?.id ?? 0);
      expect(await deliver(github, [at(3, { body: "worse" })])).toEqual(nothing);
      expect(await deliver(github, [])).toEqual(nothing);
    },
  );

  testWithGitHub("are not posted again beside one that somebody resolved", async ({ github }) => {
    await deliver(github, [at(3)]);
    github.state.resolved.add(github.state.reviewComments[0]?.id ?? 0);
    expect(await deliver(github, [at(4, { findings: ["TW-00000003"] })])).toEqual(nothing);
  });

  testWithGitHub("by strangers are never ours, and those of another instance neither", async ({ github }) => {
    await deliver(github, [at(3)], { instance: "other" });
    const [ours] = github.state.reviewComments;
    if (ours === undefined) throw new Error("nothing was posted");
    addReviewComment(github.state, {
      ...ours,
      author: stranger,
      body: ours.body.replace("other", "default"),
    });
    expect(await deliver(github, [])).toEqual(nothing);
    expect(await deliver(github, [at(3)])).toEqual({ ...nothing, posted: 1 });
    expect(github.state.reviewComments).toHaveLength(3);
  });

  testWithGitHub("are found behind 120 threads of others", async ({ github }) => {
    await deliver(github, [at(3)]);
    const [ours] = github.state.reviewComments;
    if (ours === undefined) throw new Error("nothing was posted");
    github.state.reviewComments = [];
    for (let count = 0; count < 120; count += 1)
      addReviewComment(github.state, { ...ours, author: stranger });
    github.state.reviewComments = [...github.state.reviewComments, { ...ours, id: 9999 }];
    expect(await deliver(github, [at(3)])).toEqual(nothing);
  });
});

describe.concurrent("what goes wrong with comments in the diff", () => {
  testWithGitHub("one that GitHub does not take at its line never loses the others", async ({ github }) => {
    expect(await deliver(github, [at(3), at(99), at(5)])).toEqual({ ...nothing, posted: 2, unplaced: 1 });
    expect(standing(github)).toEqual(["3: about line 3", "5: about line 5"]);
    expect(github.writes()).toEqual([review, single, single, single]);
  });

  testWithGitHub(
    "a review posted twice, since the first answer was lost, is one again",
    async ({ github }) => {
      github.disturb({
        method: "POST",
        path: "/reviews",
        fault: { kind: "status", status: 502 },
        afterEffect: true,
      });
      expect(await deliver(github, [at(3), at(9)])).toEqual({ ...nothing, posted: 2 });
      expect(standing(github)).toEqual(["3: about line 3", "9: about line 9"]);
      expect(await deliver(github, [at(3), at(9)])).toEqual(nothing);
    },
  );

  testWithGitHub("a connection that breaks while threads are read is tried again", async ({ github }) => {
    await deliver(github, [at(3)]);
    github.disturb({ path: "/graphql", fault: { kind: "reset" } });
    expect(await deliver(github, [at(3)])).toEqual(nothing);
  });

  testWithGitHub("a token that can only read is a notice that names the permission", async ({ github }) => {
    const octokit = githubClient("read-token", github.url);
    const { refused, ...done } = await deliver(github, [at(3)], { octokit });
    expect({ ...done, refused: [] }).toEqual(nothing);
    expect(
      refusalNotices(refused)
        .map((notice) => plainPhrase(notice))
        .join(),
    ).toMatch(
      /^Could not write comments in the diff: the token may not .*"permissions: pull-requests: write"/,
    );
  });

  testWithGitHub("threads that cannot be read are not taken for none", async ({ github }) => {
    await deliver(github, [at(3)]);
    github.disturb({ path: "/graphql", fault: { kind: "status", status: 500 }, times: 9 });
    const octokit = githubClient("write-token", github.url, { retries: 0 });
    const { refused } = await deliver(github, [at(3), at(4)], { octokit });
    expect(refused).toHaveLength(1);
    expect(github.state.reviewComments).toHaveLength(1);
  });

  testWithGitHub("an outage ends within the time there is", async ({ github }) => {
    github.disturb({ fault: { kind: "slow", ms: 3000 }, times: 100 });
    const octokit = githubClient("write-token", github.url, { timeoutMs: 300, totalSeconds: 1 });
    const begin = performance.now();
    const { refused } = await deliver(github, [at(3)], { octokit });
    expect(
      refusalNotices(refused)
        .map((notice) => plainPhrase(notice))
        .join(),
    ).toContain("longer than 1 seconds in all");
    expect(performance.now() - begin).toBeLessThan(30_000);
  });
});
