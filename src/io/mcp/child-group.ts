import { spawn, spawnSync } from "node:child_process";
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { isGroupRunning, isRunning, strayDescendants } from "./processes.ts";

/** What to start: no shell, nothing interpolated any more, and the whole environment. */
export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
}

/** Leaders of the process groups that have not been ended. */
const live = new Set<number>();
const deadly = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** Between the request to end and the order. The slowest of 137 real servers needed 0.1 s after SIGTERM. */
const graceMs = 1_000;

/**
 * Starts a program as the leader of its own process group, so that it can be ended with everything that it starts
 * itself. If our own process ends first, even by a signal, the group is killed.
 */
export function startGroup({ command, args, env, cwd }: Program): ChildProcessWithoutNullStreams {
  const child = spawn(command, [...args], {
    cwd,
    env,
    shell: false,
    detached: process.platform !== "win32",
    windowsHide: true,
    stdio: "pipe",
  });
  if (child.pid !== undefined) watch(child.pid);
  return child;
}

function watch(pid: number): void {
  if (live.size === 0) {
    process.on("exit", killAll);
    for (const name of deadly) process.on(name, onDeadlySignal);
  }
  live.add(pid);
}

function unwatch(pid: number): void {
  live.delete(pid);
  if (live.size > 0) return;
  process.off("exit", killAll);
  for (const name of deadly) process.off(name, onDeadlySignal);
}

function killAll(): void {
  for (const pid of live) signalTree(pid, "SIGKILL", []);
}

/** Being listened to, a signal no longer ends our process: send it again unless somebody else handles it. */
function onDeadlySignal(name: NodeJS.Signals): void {
  const isHandled = process.listenerCount(name) > 1;
  if (isHandled) return;
  killAll();
  process.off(name, onDeadlySignal);
  process.kill(process.pid, name);
}

/**
 * Ends the whole group and what has detached itself from it: standard input closed and SIGTERM at once, SIGKILL after
 * a second. Resolves when nothing of it runs any more, or after the kill when that can do no more.
 */
export async function endGroup(child: ChildProcessWithoutNullStreams): Promise<void> {
  const { pid } = child;
  if (pid === undefined || !live.has(pid)) return;
  const strays = strayDescendants(pid);
  const isDown = () => !isGroupRunning(pid) && !strays.some(isRunning);
  child.stdin.end();
  signalTree(pid, "SIGTERM", strays);
  if (!(await holds(isDown, graceMs))) {
    signalTree(pid, "SIGKILL", strays);
    await holds(isDown, graceMs);
  }
  unwatch(pid);
  for (const pipe of [child.stdin, child.stdout, child.stderr]) pipe.destroy();
  child.unref();
}

function signalTree(pid: number, name: "SIGTERM" | "SIGKILL", strays: readonly number[]): void {
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/pid", String(pid), "/T", "/F"], { windowsHide: true });
    return;
  }
  for (const target of [-pid, ...strays]) {
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
