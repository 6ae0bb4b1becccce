import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ServerWords } from "../../catalog/site-index.ts";
import { parseSnapshots } from "../../model/files/snapshots-file.ts";
import { isObject, own, type JsonObject } from "../../model/json.ts";
import { isSnapshot, type ServerSnapshot } from "../../model/server.ts";

/** The text of the local capture of a server, or undefined if there is none. */
export function captureText(folder: string | undefined, slug: string): string | undefined {
  if (folder === undefined) return undefined;
  const path = join(folder, `${slug}.json`);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

/**
 * The server's own words in a capture.
 * @throws UsageError listing everything wrong with the file.
 */
export function wordsIn(file: string, text: string): ServerWords | undefined {
  const snapshot = parseSnapshots(file, text).find(isSnapshot);
  return snapshot === undefined ? undefined : wordsOf(snapshot);
}

function wordsOf({ tools, instructions }: ServerSnapshot): ServerWords {
  const named = tools.flatMap((tool): readonly (readonly [string, JsonObject])[] => {
    const name = isObject(tool) ? own(tool, "name") : undefined;
    return isObject(tool) && typeof name === "string" ? [[name, tool]] : [];
  });
  return { ...(instructions !== undefined && { instructions }), tools: new Map(named) };
}
