import { UsageError } from "../model/errors.ts";
import type { ServerSpec } from "../model/server.ts";

const fromArgument = { dialect: "none", declared: { kind: "argument" } } as const;

/**
 * A server given as `--server NAME -- COMMAND ARGS`. The shell has filled in its variables already, so nothing in
 * its arguments is a variable for us; of the environment it sees the variables of these names. Throws `UsageError`
 * without a name or a command.
 */
export function serverFromCommand(
  name: string,
  command: readonly string[],
  passed: readonly string[] = [],
): ServerSpec {
  const [program, ...args] = command;
  if (name === "") throw new UsageError("a server needs a name; write --server NAME -- COMMAND");
  if (program === undefined || program === "") {
    throw new UsageError(`no command follows --server ${name}; write --server NAME -- COMMAND`);
  }
  const env = Object.fromEntries(passed.map((variable) => [variable, `\${${variable}}`]));
  return { name, launch: { kind: "stdio", command: program, args, env }, ...fromArgument };
}

/**
 * A server given as `--url`; its name is the URL's host (with the port, if it has one) unless one is given.
 * Throws `UsageError` for anything but a plain http or https URL.
 */
export function serverFromUrl(name: string | undefined, url: string): ServerSpec {
  const problem = whyNotReachable(url);
  if (problem !== undefined) throw new UsageError(`--url: ${problem}`);
  return {
    name: name ?? new URL(url).host,
    launch: { kind: "http", url, headers: {}, transport: "auto" },
    ...fromArgument,
  };
}

/** Host and port of the URL that a person typed, if the server was given so: nobody else has chosen where it leads. */
export function typedHost({ launch, declared }: ServerSpec): readonly string[] {
  if (launch.kind !== "http" || declared.kind !== "argument" || !URL.canParse(launch.url)) return [];
  return [hostAndPort(launch.url)];
}

/** `host:port` of a URL, its port always said. Throws for what is no URL. */
export function hostAndPort(url: string): string {
  const { hostname, port, protocol } = new URL(url);
  return `${hostname}:${port || (protocol === "https:" ? "443" : "80")}`;
}

/** One sentence on why no server can be reached under this URL, without the URL itself; undefined if one may be. */
export function whyNotReachable(url: string): string | undefined {
  if (!URL.canParse(url)) return "this is no URL; write it in full, such as https://example.com/mcp";
  const { protocol, username, password } = new URL(url);
  if (protocol !== "http:" && protocol !== "https:") {
    return "only http and https URLs can be reached; for a server that is started, give its command";
  }
  if (username !== "" || password !== "") {
    return "this URL holds credentials, which end up in logs; send them in a header instead";
  }
  return undefined;
}
