import { UsageError } from "../model/errors.ts";
import { nearest } from "../model/nearest.ts";
import type { Command, ExitCode, World } from "./command.ts";
import { type Flags, parseFlags } from "./flags.ts";
import { labelIn } from "./grant-label.ts";
import { changeGrants, grantsPath } from "./grants-file.ts";

const flags: Flags = { grants: { value: "FILE", help: "the file" } };

async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const args = parseFlags(argv, flags);
  const path = grantsPath(args);
  const label = labelIn(args, "revoke");
  changeGrants(path, world, (grants) => {
    const kept = grants.filter((grant) => grant.label !== label);
    if (kept.length < grants.length) return kept;
    const meant = nearest(
      label,
      grants.map((grant) => grant.label),
    );
    const hint = meant === undefined ? "see `toolwarden grant list`" : `did you mean "${meant}"?`;
    throw new UsageError(`${path}: there is no grant "${label}"; ${hint}`);
  });
  world.notice(`toolwarden: ${path} holds the grant "${label}" no longer.`);
  return 0;
}

export const grantRevokeCommand: Command = {
  name: "grant revoke",
  summary: "Take a grant back.",
  usage: ["grant revoke LABEL --grants FILE"],
  flags,
  notes: [
    "A gateway that runs refuses the token within a second and ends its sessions.",
    "Exit codes: 0 revoked, 3 bad usage, or no such grant.",
  ].join("\n"),
  run,
};
