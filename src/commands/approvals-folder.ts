import { resolve } from "node:path";
import { checkFolder } from "../io/approvals/folder.ts";
import { UsageError } from "../model/errors.ts";
import type { World } from "./command.ts";
import type { Arguments, Flags } from "./flags.ts";

/** What every verb of approvals takes. */
export const folderFlags: Flags = {
  folder: { value: "FOLDER", help: "what `enforce --approvals` was given" },
};

/** @throws UsageError if it is not named, or others can use it too. */
export function folderIn(args: Arguments, { cwd }: World): string {
  const given = args.get("folder");
  if (given === undefined)
    throw new UsageError("name the folder that enforce --approvals was given: --folder FOLDER.");
  const folder = resolve(cwd, given);
  checkFolder(folder);
  return folder;
}
