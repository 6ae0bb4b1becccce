import { UsageError } from "../model/errors.ts";
import type { ProjectFiles } from "../io/files/project-files.ts";
import { parseConfig } from "../model/files/config-file.ts";
import type { Lock } from "../model/lock.ts";
import type { PolicyFile } from "../model/policy.ts";
import { describeProblem, type Problem } from "../model/problem.ts";
import type { Config, Project } from "../model/project.ts";
import { parsePolicy } from "../policy/parse.ts";
import { policyServer } from "../policy/file-name.ts";
import { parseLock, type ParsedLock } from "../review/lock.ts";

/** Where a repository keeps what Toolwarden reads, relative to its root. */
export const configPath = ".toolwarden/config.yml";
export const lockPath = ".toolwarden/lock.json";
export const defaultPolicyDir = ".toolwarden/policy";

/**
 * What a repository has committed at one revision; every file is optional, and a missing lock is a first run.
 * @throws UsageError listing every problem in every file.
 */
export async function loadProject(files: ProjectFiles, policyDir: string): Promise<Project> {
  const problems: Problem[] = [];
  const policies = new Map<string, PolicyFile>();
  for (const name of await files.list(policyDir)) {
    const server = policyServer(name);
    if (server === undefined) continue;
    const path = `${policyDir}/${name}`;
    const parsed = parsePolicy(path, (await files.read(path)) ?? "");
    if (!parsed.ok) problems.push(...parsed.problems);
    else if (policies.has(server)) {
      const says = `server "${server}" has two policies, this and ${policies.get(server)?.file}; keep one.`;
      problems.push({ file: path, line: 1, column: 1, pointer: "", says });
    } else policies.set(server, parsed.file);
  }
  const config = parseConfig(configPath, (await files.read(configPath)) ?? "");
  if (!config.ok) problems.push(...config.problems);
  const lock = await readLock(files);
  if (lock?.ok === false) problems.push(...lock.problems);
  if (!config.ok || problems.length > 0) throw new UsageError(problems.map(describeProblem).join("\n"));
  return { config: config.config, policies, ...(lock?.ok === true ? { lock: lock.lock } : {}) };
}

async function readLock(files: ProjectFiles): Promise<ParsedLock | undefined> {
  const text = await files.read(lockPath);
  return text === undefined ? undefined : parseLock(lockPath, text);
}

/**
 * The config alone; the defaults where there is none.
 * @throws UsageError listing every problem in it.
 */
async function loadConfig(files: ProjectFiles): Promise<Config> {
  const config = parseConfig(configPath, (await files.read(configPath)) ?? "");
  if (config.ok) return config.config;
  throw new UsageError(config.problems.map(describeProblem).join("\n"));
}

/**
 * How much to read of servers, by the config, and what it accepts. Nothing else of it: in CI the config may be a pull request's
 * own, and what it opens is for a review to judge. That it may start a package of an odd name opens nothing: it could name any.
 * @throws UsageError listing every problem in it.
 */
export async function loadBounds(
  files: ProjectFiles,
): Promise<Pick<Config["capture"], "bounds" | "concurrency"> & Pick<Config, "accept">> {
  const { capture, accept } = await loadConfig(files);
  const { bounds, concurrency } = capture;
  return { accept, ...(bounds && { bounds }), ...(concurrency && { concurrency }) };
}

/** What `approve` starts from. */
export interface LockedProject {
  readonly config: Config;
  readonly lock?: Lock;
  /** Why the lock that is there cannot be read; empty if it can, or if there is none. */
  readonly lockProblems: readonly Problem[];
}

/**
 * Config and lock alone. A lock that cannot be read, such as one that a merge left with both sides, is no error here:
 * it is for `approve` to write it anew.
 * @throws UsageError listing every problem in the config.
 */
export async function loadForApproval(files: ProjectFiles): Promise<LockedProject> {
  const config = await loadConfig(files);
  const lock = await readLock(files);
  return {
    config,
    ...(lock?.ok === true ? { lock: lock.lock } : {}),
    lockProblems: lock?.ok === false ? lock.problems : [],
  };
}
