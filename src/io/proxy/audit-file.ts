import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { messageOf, UsageError } from "../../model/errors.ts";
import type { JsonObject } from "../../model/json.ts";
import { isRunning } from "../mcp/processes.ts";
import { takeBack } from "./take-back.ts";

/** A file that decisions of many sessions, and of other proxies, are written to. */
export interface AuditFile {
  /** Writes a line in one go; throws if it cannot. */
  readonly write: (record: JsonObject) => void;
  readonly close: () => void;
}

/** When a file is full: it becomes FILE.1, what was FILE.1 becomes FILE.2, and so on. */
export interface Rotation {
  /** No line makes a file longer than this; one that is longer by itself has a file to itself. */
  readonly maxBytes: number;
  /** So many full files are kept; the oldest beyond them is removed. */
  readonly keep: number;
}

/**
 * Appends JSON Lines to a file that only its owner reads, each in one write. What a full disk has cut short is taken back.
 * @throws UsageError if it cannot be opened.
 */
export function auditFile(path: string, rotation?: Rotation): AuditFile {
  let file = begin(path);
  /** Whether the file ends within a line, of somebody who was interrupted. */
  let isCut = endsWithinLine(file, path);

  function makeRoom(bytes: number, { maxBytes, keep }: Rotation): void {
    const status = fstatSync(file);
    if (!status.isFile()) return;
    const isOurs = () => statSync(path, { throwIfNoEntry: false })?.ino === status.ino;
    // Another proxy may have moved the files on. Looked at before each line: ours could be removed as the oldest.
    if (isOurs()) {
      const hasRoom = status.size === 0 || status.size + bytes <= maxBytes;
      if (hasRoom || !alone(path, () => isOurs() && shift(path, keep))) return;
    }
    const next = openSync(path, "a", 0o600);
    closeSync(file);
    file = next;
    isCut = endsWithinLine(file, path);
  }

  return {
    write(record) {
      const line = Buffer.from(`${JSON.stringify(record)}\n`);
      if (rotation !== undefined) makeRoom(line.length, rotation);
      const whole = isCut ? Buffer.concat([lineEnd, line]) : line;
      const written = writeSync(file, whole);
      isCut = written !== whole.length && !takeBack(file, written);
      if (written !== whole.length) throw new Error("the record was cut short");
    },
    close: () => closeSync(file),
  };
}

const lineEnd = Buffer.from("\n");

function begin(path: string): number {
  try {
    return openSync(path, "a", 0o600);
  } catch (error) {
    const reason = messageOf(error);
    throw new UsageError(`${path}: the audit cannot be written there: ${reason}.`, { cause: error });
  }
}

function endsWithinLine(file: number, path: string): boolean {
  const { size, ino } = fstatSync(file);
  // Devices and pipes have no size, and empty files no lines.
  if (size === 0) return false;
  const reader = openToRead(path);
  // Where another proxy has moved the file on meanwhile, it had done with it.
  if (reader === undefined) return false;
  const last = Buffer.from(lineEnd);
  if (fstatSync(reader).ino === ino) readSync(reader, last, 0, 1, size - 1);
  closeSync(reader);
  return last[0] !== lineEnd[0];
}

function openToRead(path: string): number | undefined {
  try {
    return openSync(path, "r");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Moves the files on by one. */
function shift(path: string, keep: number): void {
  for (let index = keep; index >= 1; index -= 1) {
    const from = index === 1 ? path : `${path}.${index - 1}`;
    if (existsSync(from)) renameSync(from, `${path}.${index}`);
  }
}

/** Does something unless another proxy is at it; false if one is. Two that moved the files at once would lose one of them. */
function alone(path: string, act: () => void): boolean {
  const lock = `${path}.lock`;
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    removeStale(lock);
    return false;
  }
  try {
    act();
  } finally {
    rmSync(lock, { force: true });
  }
  return true;
}

/** The next line tries again. */
function removeStale(lock: string): void {
  try {
    const owner = readFileSync(lock, "utf8");
    if (owner !== "" && (Number(owner) === process.pid || !isRunning(Number(owner))))
      rmSync(lock, { force: true });
  } catch (error) {
    // Gone since.
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}
