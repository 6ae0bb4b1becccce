import { UsageError } from "../model/errors.ts";
import { digestOf } from "../model/digest.ts";
import type { Json } from "../model/json.ts";
import { describeProblem } from "../model/problem.ts";
import type { ClientFormat } from "./clients.ts";
import { giveBack, wordsInstead } from "./give-back.ts";
import { writtenServers, type WrittenServer } from "./parse.ts";
import { putBefore, takeAway, wordsBefore } from "./put-before.ts";
import { putInstead } from "./put-instead.ts";
import { entriesOf } from "./reader.ts";

/** A config file as it is, to be edited. `shown` is its path as a person may see it. */
export interface ConfigText {
  readonly shown: string;
  readonly text: string;
  readonly format: ClientFormat;
}

/**
 * The servers that a file declares and does not switch off.
 * @throws UsageError if it cannot be read.
 */
export function serversIn({ shown, text, format }: ConfigText): readonly WrittenServer[] {
  const { servers, problems } = writtenServers(shown, text, format);
  if (problems.length > 0) throw new UsageError(problems.map(describeProblem).join("\n"));
  return servers;
}

/**
 * The text with `words` before the words that start a server, or in place of the URL that it is reached by. It is the text as
 * it was if they stand there already.
 * @throws UsageError if other words of ours stand there, if the proxy could not reach the server as the client does, or if the
 * entry cannot be edited so that every other server stays what it is and that taking the words away again gives every byte back.
 */
export function install(config: ConfigText, name: string, words: readonly string[]): string {
  const { shown, text } = config;
  const server = only(config, name);
  const there = wordsThere(server);
  if (there !== undefined) {
    if (digestOf(there) === digestOf(words)) return text;
    throw new UsageError(
      `${shown}: server "${name}" is behind the proxy already, with other flags; take it away with --uninstall first.`,
    );
  }
  const problem = whyNotInstead(server);
  if (problem !== undefined) throw new UsageError(`${shown}: server "${name}" ${problem}`);
  const after =
    server.spec.launch.kind === "http" ? instead(config, server, words) : before(config, server, words);
  if (after !== undefined && isReversible(config, after, name)) return after;
  throw new UsageError(`${shown}: the entry of "${name}" cannot be edited as it is written; do it by hand.`);
}

/**
 * The text without the words that `install` has put there.
 * @throws UsageError if none stand there, or if something was written between them.
 */
export function uninstall(config: ConfigText, name: string): string {
  const server = only(config, name);
  if (wordsThere(server) === undefined)
    throw new UsageError(`${config.shown}: server "${name}" is not behind the proxy; nothing was changed.`);
  const after = withoutWords(config, server);
  if (after !== undefined && othersOf(config, name) === othersOf({ ...config, text: after }, name))
    return after;
  throw new UsageError(
    `${config.shown}: the entry of "${name}" was changed since; take our words away by hand.`,
  );
}

function wordsThere(server: WrittenServer): readonly string[] | undefined {
  return wordsBefore(server) ?? wordsInstead(server);
}

/** By what a client gets credentials itself; the proxy would reach the server without them. */
const logins = ["oauth", "auth", "authentication", "authProviderType", "headersHelper"] as const;

/** Why a server that is reached by URL cannot be reached by the proxy as well. */
function whyNotInstead({
  spec: { launch },
  entry,
  format: { title, fields },
}: WrittenServer): string | undefined {
  if (launch.kind !== "http") return undefined;
  if (launch.transport === "sse")
    return "is declared for the older HTTP+SSE transport, which the proxy does not speak; declare its Streamable HTTP endpoint first.";
  const { entries } = entriesOf(entry.value);
  const login = logins.find((key) => {
    const value = entries.get(key)?.value;
    return (
      value !== undefined && !(value.kind === "scalar" && (value.value === null || value.value === false))
    );
  });
  if (login !== undefined)
    return `has "${login}", by which ${title} itself gets credentials and the proxy cannot; take it out, and give credentials with --auth.`;
  const names = fields.headerNames.find((key) => entries.has(key));
  if (names === undefined) return undefined;
  return `has "${names}", which ${title} fills in only for servers that it reaches itself; write the entry by hand, with env_vars and --header-env.`;
}

/** The text with `words` before the server's own, if it then starts both; undefined if it cannot be edited. */
function before(config: ConfigText, server: WrittenServer, words: readonly string[]): string | undefined {
  const { name, launch } = server.spec;
  const after = putBefore(server, words);
  if (after === undefined || launch.kind !== "stdio") return undefined;
  const [program = "", ...rest] = words;
  const verb = rest.indexOf("enforce") + 1;
  const wanted = [program, ...rest, "--", launch.command, ...launch.args];
  const now = launchIn({ ...config, text: after }, name);
  if (now?.kind !== "stdio") return undefined;
  const got = [now.command, ...now.args].toSpliced(verb + 1, 1);
  return digestOf(got) === digestOf(wanted) && restOf(now) === restOf(launch) ? after : undefined;
}

/** The text with `words` in place of the URL, if it then starts them with all that they need; undefined if it cannot be edited. */
function instead(config: ConfigText, server: WrittenServer, words: readonly string[]): string | undefined {
  const put = putInstead(server, words);
  if (put === undefined) return undefined;
  const now = launchIn({ ...config, text: put.text }, server.spec.name);
  if (now?.kind !== "stdio") return undefined;
  const isWhole = digestOf([now.command, ...now.args]) === digestOf(put.words);
  return isWhole && restOf(now) === digestOf({ kind: "stdio", env: put.env }) ? put.text : undefined;
}

/** The text without our words, if putting them there again would start what is started now. */
function withoutWords(config: ConfigText, server: WrittenServer): string | undefined {
  const words = wordsInstead(server);
  if (words === undefined) return takeAway(server);
  const text = giveBack(server);
  const given = text === undefined ? undefined : found({ ...config, text }, server.spec.name);
  const again = given && putInstead(given, words);
  const { launch } = server.spec;
  if (again === undefined || launch.kind !== "stdio") return undefined;
  const isSame =
    digestOf([again.words, again.env]) === digestOf([[launch.command, ...launch.args], launch.env]);
  return isSame ? text : undefined;
}

function isReversible(config: ConfigText, after: string, name: string): boolean {
  const there = { ...config, text: after };
  const server = found(there, name);
  if (server === undefined || othersOf(there, name) !== othersOf(config, name)) return false;
  return withoutWords(there, server) === config.text;
}

function launchIn(config: ConfigText, name: string): WrittenServer["spec"]["launch"] | undefined {
  return found(config, name)?.spec.launch;
}

/** The server in an edited text: an edit that went wrong may leave a file that cannot be read. */
function found(config: ConfigText, name: string): WrittenServer | undefined {
  try {
    return only(config, name);
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

function only(config: ConfigText, name: string): WrittenServer {
  const found = serversIn(config).filter(({ spec }) => spec.name === name);
  const [server] = found;
  if (server !== undefined && found.length === 1) return server;
  throw new UsageError(
    server === undefined
      ? `${config.shown}: declares no server "${name}".`
      : `${config.shown}: declares ${found.length} servers "${name}"; rename one.`,
  );
}

/** All but the words. */
function restOf(launch: Extract<WrittenServer["spec"]["launch"], { kind: "stdio" }>): string {
  const { command: _, args: __, ...rest } = launch;
  return digestOf(rest);
}

function othersOf(config: ConfigText, name: string): string {
  const others = serversIn(config).filter(({ spec }) => spec.name !== name);
  return digestOf(others.map(({ spec: { name, launch } }) => [name, launch as Json])); // Texts only.
}
