import {
  createReadStream,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { UsageError } from "../../model/errors.ts";

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT") return "there is no such file";
  if (code === "EISDIR") return "it is a folder";
  if (code === "EACCES" || code === "EPERM") return "permission is denied";
  return error instanceof Error ? error.message : String(error);
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

/**
 * Writes a file whole or not at all: beside its place first, then renamed. Makes the folders it needs.
 * @throws UsageError if it cannot be written.
 */
export function writeTextFile(path: string, text: string): void {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(beside, text);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new UsageError(`${path}: cannot be written: ${reasonOf(error)}.`, { cause: error });
  }
}
