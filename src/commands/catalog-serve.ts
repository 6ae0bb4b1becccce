import { once } from "node:events";
import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { serveSite } from "../io/site/serve-site.ts";
import { UsageError } from "../model/errors.ts";
import type { Command, ExitCode, World } from "./command.ts";
import { type Flags, parseFlags, wholeNumber } from "./flags.ts";

const flags: Flags = {
  port: { value: "N", help: "the port to listen on; 0 takes any that is free", byDefault: "8080" },
  host: {
    value: "ADDRESS",
    help: "the address to listen on",
    byDefault: "127.0.0.1, which only this machine reaches",
  },
};

async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const args = parseFlags(argv, flags);
  const [folder = "site", ...others] = args.positionals;
  if (others.length > 0) throw new UsageError("catalog serve shows one folder; name one.");
  const site = resolve(world.cwd, folder);
  if (!existsSync(join(site, "index.html"))) {
    throw new UsageError(`${folder}: holds no site; write one with toolwarden catalog build -o ${folder}.`);
  }
  const host = args.get("host") ?? "127.0.0.1";
  const server = await serveSite(site, host, wholeNumber(args, "port", 0, 65_535) ?? 8080);
  const { port } = server.address() as AddressInfo; // A TCP server that listens has one.
  await world.print(`http://${host.includes(":") ? `[${host}]` : host}:${port}/\n`);
  if (!world.signal.aborted) await once(world.signal, "abort");
  server.closeAllConnections();
  server.close();
  return 0;
}

export const catalogServeCommand: Command = {
  name: "catalog serve",
  summary: "Show a site of the catalogue in a browser.",
  usage: ["catalog serve [DIR] [--port N] [--host ADDRESS]"],
  flags,
  notes: "DIR is what `catalog build` wrote: site/ unless given. It runs until it is stopped.",
  run,
};
