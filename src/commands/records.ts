import { existsSync } from "node:fs";
import { join } from "node:path";
import type { CatalogEntry } from "../model/catalog.ts";
import type { Package } from "../model/lock.ts";
import { packageOf, startedPackage } from "../model/package.ts";
import { type CaptureResult, isSnapshot, type ServerSpec } from "../model/server.ts";
import { terminalPhrase, terminalText } from "../render/escape.ts";
import type { World } from "./command.ts";

/** Where the entries lie that come with Toolwarden. */
export function ownEntries({ home }: Pick<World, "home">): string {
  return join(home, "..", "catalog", "servers");
}

/** What the catalogue that comes with Toolwarden has of the servers of one review. */
export interface Records {
  /** Tells a person at a terminal what is on record of servers that are about to be started. */
  readonly tell: (specs: readonly ServerSpec[]) => Promise<void>;
  /** The entries of the servers that have one, by server name. */
  readonly of: (results: readonly CaptureResult[]) => Promise<ReadonlyMap<string, CatalogEntry>>;
}

/** Each entry is read once, when it is first asked for; without a package that could have one nothing is loaded. */
export function recordsOf(world: World): Records {
  const folder = ownEntries(world);
  const known = new Map<string, Promise<CatalogEntry | undefined>>();
  const read = async (wanted: Package) => {
    const { recordOf } = await import("../io/catalog/records.ts");
    return recordOf(folder, wanted, (says) => world.notice(terminalText(says)));
  };
  const entryOf = (wanted: Package | undefined) => {
    if (wanted?.registry !== "npm" || !existsSync(folder)) return undefined;
    const entry = known.get(wanted.name) ?? read(wanted);
    known.set(wanted.name, entry);
    return entry;
  };
  return {
    async tell(specs) {
      if (!world.isTerminal) return;
      for (const { name, launch } of specs) {
        const entry = await entryOf(packageOf(launch));
        if (entry === undefined) continue;
        const { onRecord } = await import("../render/on-record.ts");
        world.notice(`${terminalText(name, 60)}: on record: ${terminalPhrase(onRecord(entry))}.`);
      }
    },
    async of(results) {
      const found = new Map<string, CatalogEntry>();
      for (const result of results) {
        const entry = await entryOf(isSnapshot(result) ? startedPackage(result) : packageOf(result.launch));
        if (entry !== undefined) found.set(result.server, entry);
      }
      return found;
    },
  };
}
