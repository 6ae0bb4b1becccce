import { readFileSync } from "node:fs";
import { findCommand } from "./find-command.ts";

/**
 * What one server may use, by option of `prlimit(1)` and name in `/proc/self/limits`. Not the address space: V8 and
 * the JVM reserve gigabytes of it that they never touch, and end at once when they may not.
 */
const caps = [
  { option: "nofile", name: "Max open files", most: 4096 },
  { option: "fsize", name: "Max file size", most: 1024 ** 3 },
  { option: "core", name: "Max core file size", most: 0 },
] as const;

/** Processes and threads that a server may add; the heaviest of 137 real servers, in .NET, has 60. */
const moreTasks = 1024;

/**
 * A command line that starts another with limits that it cannot raise; the other alone where there is no `prlimit`
 * (macOS, Windows). It replaces itself, so that no process is added.
 */
export function capped(argv: readonly string[], path: string | undefined): readonly string[] {
  const prlimit = process.platform === "linux" ? findCommand("prlimit", path, "/") : undefined;
  if (prlimit === undefined) return argv;
  const ours = readFileSync("/proc/self/limits", "utf8");
  const tasks = { option: "nproc", name: "Max processes", most: runningTasks() + moreTasks };
  return [prlimit, ...[...caps, tasks].map((cap) => `--${cap.option}=${lower(cap, ours)}`), ...argv];
}

/** Nobody may raise a limit above the one that holds already. */
function lower({ name, most }: { readonly name: string; readonly most: number }, limits: string): number {
  const [, hard] = new RegExp(`^${name} +\\S+ +(\\d+)`, "m").exec(limits) ?? [];
  return hard === undefined ? most : Math.min(most, Number(hard));
}

/** All tasks of the machine: the kernel holds the limit against those of the user, who has no more than these. */
function runningTasks(): number {
  const [, tasks] = /\/(\d+)/.exec(readFileSync("/proc/loadavg", "utf8")) ?? [];
  return Number(tasks ?? 0);
}
