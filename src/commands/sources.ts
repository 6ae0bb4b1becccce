import { existsSync } from "node:fs";
import { isAbsolute, relative, resolve } from "node:path";
import { serverFromCommand, serverFromUrl } from "../discover/arguments.ts";
import { type ClientFormat, clientFormats, formatOf, soughtPaths } from "../discover/clients.ts";
import { uniqueNames } from "../discover/names.ts";
import { type ParsedServers, parseServers } from "../discover/parse.ts";
import type { Sandbox } from "../io/mcp/sandbox.ts";
import { withEnvFile } from "../io/files/env-file.ts";
import { readTextFile } from "../io/files/text-files.ts";
import { userFiles } from "../io/files/user-files.ts";
import { boundNames, bounds, limitsOf, type BoundSettings } from "../model/bounds.ts";
import { CannotJudgeError, UsageError } from "../model/errors.ts";
import { parseAuth } from "../model/files/auth.ts";
import { maxFileLength } from "../model/files/tree.ts";
import { parseSnapshots } from "../model/files/snapshots-file.ts";
import { hostOf } from "../model/host.ts";
import { byText } from "../model/json.ts";
import { nearest } from "../model/nearest.ts";
import { describeProblem } from "../model/problem.ts";
import type { RemoteAuth } from "../model/remote-auth.ts";
import { sandboxChoices } from "../model/server.ts";
import type { CaptureResult, SandboxChoice, ServerSpec } from "../model/server.ts";
import type { Config } from "../model/project.ts";
import { progressLine } from "../render/progress.ts";
import { terminalText } from "../render/escape.ts";
import { todayOf, type World } from "./command.ts";
import { type Arguments, type Flags, wholeNumber } from "./flags.ts";
import { isWatched } from "./watch-capture.ts";
import { withheld } from "./withheld.ts";

/** Saved snapshots larger than this are refused. */
export const maxSnapshotBytes = 200_000_000;

/** Which servers to look at, and how. The same for `review`, `capture`, `init` and `approve`, and for the Action. */
export interface Sources {
  /** Client config files; empty means those of the repository that are there. */
  readonly configFiles: readonly string[];
  /** Whether the files of the person's own clients are read too. */
  readonly user?: boolean;
  readonly command?: { readonly name: string; readonly argv: readonly string[] };
  readonly url?: { readonly name?: string; readonly url: string };
  /** Saved snapshots to read instead of starting anything. */
  readonly snapshots?: string;
  readonly bounds?: BoundSettings;
  readonly concurrency?: number;
  /** Names of environment variables that declarations may use and servers may see. */
  readonly passEnv: readonly string[];
  /** Where servers are started. */
  readonly sandbox?: SandboxChoice;
  /** Whether servers in a sandbox may use the network. */
  readonly allowNetwork?: boolean;
  /** Hosts that may have a private address. */
  readonly allowPrivateHosts?: readonly string[];
  /** Whether npm's registry is asked what the project's files do not tell of a package. */
  readonly resolve?: boolean;
  /** Credentials for remote servers, by origin. */
  readonly auth?: readonly RemoteAuth[];
}

/** A flag for each bound on what is read of a server. */
const boundFlags: Flags = Object.fromEntries(
  boundNames.map((name) => {
    const { what, byDefault, unit } = bounds[name];
    return [name, { value: "N", help: what, byDefault: `${byDefault} ${unit}` }];
  }),
);

export const sourceFlags: Flags = {
  "config-file": {
    value: "FILE",
    repeatable: true,
    help: "client config that declares servers",
    byDefault: "those of the clients in docs/clients.md that the repository has",
  },
  user: { help: "also the servers that your own clients are set up with, outside the repository" },
  server: { value: "NAME", help: "a server to start, with its command after `--`" },
  url: { value: "URL", help: "a server to reach over HTTP; --server names it" },
  snapshots: { value: "FILE", help: "judge what `capture` saved, start nothing" },
  ...boundFlags,
  concurrency: { value: "N", help: "servers started at once", byDefault: "4" },
  "pass-env": {
    value: "NAME",
    repeatable: true,
    help: "environment variable that declarations may use and servers may see",
  },
  sandbox: {
    value: "WHICH",
    choices: sandboxChoices,
    help: "where servers are started: auto is the strongest that works here",
    byDefault: "none",
  },
  "allow-network": { help: "let servers in a sandbox use the network, this machine's services too" },
  "allow-private-hosts": {
    value: "HOST",
    repeatable: true,
    help: "host (or host:port) of a declared URL that may have a private address, such as localhost",
  },
  resolve: {
    help: "ask npm's registry which release of a package is started, and for the hash of its archive",
    byDefault: "capture.resolve in config.yml, else only the project's own files are read",
  },
  auth: {
    value: "'ORIGIN KEY=VALUE...'",
    repeatable: true,
    help: "credentials for remote servers, such as 'https://mcp.example.com bearer-token-env=NAME'; keys as in config.yml",
  },
};

/** @throws UsageError naming the text that is no host; `from` says where it was given. */
export function privateHosts(texts: readonly string[], from: string): readonly string[] {
  return texts.map((text) => {
    const host = hostOf(text);
    if (host !== undefined) return host;
    throw new UsageError(`${from} takes a host or host:port, such as localhost:3000, not "${text}".`);
  });
}

/** @throws UsageError if the flags contradict each other. */
export function sourcesOf(args: Arguments): Sources {
  const name = args.get("server");
  const url = args.get("url");
  const snapshots = args.get("snapshots");
  const given = Object.fromEntries(
    boundNames.flatMap((name) => {
      const value = wholeNumber(args, name, 1, bounds[name].most);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
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
  // One of the choices: the flag takes no other.
  const sandbox = sandboxChoices.find((choice) => choice === args.get("sandbox"));
  return {
    configFiles: args.all("config-file"),
    ...(args.has("user") ? { user: true } : {}),
    ...(args.command !== undefined && name !== undefined ? { command: { name, argv: args.command } } : {}),
    ...(url === undefined ? {} : { url: { url, ...(name === undefined ? {} : { name }) } }),
    ...(snapshots === undefined ? {} : { snapshots }),
    bounds: given,
    ...(concurrency === undefined ? {} : { concurrency }),
    passEnv: args.all("pass-env"),
    ...(sandbox === undefined ? {} : { sandbox }),
    ...(args.has("allow-network") ? { allowNetwork: true } : {}),
    allowPrivateHosts: privateHosts(args.all("allow-private-hosts"), "--allow-private-hosts"),
    ...(args.has("resolve") ? { resolve: true } : {}),
    auth: credentials(args.all("auth"), "--auth"),
  };
}

/** The path as it stands in findings: relative to the root, with forward slashes; as given if it lies outside. */
function shownPath(root: string, path: string): string {
  const inside = relative(root, resolve(root, path));
  return inside.startsWith("..") || isAbsolute(inside) ? path : inside.replaceAll("\\", "/");
}

/** A file to read servers from, in the format of a client if that is known. */
interface ConfigFile {
  readonly path: string;
  readonly format?: ClientFormat;
}

function declaredIn({ path, format }: ConfigFile, root: string): ParsedServers {
  const shown = shownPath(root, path);
  const parsed = parseServers(shown, readTextFile(resolve(root, path), maxFileLength), format);
  if (parsed.problems.length === 0) return parsed;
  throw new UsageError(parsed.problems.map(describeProblem).join("\n"));
}

function configFiles(
  { configFiles: given, user }: Sources,
  root: string,
  env: World["env"],
): readonly ConfigFile[] {
  const named = given.map((path) => withFormat(path, formatOf(path)));
  const project = clientFormats
    .filter(({ isSought }) => isSought)
    .flatMap((format) => format.paths.map((path) => ({ path, format })));
  const own = user === true ? userFiles(process.platform, env) : [];
  const sought = [...(given.length > 0 ? [] : project), ...own];
  return [...named, ...sought.filter(({ path }) => existsSync(resolve(root, path)))];
}

function withFormat(path: string, format: ClientFormat | undefined): ConfigFile {
  return format === undefined ? { path } : { path, format };
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
export function discover(sources: Sources, root: string, env: World["env"]): Discovered {
  const direct = [
    ...(sources.command === undefined
      ? []
      : [serverFromCommand(sources.command.name, sources.command.argv, sources.passEnv)]),
    ...(sources.url === undefined ? [] : [serverFromUrl(sources.url.name, sources.url.url)]),
  ];
  // A server given by argument is the whole question; the repository's files are only read when asked for too.
  const isWhole = direct.length > 0 && sources.configFiles.length === 0 && sources.user !== true;
  const files = isWhole ? [] : configFiles(sources, root, env);
  const declared = files.map((file) => declaredIn(file, root));
  const specs = uniqueNames([...declared.flatMap(({ servers }) => servers), ...direct]);
  if (specs.length > 0) return { specs, disabled: declared.flatMap(({ disabled }) => disabled) };
  throw new UsageError(
    files.length === 0
      ? `no server is declared: there is none of ${soughtPaths.join(", ")} here; give --config-file, --server NAME -- COMMAND or --url.`
      : `no server is declared in ${files.map(({ path }) => path).join(", ")}.`,
  );
}

/** @throws UsageError saying what is wrong; `from` says where it was given. */
export function credentials(texts: readonly string[], from: string): readonly RemoteAuth[] {
  return texts.map((text) => {
    const auth = parseAuth(text);
    if (typeof auth !== "string") return auth;
    throw new UsageError(`${from}: ${auth}`);
  });
}

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
