import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { z } from "zod";
import { messageOf, UsageError } from "../../model/errors.ts";
import type { CounterEntry } from "../../policy/counters.ts";
import { isRunning } from "../mcp/processes.ts";
import type { CounterStore } from "./ledger.ts";

const header = z.strictObject({ schema: z.literal("toolwarden.limits/1"), server: z.string() });
const entry = z.strictObject({
  key: z.string(),
  began: z.number(),
  used: z.number().nonnegative(),
  ends: z.number(),
});

/** After so many lines the file is written anew, with the windows that still count. */
const linesAtMost = 50_000;

/**
 * Counters in a file that survive a restart: JSON Lines, the last line of a window being what it holds. Each line is written
 * before its call goes on. One proxy at a time uses it.
 * @throws UsageError if it is another server's, in use, damaged, or cannot be written.
 */
export function limitsFile(path: string, server: string, at: number): CounterStore {
  const unlock = lock(path);
  try {
    const entries = [...read(path, server).values()].filter(({ ends }) => ends > at);
    let { file, lines } = writeAnew(path, server, entries);
    const held = new Map(entries.map((entry) => [keyOf(entry), entry]));
    return {
      entries,
      append(changed) {
        write(file, changed.map(lineOf).join(""));
        for (const entry of changed) held.set(keyOf(entry), entry);
        lines += changed.length;
        if (lines < linesAtMost) return;
        const newest = changed.reduce((newest, { began }) => Math.max(newest, began), 0);
        for (const [key, { ends }] of held) if (ends <= newest) held.delete(key);
        closeSync(file);
        ({ file, lines } = writeAnew(path, server, [...held.values()]));
      },
      close() {
        closeSync(file);
        unlock();
      },
    };
  } catch (error) {
    unlock();
    if (error instanceof UsageError) throw error;
    const reason = messageOf(error);
    throw new UsageError(`${path}: the limits cannot be kept there: ${reason}.`, { cause: error });
  }
}

function keyOf({ key, began }: CounterEntry): string {
  return `${began} ${key}`;
}

function lineOf(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

function write(file: number, text: string): void {
  const bytes = Buffer.from(text);
  if (writeSync(file, bytes) !== bytes.length) throw new Error("the limits were cut short");
}

/** Beside its place, then renamed: whoever reads it finds the old file or the new one. */
function writeAnew(path: string, server: string, entries: readonly CounterEntry[]) {
  const lines = [{ schema: "toolwarden.limits/1", server }, ...entries];
  const beside = `${path}.${process.pid}.tmp`;
  writeFileSync(beside, lines.map(lineOf).join(""), { mode: 0o600 });
  renameSync(beside, path);
  return { file: openSync(path, "a"), lines: lines.length };
}

function read(path: string, server: string): ReadonlyMap<string, CounterEntry> {
  const entries = new Map<string, CounterEntry>();
  if (!existsSync(path)) return entries;
  const [first = "", ...rest] = readFileSync(path, "utf8").split("\n");
  const head = header.safeParse(parse(first));
  if (!head.success) throw new UsageError(`${path}: is no file of limits; name another, or remove it.`);
  if (head.data.server !== server) {
    throw new UsageError(
      `${path}: holds the limits of server "${head.data.server}", not of "${server}"; name another file.`,
    );
  }
  // What follows the last line end is a write that was cut off: its call did not go on.
  for (const [index, line] of rest.slice(0, -1).entries()) {
    const checked = entry.safeParse(parse(line));
    if (!checked.success)
      throw new UsageError(`${path}:${index + 2}: is damaged; remove the file to count from nothing.`);
    entries.set(keyOf(checked.data), checked.data);
  }
  return entries;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Two proxies would each count without the other. A lock whose process is gone is taken over. */
function lock(path: string): () => void {
  const place = `${path}.lock`;
  try {
    const owner = existsSync(place) ? Number(readFileSync(place, "utf8")) : undefined;
    // In a container that was started anew, our own number is the one of the proxy before.
    if (owner === process.pid || (owner !== undefined && !isRunning(owner))) rmSync(place, { force: true });
    writeFileSync(place, String(process.pid), { flag: "wx", mode: 0o600 });
  } catch (error) {
    const isTaken = error instanceof Error && "code" in error && error.code === "EEXIST";
    const says = isTaken
      ? `another proxy is using it; give each its own file, or remove ${place} if none runs`
      : `the limits cannot be kept there: ${messageOf(error)}`;
    throw new UsageError(`${path}: ${says}.`, { cause: error });
  }
  return () => rmSync(place, { force: true });
}
