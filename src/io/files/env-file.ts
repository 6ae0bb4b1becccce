import { existsSync, realpathSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { parseEnvFile } from "../../discover/env-file.ts";
import type { ServerSpec } from "../../model/server.ts";
import { readTextFile } from "./text-files.ts";

/** Env files are short; a longer one is some other file. */
const maxEnvFileBytes = 100_000;

/**
 * The server with the variables of its env file, if it names one that lies in the repository at `root`; what the
 * declaration sets itself wins. An env file is often kept out of the repository, so a missing one is told to `notice`
 * and is no error; one that lies elsewhere is not read, for a pull request could name any file of the machine.
 * @throws UsageError if it is there and cannot be read.
 */
export function withEnvFile(spec: ServerSpec, root: string, notice: (says: string) => void): ServerSpec {
  const { launch } = spec;
  if (launch.kind !== "stdio" || launch.envFile === undefined) return spec;
  const path = resolve(root, launch.envFile.replaceAll("${workspaceFolder}", root));
  if (!existsSync(path)) {
    notice(`its env file ${launch.envFile} is not there; its variables stay unset`);
    return spec;
  }
  const inside = relative(realpathSync(root), realpathSync(path));
  if (inside === "" || inside === ".." || inside.startsWith(`..${sep}`)) {
    notice(`its env file ${launch.envFile} lies outside the repository and is not read`);
    return spec;
  }
  const variables = parseEnvFile(readTextFile(path, maxEnvFileBytes));
  return { ...spec, launch: { ...launch, env: { ...variables, ...launch.env } } };
}
