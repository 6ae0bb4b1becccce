import { execFile } from "node:child_process";
import { UsageError } from "../../model/errors.ts";

/** More than any file that is read, and than any listing of one folder that makes sense. */
const maxOutputBytes = 5_000_000;

/** One line of `git ls-tree`. */
export interface TreeEntry {
  readonly mode: string;
  readonly type: string;
  readonly hash: string;
  /** Bytes; 0 for what is not a blob. */
  readonly size: number;
  readonly path: string;
}

/** The text of a blob, as it is stored. */
export function readBlob(root: string, entry: TreeEntry): Promise<string> {
  return git(root, ["cat-file", "blob", entry.hash]);
}

/** The entry at `path`, or with a slash at its end all entries directly in it; none if nothing is there. */
export async function listTree(root: string, commit: string, path: string): Promise<readonly TreeEntry[]> {
  const listing = await git(root, ["ls-tree", "-z", "-l", commit, "--", path]);
  return listing
    .split("\0")
    .filter((line) => line !== "")
    .map((line) => {
      const tab = line.indexOf("\t");
      const [mode = "", type = "", hash = "", size] = line.slice(0, tab).split(/ +/);
      return { mode, type, hash, size: Number(size) || 0, path: line.slice(tab + 1) };
    });
}

/** The hash of the commit that `ref` names. Throws `UsageError` if git does not know it, or is not there itself. */
export async function resolveCommit(root: string, ref: string): Promise<string> {
  try {
    const hash = await git(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
    return hash.trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") {
      throw new UsageError(`cannot read revision ${ref}: git is not installed`, { cause: error });
    }
    throw new UsageError(
      `revision ${ref} is not in this repository; fetch it first (with actions/checkout: \`fetch-depth: 0\`)`,
      { cause: error },
    );
  }
}

/**
 * Whether the clone at `root` holds a commit with all its files. False without git, without a clone, in a shallow one that ends
 * before it, and in a partial one, where git would fetch what is missing from wherever the clone says.
 */
export async function holdsCommit(root: string, hash: string): Promise<boolean> {
  const isPartial = await succeeds(root, ["config", "--get-regexp", "^remote\\..*\\.promisor$"]);
  const tree = `${hash}^{tree}`;
  return !isPartial && succeeds(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", tree]);
}

/** Whether the clone at `root` holds a token, as actions/checkout leaves one unless it is told not to. False without git. */
export function leftCredentials(root: string): Promise<boolean> {
  return succeeds(root, ["config", "--get-regexp", "^http\\..*\\.extraheader$"]);
}

function succeeds(root: string, args: readonly string[]): Promise<boolean> {
  return git(root, args).then(
    () => true,
    () => false,
  );
}

/** Output of git; an argument array, never a shell. A password prompt would wait forever. */
function git(root: string, args: readonly string[]): Promise<string> {
  const options = {
    cwd: root,
    maxBuffer: maxOutputBytes,
    timeout: 30_000,
    env: { ...process.env, GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" },
  };
  return new Promise((resolve, reject) => {
    execFile("git", ["--no-replace-objects", "--literal-pathspecs", ...args], options, (error, stdout) => {
      if (error === null) resolve(stdout);
      else reject(error);
    });
  });
}
