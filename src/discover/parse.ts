import { readTree, type Entry, type Tree } from "../model/files/tree.ts";
import type { Problem } from "../model/problem.ts";
import type { ServerSpec } from "../model/server.ts";
import type { ClientFormat } from "./clients.ts";
import { readEntry, type ReadServer } from "./entry.ts";
import { formatByContent, isLaunch } from "./format.ts";
import { readInputs } from "./inputs.ts";
import type { WrittenEntry } from "./written.ts";
import { readBundle, readCatalogue, readRegistry } from "./publishing.ts";
import { entriesOf, readerOf } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { readToml } from "./toml.ts";

/** What a config file declares. */
export interface ParsedServers {
  /** In the order of the file. */
  readonly servers: readonly ServerSpec[];
  /** Names of servers that the file itself switches off; they are not started. In the order of the file. */
  readonly disabled: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * The servers that a config file declares; JSON with comments unless its name ends in `.toml`, `.yaml` or `.yml`.
 * `file` is otherwise only used in what is returned. Keys that we do not know are left alone (clients add them), but
 * whatever we must read and cannot is a problem with line and column. Without a `format`, for a file that a person
 * named, what the file holds tells it, and servers may also stand at the root without a container.
 */
export function parseServers(file: string, text: string, format?: ClientFormat): ParsedServers {
  const opened = openFile(file, text, format);
  if (!opened.ok) return { servers: [], disabled: [], problems: opened.problems };
  const entries = readAll(opened.reader, format === undefined);
  return {
    servers: entries.flatMap((entry) => (entry.kind === "server" ? [entry.spec] : [])),
    disabled: entries.flatMap((entry) => (entry.kind === "disabled" ? [entry.name] : [])),
    problems: opened.problems(),
  };
}

/** A server, and the entry that declares it. */
export interface WrittenServer extends WrittenEntry {
  readonly spec: ServerSpec;
}

/** The servers of a file that holds them by name, with where each is written; otherwise as `parseServers`. */
export function writtenServers(
  file: string,
  text: string,
  format: ClientFormat,
): { readonly servers: readonly WrittenServer[]; readonly problems: readonly Problem[] } {
  const opened = openFile(file, text, format);
  if (!opened.ok) return { servers: [], problems: opened.problems };
  const servers = mapEntries(opened.reader, false).flatMap(({ entry, path }): readonly WrittenServer[] => {
    const read = readEntry(opened.reader, entry, path);
    return read.kind === "server"
      ? [{ spec: read.spec, text, format, language: languageOf(file), entry }]
      : [];
  });
  return { servers, problems: opened.problems() };
}

type OpenedFile =
  | { readonly ok: true; readonly reader: Reader; readonly problems: () => readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

function openFile(file: string, text: string, format: ClientFormat | undefined): OpenedFile {
  const read = languageOf(file) === "toml" ? readToml(file, text) : readTree(file, text);
  if (!read.ok) return read;
  const problems = new Map<string, Problem>();
  const known = format ?? formatByContent(read.document.root);
  const plain = readerOf(read.document, known, (problem) => {
    // A key above two containers is read twice.
    problems.set(`${problem.pointer}\n${problem.line}:${problem.column}`, problem);
  });
  return {
    ok: true,
    reader: { ...plain, inputs: readInputs(plain) },
    problems: () => [...problems.values()],
  };
}

function languageOf(file: string): WrittenEntry["language"] {
  if (/\.toml$/i.test(file)) return "toml";
  return /\.ya?ml$/i.test(file) ? "yaml" : "json";
}

function readAll(reader: Reader, mayBeBare: boolean): readonly ReadServer[] {
  switch (reader.format.shape) {
    case "map":
      return readMaps(reader, mayBeBare);
    case "registry":
      return readRegistry(reader);
    case "bundle":
      return readBundle(reader);
    case "catalogue":
      return readCatalogue(reader);
    default:
      return reader.format.shape satisfies never;
  }
}

/** A map of servers by name, and the keys that lead to it. */
interface Container {
  readonly path: readonly string[];
  readonly tree: Tree;
}

function readMaps(reader: Reader, mayBeBare: boolean): readonly ReadServer[] {
  return mapEntries(reader, mayBeBare).map(({ entry, path }) => readEntry(reader, entry, path));
}

/** The entries of all maps of servers, and the keys that lead to each. */
function mapEntries(
  reader: Reader,
  mayBeBare: boolean,
): readonly { readonly entry: Entry; readonly path: readonly string[] }[] {
  const { root, format, report } = reader;
  if (root.kind !== "object") {
    const key = format.containers[0]?.join(".") ?? "";
    // A settings file that holds nothing yet declares nothing.
    if (!(format.isShared && root.kind === "scalar" && root.value === null))
      report(root.at, [], `the file must hold an object with the key "${key}"`);
    return [];
  }
  const found = format.containers.flatMap((container) => containersAt(reader, container));
  const maps = found.filter(({ path }) => !found.some((other) => leadsOn(path, other.path)));
  if (maps.length === 0 && mayBeBare && isBareMap(root)) maps.push({ path: [], tree: root });
  if (maps.length === 0) reportMisplaced(reader);
  return maps.flatMap(({ path, tree }) =>
    [...reader.read(tree, path).values()]
      .filter((entry) => isName(entry, path, reader))
      .map((entry) => ({ entry, path: [...path, entry.key] })),
  );
}

/** Half of a surrogate pair cannot be written into a lock, which would then never know the server again. */
function isName({ key, keyAt }: Entry, path: readonly string[], { report }: Reader): boolean {
  if (!/\p{Surrogate}/u.test(key)) return true;
  report(keyAt, [...path, key], "the server's name holds half of a surrogate pair; give it another name");
  return false;
}

function leadsOn(path: readonly string[], other: readonly string[]): boolean {
  return other.length > path.length && path.every((key, index) => other[index] === key);
}

function containersAt(reader: Reader, keys: readonly string[]): readonly Container[] {
  let here: readonly Container[] = [{ path: [], tree: reader.root }];
  for (const key of keys) here = here.flatMap((container) => containersBelow(reader, container, key));
  return here;
}

function containersBelow(reader: Reader, { path, tree }: Container, key: string): readonly Container[] {
  // A server that is called like a container, such as `servers` below `mcp`, is no container.
  if (path.length > 0 && key !== "*" && isLaunch(entriesOf(tree).entries.get(key)?.value)) return [];
  const entries = reader.read(tree, path);
  const next =
    key === "*" ? [...entries.values()] : [entries.get(key)].filter((entry) => entry !== undefined);
  return next.flatMap(({ key: name, value }: Entry) => {
    const below = [...path, name];
    if (value.kind === "object") return [{ path: below, tree: value }];
    // YAML's `extensions:` with nothing below it.
    if (value.kind === "scalar" && value.value === null && reader.format.isShared) return [];
    reader.report(value.at, below, `"${name}" must be an object of servers by name`);
    return [];
  });
}

const otherContainers = ["mcpServers", "servers", "mcp_servers", "context_servers"];

/** Servers under another client's key would be read by nobody; saying nothing would look like "no servers". */
function reportMisplaced({ root, format, report }: Reader): void {
  const [ours = ""] = format.containers.map((container) => container.join("."));
  const { entries } = entriesOf(root);
  const other = otherContainers.find((key) => key !== ours && entries.has(key));
  if (other === undefined || format.isShared || entries.has(ours)) return;
  const at = entries.get(other)?.keyAt ?? 0;
  report(at, [other], `${format.title} reads servers from "${ours}", not from "${other}"; rename it`);
}

/** True if every value at the root is an object with a command or a URL. */
function isBareMap(root: Tree): boolean {
  const values = [...entriesOf(root).entries.values()].map(({ value }) => value);
  return values.length > 0 && values.every(isLaunch);
}
