import type { Launch } from "../../model/server.ts";
import { capped } from "./caps.ts";
import type { Program } from "./child-group.ts";
import { childEnvironment } from "./environment.ts";
import { findCommand } from "./find-command.ts";
import { makeOwnFolders } from "./own-folders.ts";
import { packageCache } from "./package-cache.ts";

type StdioLaunch = Extract<Launch, { kind: "stdio" }>;

/** A server to start, or one to reach. */
export type Target =
  | { readonly kind: "stdio"; readonly program: Program }
  | Extract<Launch, { readonly kind: "http" }>;

/** A server ready to be started, with the folders that it gets; one that is reached gets none. */
export interface Place {
  readonly target: Target;
  /** Paths of this one run, by what to call them in what is kept: else the same server would say something else each time. */
  readonly aliases: ReadonlyMap<string, string>;
  /** To be called when nothing of the server runs any more. */
  readonly remove: () => void;
}

/** What the home and the temporary folder of a server are called where they are named. */
const homeAlias = "/home/server";

type ParentEnv = Readonly<Record<string, string | undefined>>;

/** Makes the folders of a server and works out how it is started. */
export function preparePlace(launch: Launch, parentEnv: ParentEnv): Place {
  if (launch.kind === "stdio") return placeOf(launch, parentEnv);
  return { target: launch, aliases: new Map(), remove: () => undefined };
}

function placeOf(launch: StdioLaunch, parentEnv: ParentEnv): Place {
  const { command, args, cwd = "." } = launch;
  const own = makeOwnFolders();
  const cache = packageCache(launch, "none", parentEnv);
  const env = childEnvironment(
    parentEnv,
    { home: own.home, temporary: own.temporary, ...(cache !== undefined && { cache }) },
    launch.env,
  );
  // What cannot be found is left for the start to fail on, which tells why.
  const found = findCommand(command, env["PATH"], cwd);
  const [program = command, ...rest] =
    found === undefined ? [command, ...args] : capped([found, ...args], parentEnv["PATH"]);
  return {
    target: { kind: "stdio", program: { command: program, args: rest, env, cwd, mark: own.path } },
    aliases: new Map([
      [own.home, homeAlias],
      [own.temporary, "/tmp"],
      ...(cache === undefined ? [] : [[cache, `${homeAlias}/.cache`] as const]),
    ]),
    remove: own.remove,
  };
}
