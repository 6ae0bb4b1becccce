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
import { messageOf, UsageError } from "../../model/errors.ts";
import { sha256 } from "../../model/digest.ts";
import { byText } from "../../model/json.ts";
import type { PageGroup, SiteFile } from "../../render/site/page.ts";
import { stateFolder, statePaths, writeState, type SiteState, type WrittenGroup } from "./site-state.ts";

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
    writeState(stage, { program: build.program, entries: build.entries, groups: made.groups });
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
      `${build.site}: the site cannot be written: ${messageOf(error)}; the old one is as it was.`,
      {
        cause: error,
      },
    );
  }
}

const besideSite = (site: string) => join(dirname(site), `.${basename(site)}.new`);
const oldSite = (site: string) => join(dirname(site), `.${basename(site)}.old`);

interface Made {
  readonly groups: SiteState["groups"];
  /** Paths of the files of all groups that were made anew; not told of a whole site, of which all are. */
  readonly changed: readonly string[];
  /** Paths of those that were written; not told of a whole site. */
  readonly written: readonly string[];
  readonly counts: Omit<SiteWritten, "removed">;
}

function makePages(
  groups: Iterable<PageGroup>,
  stage: string,
  last: SiteState | undefined,
  { site, signal, onGroup }: SiteBuild,
): Made {
  const all = new Map<string, WrittenGroup>();
  const changed: string[] = [];
  const written: string[] = [];
  const counts = { groups: 0, rewritten: 0, files: 0, bytes: 0 };
  for (const group of groups) {
    if (signal.aborted) throw new UsageError("The build was interrupted; the old site is as it was.");
    const inputs = inputsOf(group);
    const known = last?.groups.get(group.id);
    counts.groups += 1;
    if (known !== undefined && known.inputs === inputs) all.set(group.id, known);
    else {
      const own: string[] = [];
      for (const file of group.files()) {
        if (group.isFolder !== true || !file.path.startsWith(`${group.id}/`)) own.push(file.path);
        if (last !== undefined) changed.push(file.path);
        // Of a list of many servers most parts stay the same when one server changes.
        if (last !== undefined && holds(join(site, file.path), file.content)) continue;
        counts.bytes += put(stage, file);
        counts.files += 1;
        if (last !== undefined) written.push(file.path);
      }
      all.set(group.id, { inputs, files: own, ...(group.isFolder === true && { isFolder: true }) });
      counts.rewritten += 1;
    }
    onGroup?.(group.id);
  }
  return { groups: all, changed, written, counts };
}

/** 128 bits: two groups of inputs will not have the same by chance. */
function inputsOf({ inputs }: PageGroup): string {
  return typeof inputs === "string" ? inputs : sha256(JSON.stringify(inputs)).slice(0, 32);
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
  const kept = new Set(changed);
  return [...last.groups]
    .filter(([id, group]) => groups.get(id) !== group)
    .flatMap(([id, { files, isFolder }]) => (isFolder === true ? files.concat(filesBelow(site, id)) : files))
    .filter((file) => !kept.has(file))
    .sort(byText);
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
  for (const path of Object.values(statePaths)) moveInto(site, stage, path);
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
