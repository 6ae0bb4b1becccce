import { existsSync, readdirSync, realpathSync } from "node:fs";
import { basename, delimiter, dirname, isAbsolute, join } from "node:path";

/** What a sandbox runs, and all that it shows of the machine. */
export interface Cell {
  /** The program as it was declared, and its arguments. */
  readonly argv: readonly [string, ...string[]];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** The repository, to be read; absent if it is not shown. */
  readonly root?: string;
  /** Files and folders of the repository that are shown empty. */
  readonly hidden: readonly string[];
  /** A folder of ours to be written, at `cellFolders.cache`. */
  readonly cache?: string;
  /** Folders with programs outside of the system's own, and files of certificates. */
  readonly tools: readonly string[];
  readonly hasNetwork: boolean;
  /** An empty file, and a folder for files that are handed over; both private. */
  readonly empty: string;
  readonly folder: string;
}

/** The folders of a server in a sandbox, which are also what those of any other server are called. */
export const cellFolders = {
  home: "/home/server",
  temporary: "/tmp",
  cache: "/home/server/.cache",
} as const;

/** Folders of the system that hold programs and what they load. */
export const systemFolders = ["/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/usr"] as const;

/** True if `path` is `folder` or lies in it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}

/**
 * The folders of `PATH` that are not the system's, with the libraries beside them (`bin` and `lib` of a Node that was
 * unpacked into a home). Never what lies around them, which may be anything: `~/.cargo` holds a token beside `bin`.
 */
export function toolFolders(path: string, home: string): readonly string[] {
  const isOurs = (folder: string) =>
    existsSync(folder) &&
    !isWithin(home, folder) &&
    !systemFolders.some((system) => isWithin(folder, system));
  const folders = path
    .split(delimiter)
    .filter((entry) => isAbsolute(entry) && isOurs(entry))
    .flatMap((entry) => withLibraries(entry).filter(isOurs));
  return [...new Set(folders.flatMap((folder) => [folder, realpathSync(folder)]))].filter(isOurs);
}

/** Shims of version managers (pyenv, rbenv, mise) lead to programs that lie beside their folder. */
function withLibraries(entry: string): readonly string[] {
  const parent = dirname(entry);
  if (basename(entry) === "shims") return [entry, parent];
  return basename(entry) === "bin" ? [entry, join(parent, "lib"), join(parent, "libexec")] : [entry];
}

/** Clones are looked for so deep in a repository: a workflow may check out others into folders of the first. */
const cloneDepth = 2;
const mostFolders = 2_000;

/**
 * Where git keeps credentials in a repository and in clones inside it: actions/checkout leaves the token of the job in
 * `.git/config`, and for submodules below `.git/modules`.
 */
export function credentialPlaces(root: string): readonly string[] {
  let looked = 0;
  const search = (folder: string, depth: number): readonly string[] => {
    if ((looked += 1) > mostFolders) return [];
    const own = [".git/config", ".git/config.worktree", ".git/modules", ".git-credentials", ".netrc"].flatMap(
      (name) => placeWithin(join(folder, name), root) ?? [],
    );
    return depth === 0 ? own : [...own, ...subfolders(folder).flatMap((one) => search(one, depth - 1))];
  };
  return search(root, cloneDepth);
}

/** Where a file or folder lies in a repository, with links on the way followed; what lies elsewhere is not shown. */
function placeWithin(path: string, root: string): string | undefined {
  try {
    const [real, base] = [realpathSync(path), realpathSync(root)];
    return isWithin(real, base) ? join(root, real.slice(base.length)) : undefined;
  } catch {
    return undefined; // It does not exist: in a worktree `.git` is a file.
  }
}

function subfolders(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== ".git" && entry.name !== "node_modules")
      .map(({ name }) => join(folder, name));
  } catch {
    return []; // Not ours to read, so nobody's whom we start.
  }
}
