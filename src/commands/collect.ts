import { resolve } from "node:path";
import type { Sandbox } from "../io/mcp/sandbox.ts";
import { withEnvFile } from "../io/files/env-file.ts";
import { readTextFile } from "../io/files/text-files.ts";
import { bounds, limitsOf, type BoundSettings } from "../model/bounds.ts";
import { CannotJudgeError, UsageError } from "../model/errors.ts";
import { parseSnapshots } from "../model/files/snapshots-file.ts";
import { byText } from "../model/json.ts";
import { nearest } from "../model/nearest.ts";
import type { CaptureResult, ServerSpec } from "../model/server.ts";
import type { Config } from "../model/project.ts";
import { progressLine } from "../render/progress.ts";
import { terminalText } from "../render/escape.ts";
import { todayOf, type World } from "./command.ts";
import { isWatched } from "./watch-capture.ts";
import { withheld } from "./withheld.ts";
import { discover } from "./declared-servers.ts";
import type { Sources } from "./sources.ts";

/** Saved snapshots larger than this are refused. */
export const maxSnapshotBytes = 200_000_000;

/**
 * What decides about a capture where the command line is silent; from config.yml. `accept` is what lets a server start whose
 * package looks like another; `servers` are the only ones wanted, absent means all.
 */
export type CaptureDefaults = Config["capture"] & Partial<Pick<Config, "accept" | "servers">>;

function onlyNamed(
  specs: readonly ServerSpec[],
  names: readonly string[] | undefined,
): readonly ServerSpec[] {
  if (names === undefined) return specs;
  const declared = specs.map(({ name }) => name);
  for (const name of names) {
    if (declared.includes(name)) continue;
    const meant = nearest(name, declared);
    const hint = meant === undefined ? `declared are ${declared.join(", ")}` : `did you mean "${meant}"?`;
    throw new UsageError(`no server named "${name}" is declared; ${hint}`);
  }
  return specs.filter(({ name }) => names.includes(name));
}

/** What servers said. */
export interface Collected {
  /** By server name. */
  readonly results: readonly CaptureResult[];
  /** Every server the repository declares, switched off or not; absent where only some were looked for. */
  readonly declared?: readonly string[];
}

/**
 * What each server said: read from saved snapshots, or asked for now with one line of progress a server on
 * a terminal. `beforeStart` is told which are about to be asked.
 * @throws UsageError if the sources cannot be read, or name no server.
 */
export async function collect(
  sources: Sources,
  defaults: CaptureDefaults,
  world: World,
  beforeStart: (specs: readonly ServerSpec[]) => Promise<void> = async () => {},
): Promise<Collected> {
  if (sources.snapshots !== undefined) {
    const text = readTextFile(resolve(world.cwd, sources.snapshots), maxSnapshotBytes);
    return { results: parseSnapshots(sources.snapshots, text) };
  }
  const { specs, disabled } = discover(sources, world.cwd, world.env);
  for (const name of disabled) {
    world.notice(
      `${terminalText(name)} is switched off in its config file, or not a server that can be started from it: not looked at.`,
    );
  }
  const wanted = onlyNamed(specs, defaults.servers).map((spec) =>
    withEnvFile(spec, world.cwd, (says) => world.notice(terminalText(`${spec.name}: ${says}.`))),
  );
  await beforeStart(wanted);
  const kept = withheld(wanted, defaults.accept ?? [], todayOf(world));
  const isKept = new Set(kept.map(({ server }) => server));
  const started = wanted.filter(({ name }) => !isKept.has(name));
  if (isWatched(world)) for (const failure of kept) world.notice(progressLine(failure));
  const captured = await captureThem(started, sources, defaults, world);
  const { withPackages } = await import("../io/packages/with-packages.ts");
  const all = [...captured, ...kept].sort((a, b) => byText(a.server, b.server));
  const results = await withPackages(all, wanted, {
    root: world.cwd,
    env: world.env,
    asksRegistry: sources.resolve ?? defaults.resolve ?? false,
    concurrency: sources.concurrency ?? defaults.concurrency ?? 4,
    signal: world.signal,
    notice: (says) => world.notice(terminalText(`${says}.`)),
  });
  const isWhole =
    sources.configFiles.length === 0 &&
    sources.user !== true &&
    sources.command === undefined &&
    sources.url === undefined;
  return isWhole ? { results, declared: [...specs.map(({ name }) => name), ...disabled] } : { results };
}

async function sandboxFor(sources: Sources, defaults: CaptureDefaults, world: World): Promise<Sandbox> {
  const choice = sources.sandbox ?? defaults.sandbox ?? "none";
  const { chooseSandbox } = await import("../io/mcp/sandbox.ts");
  const { kind, says } = chooseSandbox(choice, world.env);
  if (choice === "auto") world.notice(terminalText(`Sandbox: ${says}`));
  return { kind, allowNetwork: sources.allowNetwork ?? defaults.allowNetwork ?? false };
}

async function captureThem(
  wanted: readonly ServerSpec[],
  sources: Sources,
  defaults: CaptureDefaults,
  world: World,
): Promise<readonly CaptureResult[]> {
  const passed = (name: string): string | undefined =>
    sources.passEnv.includes(name) ? world.env[name] : undefined;
  // The SDK is most of what a capture loads.
  const { captureAll, captureDefaults } = await import("../io/mcp/capture.ts");
  const { watchCapture } = await import("./watch-capture.ts");
  const watch = watchCapture(wanted.length, world);
  const settings: BoundSettings = { ...defaults.bounds, ...sources.bounds };
  const results = await captureAll(wanted, {
    timeoutMs: 1000 * (settings["timeout-seconds"] ?? bounds["timeout-seconds"].byDefault),
    limits: limitsOf(settings),
    concurrency: sources.concurrency ?? defaults.concurrency ?? captureDefaults.concurrency,
    lookup: passed,
    parentEnv: world.env,
    auth: [...(sources.auth ?? []), ...(defaults.auth ?? [])],
    allowPrivateHosts: [...(sources.allowPrivateHosts ?? []), ...(defaults.allowPrivateHosts ?? [])],
    root: world.cwd,
    ...(wanted.some(({ launch }) => launch.kind === "stdio") && {
      sandbox: await sandboxFor(sources, defaults, world),
    }),
    signal: world.signal,
    onProgress: watch.onProgress,
  }).finally(watch.end);
  if (world.signal.aborted)
    throw new CannotJudgeError("stopped before every server had answered; nothing was judged.");
  return results;
}
