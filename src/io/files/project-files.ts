import { lstat, open, readdir, realpath, stat } from "node:fs/promises";
import { isAbsolute, join, posix, relative, sep } from "node:path";
import { UsageError } from "../../model/errors.ts";
import { byText } from "../../model/json.ts";
import { listTree, readBlob, resolveCommit, type TreeEntry } from "./git.ts";

/**
 * The files of a repository at one revision, wherever they are: a folder, a git revision, or GitHub. Paths are
 * relative to the project's root, with forward slashes; one that leads out of it is a `UsageError`, also by a
 * symbolic link.
 */
export interface ProjectFiles {
  /** The text of a file, or undefined if there is none. Throws `UsageError` if it is no file or over `maxFileBytes`. */
  read(path: string): Promise<string | undefined>;
  /** The names of the files directly in a folder, sorted; none if there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
}

/** The longest file that is read: 4 MB. Policies and locks stay far below. */
export const maxFileBytes = 4_000_000;

/** Throws `UsageError` unless `path` is relative, with forward slashes, and stays below the root. */
export function checkProjectPath(path: string): void {
  const segments = path.split("/");
  const isInside = segments.every((segment) => segment !== "" && segment !== "." && segment !== "..");
  if (isInside && !/[\\\0]/.test(path)) return;
  throw new UsageError(
    `${JSON.stringify(path)}: not a path inside the repository; use one like ".toolwarden/lock.json"`,
  );
}

/** Throws `UsageError` for a file that is too long to be read. */
export function checkFileSize(path: string, bytes: number): void {
  if (bytes <= maxFileBytes) return;
  throw new UsageError(`${path}: ${bytes} bytes is more than the ${maxFileBytes} that are read`);
}

function leadsOut(path: string): UsageError {
  return new UsageError(`${path}: a symbolic link that leads out of the repository; commit the file itself`);
}

function withoutByteOrderMark(text: string): string {
  return text.replace(/^\uFEFF/, "");
}

/** The files below the folder `root`, as they are now. */
export function directoryFiles(root: string): ProjectFiles {
  return {
    async read(path) {
      const found = await locate(root, path);
      if (found === undefined) return undefined;
      const status = await stat(found);
      if (!status.isFile()) throw new UsageError(`${path}: is not a file`);
      checkFileSize(path, status.size);
      return withoutByteOrderMark(await readBounded(path, found));
    },
    async list(folder) {
      const found = await locate(root, folder);
      if (found === undefined) return [];
      if (!(await stat(found)).isDirectory()) throw new UsageError(`${folder}: is not a folder`);
      const entries = await readdir(found, { withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile() || entry.isSymbolicLink());
      return files.map((entry) => entry.name).sort(byText);
    },
  };
}

/** Where a path really is, or undefined if nothing is there. */
async function locate(root: string, path: string): Promise<string | undefined> {
  checkProjectPath(path);
  const target = join(root, path);
  try {
    const [realRoot, realTarget] = await Promise.all([realpath(root), realpath(target)]);
    const inside = relative(realRoot, realTarget);
    if (inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside)) throw leadsOut(path);
    return realTarget;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== "ENOENT" && code !== "ENOTDIR") {
      throw new UsageError(`${path}: cannot be read (${code ?? String(error)})`, { cause: error });
    }
    if (await isLink(target))
      throw new UsageError(`${path}: a symbolic link that leads nowhere`, { cause: error });
    return undefined;
  }
}

async function isLink(path: string): Promise<boolean> {
  return lstat(path).then(
    (status) => status.isSymbolicLink(),
    () => false,
  );
}

/** The size was checked before, but the file may have grown since. */
async function readBounded(path: string, file: string): Promise<string> {
  const handle = await open(file);
  try {
    const buffer = Buffer.alloc(Math.min((await handle.stat()).size, maxFileBytes) + 1);
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await handle.read(buffer, length, buffer.length - length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    checkFileSize(path, length);
    return buffer.toString("utf8", 0, length);
  } finally {
    await handle.close();
  }
}

/**
 * The files below the folder `root` as they were committed at `ref`, a name or hash that git knows. Reads git's
 * objects only: nothing is checked out, and no filter, hook or text conversion of the repository runs.
 * Throws `UsageError` here if `ref` looks like an option, and from its methods if git or the revision is missing.
 */
export function gitFiles(root: string, ref: string): ProjectFiles {
  if (ref.startsWith("-") || ref === "" || /[\0\n]/.test(ref)) {
    throw new UsageError(`${JSON.stringify(ref)}: not a git revision; use a branch, a tag or a commit`);
  }
  let commit: Promise<string> | undefined;
  const tree = async (path: string) => {
    commit ??= resolveCommit(root, ref);
    return listTree(root, await commit, path);
  };
  return {
    async read(path) {
      checkProjectPath(path);
      const entry = await followLinks(path, root, tree);
      if (entry === undefined) return undefined;
      if (entry.type !== "blob") throw new UsageError(`${path}: is not a file at revision ${ref}`);
      checkFileSize(path, entry.size);
      return withoutByteOrderMark(await readBlob(root, entry));
    },
    async list(folder) {
      checkProjectPath(folder);
      const [self] = await tree(folder);
      if (self === undefined) return [];
      if (self.type !== "tree") throw new UsageError(`${folder}: is not a folder at revision ${ref}`);
      const entries = await tree(`${folder}/`);
      const files = entries.filter((entry) => entry.type === "blob");
      return files.map((entry) => posix.basename(entry.path)).sort(byText);
    },
  };
}

type Tree = (path: string) => Promise<readonly TreeEntry[]>;

async function followLinks(path: string, root: string, tree: Tree): Promise<TreeEntry | undefined> {
  let here = path;
  for (let links = 0; links < 8; links += 1) {
    const [entry] = await tree(here);
    if (entry === undefined && links > 0) break;
    if (entry?.mode !== "120000") return entry;
    const target = await readBlob(root, entry);
    here = posix.join(posix.dirname(here), target);
    if (target.startsWith("/") || here.startsWith("../") || here === "..") throw leadsOut(path);
  }
  throw new UsageError(`${path}: a symbolic link that leads nowhere`);
}
