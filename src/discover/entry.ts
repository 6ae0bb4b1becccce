import type { Entry, Tree } from "../model/files/tree.ts";
import type { Launch, ServerSpec } from "../model/server.ts";
import { approvalFaults } from "./audits/approval.ts";
import { launchFaults } from "./audits/faults.ts";
import type { Transport } from "./clients.ts";
import { kindOf } from "./reader.ts";
import type { Reader } from "./reader.ts";

/** What became of one entry. */
export type ReadServer =
  | { readonly kind: "server"; readonly spec: ServerSpec }
  | { readonly kind: "disabled"; readonly name: string }
  | { readonly kind: "unreadable" };

/** One entry, with how to read a field of it and how to report what is wrong there. */
interface Fields {
  readonly reader: Reader;
  readonly entry: Entry;
  readonly path: readonly string[];
  readonly properties: ReadonlyMap<string, Entry>;
  wrong: boolean;
}

/**
 * Reads one server's entry; `path` leads from the root to it. Its problems are reported to the reader; an entry with
 * one is `unreadable`.
 */
export function readEntry(reader: Reader, entry: Entry, path: readonly string[]): ReadServer {
  const { key: name, keyAt, value } = entry;
  if (name === "") {
    reader.report(keyAt, path, "a server needs a name; replace the empty key");
    return { kind: "unreadable" };
  }
  if (value.kind !== "object") {
    reader.report(value.at, path, `the entry of a server must be an object, not ${kindOf(value)}`);
    return { kind: "unreadable" };
  }
  const fields: Fields = { reader, entry, path, properties: reader.read(value, path), wrong: false };
  if (isOff(fields)) return { kind: "disabled", name };
  const launch = readLaunch(fields);
  if (launch === undefined || fields.wrong) return { kind: "unreadable" };
  return { kind: "server", spec: specOf(reader, entry, launch) };
}

/** The server that an entry declares under its key. `entry.value` is where its faults are looked up. */
export function specOf(reader: Reader, entry: Entry, launch: Launch): ServerSpec {
  const { file, format, inputs, lineOf } = reader;
  const place = (text: string, within: Tree = entry.value) => ({
    file,
    line: lineOf(placeIn(within, text) ?? entry.keyAt),
  });
  const faults = [...launchFaults(launch, place), ...approvalFaults(reader.root, entry.value, place)];
  return {
    name: entry.key,
    launch,
    dialect: format.dialect,
    ...(Object.keys(inputs).length > 0 && { inputs }),
    declared: {
      kind: "file",
      file,
      line: lineOf(entry.keyAt),
      client: format.id,
      ...(faults.length > 0 && { faults }),
    },
  };
}

/** Offset of the first key or text in a tree that reads so. */
function placeIn(tree: Tree, text: string): number | undefined {
  if (tree.kind === "scalar") return tree.value === text ? tree.at : undefined;
  if (tree.kind === "array") return firstOf(tree.items, (item) => placeIn(item, text));
  return firstOf(tree.entries, ({ key, keyAt, value }) => (key === text ? keyAt : placeIn(value, text)));
}

function firstOf<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isOff({ reader, properties }: Fields): boolean {
  return reader.format.fields.off.some(({ key, value }) => {
    const tree = properties.get(key)?.value;
    return tree?.kind === "scalar" && tree.value === value;
  });
}

/** With both a command and a URL, `type` says which one counts; without a `type`, the command. */
function readLaunch(fields: Fields): Launch | undefined {
  const { reader, properties, path, entry } = fields;
  const { command, url } = reader.format.fields;
  const hasCommand = command.some((key) => properties.has(key));
  const type = typeOf(fields);
  const remote = url.find(({ key }) => properties.has(key));
  const isRemote = remote !== undefined && !(hasCommand && (type === undefined || localTypes.has(type)));
  if (isRemote) return readRemote(fields, remote, type);
  if (hasCommand) return readLocal(fields);
  const urlKeys = url.map(({ key }) => `"${key}"`).join(" or ");
  const says = `a server needs "${command[0]}" (to start it) or ${urlKeys} (to reach it); add one of them`;
  reader.report(properties.get("type")?.keyAt ?? entry.value.at, path, says);
  return undefined;
}

const localTypes: ReadonlySet<string> = new Set(["stdio", "local"]);

/** What a `type`, or a registry's, says of how a URL is spoken to. */
export const transports: ReadonlyMap<string, Transport> = new Map([
  ["sse", "sse"],
  ["http", "auto"],
  ["streamable-http", "streamable-http"],
  ["streamableHttp", "streamable-http"],
  ["streamable_http", "streamable-http"],
]);

function typeOf({ properties }: Fields): string | undefined {
  const tree = properties.get("type")?.value;
  return tree?.kind === "scalar" && typeof tree.value === "string" ? tree.value : undefined;
}

function readRemote(
  fields: Fields,
  remote: { readonly key: string; readonly transport: Transport },
  type: string | undefined,
): Launch | undefined {
  const map = fields.reader.format.fields;
  const url = readText(fields, [remote.key]);
  const bearer = readText(fields, map.bearerName);
  const headers = {
    ...readTexts(fields, map.headers),
    ...(bearer !== undefined && { Authorization: `Bearer ${reference(bearer)}` }),
    ...mapValues(readTexts(fields, map.headerNames), reference),
  };
  if (url === undefined) return undefined;
  const named = type === undefined ? undefined : transports.get(type);
  return { kind: "http", url, headers, transport: named ?? remote.transport };
}

/** A variable as the dialects of these files write it. */
function reference(name: string): string {
  return `\${env:${name}}`;
}

function mapValues(
  texts: Readonly<Record<string, string>>,
  change: (text: string) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, change(text)]));
}

function readLocal(fields: Fields): Launch | undefined {
  const map = fields.reader.format.fields;
  const command = readCommand(fields, map.command);
  const args = readList(fields, map.args);
  const handedOn = readList(fields, map.envNames).map((name) => [name, reference(name)] as const);
  const env = { ...Object.fromEntries(handedOn), ...readTexts(fields, map.env) };
  const cwd = readText(fields, map.cwd);
  const envFile = readText(fields, map.envFile);
  const [program, ...first] = command;
  if (program === undefined) return undefined;
  return {
    kind: "stdio",
    command: program,
    args: [...first, ...args],
    env,
    ...(cwd !== undefined && { cwd }),
    ...(envFile !== undefined && { envFile }),
  };
}

function readCommand(fields: Fields, keys: readonly string[]): readonly string[] {
  const [key, tree] = present(fields, keys);
  const words = tree?.kind === "array" ? readList(fields, keys) : [readText(fields, keys) ?? ""];
  if (key !== undefined && !fields.wrong && (words[0] ?? "") === "") {
    complain(fields, tree, [key], `"${key}" is empty; write the program to start`);
  }
  return words;
}

function readText(fields: Fields, keys: readonly string[]): string | undefined {
  const [key, tree] = present(fields, keys);
  if (key === undefined || tree === undefined) return undefined;
  if (tree.kind === "scalar" && typeof tree.value === "string") return tree.value;
  complain(fields, tree, [key], `"${key}" must be a text, not ${kindOf(tree)}`);
  return undefined;
}

function readList(fields: Fields, keys: readonly string[]): readonly string[] {
  const [key, tree] = present(fields, keys);
  if (key === undefined || tree === undefined) return [];
  if (tree.kind !== "array") {
    complain(fields, tree, [key], `"${key}" must be a list of texts, not ${kindOf(tree)}`);
    return [];
  }
  return tree.items.flatMap((item, index) => {
    if (item.kind === "scalar" && typeof item.value === "string") return [item.value];
    const says = `"${key}" may hold only texts, not ${kindOf(item)}; put it in quotes`;
    complain(fields, item, [key, String(index)], says);
    return [];
  });
}

/**
 * A map of texts: environment variables or headers. Numbers are taken as written (VS Code's schema allows them),
 * and `null`, which unsets a variable there, leaves it out.
 */
function readTexts(fields: Fields, keys: readonly string[]): Readonly<Record<string, string>> {
  const [key, tree] = present(fields, keys);
  if (key === undefined || tree === undefined) return {};
  if (tree.kind !== "object") {
    complain(fields, tree, [key], `"${key}" must be an object of texts by name, not ${kindOf(tree)}`);
    return {};
  }
  const entries = [...fields.reader.read(tree, [...fields.path, key])].flatMap(([name, { value }]) => {
    const held = value.kind === "scalar" ? value.value : undefined;
    if (typeof held === "string" || typeof held === "number") return [[name, String(held)] as const];
    if (held !== null) {
      const says = `"${key}" may hold only texts, not ${kindOf(value)}; put it in quotes`;
      complain(fields, value, [key, name], says);
    }
    return [];
  });
  return Object.fromEntries(entries);
}

/** The first of the keys that the entry has. `null` counts as absent: generators write it for "not set". */
function present({ properties }: Fields, keys: readonly string[]): readonly [] | readonly [string, Tree] {
  for (const key of keys) {
    const tree = properties.get(key)?.value;
    if (tree !== undefined && !(tree.kind === "scalar" && tree.value === null)) return [key, tree];
  }
  return [];
}

function complain(fields: Fields, tree: Tree | undefined, path: readonly string[], says: string): void {
  fields.wrong = true;
  fields.reader.report(tree?.at ?? fields.entry.keyAt, [...fields.path, ...path], says);
}
