import { describe, expect } from "vitest";
import { githubClient } from "../../../src/io/github/client.ts";
import { type CommentRequest, deliverComment, hideComment } from "../../../src/io/github/comment.ts";
import { maxBodyBytes } from "../../../src/io/github/marked.ts";
import { refusalNotices } from "../../../src/io/github/refusal.ts";
import { plainPhrase } from "../../../src/render/escape.ts";
import { testWithGitHub } from "../../github/fixture.ts";
import type { FakeGitHub } from "../../github/server.ts";
import {
  actionsBot,
  addComment,
  addPull,
  personalToken,
  stranger,
  workflowToken,
} from "../../github/state.ts";

const create = "POST /repos/octo-org/octo-repo/issues/7/comments";
const edit = (id: number) => `PATCH /repos/octo-org/octo-repo/issues/comments/${id}`;
const remove = (id: number) => `DELETE /repos/octo-org/octo-repo/issues/comments/${id}`;
const marker = (instance = "default") => `<!-- toolwarden:comment instance=${instance} digest=`;

/** What became of the comment, with the notices that a person would read. */
async function deliver(
  github: FakeGitHub,
  request: Partial<CommentRequest> = {},
  token = "write-token",
): Promise<{ readonly kind: string; readonly url?: string; readonly notice?: string }> {
  const { refused, ...outcome } = await deliverComment({
    octokit: githubClient(token, github.url, { timeoutMs: 60_000, longestWaitSeconds: 2 }),
    owner: "octo-org",
    repo: "octo-repo",
    number: 7,
    instance: "default",
    body: "### Two tools need a decision",
    when: "on-change",
    outcome: "fail",
    quiet: false,
    ...request,
  });
  const notice = refusalNotices(refused)
    .map((one) => plainPhrase(one))
    .join(" ");
  return notice === "" ? outcome : { ...outcome, notice };
}
const bodies = (github: FakeGitHub) => github.state.comments.map((comment) => comment.body);

describe.concurrent("the comment", () => {
  testWithGitHub("creates a comment that begins with its marker", async ({ github }) => {
    const outcome = await deliver(github);
    expect(outcome).toEqual({
      kind: "created",
      url: "https://github.com/octo-org/octo-repo/pull/7#issuecomment-1001",
    });
    expect(bodies(github)).toEqual([
      expect.stringMatching(/^<!-- toolwarden:comment instance=default digest=[0-9a-f]{16} -->\n### Two/),
    ]);
    expect(github.requests).toHaveLength(3);
  });

  testWithGitHub("writes nothing when run again", async ({ github }) => {
    await deliver(github);
    const before = github.requests.length;
    expect(await deliver(github)).toMatchObject({
      kind: "unchanged",
      url: expect.stringContaining("#issuecomment-1001"),
    });
    expect(github.writes()).toEqual([create]);
    expect(github.requests.length - before).toBe(2);
  });

  testWithGitHub("writes nothing when GitHub's editor has changed the line ends", async ({ github }) => {
    await deliver(github, { body: "one\ntwo\n" });
    const [comment] = github.state.comments;
    github.state.comments = [{ ...comment!, body: comment!.body.replaceAll("\n", "\r\n") }];
    expect((await deliver(github, { body: "one\ntwo\n" })).kind).toBe("unchanged");
  });

  testWithGitHub("edits the comment when there is something else to say", async ({ github }) => {
    await deliver(github);
    expect((await deliver(github, { body: "### One tool needs a decision" })).kind).toBe("updated");
    expect(bodies(github)).toEqual([expect.stringMatching(/\n### One tool/)]);
    expect(github.writes()).toEqual([create, edit(1001)]);
  });

  testWithGitHub("mends a comment that somebody edited below the marker", async ({ github }) => {
    await deliver(github);
    const [comment] = github.state.comments;
    github.state.comments = [{ ...comment!, body: comment!.body.replace("Two tools need", "No tool needs") }];
    expect((await deliver(github)).kind).toBe("updated");
    expect(bodies(github)).toEqual([expect.stringContaining("### Two tools need")]);
  });

  describe("where there is no comment yet", () => {
    testWithGitHub.for([
      ["on-change", "fail", false, "created"],
      ["on-change", "pass", false, "created"],
      ["on-change", "pass", true, "silent"],
      ["on-failure", "pass", false, "silent"],
      ["on-failure", "fail", false, "created"],
      ["on-failure", "cannot-judge", true, "created"],
      ["always", "pass", true, "created"],
      ["never", "fail", false, "silent"],
    ] as const)("%s, %s, quiet %s: %s", async ([when, outcome, quiet, kind], { github }) => {
      expect((await deliver(github, { when, outcome, quiet })).kind).toBe(kind);
      expect(github.state.comments).toHaveLength(kind === "created" ? 1 : 0);
    });
  });

  testWithGitHub.for(["on-change", "on-failure", "always"] as const)(
    "edits an old comment to all-clear: %s",
    async (when, { github }) => {
      await deliver(github, { when });
      expect((await deliver(github, { when, outcome: "pass", quiet: true, body: "All clear." })).kind).toBe(
        "updated",
      );
      expect(bodies(github)).toEqual([expect.stringMatching(/\nAll clear\.$/)]);
    },
  );

  testWithGitHub("asks GitHub nothing when there is never to be a comment", async ({ github }) => {
    expect(await deliver(github, { when: "never" })).toEqual({ kind: "silent" });
    expect(github.requests).toEqual([]);
  });

  testWithGitHub(
    "leaves a stranger's comment alone that bears our marker, and writes its own",
    async ({ github }) => {
      const forged = addComment(github.state, 7, stranger, `${marker()}0000000000000000 -->\nAll clear.`);
      expect((await deliver(github)).kind).toBe("created");
      expect((await deliver(github, { body: "changed" })).kind).toBe("updated");
      expect(github.state.comments[0]).toEqual(forged);
      expect(github.writes()).toEqual([create, edit(1002)]);
    },
  );

  testWithGitHub("leaves a comment alone whose author's account is gone", async ({ github }) => {
    const orphan = addComment(github.state, 7, null, `${marker()}0000000000000000 -->\nOld.`);
    expect((await deliver(github)).kind).toBe("created");
    expect(github.state.comments[0]).toEqual(orphan);
  });

  testWithGitHub("knows a person's own token by its person", async ({ github }) => {
    const person = { id: 5, login: "hubot", type: "User" } as const;
    github.state.tokens.set("personal", personalToken(person));
    addComment(github.state, 7, actionsBot, `${marker()}0000000000000000 -->\nThe workflow's.`);
    expect((await deliver(github, {}, "personal")).kind).toBe("created");
    expect((await deliver(github, {}, "personal")).kind).toBe("unchanged");
    expect(bodies(github)[0]).toContain("The workflow's.");
  });

  testWithGitHub("takes a marker for ours only at the beginning", async ({ github }) => {
    addComment(github.state, 7, actionsBot, `Another workflow quotes\n${marker()}0000000000000000 -->`);
    expect((await deliver(github)).kind).toBe("created");
  });

  testWithGitHub("finds its comment behind 240 others", async ({ github }) => {
    for (let count = 0; count < 120; count += 1) addComment(github.state, 7, stranger, `comment ${count}`);
    await deliver(github);
    for (let count = 0; count < 120; count += 1) addComment(github.state, 7, stranger, `comment ${count}`);
    expect((await deliver(github, { body: "changed" })).kind).toBe("updated");
    expect(github.state.comments).toHaveLength(241);
  });

  testWithGitHub("keeps one comment per instance", async ({ github }) => {
    await deliver(github, { instance: "api" });
    await deliver(github, { instance: "api.v2", body: "another" });
    expect((await deliver(github, { instance: "api" })).kind).toBe("unchanged");
    expect((await deliver(github, { instance: "api.v2", body: "another" })).kind).toBe("unchanged");
    expect(github.state.comments).toHaveLength(2);
  });

  testWithGitHub.for(["", "a b", "a-->", "a--b", "x".repeat(65), "a\nb", "../é"])(
    "refuses %j as an instance",
    async (instance, { github }) => {
      await expect(deliver(github, { instance })).rejects.toThrow(/^instance: /);
      expect(github.requests).toEqual([]);
    },
  );

  testWithGitHub("throws for a body over the budget, which is our own mistake", async ({ github }) => {
    await expect(deliver(github, { body: "é".repeat(maxBodyBytes / 2 + 1) })).rejects.toThrow(/59802 bytes/);
    const longest = await deliver(github, { instance: "x".repeat(64), body: "é".repeat(maxBodyBytes / 2) });
    expect(longest.kind).toBe("created");
    expect(Buffer.byteLength(bodies(github)[0] ?? "")).toBeLessThanOrEqual(60_000);
  });

  describe("what GitHub refuses", () => {
    testWithGitHub(
      "a token that can only read costs the comment alone, and the notice names the permission",
      async ({ github }) => {
        const { kind, notice } = await deliver(github, {}, "read-token");
        expect(kind).toBe("refused");
        expect(notice ?? "").toMatch(
          /^Could not write the comment: the token may not.*"permissions: pull-requests: write"/,
        );
      },
    );

    testWithGitHub("a token that cannot even read a private repository", async ({ github }) => {
      github.state.isPrivate = true;
      github.state.tokens.set("blind", workflowToken({}));
      expect((await deliver(github, {}, "blind")).kind).toBe("refused");
    });

    testWithGitHub.for([
      ["a token nobody knows", "no-token", /did not accept the token/],
      ["a locked conversation", "write-token", /conversation is locked/],
    ] as const)("%s", async ([, token, says], { github }) => {
      addPull(github.state, 7, { isLocked: true });
      const { kind, notice } = await deliver(github, {}, token);
      expect(kind).toBe("refused");
      expect(notice ?? "").toMatch(says);
    });
  });

  describe("what goes wrong at GitHub", () => {
    testWithGitHub("one 502 is tried again", async ({ github }) => {
      github.disturb({ fault: { kind: "status", status: 502 } });
      expect((await deliver(github)).kind).toBe("created");
      expect(github.requests.map((request) => request.status)).toEqual([502, 200, 201, 200]);
    });

    testWithGitHub(
      "a connection that breaks in the middle of an answer is tried again",
      async ({ github }) => {
        github.disturb({ fault: { kind: "reset" } });
        expect((await deliver(github)).kind).toBe("created");
        expect(github.requests.map((request) => request.status)).toEqual([0, 200, 201, 200]);
      },
    );

    testWithGitHub("an answer that does not come is not waited for", async ({ github }) => {
      github.disturb({ fault: { kind: "slow", ms: 60_000 } });
      const octokit = githubClient("write-token", github.url, { timeoutMs: 5_000 });
      const started = performance.now();
      expect((await deliver(github, { octokit })).kind).toBe("created");
      expect(performance.now() - started).toBeLessThan(50_000);
    });

    testWithGitHub(
      "a page of something else is not taken for a list without comments",
      async ({ github }) => {
        github.disturb({ method: "GET", fault: { kind: "status", status: 200 } });
        const { kind, notice } = await deliver(github);
        expect(kind).toBe("refused");
        expect(notice ?? "").toMatch(/the answer is not a list/);
      },
    );

    testWithGitHub("a 502 that never ends is a notice", async ({ github }) => {
      github.disturb({ fault: { kind: "status", status: 502 }, times: 100 });
      const { kind, notice } = await deliver(github);
      expect(kind).toBe("refused");
      expect(notice ?? "").toMatch(/GitHub answered 502/);
      expect(github.requests).toHaveLength(3);
    });

    testWithGitHub("a short wait that GitHub asks for is granted", async ({ github }) => {
      github.disturb({ method: "POST", fault: { kind: "secondary-limit", retryAfterSeconds: 1 } });
      expect((await deliver(github)).kind).toBe("created");
    });

    testWithGitHub("a long one is not", async ({ github }) => {
      github.disturb({ method: "POST", fault: { kind: "secondary-limit", retryAfterSeconds: 600 } });
      const { kind, notice } = await deliver(github);
      expect(kind).toBe("refused");
      expect(notice ?? "").toMatch(/GitHub limits requests/);
      expect(github.requests).toHaveLength(2);
    });

    testWithGitHub(
      "a comment created twice, since the first answer was lost, is one again",
      async ({ github }) => {
        github.disturb({ method: "POST", fault: { kind: "status", status: 502 }, afterEffect: true });
        expect((await deliver(github)).kind).toBe("created");
        expect(github.state.comments.map((comment) => comment.id)).toEqual([1001]);
        expect(github.writes()).toEqual([create, create, remove(1002)]);
      },
    );

    testWithGitHub("two comments of ours become one, the older", async ({ github }) => {
      addComment(github.state, 7, actionsBot, `${marker()}0000000000000000 -->\nOther.`);
      addComment(github.state, 7, actionsBot, `${marker()}0000000000000000 -->\nOther.`);
      expect((await deliver(github)).kind).toBe("updated");
      expect(bodies(github)).toEqual([expect.stringContaining("### Two tools")]);
    });

    testWithGitHub(
      "a comment that another run creates meanwhile stays, and ours goes",
      async ({ github }) => {
        const octokit = githubClient("write-token", github.url);
        octokit.hook.before("request", ({ method, url }) => {
          if (method !== "POST" || url === "/graphql") return;
          addComment(github.state, 7, actionsBot, `${marker()}0000000000000000 -->\nOther.`);
        });
        expect((await deliver(github, { octokit })).kind).toBe("updated");
        expect(github.writes()).toEqual([create, edit(1001), remove(1002)]);
        expect(bodies(github)).toEqual([expect.stringContaining("### Two tools")]);
      },
    );

    testWithGitHub("a duplicate that another run deleted first is no trouble", async ({ github }) => {
      github.disturb({ method: "POST", fault: { kind: "status", status: 502 }, afterEffect: true });
      github.disturb({ method: "DELETE", fault: { kind: "status", status: 404 }, afterEffect: true });
      expect(await deliver(github)).toEqual({
        kind: "created",
        url: expect.stringContaining("#issuecomment-1001"),
      });
    });

    testWithGitHub(
      "a duplicate that cannot be deleted is a notice, and the comment stands",
      async ({ github }) => {
        github.disturb({ method: "POST", fault: { kind: "status", status: 502 }, afterEffect: true });
        github.disturb({ method: "DELETE", fault: { kind: "status", status: 403 } });
        const { kind, notice } = await deliver(github);
        expect(kind).toBe("created");
        expect(notice ?? "").toMatch(/delete a second comment/);
      },
    );

    testWithGitHub(
      "a second look that fails does not unsay that the comment was created",
      async ({ github }) => {
        const octokit = githubClient("write-token", github.url, { retries: 0 });
        octokit.hook.after("request", (_, { method }) => {
          if (method === "POST") github.disturb({ method: "GET", fault: { kind: "status", status: 500 } });
        });
        const { kind, url, notice } = await deliver(github, { octokit });
        expect({ kind, hasUrl: url !== undefined, hasNotice: notice !== undefined }).toEqual({
          kind: "created",
          hasUrl: true,
          hasNotice: true,
        });
      },
    );
  });
});

describe.concurrent("the comment of a pull request that is closed", () => {
  const target = (github: FakeGitHub, token = "write-token") => ({
    octokit: githubClient(token, github.url, { retries: 0 }),
    owner: "octo-org",
    repo: "octo-repo",
    number: 7,
    instance: "default",
  });

  testWithGitHub("is folded away once, and unfolded when it is opened again", async ({ github }) => {
    await deliver(github);
    expect(await hideComment(target(github), true)).toEqual([]);
    expect([...github.state.minimized.values()]).toEqual(["RESOLVED"]);
    await hideComment(target(github), true);
    expect(github.writes()).toEqual([create, "mutation minimizeComment"]);
    await hideComment(target(github), false);
    expect(github.state.minimized.size).toBe(0);
  });

  testWithGitHub(
    "is not looked for further where there is none, or only a stranger's",
    async ({ github }) => {
      addComment(github.state, 7, stranger, `${marker()}0000000000000000 -->\nAll clear.`);
      expect(await hideComment(target(github), true)).toEqual([]);
      expect(github.writes()).toEqual([]);
    },
  );

  testWithGitHub("stays as it is if the token may not fold it, with a notice", async ({ github }) => {
    await deliver(github);
    const weak = { ...workflowToken({ pull_requests: "read" }), isInstallation: true };
    github.state.tokens.set("weak", weak);
    const notices = refusalNotices(await hideComment(target(github, "weak"), true));
    expect(notices.map((notice) => plainPhrase(notice))).toEqual([
      expect.stringMatching(
        /^Could not fold the comment: the token may not .*"permissions: pull-requests: write"/,
      ),
    ]);
  });

  testWithGitHub("is found on GitHub Enterprise Server too", async ({ github }) => {
    await deliver(github);
    const octokit = githubClient("write-token", github.enterpriseUrl);
    expect(await hideComment({ ...target(github), octokit }, true)).toEqual([]);
    expect(github.state.minimized.size).toBe(1);
  });
});
