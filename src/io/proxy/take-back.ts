import { fstatSync, ftruncateSync } from "node:fs";

/** Removes the piece of a line that was written last; false if it cannot. Nobody else can have written: the disk is full. */
export function takeBack(file: number, written: number): boolean {
  try {
    ftruncateSync(file, fstatSync(file).size - written);
    return true;
  } catch {
    return false;
  }
}
