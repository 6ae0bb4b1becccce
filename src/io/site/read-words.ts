import { existsSync } from "node:fs";
import type { ServerWords } from "../../catalog/site-index.ts";
import { parseSnapshots } from "../../model/files/snapshots-file.ts";
import { isObject, own, type JsonObject } from "../../model/json.ts";
import { readTextFile } from "../files/text-files.ts";
import { isSnapshot, type ServerSnapshot } from "../../model/server.ts";

/** Longest file of a capture that is read, in bytes: what a capture may be, twice. */
const maxBytes = 128 * 1024 * 1024;

/**
 * The server's own words in a local capture; undefined where there is none, or the server did not answer.
 * @throws UsageError listing everything wrong with the file.
 */
export function readWords(file: string | undefined): ServerWords | undefined {
  if (file === undefined || !existsSync(file)) return undefined;
  const snapshot = parseSnapshots(file, readTextFile(file, maxBytes)).find(isSnapshot);
  return snapshot === undefined ? undefined : wordsOf(snapshot);
}

function wordsOf({ tools, instructions }: ServerSnapshot): ServerWords {
  const named = tools.flatMap((tool): readonly (readonly [string, JsonObject])[] => {
    const name = isObject(tool) ? own(tool, "name") : undefined;
    return isObject(tool) && typeof name === "string" ? [[name, tool]] : [];
  });
  return { ...(instructions !== undefined && { instructions }), tools: new Map(named) };
}
