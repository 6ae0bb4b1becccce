import { existsSync } from "node:fs";
import { isAbsolute, join, relative, resolve } from "node:path";
import { serverFromCommand, serverFromUrl } from "../discover/arguments.ts";
import { clientFormats, formatOf } from "../discover/clients.ts";
import { uniqueNames } from "../discover/names.ts";
import { type ParsedServers, parseServers } from "../discover/parse.ts";
import { readTextFile } from "../io/files/text-files.ts";
import { CannotJudgeError, UsageError } from "../model/errors.ts";
import { maxFileLength } from "../model/files/tree.ts";
import { parseSnapshots } from "../model/files/snapshots-file.ts";
import { nearest } from "../model/nearest.ts";
import { describeProblem } from "../model/problem.ts";
import type { CaptureResult, ServerSpec } from "../model/server.ts";
import { terminalText } from "../render/escape.ts";
import type { World } from "./command.ts";
import { type Arguments, type Flags, wholeNumber } from "./flags.ts";

/** Saved snapshots larger than this are refused. */
const maxSnapshotBytes = 200_000_000;

/** Which servers to look at, and how. The same for `review`, `capture`, `init` and `approve`, and for the Action. */
export interface Sources {
  /** Client config files; empty means those of the repository that are there. */
  readonly configFiles: readonly string[];
  readonly command?: { readonly name: string; readonly argv: readonly string[] };
  readonly url?: { readonly name?: string; readonly url: string };
  /** Saved snapshots to read instead of starting anything. */
  readonly snapshots?: string;
  readonly timeoutSeconds?: number;
  readonly concurrency?: number;
  /** Names of environment variables that declarations may use and servers may see. */
  readonly passEnv: readonly string[];
}

export const sourceFlags: Flags = {
  "config-file": {
    value: "FILE",
    repeatable: true,
    help: "client config that declares servers",
    byDefault: clientFormats.flatMap(({ paths }) => paths).join(", "),
  },
  server: { value: "NAME", help: "a server to start, with its command after `--`" },
  url: { value: "URL", help: "a server to reach over HTTP; --server names it" },
  snapshots: { value: "FILE", help: "judge what `capture` saved, start nothing" },
  "timeout-seconds": { value: "N", help: "time one server has to answer everything", byDefault: "30" },
  concurrency: { value: "N", help: "servers started at once", byDefault: "4" },
  "pass-env": {
    value: "NAME",
    repeatable: true,
    help: "environment variable that declarations may use and servers may see",
  },
};

/** @throws UsageError if the flags contradict each other. */
export function sourcesOf(args: Arguments): Sources {
  const name = args.get("server");
  const url = args.get("url");
  const snapshots = args.get("snapshots");
  const timeoutSeconds = wholeNumber(args, "timeout-seconds", 1, 3600);
  const concurrency = wholeNumber(args, "concurrency", 1, 64);
  if (args.command !== undefined && (name === undefined || args.command.length === 0)) {
    throw new UsageError("a command to start is given as --server NAME -- COMMAND ARGUMENTS.");
  }
  if (name !== undefined && args.command === undefined && url === undefined) {
    throw new UsageError(`--server ${name} needs a command after \`--\`, or --url.`);
  }
  if (url !== undefined && args.command !== undefined) {
    throw new UsageError("--url and a command after `--` are two servers; give one of them.");
  }
  const isDirect = url !== undefined || args.command !== undefined;
  if (snapshots !== undefined && (isDirect || args.has("config-file"))) {
    throw new UsageError("--snapshots judges what was captured; leave out the flags that start servers.");
  }
  return {
    configFiles: args.all("config-file"),
    ...(args.command !== undefined && name !== undefined ? { command: { name, argv: args.command } } : {}),
    ...(url === undefined ? {} : { url: { url, ...(name === undefined ? {} : { name }) } }),
    ...(snapshots === undefined ? {} : { snapshots }),
    ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
    ...(concurrency === undefined ? {} : { concurrency }),
    passEnv: args.all("pass-env"),
  };
}

/** The path as it stands in findings: relative to the root, with forward slashes; as given if it lies outside. */
function shownPath(root: string, path: string): string {
  const inside = relative(root, resolve(root, path));
  return inside.startsWith("..") || isAbsolute(inside) ? path : inside.replaceAll("\\", "/");
}

function declaredIn(file: string, root: string, bareMap: boolean): ParsedServers {
  const shown = shownPath(root, file);
  const text = readTextFile(resolve(root, file), maxFileLength);
  const parsed = parseServers(shown, text, formatOf(shown), { bareMap });
  if (parsed.problems.length === 0) return parsed;
  throw new UsageError(parsed.problems.map(describeProblem).join("\n"));
}

/** The servers that are asked for, and those a config file switches off. */
interface Discovered {
  readonly specs: readonly ServerSpec[];
  readonly disabled: readonly string[];
}

/**
 * The servers that are asked for: by argument, or declared in the given or the repository's own config files.
 * @throws UsageError if a file cannot be read or understood, or if nothing declares a server.
 */
export function discover(sources: Sources, root: string): Discovered {
  const direct = [
    ...(sources.command === undefined ? [] : [serverFromCommand(sources.command.name, sources.command.argv)]),
    ...(sources.url === undefined ? [] : [serverFromUrl(sources.url.name, sources.url.url)]),
  ];
  const known = clientFormats.flatMap(({ paths }) => paths);
  const isExplicit = sources.configFiles.length > 0;
  const files = isExplicit ? sources.configFiles : known.filter((file) => existsSync(join(root, file)));
  // A server given by argument is the whole question; the repository's files are only read when asked for too.
  const declared =
    direct.length > 0 && !isExplicit ? [] : files.map((file) => declaredIn(file, root, isExplicit));
  const specs = uniqueNames([...declared.flatMap(({ servers }) => servers), ...direct]);
  if (specs.length > 0) return { specs, disabled: declared.flatMap(({ disabled }) => disabled) };
  throw new UsageError(
    files.length === 0
      ? `no server is declared: there is no ${known.join(", ")} here; give --config-file, --server NAME -- COMMAND or --url.`
      : `no server is declared in ${files.join(", ")}.`,
  );
}

/** What may bound a capture when the command line is silent; from config.yml. */
export interface CaptureDefaults {
  readonly timeoutSeconds?: number;
  readonly concurrency?: number;
  /** Names of the only servers wanted; absent means all. */
  readonly servers?: readonly string[];
}

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
 * a terminal.
 * @throws UsageError if the sources cannot be read, or name no server.
 */
export async function collect(sources: Sources, defaults: CaptureDefaults, world: World): Promise<Collected> {
  if (sources.snapshots !== undefined) {
    const text = readTextFile(resolve(world.cwd, sources.snapshots), maxSnapshotBytes);
    return { results: parseSnapshots(sources.snapshots, text) };
  }
  const { specs, disabled } = discover(sources, world.cwd);
  for (const name of disabled) {
    world.notice(`${terminalText(name)} is switched off in its config file: not looked at.`);
  }
  const results = await captureThem(onlyNamed(specs, defaults.servers), sources, defaults, world);
  const isWhole =
    sources.configFiles.length === 0 && sources.command === undefined && sources.url === undefined;
  return isWhole ? { results, declared: [...specs.map(({ name }) => name), ...disabled] } : { results };
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
  const { captureAll } = await import("../io/mcp/capture.ts");
  const { progressLine } = await import("../render/progress.ts");
  const results = await captureAll(wanted, {
    timeoutMs: 1000 * (sources.timeoutSeconds ?? defaults.timeoutSeconds ?? 30),
    concurrency: sources.concurrency ?? defaults.concurrency ?? 4,
    lookup: passed,
    parentEnv: world.env,
    root: world.cwd,
    signal: world.signal,
    onProgress: (event) => {
      if (world.isTerminal && event.state === "done") world.notice(progressLine(event.result));
    },
  });
  if (world.signal.aborted)
    throw new CannotJudgeError("stopped before every server had answered; nothing was judged.");
  return results;
}
