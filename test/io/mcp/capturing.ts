import { join } from "node:path";
import { captureServer } from "../../../src/io/mcp/capture.ts";
import type { CaptureOptions } from "../../../src/io/mcp/capture.ts";
import { serverFromCommand } from "../../../src/discover/arguments.ts";
import { isObject } from "../../../src/model/json.ts";
import { isSnapshot } from "../../../src/model/server.ts";
import type { CaptureFailure, CaptureResult, ServerSnapshot, ServerSpec } from "../../../src/model/server.ts";

/** The repository. */
export const root = join(import.meta.dirname, "..", "..", "..");
const servers = join(root, "test", "servers");

/** The options of a capture, with what a test says itself. */
export function optionsWith(some: Partial<CaptureOptions> = {}): CaptureOptions {
  return {
    timeoutMs: 60_000,
    concurrency: 4,
    lookup: () => undefined,
    parentEnv: process.env,
    root,
    ...some,
  };
}

/** One of the misbehaving servers of `test/servers/hostile/`. */
export function hostile(behaviour: string, ...args: readonly string[]): ServerSpec {
  return serverFromCommand(behaviour, [
    process.execPath,
    join(servers, "hostile", "start.mjs"),
    behaviour,
    ...args,
  ]);
}

/** A script in `test/servers`. */
export function script(name: string, ...args: readonly string[]): ServerSpec {
  return serverFromCommand(name, [process.execPath, join(servers, name), ...args]);
}

/** The program of an installed package, started with the running Node. */
export function installed(name: string, program: string, ...args: readonly string[]): ServerSpec {
  return serverFromCommand(name, [process.execPath, join(root, "node_modules", program), ...args]);
}

/** A snapshot; the test fails with the failure if there is none. */
export async function snapshotOf(spec: ServerSpec, some?: Partial<CaptureOptions>): Promise<ServerSnapshot> {
  return expectSnapshot(await captureServer(spec, optionsWith(some)));
}

function expectSnapshot(result: CaptureResult): ServerSnapshot {
  if (isSnapshot(result)) return result;
  throw new Error(
    `${result.server}: ${result.failure}: ${result.says} ${result.quotes} ${result.stderrTail.join("\n")}`,
  );
}

/** A failure; the test fails if the server could be read. */
export async function failureOf(spec: ServerSpec, some?: Partial<CaptureOptions>): Promise<CaptureFailure> {
  const result = await captureServer(spec, optionsWith(some));
  if (isSnapshot(result)) throw new Error(`${result.server} answered with ${result.tools.length} tools`);
  return result;
}

/**
 * The failure of a server that never answers, given up at the first of ever longer deadlines by which it has come as far as
 * `isThere` says: on a busy machine a server may be long in starting.
 */
export async function failureOnce(
  isThere: (failed: CaptureFailure) => boolean,
  spec: ServerSpec,
): Promise<{ readonly failed: CaptureFailure; readonly timeoutMs: number; readonly tookMs: number }> {
  for (let timeoutMs = 1_000; ; timeoutMs *= 4) {
    const started = performance.now();
    const failed = await failureOf(spec, { timeoutMs });
    const tookMs = performance.now() - started;
    if (isThere(failed) || timeoutMs > 30_000) return { failed, timeoutMs, tookMs };
  }
}

/** Names of what was listed; what has none is shown as JSON. */
export function namesOf(items: ServerSnapshot["tools"]): readonly string[] {
  return items.map((item) =>
    isObject(item) && typeof item["name"] === "string" ? item["name"] : JSON.stringify(item),
  );
}
