import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { UsageError } from "../../model/errors.ts";
import type { SeenEntries } from "./read-entries.ts";
import { readServerLines, serverLines } from "./server-lines.ts";

/** Folder within a site that holds what the next build needs to know; its dot keeps most hosts from publishing it. */
export const stateFolder = ".toolwarden-build";
/** The files of the state, within a site. */
export const statePaths = {
  servers: `${stateFolder}/servers.ndjson`,
  groups: `${stateFolder}/groups.ndjson`,
  // Names the form of the others, so it comes last.
  head: `${stateFolder}/state.json`,
} as const;
const schema = "toolwarden.site-state/2";

/** What was written for one group of pages. */
export interface WrittenGroup {
  /** Digest of what the group gave as its inputs. */
  readonly inputs: string;
  /** Paths of its files, without those in the folder of its id if that is its own. */
  readonly files: readonly string[];
  readonly isFolder?: true;
}

/** What the last build of a site knew, so that the next one need not find it out again. */
export interface SiteState {
  /** Digest of the program and of what every page says of the site: a page of another one is stale. */
  readonly program: string;
  /** By slug. */
  readonly entries: SeenEntries;
  /** By id. */
  readonly groups: ReadonlyMap<string, WrittenGroup>;
}

type GroupLine = readonly [id: string, inputs: string, isFolder: 0 | 1, ...files: readonly string[]];

/**
 * What the last build left in a site's folder; undefined where there is no such folder, or an empty one.
 * @throws UsageError for a folder of something else, which a build would mix with its pages.
 */
export function readState(site: string): SiteState | undefined {
  if (!existsSync(site) || readdirSync(site).length === 0) return undefined;
  try {
    const head = JSON.parse(readFileSync(join(site, statePaths.head), "utf8")) as {
      readonly schema: unknown;
      readonly program: string;
    };
    if (head.schema !== schema) return { program: "", entries: new Map(), groups: new Map() };
    const groups = new Map<string, WrittenGroup>();
    for (const line of linesOf(join(site, statePaths.groups))) {
      // Our own file: its form follows from the schema.
      const [id, inputs, isFolder, ...files] = JSON.parse(line) as GroupLine;
      groups.set(id, { inputs, files, ...(isFolder === 1 && { isFolder: true }) });
    }
    const entries = readServerLines(linesOf(join(site, statePaths.servers)));
    return { program: head.program, entries, groups };
  } catch (error) {
    throw new UsageError(
      `${site}: is a folder of something else than a site that catalog build wrote; name a new folder, or empty it.`,
      { cause: error },
    );
  }
}

/** Writes the state below a folder. */
export function writeState(folder: string, { program, entries, groups }: SiteState): void {
  mkdirSync(dirname(join(folder, statePaths.head)), { recursive: true });
  writeLines(join(folder, statePaths.servers), serverLines(entries.values()));
  writeLines(join(folder, statePaths.groups), groupLines(groups));
  writeLines(join(folder, statePaths.head), [JSON.stringify({ schema, program })]);
}

function* groupLines(groups: SiteState["groups"]): Iterable<string> {
  for (const [id, { inputs, files, isFolder }] of groups) {
    const line: GroupLine = [id, inputs, isFolder === true ? 1 : 0, ...files];
    yield JSON.stringify(line);
  }
}

/** Lines one at a time: as one text those of a large catalogue would be held twice. */
function* linesOf(file: string): Iterable<string> {
  const bytes = readFileSync(file);
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf("\n", start);
    yield bytes.toString("utf8", start, end);
    start = end + 1;
  }
}

const chunk = 1 << 20;

function writeLines(file: string, lines: Iterable<string>): void {
  const handle = openSync(file, "w");
  try {
    let held = "";
    for (const line of lines) {
      held += `${line}\n`;
      if (held.length < chunk) continue;
      writeSync(handle, held);
      held = "";
    }
    writeSync(handle, held);
  } finally {
    closeSync(handle);
  }
}
