import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** How npm is run. */
export interface NpmOptions {
  /** The person's own environment: npm takes its registry and the tokens for it from there and from their `.npmrc`. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

/** Why npm did not do what it was asked. */
export interface NpmFailure {
  readonly ok: false;
  /** One sentence without its full stop. */
  readonly says: string;
  /** Whether the registry did not answer, or not in time: then nothing is known of the package. */
  readonly isUnanswered?: true;
}

/** What npm wrote to standard output, or why it did not do what it was asked. */
export type NpmAnswer = { readonly ok: true; readonly output: string } | NpmFailure;

/** The list of files of a large package is long. */
const maxOutputBytes = 32_000_000;

/**
 * `--git` names what npm starts to fetch from a repository, whose own settings may run programs; nothing of this name is there.
 * `--prefix` keeps npm from looking for a project above the folder, or in an outer npm's variables.
 */
const fixed = [
  "--ignore-scripts",
  "--no-audit",
  "--no-fund",
  "--no-update-notifier",
  "--loglevel=error",
  "--git=toolwarden-fetches-no-repositories",
  // By default it goes on for more than a minute, also after an archive that is not what the registry says.
  "--fetch-retries=2",
  "--fetch-retry-mintimeout=500",
  "--fetch-retry-maxtimeout=2000",
];

/**
 * Runs npm without a shell and without the scripts of any package, with `folder` as its project: a project's own `.npmrc`
 * may come with a pull request, and could name a registry and read a token of the environment for it.
 */
export function runNpm(
  args: readonly [command: string, ...rest: string[]],
  folder: string,
  { env, timeoutMs, signal }: NpmOptions,
): Promise<NpmAnswer> {
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, "package.json"))) writeFileSync(join(folder, "package.json"), "{}\n");
  const [command, ...rest] = args;
  const [program, ...before] = npmProgram(process.platform);
  const words = [...before, command, ...fixed, "--prefix", folder, ...rest];
  const limits = {
    timeout: timeoutMs,
    maxBuffer: maxOutputBytes,
    ...(signal === undefined ? {} : { signal }),
  };
  return new Promise((resolve) => {
    const settings = { cwd: folder, env: { ...env }, windowsHide: true, shell: false, ...limits };
    execFile(program, words, settings, (error, stdout, stderr) => {
      resolve(
        error === null
          ? { ok: true, output: stdout }
          : {
              ok: false,
              says: reasonOf(error, stderr, timeoutMs),
              ...(error.killed === true || unanswered.test(stderr) ? { isUnanswered: true } : {}),
            },
      );
    });
  });
}

/** On Windows `npm` is a script that only a shell would run; what it starts lies beside Node. */
function npmProgram(platform: NodeJS.Platform): readonly [string, ...string[]] {
  if (platform !== "win32") return ["npm"];
  return [process.execPath, join(dirname(process.execPath), "node_modules", "npm", "bin", "npm-cli.js")];
}

/** Codes of npm for a connection that failed and a registry that is busy. */
const unanswered =
  /^npm (?:error|ERR!) code (?:E429|E5\d\d|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENOTFOUND|ERR_SOCKET_TIMEOUT|ETIMEDOUT)$/m;

function reasonOf(
  error: Error & { code?: unknown; killed?: boolean },
  stderr: string,
  timeoutMs: number,
): string {
  if (error.code === "ENOENT") return "npm is not installed here";
  if (error.name === "AbortError") return "it was stopped";
  if (error.killed === true) return `npm did not answer within ${timeoutMs / 1000} s`;
  const lines = stderr.split("\n").map((line) => /^npm (?:error|ERR!) ?(.*)$/.exec(line)?.[1]?.trim() ?? "");
  const told = lines.filter((line) => line !== "" && !line.startsWith("A complete log of this run"));
  return told.length === 0
    ? "npm failed without a word"
    : `npm says: ${told.slice(0, 3).join("; ").slice(0, 400)}`;
}

/** Runs `use` with a folder of its own, gone afterwards. */
export async function inTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "toolwarden-npm-"));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
