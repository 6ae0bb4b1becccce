import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { UsageError } from "../../model/errors.ts";
import { sha256 } from "../../model/digest.ts";
import { byText } from "../../model/json.ts";
import type { PageGroup, SiteFile } from "../../render/site/page.ts";
import { stateAsFile, stateFolder, statePath, type SiteState, type WrittenGroup } from "./site-state.ts";

/** What a build is to write, and what it was told of the last one. */
export interface SiteBuild {
  /** Absolute path of the site's folder. */
  readonly site: string;
  readonly program: string;
  readonly entries: SiteState["entries"];
  readonly last: SiteState | undefined;
  readonly signal: AbortSignal;
  /** Told after every group. */
  readonly onGroup?: (group: string) => void;
}

/** What a build did, in files and groups. */
export interface SiteWritten {
  readonly groups: number;
  readonly rewritten: number;
  readonly files: number;
  readonly bytes: number;
  readonly removed: number;
}

/**
 * Writes a site. All pages are made first, beside the site or in a folder of their own within it; only then do they take
 * the old ones' places. So a build that is interrupted, or fails, leaves the old site whole.
 * @throws UsageError if something cannot be written, or if `signal` aborts it.
 */
export function writeSite(groups: Iterable<PageGroup>, build: SiteBuild): SiteWritten {
  const isWhole = build.last === undefined || build.last.program !== build.program;
  const stage = isWhole ? besideSite(build.site) : join(build.site, stateFolder, "stage");
  try {
    rmSync(stage, { recursive: true, force: true });
    const made = makePages(groups, stage, isWhole ? undefined : build.last, build);
    const state = { program: build.program, entries: build.entries, groups: made.groups };
    put(stage, stateAsFile(state));
    const removed = build.last === undefined || isWhole ? [] : goneFiles(build.site, build.last, made);
    if (isWhole) swap(stage, build.site);
    else {
      writeFileSync(
        join(build.site, stateFolder, moveFile),
        JSON.stringify({ files: made.written, removed }),
      );
      finishMove(build.site);
    }
    return { ...made.counts, removed: removed.length };
  } catch (error) {
    if (!existsSync(join(build.site, stateFolder, moveFile))) rmSync(stage, { recursive: true, force: true });
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `${build.site}: the site cannot be written: ${reasonOf(error)}; the old one is as it was.`,
      {
        cause: error,
      },
    );
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const besideSite = (site: string) => join(dirname(site), `.${basename(site)}.new`);
const oldSite = (site: string) => join(dirname(site), `.${basename(site)}.old`);

interface Made {
  readonly groups: Readonly<Record<string, WrittenGroup>>;
  /** Paths of the files of each group that was made anew, by its id. */
  readonly changed: ReadonlyMap<string, readonly string[]>;
  /** Paths of all that was written, sorted by group. */
  readonly written: readonly string[];
  readonly counts: Omit<SiteWritten, "removed">;
}

function makePages(
  groups: Iterable<PageGroup>,
  stage: string,
  last: SiteState | undefined,
  { site, signal, onGroup }: SiteBuild,
): Made {
  const all: Record<string, WrittenGroup> = {};
  const changed = new Map<string, readonly string[]>();
  const written: string[] = [];
  let rewritten = 0;
  let bytes = 0;
  for (const group of groups) {
    if (signal.aborted) throw new UsageError("The build was interrupted; the old site is as it was.");
    const inputs = typeof group.inputs === "string" ? group.inputs : sha256(JSON.stringify(group.inputs));
    const known = last?.groups[group.id];
    if (known !== undefined && known.inputs === inputs) all[group.id] = known;
    else {
      const files: string[] = [];
      for (const file of group.files()) {
        files.push(file.path);
        // Of a list of many servers most parts stay the same when one server changes.
        if (last !== undefined && holds(join(site, file.path), file.content)) continue;
        bytes += put(stage, file);
        written.push(file.path);
      }
      changed.set(group.id, files);
      all[group.id] = writtenGroup(group, inputs, files);
      rewritten += 1;
    }
    onGroup?.(group.id);
  }
  return {
    groups: all,
    changed,
    written,
    counts: { groups: Object.keys(all).length, rewritten, files: written.length, bytes },
  };
}

function holds(file: string, content: string): boolean {
  try {
    return readFileSync(file, "utf8") === content;
  } catch {
    return false;
  }
}

/** Writes a file below the folder; its size in bytes. */
function put(folder: string, { path, content }: SiteFile): number {
  const target = join(folder, path);
  const bytes = Buffer.from(content);
  try {
    writeFileSync(target, bytes);
  } catch {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
  return bytes.length;
}

/** Files that the last build wrote and no group of this one has. Groups that were left alone keep theirs. */
function goneFiles(site: string, last: SiteState, { groups, changed }: Made): readonly string[] {
  const kept = new Set([...changed.values()].flat());
  return Object.entries(last.groups)
    .filter(([id, group]) => groups[id] !== group)
    .flatMap(([id, { files, isFolder }]) => (isFolder === true ? files.concat(filesBelow(site, id)) : files))
    .filter((file) => !kept.has(file))
    .sort(byText);
}

function writtenGroup({ id, isFolder }: PageGroup, inputs: string, files: readonly string[]): WrittenGroup {
  if (isFolder !== true) return { inputs, files };
  return { inputs, files: files.filter((file) => !file.startsWith(`${id}/`)), isFolder };
}

/** Paths of the files in a folder of the site. */
function filesBelow(site: string, folder: string): readonly string[] {
  if (!existsSync(join(site, folder))) return [];
  return readdirSync(join(site, folder), { recursive: true, withFileTypes: true, encoding: "utf8" })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
}

/** Puts a folder in the place of the site. Between the two renames there is none, which `recoverSite` mends. */
function swap(stage: string, site: string): void {
  const old = oldSite(site);
  rmSync(old, { recursive: true, force: true });
  if (existsSync(site)) renameSync(site, old);
  renameSync(stage, site);
  rmSync(old, { recursive: true, force: true });
}

/** Names what a build within the site has still to move. While it is there, the new pages are complete. */
const moveFile = "move.json";

/**
 * Finishes what an interrupted build had begun to put in place; nothing where none had. Called before a site is read.
 */
export function recoverSite(site: string): void {
  if (!existsSync(site) && existsSync(oldSite(site))) renameSync(oldSite(site), site);
  finishMove(site);
}

function finishMove(site: string): void {
  const marker = join(site, stateFolder, moveFile);
  if (!existsSync(marker)) return;
  const move = JSON.parse(readFileSync(marker, "utf8")) as {
    readonly files: readonly string[];
    readonly removed: readonly string[];
  };
  const stage = join(site, stateFolder, "stage");
  for (const path of move.files) moveInto(site, stage, path);
  for (const path of move.removed) remove(site, path);
  moveInto(site, stage, statePath);
  rmSync(stage, { recursive: true, force: true });
  rmSync(marker);
}

/** A file that an interrupted move has moved already is not moved again. */
function moveInto(site: string, stage: string, path: string): void {
  const from = join(stage, path);
  const to = join(site, path);
  if (!existsSync(from)) return;
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}

/** Removes a file, and the folders that are empty without it. */
function remove(site: string, path: string): void {
  rmSync(join(site, path), { force: true });
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
    try {
      rmdirSync(join(site, folder));
    } catch {
      return;
    }
  }
}
