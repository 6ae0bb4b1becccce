import { boundNames, bounds, type BoundSettings } from "../model/bounds.ts";
import { UsageError } from "../model/errors.ts";
import { parseAuth } from "../model/files/auth.ts";
import { hostOf } from "../model/host.ts";
import type { RemoteAuth } from "../model/remote-auth.ts";
import { sandboxChoices } from "../model/server.ts";
import type { SandboxChoice } from "../model/server.ts";
import { type Arguments, type Flags, wholeNumber } from "./flags.ts";

/** Which servers to look at, and how. The same for `review`, `capture`, `init` and `approve`, and for the Action. */
export interface Sources {
  /** Client config files; empty means those of the repository that are there. */
  readonly configFiles: readonly string[];
  /** Whether the files of the person's own clients are read too. */
  readonly user?: boolean;
  readonly command?: { readonly name: string; readonly argv: readonly string[] };
  readonly url?: { readonly name?: string; readonly url: string };
  /** Saved snapshots to read instead of starting anything. */
  readonly snapshots?: string;
  readonly bounds?: BoundSettings;
  readonly concurrency?: number;
  /** Names of environment variables that declarations may use and servers may see. */
  readonly passEnv: readonly string[];
  /** Where servers are started. */
  readonly sandbox?: SandboxChoice;
  /** Whether servers in a sandbox may use the network. */
  readonly allowNetwork?: boolean;
  /** Hosts that may have a private address. */
  readonly allowPrivateHosts?: readonly string[];
  /** Whether npm's registry is asked what the project's files do not tell of a package. */
  readonly resolve?: boolean;
  /** Credentials for remote servers, by origin. */
  readonly auth?: readonly RemoteAuth[];
}

/** A flag for each bound on what is read of a server. */
const boundFlags: Flags = Object.fromEntries(
  boundNames.map((name) => {
    const { what, byDefault, unit } = bounds[name];
    return [name, { value: "N", help: what, byDefault: `${byDefault} ${unit}` }];
  }),
);

export const sourceFlags: Flags = {
  "config-file": {
    value: "FILE",
    repeatable: true,
    help: "client config that declares servers",
    byDefault: "those of the clients in docs/clients.md that the repository has",
  },
  user: { help: "also the servers that your own clients are set up with, outside the repository" },
  server: { value: "NAME", help: "a server to start, with its command after `--`" },
  url: { value: "URL", help: "a server to reach over HTTP; --server names it" },
  snapshots: { value: "FILE", help: "judge what `capture` saved, start nothing" },
  ...boundFlags,
  concurrency: { value: "N", help: "servers started at once", byDefault: "4" },
  "pass-env": {
    value: "NAME",
    repeatable: true,
    help: "environment variable that declarations may use and servers may see",
  },
  sandbox: {
    value: "WHICH",
    choices: sandboxChoices,
    help: "where servers are started: auto is the strongest that works here",
    byDefault: "none",
  },
  "allow-network": { help: "let servers in a sandbox use the network, this machine's services too" },
  "allow-private-hosts": {
    value: "HOST",
    repeatable: true,
    help: "host (or host:port) of a declared URL that may have a private address, such as localhost",
  },
  resolve: {
    help: "ask npm's registry which release of a package is started, and for the hash of its archive",
    byDefault: "capture.resolve in config.yml, else only the project's own files are read",
  },
  auth: {
    value: "'ORIGIN KEY=VALUE...'",
    repeatable: true,
    help: "credentials for remote servers, such as 'https://mcp.example.com bearer-token-env=NAME'; keys as in config.yml",
  },
};

/** @throws UsageError naming the text that is no host; `from` says where it was given. */
export function privateHosts(texts: readonly string[], from: string): readonly string[] {
  return texts.map((text) => {
    const host = hostOf(text);
    if (host !== undefined) return host;
    throw new UsageError(`${from} takes a host or host:port, such as localhost:3000, not "${text}".`);
  });
}

/** @throws UsageError if the flags contradict each other. */
export function sourcesOf(args: Arguments): Sources {
  const name = args.get("server");
  const url = args.get("url");
  const snapshots = args.get("snapshots");
  const given = Object.fromEntries(
    boundNames.flatMap((name) => {
      const value = wholeNumber(args, name, 1, bounds[name].most);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
  const concurrency = wholeNumber(args, "concurrency", 1, 64);
  if (args.command !== undefined && (name === undefined || args.command.length === 0)) {
    throw new UsageError("a command to start is given as --server NAME -- COMMAND ARGUMENTS.");
  }
  if (name !== undefined && args.command === undefined && url === undefined) {
    throw new UsageError(`--server ${name} needs a command after \`--\`, or --url.`);
  }
  if (url !== undefined && args.command !== undefined) {
    throw new UsageError("--url and a command after `--` are two servers; give one of them.");
  }
  const isDirect = url !== undefined || args.command !== undefined;
  if (snapshots !== undefined && (isDirect || args.has("config-file"))) {
    throw new UsageError("--snapshots judges what was captured; leave out the flags that start servers.");
  }
  // One of the choices: the flag takes no other.
  const sandbox = sandboxChoices.find((choice) => choice === args.get("sandbox"));
  return {
    configFiles: args.all("config-file"),
    ...(args.has("user") ? { user: true } : {}),
    ...(args.command !== undefined && name !== undefined ? { command: { name, argv: args.command } } : {}),
    ...(url === undefined ? {} : { url: { url, ...(name === undefined ? {} : { name }) } }),
    ...(snapshots === undefined ? {} : { snapshots }),
    bounds: given,
    ...(concurrency === undefined ? {} : { concurrency }),
    passEnv: args.all("pass-env"),
    ...(sandbox === undefined ? {} : { sandbox }),
    ...(args.has("allow-network") ? { allowNetwork: true } : {}),
    allowPrivateHosts: privateHosts(args.all("allow-private-hosts"), "--allow-private-hosts"),
    ...(args.has("resolve") ? { resolve: true } : {}),
    auth: credentials(args.all("auth"), "--auth"),
  };
}

/** @throws UsageError saying what is wrong; `from` says where it was given. */
export function credentials(texts: readonly string[], from: string): readonly RemoteAuth[] {
  return texts.map((text) => {
    const auth = parseAuth(text);
    if (typeof auth !== "string") return auth;
    throw new UsageError(`${from}: ${auth}`);
  });
}
