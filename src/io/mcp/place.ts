import type { Launch } from "../../model/server.ts";
import { capped } from "./caps.ts";
import { cellFolders } from "./cell.ts";
import type { Program } from "./child-group.ts";
import { childEnvironment } from "./environment.ts";
import type { ParentEnv } from "./environment.ts";
import { findCommand } from "./find-command.ts";
import { makeOwnFolders } from "./own-folders.ts";
import type { OwnFolders } from "./own-folders.ts";
import { packageCache } from "./package-cache.ts";
import type { Sandbox } from "./sandbox.ts";
import { sandboxed } from "./sandboxed.ts";

export type StdioLaunch = Extract<Launch, { kind: "stdio" }>;

/** A server to start, or one to reach. */
export type Target =
  | { readonly kind: "stdio"; readonly program: Program }
  | Extract<Launch, { readonly kind: "http" }>;

/** Where a server runs; one that is reached runs elsewhere. */
export interface Place {
  /** Paths of this one run, by what to call them in what is kept: else the same server would say something else each time. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Fetches what the start needs. Throws `CaptureError`, or the reason of the signal. */
  readonly prepare: (signal: AbortSignal) => Promise<Target>;
  /** To be called when nothing of the server runs any more. */
  readonly remove: () => void;
}

export interface PlaceOptions {
  readonly parentEnv: ParentEnv;
  /** Absolute path of the repository. */
  readonly root: string;
  readonly sandbox: Sandbox;
}

/** Makes the folders of a server. */
export function placeFor(launch: Launch, options: PlaceOptions): Place {
  if (launch.kind === "http") {
    return { aliases: new Map(), prepare: async () => launch, remove: () => undefined };
  }
  const own = makeOwnFolders();
  return options.sandbox.kind === "none" ? bare(launch, options.parentEnv, own) : boxed(launch, options, own);
}

function boxed(launch: StdioLaunch, options: PlaceOptions, own: OwnFolders): Place {
  const { prepare, remove } = sandboxed(launch, options, own);
  return {
    aliases: new Map(),
    prepare: async (signal) => ({ kind: "stdio", program: await prepare(signal) }),
    remove: () => {
      remove();
      own.remove();
    },
  };
}

function bare(launch: StdioLaunch, parentEnv: ParentEnv, own: OwnFolders): Place {
  const { command, args, cwd = "." } = launch;
  const cache = packageCache(launch, "none", parentEnv);
  const folders = { home: own.home, temporary: own.temporary, ...(cache !== undefined && { cache }) };
  const env = childEnvironment(parentEnv, folders, launch.env);
  // What cannot be found is left for the start to fail on, which tells why.
  const found = findCommand(command, env["PATH"], cwd);
  const [program = command, ...rest] =
    found === undefined ? [command, ...args] : capped([found, ...args], parentEnv["PATH"]);
  return {
    aliases: new Map([
      [own.home, cellFolders.home],
      [own.temporary, cellFolders.temporary],
      ...(cache === undefined ? [] : [[cache, cellFolders.cache] as const]),
    ]),
    prepare: async () => ({
      kind: "stdio",
      program: { command: program, args: rest, env, cwd, mark: own.path },
    }),
    remove: own.remove,
  };
}
