import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { directoryFiles, gitFiles, maxFileBytes } from "../../../src/io/files/project-files.ts";
import { UsageError } from "../../../src/model/errors.ts";

let folder = "";
const root = () => join(folder, "project");
const git = (...args: readonly string[]) =>
  execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", ...args], {
    cwd: root(),
    stdio: "pipe",
  });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "toolwarden-files-"));
  mkdirSync(join(root(), ".toolwarden/policy/old"), { recursive: true });
  writeFileSync(join(folder, "outside.json"), "{}");
  const write = (path: string, text: string) => writeFileSync(join(root(), path), text);
  write(".toolwarden/config.yml", "\uFEFFfail-on: high # é\n");
  write(".toolwarden/policy/b.json", "{}");
  write(".toolwarden/policy/a.json", "{}");
  write(".toolwarden/policy/old/c.json", "{}");
  write("large.json", "x".repeat(maxFileBytes));
  write("huge.json", "x".repeat(maxFileBytes + 1));
  write(":(top)odd *?.json", "odd");
  symlinkSync("policy/a.json", join(root(), ".toolwarden/lock.json"));
  symlinkSync("../../outside.json", join(root(), ".toolwarden/out.json"));
  symlinkSync("/etc/hostname", join(root(), "absolute.json"));
  symlinkSync("b.link", join(root(), "a.link"));
  symlinkSync("a.link", join(root(), "b.link"));
  symlinkSync("nowhere", join(root(), "dangling.json"));
  git("init", "--quiet", "--initial-branch", "main");
  git("add", "--all");
  git("commit", "--quiet", "--message", "first");
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.each([
  ["a folder", () => directoryFiles(root())],
  ["a git revision", () => gitFiles(root(), "main")],
])("the files of %s", (_, open) => {
  test("are read as text, without a byte order mark", async () => {
    expect(await open().read(".toolwarden/config.yml")).toBe("fail-on: high # é\n");
    expect(await open().read(":(top)odd *?.json")).toBe("odd");
  });

  test("are undefined where there are none", async () => {
    expect(await open().read(".toolwarden/nothing.json")).toBeUndefined();
    expect(await open().read("nowhere/nothing.json")).toBeUndefined();
    expect(await open().read("large.json/nothing.json")).toBeUndefined();
  });

  test("are listed by name, folders left out", async () => {
    expect(await open().list(".toolwarden/policy")).toEqual(["a.json", "b.json"]);
    expect(await open().list("nowhere")).toEqual([]);
  });

  test("are read through a link that stays inside", async () => {
    expect(await open().read(".toolwarden/lock.json")).toBe("{}");
  });

  test.each([".toolwarden/out.json", "absolute.json"])(
    "are refused where a link leads out: %s",
    async (path) => {
      await expect(open().read(path)).rejects.toThrow(/leads out of the repository/);
    },
  );

  test("are refused where links lead in a circle", async () => {
    await expect(open().read("a.link")).rejects.toThrow(UsageError);
  });

  test("are read up to four megabytes", async () => {
    expect(await open().read("large.json")).toHaveLength(maxFileBytes);
    await expect(open().read("huge.json")).rejects.toThrow(/4000001 bytes is more than/);
  });

  test("are refused where a folder is read or a file is listed", async () => {
    await expect(open().read(".toolwarden")).rejects.toThrow(/is not a file/);
    await expect(open().list("large.json")).rejects.toThrow(/is not a folder/);
  });

  test.each(["", "/etc/passwd", "../outside.json", "a/../../x", "a//b", "a\\b", "a\0b"])(
    "have no path %j",
    async (path) => {
      await expect(open().read(path)).rejects.toThrow(UsageError);
      await expect(open().list(path)).rejects.toThrow(UsageError);
    },
  );
});

test("a dangling link is an error, not a missing file", async () => {
  await expect(directoryFiles(root()).read("dangling.json")).rejects.toThrow(/leads nowhere/);
  await expect(gitFiles(root(), "main").read("dangling.json")).rejects.toThrow(/leads nowhere/);
});

test("a git revision does not see what is not committed", async () => {
  writeFileSync(join(root(), "later.json"), "{}");
  expect(await gitFiles(root(), "HEAD").read("later.json")).toBeUndefined();
  expect(await directoryFiles(root()).read("later.json")).toBe("{}");
});

test("a project below the top of its git repository has its own root", async () => {
  const below = gitFiles(join(root(), ".toolwarden"), "main");
  expect(await below.list("policy")).toEqual(["a.json", "b.json"]);
  expect(await below.read("large.json")).toBeUndefined();
});

test.each(["-rf", "--output=x", "", "a\nb"])("%j is no revision", (ref) => {
  expect(() => gitFiles(root(), ref)).toThrow(UsageError);
});

test.each(["no-such-branch", "2".repeat(40), "main:large.json", "$(id)"])(
  "%j is not there, and the way to fetch it is named",
  async (ref) => {
    await expect(gitFiles(root(), ref).read("large.json")).rejects.toThrow(/`fetch-depth: 0`/);
  },
);
