import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { messageOf, UsageError } from "../../model/errors.ts";

/**
 * The text of a file that only its owner may read; undefined if there is none. `shown` names it in messages.
 * @throws UsageError if it cannot be read, is no file, is too long, or can be read by others.
 */
export function readPrivateFile(path: string, shown: string, maxBytes: number): string | undefined {
  let file: number;
  try {
    // Not to wait for whoever would write into a pipe.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw new UsageError(`${shown}: cannot be read: ${messageOf(error)}.`, { cause: error });
  }
  try {
    const status = fstatSync(file);
    if (!status.isFile()) throw new UsageError(`${shown}: is not a file.`);
    const mode = status.mode & 0o777;
    // Windows keeps no such bits.
    if (process.platform !== "win32" && (mode & 0o077) !== 0) {
      throw new UsageError(
        `${shown}: others may read or write it (mode ${mode.toString(8)}); run: chmod 600 ${shown}`,
      );
    }
    if (status.size > maxBytes)
      throw new UsageError(`${shown}: ${status.size} bytes is more than the ${maxBytes} that are read.`);
    return readFileSync(file, "utf8");
  } finally {
    closeSync(file);
  }
}

/**
 * Puts what `change` makes of a private file in its place, whole or not at all, readable by its owner only. The file in the
 * making is also what keeps two such changes apart.
 * @throws UsageError if it cannot be read or written, or somebody else is changing it; whatever `change` throws.
 */
export function changePrivateFile(
  path: string,
  shown: string,
  maxBytes: number,
  change: (text: string | undefined) => string,
): void {
  const beside = `${path}.new`;
  const file = begin(beside, shown);
  try {
    writeFileSync(file, change(readPrivateFile(path, shown, maxBytes)));
    fsyncSync(file);
    closeSync(file);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${shown}: cannot be written: ${messageOf(error)}.`, { cause: error });
  }
}

function begin(beside: string, shown: string): number {
  try {
    mkdirSync(dirname(beside), { recursive: true });
    return openSync(beside, "wx", 0o600);
  } catch (error) {
    if (codeOf(error) === "EEXIST")
      throw new UsageError(
        `${shown}: is being changed by another command; if none is running, remove ${shown}.new.`,
        { cause: error },
      );
    throw new UsageError(`${shown}: cannot be written: ${messageOf(error)}.`, { cause: error });
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
