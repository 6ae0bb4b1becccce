import { once } from "node:events";
import { UsageError } from "../model/errors.ts";
import { isLoopback } from "../model/loopback.ts";
import { addressIn } from "./address.ts";
import type { Command, ExitCode, World } from "./command.ts";
import { folderFlags, folderIn } from "./approvals-folder.ts";
import { parseFlags } from "./flags.ts";

async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const args = parseFlags(argv, folderFlags);
  const [text = "127.0.0.1:0", ...others] = args.positionals;
  if (others.length > 0) throw new UsageError("approvals serve listens on one HOST:PORT.");
  const address = addressIn(text, "approvals serve");
  if (!isLoopback(address.host))
    throw new UsageError(
      `approvals serve ${text}: others than this machine could answer; listen on 127.0.0.1.`,
    );
  const folder = folderIn(args, world);
  const onLink = (url: string) => world.notice(`toolwarden: a browser can be opened once with ${url}`);
  const { servePage } = await import("../io/approvals/page-server.ts");
  const server = await servePage({ ...address, folder, now: world.now, onLink });
  if (!world.signal.aborted) await once(world.signal, "abort");
  server.closeAllConnections();
  server.close();
  return 0;
}

export const approvalsServeCommand: Command = {
  name: "approvals serve",
  summary: "Show the calls that wait on a page of this machine, where they can be answered.",
  usage: ["approvals serve [HOST:PORT] --folder FOLDER"],
  flags: folderFlags,
  notes:
    "HOST:PORT is an address of this machine: any free port unless given. It runs until it is stopped. Each link that it prints opens one browser.",
  run,
};
