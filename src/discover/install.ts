import { UsageError } from "../model/errors.ts";
import { digestOf } from "../model/digest.ts";
import type { Json } from "../model/json.ts";
import { describeProblem } from "../model/problem.ts";
import type { ClientFormat } from "./clients.ts";
import { writtenServers, type WrittenServer } from "./parse.ts";
import { putBefore, takeAway, wordsBefore } from "./put-before.ts";

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
 * The text with `words` before the words that start a server. It is the text as it was if they stand there already.
 * @throws UsageError if other words of ours stand there, if it is reached by URL, or if it cannot be edited so that every
 * other server stays what it is and that taking the words away again gives every byte back.
 */
export function install(config: ConfigText, name: string, words: readonly string[]): string {
  const { shown, text } = config;
  const server = only(config, name);
  const before = wordsBefore(server);
  if (before !== undefined) {
    if (digestOf(before) === digestOf(words)) return text;
    throw new UsageError(
      `${shown}: server "${name}" is behind the proxy already, with other flags; take it away with --uninstall first.`,
    );
  }
  const { launch } = server.spec;
  if (launch.kind !== "stdio")
    throw new UsageError(
      `${shown}: server "${name}" is reached by URL and not started; put \`toolwarden enforce --upstream URL\` there by hand.`,
    );
  const after = putBefore(server, words);
  const [program = "", ...rest] = words;
  if (after !== undefined && isReversible(config, after, name)) {
    const now = only({ ...config, text: after }, name).spec.launch;
    const verb = rest.indexOf("enforce") + 1;
    const wanted = [program, ...rest, "--", launch.command, ...launch.args];
    const got = now.kind === "stdio" ? [now.command, ...now.args].toSpliced(verb + 1, 1) : [];
    const isRest = now.kind === "stdio" && restOf(now) === restOf(launch);
    if (digestOf(got) === digestOf(wanted) && isRest) return after;
  }
  throw new UsageError(`${shown}: the entry of "${name}" cannot be edited as it is written; do it by hand.`);
}

/**
 * The text without the words that `install` has put before a server.
 * @throws UsageError if none stand there, or if something was written between them.
 */
export function uninstall(config: ConfigText, name: string): string {
  const server = only(config, name);
  if (wordsBefore(server) === undefined)
    throw new UsageError(`${config.shown}: server "${name}" is not behind the proxy; nothing was changed.`);
  const after = takeAway(server);
  if (after !== undefined && othersOf(config, name) === othersOf({ ...config, text: after }, name))
    return after;
  throw new UsageError(
    `${config.shown}: the entry of "${name}" was changed since; take our words away by hand.`,
  );
}

function isReversible(config: ConfigText, after: string, name: string): boolean {
  try {
    const there = { ...config, text: after };
    return takeAway(only(there, name)) === config.text && othersOf(there, name) === othersOf(config, name);
  } catch (error) {
    // An edit that went wrong may leave a file that cannot be read.
    if (error instanceof UsageError) return false;
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
