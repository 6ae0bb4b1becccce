import { basename, resolve } from "node:path";
import { interpolate } from "../../discover/interpolate.ts";
import { secretName } from "../../discover/summarise.ts";
import { byText } from "../../model/json.ts";
import { knownSecretsIn } from "../../model/known-secret.ts";
import type { Dialect, Launch, ServerSpec } from "../../model/server.ts";
import { CaptureError } from "./capture-error.ts";

/** A launch with its variables filled in: to be started, never to be printed or saved. */
export interface ResolvedLaunch {
  readonly launch: Launch;
  /** Names of variables without a value, sorted. */
  readonly unresolved: readonly string[];
  /** Values that variables had, and what the declaration itself holds as a secret: masked wherever the server repeats it. */
  readonly secrets: readonly string[];
  /** Set if a variable without a value stands where nothing can be started or reached without it. */
  readonly blocked?: CaptureError;
}

/** Shorter values ("main", "true", "8080") occur in ordinary text and are no secrets worth the name. */
const shortestSecret = 8;

/**
 * Fills in the variables of a declaration. `lookup` decides what may be known; the names that editors predefine
 * (`workspaceFolder`, ...) are answered from `root`. A reference without a value stays as written in arguments,
 * environment and headers, as clients do it: servers often list their tools with any value at all.
 */
export function resolveLaunch(
  { launch, dialect, declared, inputs = {} }: ServerSpec,
  root: string,
  lookup: (name: string) => string | undefined,
  platform: NodeJS.Platform = process.platform,
): ResolvedLaunch {
  const unresolved = new Set<string>();
  const secrets = new Set<string>();
  const predefined = new Map([
    ["workspaceFolder", root],
    ["workspaceFolderBasename", basename(root)],
  ]);
  const find = (name: string) => {
    const value = lookup(name);
    if (value !== undefined && value.length >= shortestSecret && value !== root) secrets.add(value);
    return value ?? (dialect === "braces" ? undefined : (predefined.get(name) ?? inputs[name]));
  };
  const filling = (written: Dialect, isWindows: boolean) => (text: string) => {
    const filled = interpolate(text, written, find, isWindows);
    for (const name of filled.unresolved) unresolved.add(name);
    return filled.text;
  };
  // In what a shell has filled in, only our own references to variables that are passed on are left.
  const ofEnvironment = declared.kind === "argument" ? "braces" : dialect;
  const resolved = fillLaunch(
    launch,
    root,
    filling(dialect, false),
    filling(ofEnvironment, platform === "win32"),
  );
  for (const value of declaredSecrets(resolved)) if (value.length >= shortestSecret) secrets.add(value);
  const target = launch.kind === "stdio" ? launch.command : launch.url;
  const blocked =
    interpolate(target, dialect, find).unresolved.length > 0 ? blockedBy(launch, target) : undefined;
  return {
    launch: resolved,
    unresolved: [...unresolved].sort(byText),
    // Longest first, so that a secret that contains another is masked whole.
    secrets: [...secrets].sort((a, b) => b.length - a.length || byText(a, b)),
    ...(blocked !== undefined && { blocked }),
  };
}

type Fill = (text: string) => string;

function fillLaunch(launch: Launch, root: string, fill: Fill, fillEnvironment: Fill): Launch {
  const fillValues = (values: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fillEnvironment(value)]));
  if (launch.kind === "http")
    return { ...launch, url: fill(launch.url), headers: fillValues(launch.headers) };
  return {
    ...launch,
    command: fill(launch.command),
    args: launch.args.map(fill),
    env: fillValues(launch.env),
    cwd: resolve(root, fill(launch.cwd ?? ".")),
  };
}

/** What stands in a declaration where a secret stands: under a telling name, as a user or in the query of an address. */
function declaredSecrets(launch: Launch): readonly string[] {
  const named = Object.entries(launch.kind === "http" ? launch.headers : launch.env)
    .filter(([name]) => secretName.test(name))
    // `Bearer abc`: the scheme is no secret, and a server may repeat the token without it.
    .flatMap(([, value]) => [value].concat(value.split(/\s+/)));
  const elsewhere =
    launch.kind === "http" ? addressSecrets(launch.url) : launch.args.flatMap((arg) => knownSecretsIn(arg));
  return [...named, ...elsewhere];
}

function addressSecrets(text: string): readonly string[] {
  if (!URL.canParse(text)) return [];
  const { username, password, searchParams } = new URL(text);
  const query = [...searchParams].filter(([name]) => secretName.test(name)).map(([, value]) => value);
  return [username, password, ...query].flatMap((value) => [value, encodeURIComponent(value)]);
}

function blockedBy({ kind }: Launch, target: string): CaptureError {
  const what = kind === "stdio" ? "command" : "URL";
  return new CaptureError(
    "unresolved",
    `Its ${what} holds a variable without a value; set that variable.`,
    target,
  );
}
