import { expect, test } from "vitest";
import { type FakeGitHub, startFakeGitHub } from "./server.ts";

/**
 * `test` with a GitHub of its own, closed afterwards. A test also fails if a request or an answer was not what GitHub's
 * description allows. For tests that run side by side, `describe.concurrent`: clients pause between writes.
 */
export const testWithGitHub = test.extend<{ readonly github: FakeGitHub }>({
  // oxlint-disable-next-line no-empty-pattern -- vitest reads the pattern to see what a fixture needs
  github: async ({}, use) => {
    const github = await startFakeGitHub();
    await use(github);
    await github.close();
    expect(github.violations).toEqual([]);
  },
});
