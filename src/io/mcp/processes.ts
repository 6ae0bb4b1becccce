import { readdirSync, readFileSync } from "node:fs";

/** One running process, as `/proc` tells of it. */
interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  /** Ticks of the clock since the machine was started. */
  readonly began: number;
}

/** Running processes without those that only wait to be reaped. Empty where there is no `/proc` (macOS, Windows). */
function runningProcesses(): readonly Process[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc").flatMap((entry) => (/^\d+$/.test(entry) ? readStat(entry) : []));
}

/** `proc(5)`: pid, (name), state, parent, group, ..., the 22nd the start; the name may hold spaces and parentheses. */
function readStat(entry: string): readonly Process[] {
  try {
    const stat = readFileSync(`/proc/${entry}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [state, parent, group] = fields;
    if (state === "Z" || state === "X") return [];
    return [{ pid: Number(entry), parent: Number(parent), group: Number(group), began: Number(fields[19]) }];
  } catch {
    return []; // It has ended since the folder was listed.
  }
}

/**
 * Processes that belong to the server with this process group but have left it (a daemon, a detached update check),
 * so that a signal to the group does not reach them: its descendants, and those whose environment holds `mark`, which
 * a process keeps when its parent has ended. Known on Linux only; one that has left the group, lost its parents and
 * emptied its environment is missed.
 */
export function strays(leader: number, mark: string): readonly number[] {
  const running = runningProcesses();
  const family = new Set([leader]);
  const ours = running.find(({ pid }) => pid === process.pid)?.began ?? 0;
  for (const { pid, began } of running) {
    // What is older than we are is nobody's whom we started. Reading environments is slow.
    if (began >= ours && hasInEnvironment(pid, mark)) family.add(pid);
  }
  for (let before = 0; before !== family.size;) {
    before = family.size;
    for (const { pid, parent } of running) if (family.has(parent)) family.add(pid);
  }
  return running.filter((one) => family.has(one.pid) && one.group !== leader).map((one) => one.pid);
}

function hasInEnvironment(pid: number, mark: string): boolean {
  try {
    return pid !== process.pid && readFileSync(`/proc/${pid}/environ`).includes(mark);
  } catch {
    return false; // It has ended, or is another user's.
  }
}

/** True if a process of the group still runs. One that nobody has reaped yet does not count. */
export function isGroupRunning(group: number): boolean {
  if (!exists(-group)) return false;
  return process.platform !== "linux" || runningProcesses().some((one) => one.group === group);
}

/** True if the process still runs. One that nobody has reaped yet (a container without init) does not count. */
export function isRunning(pid: number): boolean {
  return process.platform === "linux" ? readStat(String(pid)).length > 0 : exists(pid);
}

/** Whether there is such a process, or with a negative number such a group. */
function exists(target: number): boolean {
  try {
    process.kill(target, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
