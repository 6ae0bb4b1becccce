import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { isObject, own } from "../../../src/model/json.ts";
import { installed, namesOf, script, snapshotOf } from "./capturing.ts";

const folder = mkdtempSync(join(tmpdir(), "toolwarden-"));
afterAll(() => rmSync(folder, { recursive: true }));

const scope = "@modelcontextprotocol";
const github = installed("github", `${scope}/server-github/dist/index.js`);

const dummyToken = { GITHUB_PERSONAL_ACCESS_TOKEN: "ghp_dummy" };

describe.concurrent("the real server", () => {
  test.each([
    [installed("everything", `${scope}/server-everything/dist/index.js`), 13, "2025-11-25"],
    [installed("filesystem", `${scope}/server-filesystem/dist/index.js`, folder), 14, "2025-11-25"],
    [installed("memory", `${scope}/server-memory/dist/index.js`), 9, "2025-11-25"],
    [installed("sequential-thinking", `${scope}/server-sequential-thinking/dist/index.js`), 1, "2025-11-25"],
    [{ ...github, launch: { ...github.launch, env: dummyToken } }, 26, "2024-11-05"],
    [installed("playwright", "@playwright/mcp/cli.js", "--headless"), 25, "2025-11-25"],
    [script("modern.mjs"), 2, "2026-07-28"],
  ])("$name offers its tools", async (spec, count, protocolVersion) => {
    const snapshot = await snapshotOf(spec);
    expect(snapshot).toMatchObject({ coverage: "complete", protocolVersion });
    expect(snapshot.tools).toHaveLength(count);
    expect(namesOf(snapshot.tools)).toEqual(namesOf(snapshot.tools).toSorted());
  });

  test("everything offers prompts, resources, templates and instructions, too", async ({ expect }) => {
    const snapshot = await snapshotOf(installed("everything", `${scope}/server-everything/dist/index.js`));
    expect([snapshot.prompts.length, snapshot.resources.length, snapshot.resourceTemplates.length]).toEqual([
      4, 7, 2,
    ]);
    expect(snapshot.instructions).toBeTruthy();
  });

  test("of the 2026-07-28 revision is reached on the second try, its schemas untouched", async ({
    expect,
  }) => {
    const { tools, serverInfo, instructions } = await snapshotOf(script("modern.mjs"));
    expect(serverInfo).toMatchObject({ name: "modern", version: "3.0.0" });
    expect(instructions).toBe("Modern only.");
    const [, get] = tools;
    expect(isObject(get) && own(get, "inputSchema")).toMatchObject({ oneOf: [{ required: ["id"] }] });
  });
});
