import { resolve } from "node:path";
import { readTextFile } from "../io/files/text-files.ts";
import { UsageError } from "../model/errors.ts";
import type { PolicyFile } from "../model/policy.ts";
import { describeProblem } from "../model/problem.ts";
import { parsePolicy, type ParsedPolicy } from "../policy/parse.ts";
import type { World } from "./command.ts";

/** A policy over a megabyte was not written by a person. */
const maxPolicyBytes = 1_000_000;

/**
 * A policy file, or what is wrong with it. `path` is relative to the folder we run in.
 * @throws UsageError if the file cannot be read.
 */
export function parsePolicyFile(path: string, world: World): ParsedPolicy {
  return parsePolicy(path, readTextFile(resolve(world.cwd, path), maxPolicyBytes));
}

/** @throws UsageError if the file cannot be read, or listing everything wrong with it. */
export function readPolicy(path: string, world: World): PolicyFile {
  const parsed = parsePolicyFile(path, world);
  if (parsed.ok) return parsed.file;
  throw new UsageError(parsed.problems.map(describeProblem).join("\n"));
}
