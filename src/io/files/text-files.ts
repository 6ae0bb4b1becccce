import {
  copyFileSync,
  createReadStream,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { messageOf, UsageError } from "../../model/errors.ts";

/** Why the system refused, and what to do next. */
function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT") return "there is no such file; correct the path";
  if (code === "EISDIR") return "it is a folder; name a file";
  if (code === "EACCES" || code === "EPERM")
    return "permission is denied; let this user open it, or name another";
  return messageOf(error);
}

/**
 * The text of a file a person named, as UTF-8 without a byte order mark.
 * @throws UsageError if it cannot be read or is longer than `maxBytes`.
 */
export function readTextFile(path: string, maxBytes: number): string {
  try {
    const size = statSync(path).size;
    if (size > maxBytes) {
      throw new UsageError(`${path}: ${size} bytes is more than the ${maxBytes} that are read.`);
    }
    return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${path}: cannot be read: ${reasonOf(error)}.`, { cause: error });
  }
}

/**
 * Holds a path that somebody else has filled to being a file of its own. A link would lead to what the runner alone
 * should read, and a pipe would never end.
 * @throws UsageError if it is anything else; one that is not there is left to whoever reads it.
 */
export function checkPlainFile(path: string): void {
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (status === undefined || status.isFile()) return;
  throw new UsageError(`${path}: is not a file itself, as it has to be.`);
}

/**
 * The text of a file of any length, in chunks.
 * @throws UsageError, when read, if it cannot be.
 */
export async function* textChunks(path: string): AsyncIterable<string> {
  try {
    const stream = createReadStream(path, { encoding: "utf8", highWaterMark: 1 << 18 });
    for await (const chunk of stream) yield chunk as string;
  } catch (error) {
    throw new UsageError(`${path}: cannot be read: ${reasonOf(error)}.`, { cause: error });
  }
}

/** A file to be written. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes a file whole or not at all. Makes the folders it needs.
 * @throws UsageError if it cannot be written.
 */
export function writeTextFile(path: string, text: string): void {
  writeTextFiles([{ path, text }]);
}

/**
 * Writes all of these files or none: each beside its place first, then all are renamed. If one cannot be written, those
 * that were there are as they were, and what was made is gone again.
 * @throws UsageError that names the file that could not be written.
 */
export function writeTextFiles(files: readonly TextFile[]): void {
  const undo: (() => void)[] = [];
  const forget: (() => void)[] = [];
  let at = "";
  try {
    for (const { path, text } of files) {
      at = path;
      stage(path, text, undo);
    }
    for (const { path } of files) {
      at = path;
      put(path, undo, forget);
    }
  } catch (error) {
    for (const step of undo.toReversed()) step();
    throw new UsageError(`${at}: cannot be written: ${reasonOf(error)}.`, { cause: error });
  }
  for (const step of forget) step();
}

const beside = (path: string) => `${path}.${process.pid}.tmp`;

function stage(path: string, text: string, undo: (() => void)[]): void {
  const made = mkdirSync(dirname(path), { recursive: true });
  if (made !== undefined) undo.push(() => rmSync(made, { recursive: true, force: true }));
  undo.push(() => rmSync(beside(path), { force: true }));
  writeFileSync(beside(path), text);
}

function put(path: string, undo: (() => void)[], forget: (() => void)[]): void {
  const old = `${path}.${process.pid}.old`;
  if (existsSync(path)) {
    undo.push(() => rmSync(old, { force: true }));
    copyFileSync(path, old);
    undo.push(() => renameSync(old, path));
    forget.push(() => rmSync(old, { force: true }));
  } else {
    undo.push(() => rmSync(path, { force: true }));
  }
  renameSync(beside(path), path);
}
