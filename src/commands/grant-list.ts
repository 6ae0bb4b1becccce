import type { StoredGrant } from "../model/grant.ts";
import { columns } from "../render/columns.ts";
import { terminalText } from "../render/escape.ts";
import type { Command, ExitCode, World } from "./command.ts";
import { type Flags, parseFlags } from "./flags.ts";
import { grantsPath, readGrants } from "./grants-file.ts";
import { noPositionals } from "./positionals.ts";

const flags: Flags = {
  grants: { value: "FILE", help: "the file" },
  format: { value: "FORMAT", choices: ["terminal", "json"], help: "what to print", byDefault: "terminal" },
};

async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const args = parseFlags(argv, flags);
  noPositionals(args, "grant list");
  const grants = readGrants(grantsPath(args), world);
  if (args.get("format") === "json") {
    // Hashes are for nobody's eyes.
    const shown = grants.map(({ scrypt: _scrypt, id: _id, ...shown }) => ({
      ...shown,
      expired: isExpired(shown, world),
    }));
    await world.print(`${JSON.stringify(shown, undefined, 2)}\n`);
  } else await world.print(table(grants, world));
  return 0;
}

function isExpired({ expires }: Pick<StoredGrant, "expires">, { now }: World): boolean {
  return expires !== undefined && Date.parse(expires) <= now();
}

function table(grants: readonly StoredGrant[], world: World): string {
  if (grants.length === 0) return "  no grants\n";
  const head = ["label", "created", "expires", "servers", "policy"];
  const rows = grants.map((grant) => {
    const { label, created, expires = "never", servers = ["all"], policy = "each server's" } = grant;
    const until = isExpired(grant, world) ? `${dayOf(expires)} (over)` : dayOf(expires);
    return [label, dayOf(created), until, servers.join(", "), policy];
  });
  return columns([head, ...rows].map((row) => row.map((text) => ({ text: terminalText(text) }))));
}

function dayOf(time: string): string {
  return time.slice(0, 10);
}

export const grantListCommand: Command = {
  name: "grant list",
  summary: "List grants, without what is secret of them.",
  usage: ["grant list --grants FILE [--format json]"],
  flags,
  notes: "Exit codes: 0, or 3 for bad usage or a file that others may read.",
  run,
};
