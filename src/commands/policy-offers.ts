import { basename } from "node:path";
import { assessServer } from "../assess/assess.ts";
import type { AssessedTool } from "../model/classification.ts";
import { CannotJudgeError, UsageError } from "../model/errors.ts";
import { isSnapshot } from "../model/server.ts";
import { policyServer } from "../policy/file-name.ts";
import { progressLine } from "../render/progress.ts";
import type { World } from "./command.ts";
import { collect } from "./collect.ts";

/** The judged tools of one server. */
export interface ServerTools {
  readonly server: string;
  readonly tools: readonly AssessedTool[];
  /** Whether these are surely all. */
  readonly isWhole: boolean;
}

/**
 * What the servers of a snapshots file offer, by name.
 * @throws UsageError if the file cannot be read, CannotJudgeError if it says that a server did not answer.
 */
export async function readOffers(snapshots: string, world: World): Promise<readonly ServerTools[]> {
  const { results } = await collect({ snapshots, configFiles: [], passEnv: [] }, {}, world);
  const unseen = results.filter((result) => !isSnapshot(result));
  if (unseen.length > 0)
    throw new CannotJudgeError(
      `${snapshots}: not every server was read:\n${unseen.map(progressLine).join("\n")}`,
    );
  return results.filter(isSnapshot).map((snapshot) => ({
    server: snapshot.server,
    tools: assessServer(snapshot).tools,
    isWhole: snapshot.coverage === "complete",
  }));
}

/**
 * The server that a policy file is for: the one it is named after, or the only one there is.
 * @throws UsageError if that leaves it open.
 */
export function serverOf<T extends { readonly server: string }>(
  policyPath: string,
  servers: readonly T[],
): T {
  const name = policyServer(basename(policyPath));
  const [only, ...others] = servers;
  const found = servers.find(({ server }) => server === name) ?? (others.length === 0 ? only : undefined);
  if (found !== undefined) return found;
  const names = servers.map(({ server }) => JSON.stringify(server)).join(", ");
  throw new UsageError(
    `${policyPath}: which server is it for? A policy is named after its server, and there are ${names === "" ? "none" : names}.`,
  );
}
