import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { changePrivateFile, readPrivateFile } from "../io/files/private-file.ts";
import type { LiveGrant } from "../io/gateway/grants.ts";
import { UsageError } from "../model/errors.ts";
import { grantsSchema } from "../model/files/grants-file.ts";
import { readMachineFile } from "../model/files/machine-file.ts";
import type { StoredGrant } from "../model/grant.ts";
import { byText } from "../model/json.ts";
import { nearest } from "../model/nearest.ts";
import { describeProblem } from "../model/problem.ts";
import type { World } from "./command.ts";
import { readRules } from "./enforce-rules.ts";
import type { Arguments } from "./flags.ts";

/** Ten thousand grants, each with many servers, stay below this. */
const maxBytes = 16_000_000;

/** @throws UsageError if the command line names no grants file. */
export function grantsPath(args: Arguments): string {
  const path = args.get("grants");
  if (path === undefined) throw new UsageError("say where the grants are kept: --grants FILE.");
  return path;
}

/** @throws UsageError if the file is not there, cannot be read, can be read by others, or is none of grants. */
export function readGrants(path: string, world: World): readonly StoredGrant[] {
  const text = readPrivateFile(resolve(world.cwd, path), path, maxBytes);
  if (text === undefined)
    throw new UsageError(
      `${path}: there is no such file; begin one with: toolwarden grant add LABEL --grants ${path}`,
    );
  return parseGrants(path, text);
}

/**
 * Puts other grants in place of those in the file, which is begun if it is not there.
 * @throws UsageError if it cannot be read or written; whatever `change` throws, with nothing written.
 */
export function changeGrants(
  path: string,
  world: World,
  change: (grants: readonly StoredGrant[]) => readonly StoredGrant[],
): void {
  changePrivateFile(resolve(world.cwd, path), path, maxBytes, (text) => {
    const grants = change(text === undefined ? [] : parseGrants(path, text));
    const sorted = grants.toSorted((a, b) => byText(a.label, b.label));
    return `${JSON.stringify({ schema: "toolwarden.grants/1", grants: sorted }, undefined, 2)}\n`;
  });
}

function parseGrants(path: string, text: string): readonly StoredGrant[] {
  const read = readMachineFile(path, text, grantsSchema);
  if (read.ok) return read.value.grants;
  throw new UsageError(read.problems.map(describeProblem).join("\n"));
}

/**
 * The grants with their policies, for a gateway of these servers.
 * @throws UsageError if a policy cannot be read, or a grant names a server that is not there.
 */
export function withPolicies(
  grants: readonly StoredGrant[],
  path: string,
  servers: readonly string[],
  world: World,
): readonly LiveGrant[] {
  return grants.map((grant) => {
    const unknown = grant.servers?.find((server) => !servers.includes(server));
    if (unknown !== undefined) {
      const meant = nearest(unknown, servers);
      const hint = meant === undefined ? `served are ${servers.join(", ")}` : `did you mean "${meant}"?`;
      throw new UsageError(
        `${path}: grant "${grant.label}" names the server "${unknown}", which is not served; ${hint}`,
      );
    }
    const policy = policyPath(grant, path);
    if (policy === undefined) return grant;
    return { ...grant, inForce: readRules({ policy, lock: undefined, server: "" }, world).policy };
  });
}

/** Where the policy of a grant lies, from the folder that we run in. */
export function policyPath({ policy }: StoredGrant, grants: string): string | undefined {
  return policy === undefined || isAbsolute(policy) ? policy : join(dirname(grants), policy);
}

/** A path from the folder that we run in, as the grants file holds it. */
export function fromGrants(policy: string, grants: string, { cwd }: World): string {
  const path = relative(dirname(resolve(cwd, grants)), resolve(cwd, policy));
  return path.split(sep).join("/");
}
