import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, projectRoot, toolwarden } from "./spawn.ts";

const server = join(projectRoot, "test/servers/hostile/start.mjs");
const endless = ["--server", "endless", "--", process.execPath, server, "endless-pages"];

test("a bound is set in config.yml or by a flag, which comes first, and a listing that it cuts is partial", async () => {
  const cwd = folderWith({ ".toolwarden/config.yml": "capture: { max-pages: 5 }\n" });
  for (const verb of [["capture"], ["review", "--fail-on", "never"]]) {
    const byFile = await toolwarden([...verb, ...endless], { cwd });
    const byFlag = await toolwarden([...verb, "--max-pages", "2", ...endless], { cwd });
    expect([byFile.code, byFlag.code]).toEqual([2, 2]);
    expect(byFile.stdout).toContain("It has more than 5 pages; allow more with --max-pages");
    expect(byFlag.stdout).toContain("It has more than 2 pages; allow more with --max-pages");
  }
});

test("a bound beyond its range is refused with the range", async () => {
  const { code, stderr } = await toolwarden(["capture", "--max-pages", "0", ...endless]);
  expect([code, stderr]).toEqual([
    3,
    expect.stringContaining("--max-pages is a whole number from 1 to 10000"),
  ]);
});
