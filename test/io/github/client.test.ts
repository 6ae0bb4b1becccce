import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test, vi } from "vitest";
import { githubClient } from "../../../src/io/github/client.ts";

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
