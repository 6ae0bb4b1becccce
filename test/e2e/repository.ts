import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { type FakeGitHub, startFakeGitHub } from "../github/server.ts";
import { addTree } from "../github/state.ts";
import { baseSha } from "./events.ts";
import { declaresRelay, folderWith, toolwarden } from "./spawn.ts";

/** A GitHub for one test, held to its own description, with a base revision that knows nothing of Toolwarden. */
export async function githubForTest(): Promise<FakeGitHub> {
  const fake = await startFakeGitHub();
  addTree(fake.state, baseSha, { "README.md": "hello" });
  onTestFinished(async () => {
    await fake.close();
    expect(fake.violations).toEqual([]);
  });
  return fake;
}

/** The files of a repository that has adopted Toolwarden with the demo server. */
export function adoptedFiles(): Promise<Readonly<Record<string, string>>> {
  adopted ??= adopt();
  return adopted;
}

let adopted: Promise<Readonly<Record<string, string>>> | undefined;

async function adopt(): Promise<Readonly<Record<string, string>>> {
  const root = folderWith({ ".mcp.json": declaresRelay() });
  expect(await toolwarden(["init"], { cwd: root })).toMatchObject({ code: 0 });
  const files = readdirSync(root, { recursive: true, withFileTypes: true });
  const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  return Object.fromEntries(paths.map((path) => [path.slice(root.length + 1), readFileSync(path, "utf8")]));
}

/** A checkout of such a repository, as it stands on the base branch. */
export async function adoptedRepository(fake: FakeGitHub): Promise<string> {
  const files = await adoptedFiles();
  addTree(fake.state, baseSha, files);
  return folderWith(files);
}
