import { spawn, spawnSync } from "node:child_process";
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { atOurEnd } from "./at-our-end.ts";
import { canSeeSince, isGroupRunning, isRunning, strays } from "./processes.ts";

/** What to start: no shell, nothing interpolated any more, and the whole environment. */
export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** A text that only this program's environment holds, and by inheritance that of whatever it starts. */
  readonly mark: string;
  /** A file that the program finds open as descriptor 3. */
  readonly input?: string;
}

/** A program that runs as the leader of its own process group. */
export interface Group {
  readonly child: ChildProcessWithoutNullStreams;
  /**
   * Ends it with everything that it has started: standard input closed and SIGTERM at once, SIGKILL after a second.
   * Resolves when nothing of it runs any more, or after the kill when that can do no more.
   */
  readonly end: () => Promise<void>;
}

/** Between the request to end and the order. The slowest of 137 real servers needed 0.1 s after SIGTERM. */
const graceMs = 1_000;

/** Those that have not been ended. */
const groups = new Set<number>();

/** Starts a program. If our own process ends first, even by a signal, its group and strays are killed. */
export function startGroup({ command, args, env, cwd, mark, input }: Program): Group {
  const descriptor = input === undefined ? [] : [openSync(input, "r")];
  // The first three are pipes, which the types only see if there is no fourth.
  const child = spawn(command, [...args], {
    cwd,
    env,
    shell: false,
    detached: process.platform !== "win32",
    windowsHide: true,
    stdio: ["pipe", "pipe", "pipe", ...descriptor],
  }) as ChildProcessWithoutNullStreams;
  for (const opened of descriptor) closeSync(opened);
  const { pid } = child;
  if (pid === undefined) return { child, end: async () => undefined };
  groups.add(pid);
  const forget = atOurEnd(() => signalTree(pid, "SIGKILL", strays(pid, mark, groups)));
  const end = async () => {
    await endGroup(child, pid, mark);
    groups.delete(pid);
    forget();
  };
  let ending: Promise<void> | undefined;
  return { child, end: () => (ending ??= end()) };
}

async function endGroup(child: ChildProcessWithoutNullStreams, pid: number, mark: string): Promise<void> {
  // Those seen once are watched on: when their parent ends, nothing but the mark may tell whose they were.
  const seen = new Set<number>();
  const strayed = () => {
    for (const stray of strays(pid, mark, groups)) seen.add(stray);
    return [...seen].filter(isRunning);
  };
  // What the group has left behind at last is seen by a look that is taken after its end, and not at once: others share it.
  let downSince: number | undefined;
  const isDown = () => {
    if (child.exitCode === null && child.signalCode === null) return false;
    const since = downSince;
    downSince = isGroupRunning(pid) ? undefined : (since ?? performance.now());
    if (since === undefined || downSince === undefined) return false;
    return canSeeSince(since) && strayed().length === 0;
  };
  const isKilled = () => {
    signalTree(pid, "SIGKILL", strayed());
    return isDown();
  };
  child.stdin.end();
  signalTree(pid, "SIGTERM", strayed());
  if (!(await holds(isDown, graceMs))) await holds(isKilled, graceMs);
  for (const pipe of [child.stdin, child.stdout, child.stderr]) pipe.destroy();
  child.unref();
}

function signalTree(pid: number, name: "SIGTERM" | "SIGKILL", others: readonly number[]): void {
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/pid", String(pid), "/T", "/F"], { windowsHide: true });
    return;
  }
  for (const target of [-pid, ...others]) {
    try {
      process.kill(target, name);
    } catch {
      // Already gone, which is what we want.
    }
  }
}

/** Whether the condition comes true within the time; asked often at first, because most servers end within 30 ms. */
async function holds(condition: () => boolean, withinMs: number): Promise<boolean> {
  const until = performance.now() + withinMs;
  for (let pause = 5; !condition(); pause = Math.min(pause * 2, 50)) {
    if (performance.now() > until) return false;
    await sleep(pause);
  }
  return true;
}
