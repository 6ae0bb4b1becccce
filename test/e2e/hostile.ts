// Reviews one misbehaving server in a process of its own and looks at everything that is left of it.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Gives } from "../servers/hostile/index.mjs";
import { projectRoot, toolwarden, type Finished } from "./spawn.ts";

export const startServer = join(projectRoot, "test", "servers", "hostile", "start.mjs");

interface Note {
  readonly says: string;
}
interface ReviewJson {
  readonly findings: readonly { readonly kind: string }[];
  readonly servers: readonly { readonly coverage: string; readonly notes: readonly Note[] }[];
  readonly failures: readonly { readonly failure: string; readonly says: string }[];
}

/** A review of one server, and what the machine looks like after it. */
export interface Reviewed extends Finished {
  readonly tookMs: number;
  /** Files in the repository, the home and the folder for temporary files, which were empty before. */
  readonly files: readonly string[];
  /** Command lines of processes that bear the mark. */
  readonly processes: readonly string[];
}

/** `target` says which server; its command line holds `mark` if it has one. */
export async function reviewOf(target: readonly string[], mark: string, seconds: number): Promise<Reviewed> {
  const root = mkdtempSync(join(tmpdir(), "toolwarden-test-"));
  for (const folder of ["repository", "home", "tmp"]) mkdirSync(join(root, folder));
  const env = { HOME: join(root, "home"), TMPDIR: join(root, "tmp"), GITHUB_TOKEN: "planted-0123456789" };
  const args = ["review", "--format", "json", "--timeout-seconds", String(seconds), ...target];
  try {
    const started = performance.now();
    const finished = await toolwarden(args, { cwd: join(root, "repository"), env });
    const tookMs = performance.now() - started;
    return { ...finished, tookMs, files: filesIn(root), processes: processesWith(mark) };
  } finally {
    rmSync(root, { recursive: true });
  }
}

function filesIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
}

/** Running processes with this word on their command line; none where there is no `/proc`. */
export function processesWith(mark: string): readonly string[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc").flatMap((entry) => {
    try {
      const line = readFileSync(`/proc/${entry}/cmdline`, "utf8").replaceAll("\0", " ");
      return line.includes(mark) ? [`${entry} ${line}`] : [];
    } catch {
      return []; // No process, or it has ended.
    }
  });
}

/** What of a review a behaviour says beforehand. */
export function outcomeOf({
  code,
  stdout,
}: Finished): Omit<Gives, "exit" | "seconds"> & { exit: number | null } {
  const review = JSON.parse(stdout) as ReviewJson;
  const [server] = review.servers;
  const [failure] = review.failures;
  const kinds = new Set(review.findings.map(({ kind }) => kind));
  kinds.delete("tool-added");
  return {
    coverage: (server?.coverage ?? "none") as Gives["coverage"],
    exit: code,
    notes: server?.notes.map(({ says }) => says) ?? [],
    findings: [...kinds].sort(),
    ...(failure !== undefined && { failure: failure.failure, says: failure.says }),
  };
}
