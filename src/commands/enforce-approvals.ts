import { resolve } from "node:path";
import { whyNotReachable } from "../discover/arguments.ts";
import { folderDesk, type Tell } from "../io/approvals/desk.ts";
import type { CallsOptions } from "../io/proxy/calls.ts";
import { UsageError } from "../model/errors.ts";
import { isConfidential, isLoopback } from "../model/loopback.ts";
import type { World } from "./command.ts";
import { allowedHosts } from "./enforce-server.ts";
import type { Arguments, Flags } from "./flags.ts";

/** How a person is asked outside of the client. */
export const approvalFlags: Flags = {
  "approval-seconds": {
    value: "N",
    help: "how long a person may take to approve a call before it is denied",
    byDefault: "300",
  },
  approvals: {
    value: "FOLDER",
    help: "where calls that a rule asks about wait for `toolwarden approvals`; made for you alone if it is not there",
  },
  "ask-at": {
    value: "WHERE",
    choices: ["client", "approvals"],
    help: "whether a client that shows forms is asked, or the folder of approvals in any case",
    byDefault: "client",
  },
  "approval-webhook": {
    value: "URL",
    help: "post each call that waits there to this address too, arguments and all, where it can be answered",
    byDefault: "nothing is sent",
  },
  "approval-webhook-secret-env": {
    value: "NAME",
    help: "the variable with the secret that signs what is posted (Standard Webhooks: whsec_ and base64)",
  },
};

type Outside = NonNullable<CallsOptions["outside"]>;

/**
 * Where people are asked outside of the client; undefined if nowhere.
 * @throws UsageError if only part of it is given, others could answer there, or nothing may be posted there.
 */
export async function outsideOf(
  args: Arguments,
  timeoutMs: number,
  world: World,
  notice: (line: string) => void,
): Promise<Outside | undefined> {
  const given = args.get("approvals");
  const isFirst = args.get("ask-at") === "approvals";
  if (given === undefined) {
    const stray = isFirst ? "--ask-at approvals" : webhookFlags.find((flag) => args.has(flag.slice(2)));
    if (stray !== undefined) throw new UsageError(`${stray} needs the folder: --approvals FOLDER.`);
    return undefined;
  }
  const folder = resolve(world.cwd, given);
  const tell = await webhookOf(args, world, notice);
  const told = tell === undefined ? {} : { tell };
  const desk = folderDesk({ folder, timeoutMs, now: world.now, notice, ...told });
  return { desk, isFirst };
}

const webhookFlags = ["--approval-webhook", "--approval-webhook-secret-env"];

async function webhookOf(
  args: Arguments,
  world: World,
  notice: (line: string) => void,
): Promise<Tell | undefined> {
  const given = args.get("approval-webhook");
  const name = args.get("approval-webhook-secret-env");
  if (given === undefined && name === undefined) return undefined;
  if (given === undefined)
    throw new UsageError("--approval-webhook-secret-env goes with --approval-webhook URL.");
  if (name === undefined)
    throw new UsageError(
      "--approval-webhook needs a secret to sign with: name its variable with --approval-webhook-secret-env NAME.",
    );
  const url = addressIn(given);
  const secret = secretIn(name, world);
  const own = isLoopback(url.hostname) ? [url.host] : [];
  const allowed = [...own, ...allowedHosts(args)];
  const { approvalWebhook } = await import("../io/approvals/webhook.ts");
  return approvalWebhook({ url, secret, allowed, now: world.now, notice });
}

/** @throws UsageError without the URL, whose path may be secret. */
function addressIn(text: string): URL {
  const problem = whyNotReachable(text);
  if (problem !== undefined) throw new UsageError(`--approval-webhook: ${problem}.`);
  const url = new URL(text);
  if (isConfidential(url)) return url;
  throw new UsageError(
    `--approval-webhook: ${url.origin} would be told of calls without encryption; give an https URL, or one of this machine.`,
  );
}

/** As Standard Webhooks 1.0.0 writes a secret: 24 to 64 bytes in base64, after `whsec_`. */
function secretIn(name: string, { env }: World): Buffer {
  const [, base64] = /^(?:whsec_)?([A-Za-z0-9+/]{32,88}={0,2})$/.exec(env[name] ?? "") ?? [];
  const secret = Buffer.from(base64 ?? "", "base64");
  if (secret.length >= 24 && secret.length <= 64) return secret;
  throw new UsageError(
    `--approval-webhook-secret-env ${name}: the variable ${name} holds no secret of 24 to 64 bytes in base64; make one with: echo "whsec_$(openssl rand -base64 32)".`,
  );
}
