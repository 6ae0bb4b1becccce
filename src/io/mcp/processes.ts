import { readdirSync, readFileSync } from "node:fs";

/** One running process, as `/proc` tells of it. */
interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  /** Ticks of the clock since the machine was started. */
  readonly began: number;
}

/** All processes of the machine, looked at once. */
interface Look {
  /** When it began, in milliseconds of `performance.now`. */
  readonly began: number;
  readonly ended: number;
  readonly processes: readonly Process[];
  /** Environments as they were read, by pid. */
  readonly environments: Map<number, Buffer>;
}

let last: Look | undefined;

/**
 * How long a look serves whoever asks, in milliseconds: looks take a fifth of the time at most. A thousand servers that end
 * together would need thousands, and hold up those that run.
 */
function freshMs({ began, ended }: Look): number {
  return Math.max(10, 4 * (ended - began));
}

/** What runs, as it was a moment ago at most; nothing where there is no `/proc` (macOS, Windows). */
function look(): Look {
  if (last !== undefined && performance.now() - last.ended < freshMs(last)) return last;
  const began = performance.now();
  const processes =
    process.platform === "linux"
      ? readdirSync("/proc").flatMap((entry) => (/^\d+$/.test(entry) ? readStat(entry) : []))
      : [];
  last = { began, ended: performance.now(), processes, environments: new Map() };
  return last;
}

/** Whether what can be seen now is what ran after `since`, in milliseconds of `performance.now`. */
export function canSeeSince(since: number): boolean {
  return look().began >= since;
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
 * emptied its environment is missed. `others` are the groups of other servers that we have started, which no process can
 * join from outside.
 */
export function strays(leader: number, mark: string, others: ReadonlySet<number>): readonly number[] {
  const { processes: running, environments } = look();
  const family = new Set([leader]);
  const ours = running.find(({ pid }) => pid === process.pid)?.began ?? 0;
  for (const { pid, began, group } of running) {
    // What is older than we are is nobody's whom we started. Reading environments is slow.
    const mayBeIts = began >= ours && !others.has(group);
    if (mayBeIts && hasInEnvironment(pid, mark, environments)) family.add(pid);
  }
  for (let before = 0; before !== family.size;) {
    before = family.size;
    for (const { pid, parent } of running) if (family.has(parent)) family.add(pid);
  }
  return running.filter((one) => family.has(one.pid) && one.group !== leader).map((one) => one.pid);
}

function hasInEnvironment(pid: number, mark: string, environments: Look["environments"]): boolean {
  if (pid === process.pid) return false;
  const environment = environments.get(pid) ?? readEnvironment(pid);
  environments.set(pid, environment);
  return environment.includes(mark);
}

function readEnvironment(pid: number): Buffer {
  try {
    return readFileSync(`/proc/${pid}/environ`);
  } catch {
    return Buffer.alloc(0); // It has ended, or is another user's.
  }
}

/** True if a process of the group still runs. One that nobody has reaped yet does not count. */
export function isGroupRunning(group: number): boolean {
  if (!exists(-group)) return false;
  return process.platform !== "linux" || look().processes.some((one) => one.group === group);
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
