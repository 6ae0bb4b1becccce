import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { chownSync, existsSync } from "node:fs";
import { atOurEnd } from "./at-our-end.ts";
import { bubblewrap } from "./bubblewrap.ts";
import { CaptureError } from "./capture-error.ts";
import { capped } from "./caps.ts";
import { type Cell, cellFolders, credentialPlaces, isWithin, toolFolders } from "./cell.ts";
import type { Program } from "./child-group.ts";
import { dockerRun, nobody } from "./docker.ts";
import { certificateNames, childEnvironment } from "./environment.ts";
import { fetching, fetchPackage, isFetched } from "./fetch-package.ts";
import { findCommand } from "./find-command.ts";
import { notStarted } from "./not-started.ts";
import type { OwnFolders } from "./own-folders.ts";
import { packageCache } from "./package-cache.ts";
import type { PlaceOptions, StdioLaunch } from "./place.ts";
import { dockerEnvironment } from "./sandbox.ts";

/** How one server is started in a sandbox. */
interface Sandboxed {
  /** Fetches its package if it may not use the network later. Throws `CaptureError`, or the reason of the signal. */
  readonly prepare: (signal: AbortSignal) => Promise<Program>;
  /** Puts away what outlives the programs: containers. */
  readonly remove: () => void;
}

export function sandboxed(launch: StdioLaunch, options: PlaceOptions, own: OwnFolders): Sandboxed {
  const { kind, allowNetwork } = options.sandbox;
  const way = kind === "docker" ? inDocker(options, own) : inBubblewrap(options, own);
  const cache = packageCache(launch, `${kind} ${allowNetwork ? "online" : "offline"}`, options.parentEnv);
  const prepare = async (signal: AbortSignal): Promise<Program> => {
    const argv = allowNetwork || cache === undefined ? undefined : fetching(launch);
    if (argv !== undefined && cache !== undefined && !isFetched(launch, cache)) {
      const alone = { argv, env: {}, cwd: cellFolders.temporary, root: undefined, hasNetwork: true };
      await fetchPackage(way.start(cellOf({ ...alone, cache }, options, own)), cache, signal);
    }
    const root = shownRoot(options);
    const cwd = workingFolder(launch, options.root, root);
    const offline = allowNetwork || cache === undefined ? {} : { npm_config_offline: "true" };
    const main = {
      argv: [launch.command, ...launch.args] as const,
      env: { ...offline, ...launch.env },
      cwd,
      root,
      hasNetwork: allowNetwork,
      cache,
    };
    return way.start(cellOf(main, options, own));
  };
  return { prepare, remove: way.remove };
}

type Inmate = Pick<Cell, "argv" | "env" | "cwd" | "hasNetwork"> & {
  readonly root: string | undefined;
  readonly cache: string | undefined;
};

function cellOf({ root, cache, env, ...inmate }: Inmate, { parentEnv }: PlaceOptions, own: OwnFolders): Cell {
  const { home, temporary, cache: cacheInside } = cellFolders;
  const folders = { home, temporary, ...(cache !== undefined && { cache: cacheInside }) };
  return {
    ...inmate,
    env: childEnvironment(parentEnv, folders, env),
    ...(root === undefined ? {} : { root }),
    hidden: root === undefined ? [] : credentialPlaces(root),
    ...(cache === undefined ? {} : { cache }),
    tools: [
      ...toolFolders(parentEnv["PATH"] ?? "", parentEnv["HOME"] ?? "/"),
      ...certificateNames.flatMap((name) => parentEnv[name] ?? []),
    ],
    empty: own.empty,
    folder: own.path,
  };
}

/** A repository that holds the home of the person would show all that the sandbox is to hide. */
function shownRoot({ root, parentEnv }: PlaceOptions): string | undefined {
  return isWithin(parentEnv["HOME"] ?? "/", root) ? undefined : root;
}

function workingFolder({ command, cwd = "." }: StdioLaunch, root: string, shown: string | undefined): string {
  if (!existsSync(cwd)) throw notStarted("ENOENT", command, cwd);
  if (shown !== undefined && isWithin(cwd, shown)) return cwd;
  if (cwd === root) return cellFolders.home;
  const says =
    "Its working directory lies outside of the repository, which the sandbox does not show; move it, or use --sandbox none if you trust it.";
  throw new CaptureError("not-started", says, cwd);
}

interface Way {
  readonly start: (cell: Cell) => Program;
  readonly remove: () => void;
}

function inBubblewrap({ parentEnv }: PlaceOptions, own: OwnFolders): Way {
  const path = parentEnv["PATH"];
  const start = (cell: Cell): Program => {
    const bwrap = findCommand("bwrap", path, "/");
    const [declared] = cell.argv;
    const found = findCommand(declared, cell.env["PATH"], cell.cwd);
    if (bwrap === undefined) throw notStarted("ENOENT", "bwrap", "/");
    // Never left for the start to fail on: what starts after all would start outside.
    if (found === undefined) throw notStarted("ENOENT", declared, "/");
    const { argv, input } = bubblewrap(bwrap, found, cell);
    const [command = bwrap, ...args] = capped(argv, path);
    return { command, args, env: { TMPDIR: own.temporary }, cwd: "/", mark: own.path, input };
  };
  return { start, remove: () => undefined };
}

function inDocker({ parentEnv }: PlaceOptions, own: OwnFolders): Way {
  const docker = findCommand("docker", parentEnv["PATH"], "/") ?? "docker";
  const env = dockerEnvironment(parentEnv);
  const containers: string[] = [];
  // A container outlives the client that has started it.
  const removeAll = () => {
    if (containers.length === 0) return;
    spawnSync(docker, ["rm", "--force", ...containers], { env, stdio: "ignore", timeout: 10_000 });
  };
  const forget = atOurEnd(removeAll);
  const user = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  const start = (cell: Cell): Program => {
    const name = `toolwarden-${randomUUID()}`;
    // In the container root is nobody, who is to write there.
    if (user.uid === 0 && cell.cache !== undefined) chownSync(cell.cache, nobody.uid, nobody.gid);
    const [command = docker, ...args] = dockerRun(docker, name, cell, user);
    containers.push(name);
    return { command, args, env: { ...env, TMPDIR: own.temporary }, cwd: "/", mark: own.path };
  };
  return {
    start,
    remove: () => {
      removeAll();
      forget();
    },
  };
}
