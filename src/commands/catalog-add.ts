import { resolve } from "node:path";
import type { Identity } from "../catalog/entry.ts";
import { slugOfName, slugOfPackage, slugOfUrl } from "../catalog/slug.ts";
import { knownSecret } from "../model/known-secret.ts";
import { serverFromUrl } from "../discover/arguments.ts";
import { readTextFile } from "../io/files/text-files.ts";
import type { CatalogStart } from "../model/catalog.ts";
import { CannotJudgeError, UsageError } from "../model/errors.ts";
import { parseSnapshots } from "../model/files/snapshots-file.ts";
import type { CaptureResult } from "../model/server.ts";
import { npmSpec } from "../model/package.ts";
import {
  type Capture,
  entryBefore,
  type Folders,
  folderFlags,
  foldersOf,
  keep,
  keepAll,
  type Kept,
  momentOf,
} from "./catalog-folders.ts";
import {
  capturePackage,
  captureUrl,
  packageIdentity,
  startFlags,
  startOptions,
  timeoutOf,
} from "./catalog-capture.ts";
import type { Command, ExitCode, World } from "./command.ts";
import { type Arguments, type Flags, parseFlags } from "./flags.ts";
import { maxSnapshotBytes } from "./collect.ts";

const flags: Flags = {
  env: {
    value: "NAME=DUMMY",
    repeatable: true,
    help: "a variable for the server; its value is published, so it is a dummy of the right form",
  },
  program: {
    value: "NAME",
    help: "which of the package's programs",
    byDefault: "the one that npx would start",
  },
  "allow-network": { help: "let it use the network in its sandbox, this machine's services too" },
  snapshots: { value: "FILE", help: "record what `capture` saved instead of starting anything" },
  url: { value: "URL", help: "record a server that is reached over HTTP" },
  ...startFlags,
  ...folderFlags,
};

async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const args = parseFlags(argv, flags);
  const folders = foldersOf(args, world);
  const all = await recorded(args, folders, world);
  await world.print(all.map(({ says }) => `${says}\n`).join(""));
  return all.every(({ isSeen, entry }) => isSeen && entry.surface?.coverage === "complete") ? 0 : 2;
}

function recorded(args: Arguments, folders: Folders, world: World): Promise<readonly Kept[]> {
  const [word, ...more] = args.positionals;
  const [snapshots, url] = [args.get("snapshots"), args.get("url")];
  const given = [word, snapshots, url].filter((one) => one !== undefined);
  if (given.length !== 1 || more.length > 0) {
    throw new UsageError("catalog add records one source: npm:PACKAGE, --snapshots FILE or --url URL.");
  }
  if (
    word === undefined &&
    (args.command !== undefined || ["env", "program", "allow-network"].some(args.has))
  ) {
    throw new UsageError(
      "--env, --program, --allow-network and arguments after `--` are for a package, which is started.",
    );
  }
  if (snapshots !== undefined) return Promise.resolve(fromSnapshots(snapshots, folders, world));
  return url === undefined
    ? fromPackage(word ?? "", args, folders, world)
    : fromUrl(url, args, folders, world);
}

async function fromPackage(word: string, args: Arguments, folders: Folders, world: World) {
  const spec = word.startsWith("npm:") ? npmSpec(word.slice("npm:".length)) : undefined;
  if (spec === undefined) {
    throw new UsageError(`"${word}" names no npm package: write npm:@scope/name or npm:name@1.2.3.`);
  }
  const start = startOf(args);
  const identity = packageIdentity(named(slugOfPackage(spec.name), spec.name), { name: spec.name }, start);
  entryBefore(folders, identity);
  const answer = await capturePackage(identity, spec.wanted, await startOptions(args, world), world);
  if (answer.kind === "unresolved")
    throw new UsageError(`npm:${spec.name} cannot be resolved: ${answer.says}.`);
  return [keep(folders, answer, momentOf(world))];
}

function startOf(args: Arguments): CatalogStart {
  const program = args.get("program");
  return {
    ...(program === undefined ? {} : { program }),
    args: (args.command ?? []).map(published),
    env: Object.fromEntries(args.all("env").map(variable)),
    sandbox: "none",
    network: args.has("allow-network"),
  };
}

function variable(text: string): readonly [string, string] {
  const [, name, value] = /^([A-Za-z_]\w*)=(.*)$/s.exec(text) ?? [];
  if (name !== undefined && value !== undefined) return [name, published(value)];
  throw new UsageError("--env needs a name and a dummy value: --env NAME=dummy.");
}

/** What stands in an entry is read by everybody. */
function published(text: string): string {
  const secret = knownSecret(text);
  if (secret === undefined) return text;
  throw new UsageError(`a value has the form of ${secret}, and an entry is published; give a dummy instead.`);
}

async function fromUrl(url: string, args: Arguments, folders: Folders, world: World) {
  serverFromUrl(undefined, published(url));
  const address = new URL(url);
  const identity: Identity = {
    slug: named(slugOfUrl(address), url),
    name: address.host,
    source: { kind: "url", url },
    start: { args: [], env: {}, sandbox: "none", network: true },
  };
  entryBefore(folders, identity);
  const result = await captureUrl(identity.slug, url, timeoutOf(args), world);
  return [keep(folders, { identity, result }, momentOf(world))];
}

function fromSnapshots(file: string, folders: Folders, world: World): readonly Kept[] {
  const results = parseSnapshots(file, readTextFile(resolve(world.cwd, file), maxSnapshotBytes));
  if (results.length === 0) throw new CannotJudgeError(`${file}: holds no server.`);
  return keepAll(folders, results.map(fromSnapshot), momentOf(world));
}

function fromSnapshot(result: CaptureResult): Capture {
  const slug = named(slugOfName(result.server), result.server);
  return {
    identity: {
      slug,
      name: result.server,
      source: { kind: "snapshots" },
      start: { args: [], env: {}, sandbox: "none", network: true },
    },
    // Where it was declared and how it was started is the giver's own affair.
    result: {
      ...result,
      server: slug,
      declared: { kind: "argument" },
      launch: { kind: "stdio", command: "", args: [], env: [] },
    },
  };
}

function named(slug: string | undefined, name: string): string {
  if (slug !== undefined) return slug;
  throw new UsageError(`"${name}" gives no name for a file; rename it to letters, digits, dots and hyphens.`);
}

export const catalogAddCommand: Command = {
  name: "catalog add",
  summary: "Record a server in the catalogue.",
  usage: [
    "catalog add npm:@scope/name[@version] [--env NAME=DUMMY]... [--program NAME] [-- ARGUMENTS...]",
    "catalog add --url URL",
    "catalog add --snapshots FILE",
  ],
  flags,
  notes: [
    "The package is installed into a temporary folder without running any of its scripts, and started there once. The",
    "entry holds facts and our own words; the server's words stay in the folder of captures. A server that could not be",
    "captured is recorded as such. Exit codes: 0 recorded completely, 2 recorded as not or partly seen, 3 nothing recorded.",
  ].join("\n"),
  run,
};
