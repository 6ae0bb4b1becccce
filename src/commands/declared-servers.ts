import { existsSync } from "node:fs";
import { isAbsolute, relative, resolve } from "node:path";
import { serverFromCommand, serverFromUrl } from "../discover/arguments.ts";
import { type ClientFormat, clientFormats, formatOf, soughtPaths } from "../discover/clients.ts";
import { uniqueNames } from "../discover/names.ts";
import { type ParsedServers, parseServers } from "../discover/parse.ts";
import { readTextFile } from "../io/files/text-files.ts";
import { userFiles } from "../io/files/user-files.ts";
import { UsageError } from "../model/errors.ts";
import { maxFileLength } from "../model/files/tree.ts";
import { describeProblem } from "../model/problem.ts";
import type { ServerSpec } from "../model/server.ts";
import { type World } from "./command.ts";
import type { Sources } from "./sources.ts";

/** The path as it stands in findings: relative to the root, with forward slashes; as given if it lies outside. */
function shownPath(root: string, path: string): string {
  const inside = relative(root, resolve(root, path));
  return inside.startsWith("..") || isAbsolute(inside) ? path : inside.replaceAll("\\", "/");
}

/** A file to read servers from, in the format of a client if that is known. */
interface ConfigFile {
  readonly path: string;
  readonly format?: ClientFormat;
}

function declaredIn({ path, format }: ConfigFile, root: string): ParsedServers {
  const shown = shownPath(root, path);
  const parsed = parseServers(shown, readTextFile(resolve(root, path), maxFileLength), format);
  if (parsed.problems.length === 0) return parsed;
  throw new UsageError(parsed.problems.map(describeProblem).join("\n"));
}

function configFiles(
  { configFiles: given, user }: Sources,
  root: string,
  env: World["env"],
): readonly ConfigFile[] {
  const named = given.map((path) => withFormat(path, formatOf(path)));
  const project = clientFormats
    .filter(({ isSought }) => isSought)
    .flatMap((format) => format.paths.map((path) => ({ path, format })));
  const own = user === true ? userFiles(process.platform, env) : [];
  const sought = [...(given.length > 0 ? [] : project), ...own];
  return [...named, ...sought.filter(({ path }) => existsSync(resolve(root, path)))];
}

function withFormat(path: string, format: ClientFormat | undefined): ConfigFile {
  return format === undefined ? { path } : { path, format };
}

/** The servers that are asked for, and those a config file switches off. */
interface Discovered {
  readonly specs: readonly ServerSpec[];
  /** What they are called where they are declared: one of the specs may be told apart by a longer name. */
  readonly names: ReadonlySet<string>;
  readonly disabled: readonly string[];
}

/**
 * The servers that are asked for: by argument, or declared in the given or the repository's own config files.
 * @throws UsageError if a file cannot be read or understood, or if nothing declares a server.
 */
export function discover(sources: Sources, root: string, env: World["env"]): Discovered {
  const direct = [
    ...(sources.command === undefined
      ? []
      : [serverFromCommand(sources.command.name, sources.command.argv, sources.passEnv)]),
    ...(sources.url === undefined ? [] : [serverFromUrl(sources.url.name, sources.url.url)]),
  ];
  // A server given by argument is the whole question; the repository's files are only read when asked for too.
  const isWhole = direct.length > 0 && sources.configFiles.length === 0 && sources.user !== true;
  const files = isWhole ? [] : configFiles(sources, root, env);
  const declared = files.map((file) => declaredIn(file, root));
  const found = [...declared.flatMap(({ servers }) => servers), ...direct];
  const specs = uniqueNames(found);
  const names = new Set(found.map(({ name }) => name));
  if (specs.length > 0) return { specs, names, disabled: declared.flatMap(({ disabled }) => disabled) };
  throw new UsageError(
    files.length === 0
      ? `no server is declared: there is none of ${soughtPaths.join(", ")} here; give --config-file, --server NAME -- COMMAND or --url.`
      : `no server is declared in ${files.map(({ path }) => path).join(", ")}.`,
  );
}
