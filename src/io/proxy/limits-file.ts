import {
  closeSync,
  existsSync,
  fsyncSync,
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
import { takeBack } from "./take-back.ts";

const header = z.strictObject({ schema: z.literal("toolwarden.limits/1"), server: z.string() });
const entry = z.strictObject({
  key: z.string(),
  began: z.number(),
  used: z.number().nonnegative(),
  ends: z.number(),
});

/** After so many lines the file is written anew, with the windows that still count. */
const linesAtMost = 50_000;

export interface LimitsFileOptions {
  readonly server: string;
  /** What time it is, in milliseconds since 1970. */
  readonly at: number;
  /** Told of what could not be read. */
  readonly notice: (line: string) => void;
}

/**
 * Counters in a file that survive a restart: JSON Lines, the last line of a window being what it holds. Each line is written
 * before its call goes on. One proxy at a time uses it. Lines that a full disk or a loss of power has cut short are left out.
 * @throws UsageError if it is another server's, in use, changed by somebody, no file of limits, or cannot be written.
 */
export function limitsFile(path: string, { server, at, notice }: LimitsFileOptions): CounterStore {
  const unlock = lock(path);
  try {
    const before = read(path, server);
    if (before.cut.length > 0) notice(cutShort(path, before.cut));
    const entries = [...before.entries.values()].filter(({ ends }) => ends > at);
    let { file, lines } = writeAnew(path, server, entries);
    let append = appending(file);
    const held = new Map(entries.map((entry) => [keyOf(entry), entry]));
    /** The lines are written already: where this fails, the file only goes on growing. */
    const shorten = (now: number) => {
      for (const [key, { ends }] of held) if (ends <= now) held.delete(key);
      lines = 0;
      try {
        const next = writeAnew(path, server, [...held.values()]);
        closeSync(file);
        ({ file, lines } = next);
        append = appending(file);
      } catch {
        // Tried again after as many lines.
      }
    };
    return {
      entries,
      append(changed) {
        append(changed.map(lineOf).join(""));
        for (const entry of changed) held.set(keyOf(entry), entry);
        lines += changed.length;
        if (lines < linesAtMost) return;
        shorten(changed.reduce((newest, { began }) => Math.max(newest, began), 0));
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

/** Appends whole lines; what a full disk has cut short is taken back, so that the next line begins where it has to. */
function appending(file: number): (text: string) => void {
  let isCut = false;
  return (text) => {
    const bytes = Buffer.from(isCut ? `\n${text}` : text);
    const written = writeSync(file, bytes);
    isCut = written !== bytes.length && !takeBack(file, written);
    if (written !== bytes.length) throw new Error("the disk took only part of a line");
  };
}

/** Beside its place, then renamed: whoever reads it finds the old file or the new one, also after a loss of power. */
function writeAnew(path: string, server: string, entries: readonly CounterEntry[]) {
  const lines = [{ schema: "toolwarden.limits/1", server }, ...entries];
  const beside = `${path}.${process.pid}.tmp`;
  // Of a process that had our number before.
  rmSync(beside, { force: true });
  const file = openSync(beside, "ax", 0o600);
  try {
    writeFileSync(file, lines.map(lineOf).join(""));
    fsyncSync(file);
    renameSync(beside, path);
    return { file, lines: lines.length };
  } catch (error) {
    closeSync(file);
    rmSync(beside, { force: true });
    throw error;
  }
}

interface ReadLimits {
  readonly entries: ReadonlyMap<string, CounterEntry>;
  /** The numbers of lines that are no whole records. */
  readonly cut: readonly number[];
}

function read(path: string, server: string): ReadLimits {
  const entries = new Map<string, CounterEntry>();
  if (!existsSync(path)) return { entries, cut: [] };
  const [first = "", ...rest] = readFileSync(path, "utf8").split("\n");
  const head = header.safeParse(parse(first));
  if (!head.success) throw new UsageError(`${path}: is no file of limits; name another, or remove it.`);
  if (head.data.server !== server) {
    throw new UsageError(
      `${path}: holds the limits of server "${head.data.server}", not of "${server}"; name another file.`,
    );
  }
  const cut: number[] = [];
  for (const [index, line] of rest.entries()) {
    const isLast = index === rest.length - 1;
    if (isLast && line === "") break;
    // The last line is whole only with its end: the write was cut off before, and its call did not go on.
    const isCut = isLast || parse(line) === undefined;
    if (isCut) cut.push(index + 2);
    const checked = entry.safeParse(parse(isCut ? afterPiece(line) : line));
    if (checked.success && !isLast) entries.set(keyOf(checked.data), checked.data);
    else if (!isCut)
      throw new UsageError(`${path}:${index + 2}: is damaged; remove the file to count from nothing.`);
  }
  return { entries, cut };
}

/** A piece of a line and the whole one that was written after it. In a text within a line, quotation marks are escaped. */
function afterPiece(line: string): string {
  return line.slice(line.lastIndexOf('{"key":'));
}

function cutShort(path: string, cut: readonly number[]): string {
  const named = cut.slice(0, 5).join(", ") + (cut.length > 5 ? ", ..." : "");
  const which = cut.length === 1 ? `line ${named} was` : `lines ${named} were`;
  return `${path}: ${which} cut short, as a full disk or a loss of power does; the limits go on from what the whole lines hold.`;
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
