import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { UsageError } from "../model/errors.ts";
import { policyServer } from "../policy/file-name.ts";
import type { World } from "./command.ts";

/**
 * Paths of the policies in a folder, by server.
 * @throws UsageError if there is no such folder, or a server has two.
 */
export function policyFiles(folder: string, world: World): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  for (const file of namesIn(resolve(world.cwd, folder), folder)) {
    const server = policyServer(file);
    if (server === undefined) continue;
    const other = paths.get(server);
    if (other !== undefined)
      throw new UsageError(`server "${server}" has two policies, ${other} and ${folder}/${file}; keep one.`);
    paths.set(server, join(folder, file));
  }
  return paths;
}

function namesIn(path: string, shown: string): readonly string[] {
  try {
    return readdirSync(path).sort();
  } catch (cause) {
    throw new UsageError(`${shown}: there is no such folder of policies; name another with --policy-dir.`, {
      cause,
    });
  }
}
