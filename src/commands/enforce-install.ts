import { existsSync } from "node:fs";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { type ClientFormat, clientFormats } from "../discover/clients.ts";
import { type ConfigText, install, serversIn, uninstall } from "../discover/install.ts";
import { readExactly, replaceFile } from "../io/files/exact-file.ts";
import { userFiles } from "../io/files/user-files.ts";
import { findCommand } from "../io/mcp/find-command.ts";
import { maxFileLength } from "../model/files/tree.ts";
import { UsageError } from "../model/errors.ts";
import { nearest } from "../model/nearest.ts";
import { policyFileName } from "../policy/file-name.ts";
import { logText, terminalText } from "../render/escape.ts";
import { fileDiff } from "../render/file-diff.ts";
import type { ExitCode, World } from "./command.ts";
import { installFlags } from "./enforce-install-flags.ts";
import { listenFlags } from "./enforce-listen-flags.ts";
import { readRules } from "./enforce-rules.ts";
import { remoteFlags, upstreamFlags } from "./enforce-server.ts";
import type { Arguments, Flags } from "./flags.ts";
import { defaultPolicyDir } from "./project.ts";

/** A config file of a client. `isOurs` if it lies in the folder that we work in. */
interface ClientFile extends ConfigText {
  readonly path: string;
  readonly isOurs: boolean;
  readonly hasMark: boolean;
}

/**
 * Puts the proxy before a declared server, or takes it away.
 * @throws UsageError if it is not clear where, or cannot be done; then nothing was changed.
 */
export async function installing(args: Arguments, flags: Flags, world: World): Promise<ExitCode> {
  const isInstall = args.has("install");
  if (isInstall && args.has("uninstall"))
    throw new UsageError("--install and --uninstall exclude each other.");
  if (args.command !== undefined)
    throw new UsageError(
      "--install finds the server's command in the client's config; leave out `--` and what follows.",
    );
  const stray = [
    "listen",
    ...Object.keys(listenFlags),
    ...Object.keys({ ...upstreamFlags, ...remoteFlags }),
  ].find((flag) => flag !== "config-file" && args.has(flag));
  if (stray !== undefined)
    throw new UsageError(
      `--${stray} is for no server that a client starts; --install takes the other flags of enforce.`,
    );
  const format = clientNamed((isInstall ? args.get("install") : args.get("uninstall")) ?? "");
  const { file, name } = serverMeant(filesOf(format, args, world), args);
  const words = isInstall ? wordsFor(name, file, { args, flags, world }) : [];
  const after = isInstall ? install(file, name, words) : uninstall(file, name);
  if (after === file.text) {
    await world.print(`${terminalText(file.shown)}: server ${quoted(name)} is behind the proxy already.\n`);
    return 0;
  }
  if (args.has("dry-run")) {
    await world.print(`${logText(fileDiff(file.shown, file.text, after))}\n`);
    return 0;
  }
  const mark = file.hasMark ? "\uFEFF" : "";
  replaceFile(file.path, mark + file.text, mark + after);
  const done = isInstall ? "is behind the proxy now" : "is reached without the proxy now";
  await world.print(
    `${terminalText(file.shown)}: server ${quoted(name)} ${done}; restart ${format.title}.\n`,
  );
  return 0;
}

function quoted(name: string): string {
  return JSON.stringify(terminalText(name));
}

/** @throws UsageError if no client of ours is called so, or its config holds no servers by name. */
function clientNamed(id: string): ClientFormat {
  const known = clientFormats.filter(({ shape, isSought }) => shape === "map" && isSought);
  const format = known.find((one) => one.id === id);
  if (format !== undefined) return format;
  const ids = known.map((one) => one.id);
  const meant = nearest(id, ids);
  throw new UsageError(
    `no client "${id}" is known: ${meant === undefined ? `they are ${ids.join(", ")}.` : `did you mean ${meant}?`}`,
  );
}

function filesOf(format: ClientFormat, args: Arguments, { cwd, env }: World): readonly ClientFile[] {
  const given = args.all("config-file");
  const own = userFiles(process.platform, env).filter((one) => one.format.id === format.id);
  const usual = [...format.paths, ...own.map(({ path }) => path)];
  const paths = given.length > 0 ? given : usual.filter((path) => existsSync(resolve(cwd, path)));
  if (paths.length === 0)
    throw new UsageError(
      `${format.title} has no config here: there is none of ${usual.join(", ")}; name it with --config-file.`,
    );
  return paths.map((shown) => {
    const path = resolve(cwd, shown);
    const inside = relative(cwd, path);
    const { text, hasMark } = readExactly(path, maxFileLength);
    const isOurs = !isAbsolute(inside) && inside !== ".." && !inside.startsWith(`..${sep}`);
    return { path, shown, text, format, isOurs, hasMark };
  });
}

/** @throws UsageError if no server, or more than one, can be meant. */
function serverMeant(files: readonly ClientFile[], args: Arguments) {
  if (args.all("server").length > 1) throw new UsageError("one server at a time: give --server once.");
  const all = files.flatMap((file) => serversIn(file).map(({ spec }) => ({ file, name: spec.name })));
  const names = [...new Set(all.map(({ name }) => name))];
  const where = files.map(({ shown }) => shown).join(", ");
  if (names.length === 0) throw new UsageError(`no server is declared in ${where}.`);
  const name = args.get("server") ?? (names.length === 1 ? names[0] : undefined);
  if (name === undefined)
    throw new UsageError(`say which server with --server NAME: ${where} declares ${names.join(", ")}.`);
  const found = all.filter((one) => one.name === name);
  const [meant] = found;
  if (meant === undefined) {
    const near = nearest(name, names);
    const hint = near === undefined ? `declared are ${names.join(", ")}.` : `did you mean "${near}"?`;
    throw new UsageError(`no server "${name}" is declared in ${where}; ${hint}`);
  }
  if (found.length > 1)
    throw new UsageError(
      `${found.length} servers "${name}" are declared in ${found.map(({ file }) => file.shown).join(", ")}; name one file with --config-file, or rename one.`,
    );
  return meant;
}

interface Given {
  readonly args: Arguments;
  readonly flags: Flags;
  readonly world: World;
}

/** What `--install` itself takes; the other flags are the proxy's. */
const notWritten = new Set([...Object.keys(installFlags), "server", "policy", "config-file"]);

/**
 * Our program, `enforce` and its flags. Paths stay as they are in a project's own config, which others share, and are
 * absolute in a person's, whose client may be anywhere.
 * @throws UsageError for rules that cannot be read, or a word that the client would not leave as it is.
 */
function wordsFor(name: string, file: ClientFile, { args, flags, world }: Given): readonly string[] {
  const server = serversIn(file).find(({ spec }) => spec.name === name);
  const isFixed =
    !file.isOurs || (server?.spec.launch.kind === "stdio" && server.spec.launch.cwd !== undefined);
  const written = (path: string) => (isFixed ? resolve(world.cwd, path) : path);
  const policy = args.get("policy") ?? `${defaultPolicyDir}/${policyFileName(name)}`;
  readRules({ policy, lock: args.get("lock"), server: name }, world);
  const more = Object.entries(flags).flatMap(([flag, { value }]) => {
    if (notWritten.has(flag) || !args.has(flag)) return [];
    if (value === undefined) return [`--${flag}`];
    const isPath = ["FILE", "FOLDER", "PLACE"].includes(value);
    return args
      .all(flag)
      .flatMap((given) => [`--${flag}`, isPath && !URL.canParse(given) ? written(given) : given]);
  });
  const words = [
    ...program(world, file.isOurs),
    "enforce",
    "--policy",
    written(policy),
    "--server",
    name,
    ...more,
  ];
  const filled = words.find((word) => /\$|\{env:|\{file:|%\w+%/.test(word));
  if (filled === undefined) return words;
  throw new UsageError(
    `"${filled}" would be written into the config, and ${file.format.title} may fill something in there; use another name.`,
  );
}

/** A project's config is shared: everybody starts their own. A person's client may not have our PATH. */
function program({ env, cwd, home }: World, isShared: boolean): readonly string[] {
  const isFound = findCommand("toolwarden", env["PATH"], cwd) !== undefined;
  return isShared && isFound ? ["toolwarden"] : [process.execPath, join(home, "cli.js")];
}
