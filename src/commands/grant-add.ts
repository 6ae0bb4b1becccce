import { newToken } from "../io/gateway/token.ts";
import { UsageError } from "../model/errors.ts";
import { labelSchema } from "../model/files/grants-file.ts";
import type { StoredGrant } from "../model/grant.ts";
import type { Command, ExitCode, World } from "./command.ts";
import { readRules } from "./enforce-rules.ts";
import { type Flags, parseFlags, wholeNumber } from "./flags.ts";
import { changeGrants, fromGrants, grantsPath } from "./grants-file.ts";
import { labelIn } from "./grant-label.ts";

const flags: Flags = {
  grants: { value: "FILE", help: "the file; begun if it is not there" },
  server: {
    value: "NAME",
    repeatable: true,
    help: "a server that it may use",
    byDefault: "all that are served",
  },
  policy: { value: "FILE", help: "a policy in place of each server's own" },
  days: { value: "N", help: "for how many days it holds", byDefault: "until it is revoked" },
};

const dayMs = 86_400_000;

async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const args = parseFlags(argv, flags);
  const path = grantsPath(args);
  const label = labelIn(args, "add");
  const checked = labelSchema.safeParse(label);
  if (!checked.success)
    throw new UsageError(
      `"${label}" is no label: it takes up to 64 letters, digits and . _ @ + -, the first a letter or digit.`,
    );
  const days = wholeNumber(args, "days", 1, 36_500);
  const servers = [...new Set(args.all("server"))];
  const policy = args.get("policy");
  if (policy !== undefined) readRules({ policy, lock: undefined, server: "" }, world);
  const { token, id, scrypt } = await newToken();
  const now = world.now();
  const grant: StoredGrant = {
    label,
    id,
    scrypt,
    created: new Date(now).toISOString(),
    ...(days === undefined ? {} : { expires: new Date(now + days * dayMs).toISOString() }),
    ...(servers.length === 0 ? {} : { servers }),
    ...(policy === undefined ? {} : { policy: fromGrants(policy, path, world) }),
  };
  changeGrants(path, world, (grants) => {
    if (grants.some((one) => one.label === label)) {
      throw new UsageError(`${path}: there is a grant "${label}"; revoke it first, or take another label.`);
    }
    return [...grants, grant];
  });
  world.notice(`toolwarden: ${path} holds the grant "${label}". Its token follows, and is shown only now:`);
  await world.print(`${token}\n`);
  return 0;
}

export const grantAddCommand: Command = {
  name: "grant add",
  summary: "Add a grant, and print its token.",
  usage: ["grant add LABEL --grants FILE [--server NAME]... [--policy FILE] [--days N]"],
  flags,
  notes: [
    "The token is printed to standard output once and kept nowhere: the file holds its scrypt hash, and only its owner may read",
    "it. A client sends it as `Authorization: Bearer TOKEN`. A gateway that runs takes the change over by itself.",
    "Exit codes: 0 added, 3 bad usage, or a file that others may read or that cannot be written.",
  ].join("\n"),
  run,
};
