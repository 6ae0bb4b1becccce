import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished } from "vitest";
import { baseFiles } from "../../../src/io/github/base-files.ts";
import { githubClient } from "../../../src/io/github/client.ts";
import { githubFiles } from "../../../src/io/github/contents.ts";
import { CannotJudgeError } from "../../../src/model/errors.ts";
import { testWithGitHub } from "../../github/fixture.ts";
import type { FakeGitHub } from "../../github/server.ts";
import { addTree } from "../../github/state.ts";

const config = ".toolwarden.yml";

function folder(): string {
  const root = mkdtempSync(join(tmpdir(), "toolwarden-base-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

function git(root: string, ...args: readonly string[]): string {
  const identity = ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "init.defaultBranch=main"];
  return execFileSync("git", [...identity, ...args], { cwd: root, encoding: "utf8" }).trim();
}

/** A repository of two commits, base and head. */
function repository(): { readonly root: string; readonly base: string } {
  const root = folder();
  git(root, "init", "-q");
  const commit = (text: string) => {
    writeFileSync(join(root, config), text);
    git(root, "add", ".");
    git(root, "commit", "-qm", text);
    return git(root, "rev-parse", "HEAD");
  };
  const base = commit("base, by git");
  commit("head");
  return { root, base };
}

function remote(github: FakeGitHub, base: string) {
  const octokit = githubClient("write-token", github.url, { retries: 0 });
  return githubFiles(octokit, "octo-org", "octo-repo", base);
}

async function read(files: Awaited<ReturnType<typeof baseFiles>>): Promise<string | undefined> {
  return files?.read(config);
}

describe("the base revision", () => {
  testWithGitHub("is read from GitHub where that answers", async ({ github }) => {
    const { root, base } = repository();
    addTree(github.state, base, { [config]: "base, by GitHub" });
    expect(await read(await baseFiles(remote(github, base), root, base))).toBe("base, by GitHub");
  });

  testWithGitHub("is read through git while GitHub does not answer", async ({ github }) => {
    const { root, base } = repository();
    github.disturb({ fault: { kind: "status", status: 503 }, times: 9 });
    const files = await baseFiles(remote(github, base), root, base);
    expect(await read(files)).toBe("base, by git");
    expect(await files?.list("nowhere")).toEqual([]);
  });

  testWithGitHub("is refused as GitHub has it, whatever git would say", async ({ github }) => {
    const { root, base } = repository();
    addTree(github.state, base, { [`${config}/a`]: "a folder in its place" });
    await expect(read(await baseFiles(remote(github, base), root, base))).rejects.toThrow(/is not a file/);
  });

  testWithGitHub("is read through git without a token", async () => {
    const { root, base } = repository();
    expect(await read(await baseFiles(undefined, root, base))).toBe("base, by git");
  });

  testWithGitHub("is not to be had without a token in a shallow clone, or in none", async () => {
    const { root, base } = repository();
    const shallow = join(folder(), "clone");
    git(root, "clone", "-q", "--depth=1", `file://${root}`, shallow);
    expect(await baseFiles(undefined, shallow, base)).toBeUndefined();
    expect(await baseFiles(undefined, folder(), base)).toBeUndefined();
  });

  testWithGitHub("is never fetched by git from where a partial clone says", async () => {
    const { root, base } = repository();
    git(root, "config", "remote.origin.promisor", "true");
    expect(await baseFiles(undefined, root, base)).toBeUndefined();
  });

  testWithGitHub("is never taken for empty where neither can say", async ({ github }) => {
    const { base } = repository();
    github.disturb({ fault: { kind: "status", status: 503 }, times: 9 });
    const files = await baseFiles(remote(github, base), folder(), base);
    await expect(read(files)).rejects.toThrow(CannotJudgeError);
  });
});
