import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test, vi } from "vitest";
import { githubClient } from "../../../src/io/github/client.ts";
import { testWithGitHub } from "../../github/fixture.ts";

test("prints nothing, whatever GitHub says of itself", async () => {
  const printed = vi.fn();
  for (const level of ["debug", "log", "info", "warn", "error"] as const) {
    vi.spyOn(console, level).mockImplementation(printed);
  }
  const server = createServer((request, response) => {
    const status = request.url === "/user" ? 200 : 429;
    const headers = {
      "content-type": "application/json",
      deprecation: "true",
      sunset: "tomorrow",
      "retry-after": "600",
    };
    response.writeHead(status, headers).end(`{"message":"You have exceeded a secondary rate limit"}`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const octokit = githubClient("token", `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await octokit.rest.users.getAuthenticated();
  await expect(octokit.rest.meta.get()).rejects.toThrow(/secondary rate limit/);
  server.close();
  vi.restoreAllMocks();
  expect(printed).not.toHaveBeenCalled();
});

testWithGitHub("asks no more once GitHub has taken too long in all", async ({ github }) => {
  const octokit = githubClient("write-token", github.url, { totalSeconds: 0.5, timeoutMs: 200, retries: 5 });
  const listing = { owner: "octo-org", repo: "octo-repo", issue_number: 7 };
  github.disturb({ fault: { kind: "slow", ms: 1000 }, times: 100 });
  await expect(octokit.rest.issues.listComments(listing)).rejects.toThrow(/longer than 0.5 seconds in all/);
  const asked = github.requests.length;
  const begin = performance.now();
  await expect(octokit.graphql("query { viewer { login } }")).rejects.toThrow(
    /longer than 0.5 seconds in all/,
  );
  // Tried again five times, it would take most of a minute.
  expect(performance.now() - begin).toBeLessThan(20_000);
  expect(github.requests.length).toBeLessThanOrEqual(asked + 1);
});

testWithGitHub("starts that clock with its first request", async ({ github }) => {
  const octokit = githubClient("write-token", github.url, { totalSeconds: 3 });
  await new Promise((resolve) => setTimeout(resolve, 3_100));
  const answer = await octokit.graphql("query { viewer { login } }");
  expect(answer).toEqual({ viewer: { login: "github-actions[bot]" } });
});
