import { describe, expect, test } from "vitest";
import { githubClient } from "../../src/io/github/client.ts";
import { testWithGitHub } from "./fixture.ts";
import { startFakeGitHub } from "./server.ts";
import { addComment, addTree, personalToken, stranger } from "./state.ts";

const headers = { authorization: "Bearer write-token", "content-type": "application/json; charset=utf-8" };
const comments = "/repos/octo-org/octo-repo/issues/7/comments";

describe.concurrent("the fake GitHub", () => {
  testWithGitHub("pages by 30 and links to the pages around", async ({ github }) => {
    for (let count = 1; count <= 65; count += 1) addComment(github.state, 7, stranger, `comment ${count}`);
    const answer = await fetch(`${github.url}${comments}?page=2`, { headers });
    const page = (await answer.json()) as readonly { readonly body: string }[];
    expect(page.map((comment) => comment.body)).toEqual(
      Array.from({ length: 30 }, (_, index) => `comment ${index + 31}`),
    );
    expect(answer.headers.get("link")?.match(/rel="\w+"/g)).toEqual([
      'rel="prev"',
      'rel="first"',
      'rel="next"',
      'rel="last"',
    ]);
  });

  testWithGitHub("refuses a comment of more than 65,536 characters", async ({ github }) => {
    const post = (body: string) =>
      fetch(github.url + comments, { method: "POST", headers, body: JSON.stringify({ body }) });
    expect((await post("é".repeat(65_536))).status).toBe(201);
    const refused = await post("é".repeat(65_537));
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Body is too long (maximum is 65536 characters)");
  });

  testWithGitHub("tells a person's token who it is, and not a workflow's", async ({ github }) => {
    github.state.tokens.set("personal", personalToken(stranger));
    const person = await githubClient("personal", github.url).rest.users.getAuthenticated();
    expect(person.data.login).toBe("mallory");
    await expect(githubClient("write-token", github.url).rest.users.getAuthenticated()).rejects.toThrow(
      /not accessible/,
    );
  });

  testWithGitHub("understands a path with its slashes encoded or not", async ({ github }) => {
    addTree(github.state, "main", { "a/b.txt": "text" });
    for (const path of ["a/b.txt", "a%2Fb.txt"]) {
      const answer = await fetch(`${github.url}/repos/octo-org/octo-repo/contents/${path}`, { headers });
      expect(await answer.json()).toMatchObject({ path: "a/b.txt", content: "dGV4dA==" });
    }
  });

  testWithGitHub("counts the requests that write", async ({ github }) => {
    await fetch(github.url + comments, { headers });
    await fetch(github.url + comments, { method: "POST", headers, body: `{"body":"text"}` });
    expect(github.writes()).toEqual([`POST ${comments}`]);
    expect(github.requests.map((request) => request.status)).toEqual([200, 201]);
  });
});

test("a request that GitHub's description does not allow is a violation", async (context) => {
  const github = await startFakeGitHub();
  context.skip(
    !github.isValidating,
    "GitHub's description could not be fetched; the reason is printed above",
  );
  const answer = await fetch(github.url + comments, {
    method: "POST",
    headers,
    body: `{"body":{"no":"text"}}`,
  });
  expect(answer.status).toBe(422);
  expect(github.violations).toEqual([`POST ${comments}: request: /requestBody/body must be string`]);
  await github.close();
});

test("an answer that GitHub's description does not allow is a violation", async (context) => {
  const github = await startFakeGitHub();
  context.skip(
    !github.isValidating,
    "GitHub's description could not be fetched; the reason is printed above",
  );
  addComment(github.state, 7, { ...stranger, id: Number.NaN }, "text");
  await fetch(github.url + comments, { headers });
  expect(github.violations).toEqual([expect.stringMatching(/response 200: .*id must be integer/)]);
  await github.close();
});

test("an endpoint that nobody taught it is a violation", async () => {
  const github = await startFakeGitHub();
  expect((await fetch(`${github.url}/repos/octo-org/octo-repo/branches`, { headers })).status).toBe(501);
  const query = JSON.stringify({ query: "{ rateLimit { cost } }" });
  expect((await fetch(`${github.url}/graphql`, { method: "POST", headers, body: query })).status).toBe(501);
  expect(github.violations).toHaveLength(2);
  await github.close();
});
