import type { Identity } from "../catalog/entry.ts";
import { serverFromUrl } from "../discover/arguments.ts";
import type { ResolvedPackage } from "../io/packages/resolve-package.ts";
import type { CatalogStart } from "../model/catalog.ts";
import { CannotJudgeError } from "../model/errors.ts";
import { type CaptureResult, type SandboxKind, sandboxChoices } from "../model/server.ts";
import { terminalText } from "../render/escape.ts";
import type { World } from "./command.ts";
import { type Arguments, type Flags, wholeNumber } from "./flags.ts";

export const startFlags: Flags = {
  sandbox: {
    value: "WHICH",
    choices: sandboxChoices,
    help: "where servers are started: auto is the strongest that works here",
    byDefault: "auto",
  },
  "timeout-seconds": { value: "N", help: "time a server has to answer everything", byDefault: "30" },
};

/** How a server is started. */
export interface StartOptions {
  readonly timeoutMs: number;
  readonly sandbox: SandboxKind;
}

/** @throws UsageError for a sandbox that does not work here. */
export async function startOptions(args: Arguments, world: World): Promise<StartOptions> {
  // One of the choices: the flag takes no other.
  const choice = sandboxChoices.find((one) => one === args.get("sandbox")) ?? "auto";
  const { chooseSandbox } = await import("../io/mcp/sandbox.ts");
  const { kind, says } = chooseSandbox(choice, world.env);
  if (choice === "auto" && kind === "none") world.notice(terminalText(`Sandbox: ${says}`));
  return { timeoutMs: timeoutOf(args), sandbox: kind };
}

/** Milliseconds. */
export function timeoutOf(args: Arguments): number {
  return 1000 * (wholeNumber(args, "timeout-seconds", 1, 3600) ?? 30);
}

/** What stands in the entry of a package, before or after it was resolved. */
export function packageIdentity(
  slug: string,
  { name, ...release }: { readonly name: string; readonly version?: string; readonly integrity?: string },
  start: CatalogStart,
): Identity {
  return { slug, name, source: { kind: "npm", package: { registry: "npm", name, ...release } }, start };
}

/** npm needs about a second; an archive may have some 100 MB. */
const resolveMs = 60_000;

/** The release that npm would take; a sentence without its full stop if it takes none. */
export async function resolveRelease(name: string, wanted: string, { env, signal }: World) {
  const { resolvePackage } = await import("../io/packages/resolve-package.ts");
  const spec = wanted === "" ? name : `${name}@${wanted}`;
  return resolvePackage(spec, { env, signal, timeoutMs: resolveMs });
}

/** What came of a package: nothing is on record of one that npm does not find, since that says nothing about a server. */
export type Captured = CapturedPackage | { readonly kind: "unresolved"; readonly says: string };

export interface CapturedPackage {
  readonly kind: "captured";
  readonly identity: Identity;
  readonly version: string;
  readonly result: CaptureResult;
}

/**
 * Resolves, installs and captures a package.
 * @throws CannotJudgeError if it was stopped.
 */
export async function capturePackage(
  identity: Identity,
  wanted: string,
  options: StartOptions,
  world: World,
): Promise<Captured> {
  const answer = await resolveRelease(identity.name, wanted, world);
  throwIfStopped(world, identity.slug);
  if (!answer.ok) return { kind: "unresolved", says: answer.says };
  return captureResolved(identity, answer.package, options, world);
}

/**
 * Installs and captures a release.
 * @throws CannotJudgeError if it was stopped.
 */
export async function captureResolved(
  { slug, start }: Identity,
  resolved: ResolvedPackage,
  { timeoutMs, sandbox }: StartOptions,
  world: World,
): Promise<Captured> {
  const { recordPackage } = await import("../io/catalog/record-package.ts");
  const record = await recordPackage(slug, resolved, start, {
    env: world.env,
    timeoutMs,
    sandbox: { kind: sandbox, allowNetwork: start.network },
    signal: world.signal,
    notice: (says) => world.notice(terminalText(`${slug}: ${says}.`)),
  });
  throwIfStopped(world, slug);
  if (record.kind === "unresolved") return record;
  const { homepage, result } = record;
  // Without a sandbox nothing keeps a server from the network.
  const network = sandbox === "none" || start.network;
  const identity = packageIdentity(slug, resolved, {
    ...start,
    node: process.versions.node,
    sandbox,
    network,
  });
  return {
    kind: "captured",
    identity: homepage === undefined ? identity : { ...identity, homepage },
    version: resolved.version,
    result,
  };
}

/**
 * Captures a server that is reached over HTTP.
 * @throws CannotJudgeError if it was stopped.
 */
export async function captureUrl(
  slug: string,
  url: string,
  timeoutMs: number,
  world: World,
): Promise<CaptureResult> {
  const { captureServer } = await import("../io/mcp/capture.ts");
  const result = await captureServer(serverFromUrl(slug, url), {
    timeoutMs,
    concurrency: 1,
    lookup: () => undefined,
    parentEnv: world.env,
    root: world.cwd,
    signal: world.signal,
  });
  throwIfStopped(world, slug);
  return result;
}

/** What was stopped says nothing about a server. */
function throwIfStopped(world: World, slug: string): void {
  if (world.signal.aborted) throw new CannotJudgeError(`stopped; nothing was recorded of ${slug}.`);
}
