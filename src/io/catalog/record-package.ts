import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { packageAlias } from "../../catalog/entry.ts";
import { homepageOf } from "../../catalog/manifest.ts";
import type { CatalogStart } from "../../model/catalog.ts";
import { byText, type Json } from "../../model/json.ts";
import type { CaptureResult, LaunchSummary, ServerSpec } from "../../model/server.ts";
import { readTextFile } from "../files/text-files.ts";
import { borderFor } from "../mcp/border.ts";
import { captureServer } from "../mcp/capture.ts";
import type { Sandbox } from "../mcp/sandbox.ts";
import { installPackage, type InstalledPackage } from "../packages/install-package.ts";
import { inTemporaryFolder } from "../packages/npm.ts";
import type { ResolvedPackage } from "../packages/resolve-package.ts";

export interface RecordOptions {
  /** Our environment; npm gets all of it, the server what programs need to run at all. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** For the server's start, handshake and lists together. */
  readonly timeoutMs: number;
  readonly sandbox: Sandbox;
  readonly signal: AbortSignal;
  /** Told, without a full stop, what npm says where it fails: it may name a registry, which no entry may. */
  readonly notice: (says: string) => void;
}

/** What came of a package, or a sentence without its full stop where npm did not get it: that says nothing about the package. */
export type PackageRecord = TriedPackage | { readonly kind: "unresolved"; readonly says: string };

export interface TriedPackage {
  readonly kind: "tried";
  readonly homepage?: string;
  /** Without a path of this machine; its launch is the one that anybody can repeat. */
  readonly result: CaptureResult;
}

/** The heaviest of 138 real servers needs some 3 minutes beside others. */
const installMs = 5 * 60_000;
const maxManifestBytes = 1_000_000;

/** Installs one release into a folder of its own, without running any of its scripts, and captures it there. */
export function recordPackage(
  slug: string,
  resolved: ResolvedPackage,
  start: CatalogStart,
  options: RecordOptions,
): Promise<PackageRecord> {
  const launch: LaunchSummary = {
    kind: "stdio",
    command: "npx",
    args: [...npxWords(resolved, start.program), ...start.args],
    env: Object.keys(start.env).sort(byText),
  };
  const about = { server: slug, declared: { kind: "argument" }, launch, unresolved: [] } as const;
  const failed = (says: string): CaptureResult => ({
    ...about,
    coverage: "none",
    failure: "not-started",
    says,
    quotes: "",
    stderrTail: [],
  });
  return inTemporaryFolder(async (folder): Promise<PackageRecord> => {
    const { env, signal, notice } = options;
    const answer = await installPackage(resolved, folder, { env, signal, timeoutMs: installMs });
    if (!answer.ok && answer.isUnanswered) return { kind: "unresolved", says: answer.says };
    if (!answer.ok) {
      notice(answer.says);
      return {
        kind: "tried",
        result: failed("It cannot be installed from the registry alone and without its scripts."),
      };
    }
    const homepage = homepageIn(join(folder, "node_modules", resolved.name, "package.json"));
    const found = homepage === undefined ? {} : { homepage };
    const script = programOf(answer.installed, start.program);
    if (script === undefined)
      return { kind: "tried", ...found, result: failed(noProgram(answer.installed, start.program)) };
    const spec = specOf(slug, script, start);
    const result = await captureIn(folder, spec, options);
    return { kind: "tried", ...found, result: { ...result, ...about } };
  });
}

function npxWords({ name, version }: ResolvedPackage, program: string | undefined): readonly string[] {
  const release = `${name}@${version}`;
  return program === undefined ? ["-y", release] : ["-y", "-p", release, program];
}

function homepageIn(file: string): string | undefined {
  return homepageOf(JSON.parse(readTextFile(file, maxManifestBytes)) as Json); // npm has read it too.
}

function programOf({ bin, bins }: InstalledPackage, wanted: string | undefined): string | undefined {
  return wanted === undefined ? bin : bins.get(wanted);
}

function noProgram({ bins }: InstalledPackage, wanted: string | undefined): string {
  if (bins.size === 0) return "It has no program that could be started.";
  const has = `it has ${[...bins.keys()].join(", ")}`;
  return wanted === undefined
    ? `It has several programs and none of its own name; name one with --program: ${has}.`
    : `It has no program of the name that was asked for; ${has}.`;
}

function specOf(slug: string, script: string, { args, env }: CatalogStart): ServerSpec {
  return {
    name: slug,
    launch: { kind: "stdio", command: process.execPath, args: [script, ...args], env, cwd: workFolder },
    dialect: "none",
    declared: { kind: "argument" },
  };
}

/** An empty folder beside the package, to start in. */
const workFolder = "work";

async function captureIn(folder: string, spec: ServerSpec, options: RecordOptions): Promise<CaptureResult> {
  mkdirSync(join(folder, workFolder));
  const { env: parentEnv, timeoutMs, sandbox, signal } = options;
  const lookup = () => undefined;
  const result = await captureServer(spec, {
    timeoutMs,
    concurrency: 1,
    lookup,
    parentEnv,
    root: folder,
    sandbox,
    signal,
  });
  // A capture is JSON, and keeps its shape.
  const named = borderFor([], new Map([[folder, packageAlias]])).json(result as unknown as Json);
  return named as unknown as CaptureResult;
}
