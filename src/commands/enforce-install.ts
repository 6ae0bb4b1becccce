import { existsSync } from "node:fs";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { type ClientFormat, clientFormats } from "../discover/clients.ts";
import { type ConfigText, install, serversIn, uninstall } from "../discover/install.ts";
import { interpolate } from "../discover/interpolate.ts";
import { readExactly, replaceFile } from "../io/files/exact-file.ts";
import { userFiles } from "../io/files/user-files.ts";
import { resolveLaunch } from "../io/mcp/resolve-launch.ts";
import { maxFileLength } from "../model/files/tree.ts";
import { UsageError } from "../model/errors.ts";
import { nearest } from "../model/nearest.ts";
import type { ServerSpec } from "../model/server.ts";
import { logText, terminalText } from "../render/escape.ts";
import { fileDiff } from "../render/file-diff.ts";
import type { ExitCode, World } from "./command.ts";
import { wordsFor } from "./enforce-install-words.ts";
import { listenFlags } from "./enforce-listen-flags.ts";
import { upstreamFlags } from "./enforce-server.ts";
import type { Arguments, Flags } from "./flags.ts";

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
  const stray = ["listen", ...Object.keys(listenFlags), ...Object.keys(upstreamFlags)].find(
    (flag) => flag !== "config-file" && args.has(flag),
  );
  if (stray !== undefined)
    throw new UsageError(
      `--${stray} is for no server that a client starts; --install takes the other flags of enforce.`,
    );
  const format = clientNamed((isInstall ? args.get("install") : args.get("uninstall")) ?? "");
  const { file, server } = serverMeant(filesOf(format, args, world), args);
  const { name } = server.spec;
  const words = isInstall ? wordsFor(server, file, { args, flags, world }) : [];
  const after = isInstall ? install(file, name, words) : uninstall(file, name);
  if (after === file.text) {
    await world.print(`${terminalText(file.shown)}: server ${quoted(name)} is behind the proxy already.\n`);
    return 0;
  }
  if (args.has("dry-run")) {
    const hide = hiding(server.spec, world.cwd);
    await world.print(`${logText(fileDiff(file.shown, hide(file.text), hide(after)))}\n`);
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

/** Values that the declaration itself holds as secrets are not shown; what refers to a variable is. */
function hiding(spec: ServerSpec, root: string): (text: string) => string {
  const { secrets } = resolveLaunch(spec, root, () => undefined);
  const isPlain = (text: string) => interpolate(text, spec.dialect, () => undefined).unresolved.length === 0;
  const plain = secrets.filter(isPlain);
  return (text) => plain.reduce((now, secret) => now.replaceAll(secret, "***"), text);
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
  const all = files.flatMap((file) => serversIn(file).map((server) => ({ file, server })));
  const names = [...new Set(all.map(({ server }) => server.spec.name))];
  const where = files.map(({ shown }) => shown).join(", ");
  if (names.length === 0) throw new UsageError(`no server is declared in ${where}.`);
  const name = args.get("server") ?? (names.length === 1 ? names[0] : undefined);
  if (name === undefined)
    throw new UsageError(`say which server with --server NAME: ${where} declares ${names.join(", ")}.`);
  const found = all.filter(({ server }) => server.spec.name === name);
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
