import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { describe, expect, test, vi } from "vitest";
import { captureAll } from "../../../src/io/mcp/capture.ts";
import { isRunning } from "../../../src/io/mcp/processes.ts";
import { isObject } from "../../../src/model/json.ts";
import { type CaptureFailure, isSnapshot } from "../../../src/model/server.ts";
import { failureOf, failureOnce, hostile, namesOf, optionsWith, root, snapshotOf } from "./capturing.ts";

/** The process ids that a server has put into names of tools or lines of its standard error. */
const pidsIn = (lines: readonly string[]) =>
  lines.flatMap((line) => (/^pid_(\d+)$/.exec(line) ?? []).slice(1).map(Number));

/** The process id that a server writes there, once all of it is written: the file is there before. */
function pidWrittenTo(file: string): Promise<number> {
  return vi.waitFor(() => {
    const pid = Number(readFileSync(file, "utf8"));
    expect(pid).toBeGreaterThan(0);
    return pid;
  }, 60_000);
}

describe.concurrent("nothing of a server is left running", () => {
  test.each(["grandchild", "ignores-the-end"])("after a success: %s", async (name) => {
    const [pid = 0] = pidsIn(namesOf((await snapshotOf(hostile(name))).tools));
    expect(pid).toBeGreaterThan(0);
    expect(isRunning(pid)).toBe(false);
  });

  test.runIf(process.platform === "linux")("nor what has left its process group", async ({ expect }) => {
    const [pid = 0] = pidsIn(namesOf((await snapshotOf(hostile("daemon"))).tools));
    expect(pid).toBeGreaterThan(0);
    expect(isRunning(pid)).toBe(false);
  });

  test.runIf(process.platform === "linux")(
    "nor what has left its group and lost its parents",
    async ({ expect }) => {
      const [pid = 0] = pidsIn(namesOf((await snapshotOf(hostile("daemon-of-a-daemon"))).tools));
      expect(pid).toBeGreaterThan(0);
      expect(isRunning(pid)).toBe(false);
    },
  );

  test("after the deadline", async ({ expect }) => {
    const hasStarted = ({ stderrTail }: CaptureFailure) => pidsIn(stderrTail).length > 0;
    const { failed } = await failureOnce(hasStarted, hostile("orphan-and-hang"));
    expect(failed.failure).toBe("no-answer");
    const [pid = 0] = pidsIn(failed.stderrTail);
    expect(pid).toBeGreaterThan(0);
    expect(isRunning(pid)).toBe(false);
  });

  test("after it was cancelled", async ({ expect }) => {
    const folder = mkdtempSync(join(tmpdir(), "toolwarden-"));
    const controller = new AbortController();
    const file = join(folder, "pid");
    const capturing = failureOf(hostile("orphan-and-hang", file), {
      signal: controller.signal,
      timeoutMs: 100_000,
    });
    const pid = await pidWrittenTo(file);
    // What it had printed before lies in the pipe, which the next turns of the event loop read.
    for (let turns = 0; turns < 3; turns += 1) await setImmediate();
    controller.abort();
    const failed = await capturing;
    expect(failed.failure).toBe("cancelled");
    expect(pidsIn(failed.stderrTail)).toEqual([pid]);
    expect(isRunning(pid)).toBe(false);
    rmSync(folder, { recursive: true });
  });

  test.each(["SIGTERM", "SIGINT"] as const)("after %s to Toolwarden itself", async (signal) => {
    const folder = mkdtempSync(join(tmpdir(), "toolwarden-"));
    const script = join(root, "test", "servers", "capture-and-wait.ts");
    const child = spawn(process.execPath, ["--import", "tsx", script, join(folder, "pid")], {
      stdio: "inherit",
      env: { ...process.env, TMPDIR: folder },
    });
    const ended = new Promise((resolve) => child.once("exit", (_, name) => resolve(name)));
    const pid = await pidWrittenTo(join(folder, "pid"));
    expect(isRunning(pid)).toBe(true);
    child.kill(signal);
    expect(await ended).toBe(signal);
    await vi.waitFor(() => expect(isRunning(pid)).toBe(false), 60_000);
    expect(readdirSync(folder).filter((name) => name.startsWith("toolwarden-"))).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});

test("folders that a server had for itself are removed, and have the same name each time", async () => {
  const folder = mkdtempSync(join(tmpdir(), "toolwarden-"));
  vi.stubEnv("TMPDIR", folder);
  const { tools } = await snapshotOf(hostile("leaves-files"));
  vi.unstubAllEnvs();
  expect(tools).toMatchObject([{ description: "/home/server /tmp" }]);
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});

test.runIf(process.platform === "linux")("a server has limits that it cannot raise", async () => {
  const { tools } = await snapshotOf(hostile("limits"));
  const described = tools.map((tool) => (isObject(tool) ? JSON.stringify(tool["description"]) : ""));
  const hard = Object.fromEntries(
    namesOf(tools).map((name, index) => [name, /^"\S+ +([\w]+)/.exec(described[index] ?? "")?.[1]]),
  );
  expect(hard).toMatchObject({
    "Max open files": "4096",
    "Max file size": String(1024 ** 3),
    "Max core file size": "0",
    "Max processes": expect.stringMatching(/^\d+$/),
    "Max address space": "unlimited",
  });
});

test("a capture cancelled beforehand starts nothing", async () => {
  const failed = await failureOf(hostile("dies-with-words"), { signal: AbortSignal.abort() });
  expect(failed).toMatchObject({ failure: "cancelled", stderrTail: [] });
});

describe("several servers", () => {
  const names = ["three-pages", "dies-with-words", "plain", "silent", "noisy", "duplicates"];

  test("come in the order of their names, and one that fails costs no other", async () => {
    const results = await captureAll(
      names.map((name) => hostile(name)),
      optionsWith({ timeoutMs: 12_000 }),
    );
    expect(
      results.map((result) => [result.server, isSnapshot(result) ? result.tools.length : result.failure]),
    ).toEqual([
      ["dies-with-words", "exited"],
      ["duplicates", 2],
      ["noisy", 1],
      ["plain", 1],
      ["silent", "no-answer"],
      ["three-pages", 3],
    ]);
  });

  test("run only so many at a time, and each is announced and reported once", async () => {
    let running = 0;
    let most = 0;
    const done: string[] = [];
    await captureAll(
      ["slow", "plain", "slow", "noisy", "slow"].map((name) => hostile(name)),
      {
        ...optionsWith({ concurrency: 2 }),
        onProgress: (event) => {
          running += event.state === "started" ? 1 : -1;
          most = Math.max(most, running);
          if (event.state === "done") done.push(event.result.server);
        },
      },
    );
    expect([running, most]).toEqual([0, 2]);
    expect(done.toSorted()).toEqual(["noisy", "plain", "slow", "slow", "slow"]);
  });
});
