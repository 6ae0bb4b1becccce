import { isUtf8 } from "node:buffer";
import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { messageOf, UsageError } from "../../model/errors.ts";
import { readTextFile } from "./text-files.ts";

/**
 * A text that is to be edited, with whether a byte order mark stood before it.
 * @throws UsageError if it cannot be read, is longer than `maxBytes` or not UTF-8.
 */
export function readExactly(
  path: string,
  maxBytes: number,
): { readonly text: string; readonly hasMark: boolean } {
  const text = readTextFile(path, maxBytes);
  const bytes = readFileSync(path);
  if (!isUtf8(bytes)) throw new UsageError(`${path}: is not UTF-8, so it cannot be edited without loss.`);
  return { text, hasMark: bytes.length > Buffer.byteLength(text) };
}

/**
 * Puts a text in the place of the one that was read, whole or not at all, for the same readers; where a link leads there,
 * it stays.
 * @throws UsageError if it cannot be written, or is no longer what was read.
 */
export function replaceFile(path: string, before: string, after: string): void {
  let beside: string | undefined;
  try {
    const place = realpathSync(path);
    const { mode } = statSync(place);
    const made = `${place}.${process.pid}.tmp`;
    writeFileSync(made, after, { flag: "wx", mode: mode & 0o777 });
    beside = made;
    chmodSync(made, mode & 0o777);
    // The client may have written it meanwhile.
    if (readFileSync(place, "utf8") !== before) throw new Error("somebody else has changed it meanwhile");
    renameSync(made, place);
  } catch (error) {
    if (beside !== undefined) rmSync(beside, { force: true });
    const reason = messageOf(error);
    throw new UsageError(`${path}: cannot be written: ${reason}.`, { cause: error });
  }
}
