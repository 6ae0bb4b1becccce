import type { Node } from "jsonc-parser";
import type { Launch, ServerSpec } from "../model/server.ts";
import type { Property } from "./document.ts";
import { entryPath } from "./reader.ts";
import type { Reader } from "./reader.ts";

export type Entry =
  | { readonly kind: "server"; readonly spec: ServerSpec }
  | { readonly kind: "disabled"; readonly name: string }
  | { readonly kind: "unreadable" };

/** One entry, with how to read a field of it and how to report what is wrong there. */
interface Fields {
  readonly reader: Reader;
  readonly node: Node;
  readonly path: readonly string[];
  readonly properties: ReadonlyMap<string, Property>;
  wrong: boolean;
}

/** Reads one server's entry. Its problems are reported to the reader; an entry with one is `unreadable`. */
export function readEntry(reader: Reader, name: string, property: Property): Entry {
  const path = entryPath(reader, property);
  const node = property.value;
  if (name === "") {
    reader.report(property.key, path, "a server needs a name; replace the empty key");
    return { kind: "unreadable" };
  }
  if (node.type !== "object") {
    reader.report(node, path, `the entry of a server must be an object, not ${kindOf(node)}`);
    return { kind: "unreadable" };
  }
  const fields: Fields = { reader, node, path, properties: reader.read(node, path), wrong: false };
  if (isOff(fields)) return { kind: "disabled", name };
  const launch = readLaunch(fields);
  if (launch === undefined || fields.wrong) return { kind: "unreadable" };
  const declared = {
    kind: "file",
    file: reader.file,
    line: reader.lineOf(property.key),
    client: reader.format.id,
  } as const;
  return { kind: "server", spec: { name, launch, dialect: reader.format.dialect, declared } };
}

function isOff({ reader, properties }: Fields): boolean {
  return reader.format.fields.off.some(({ key, value }) => {
    const node = properties.get(key)?.value;
    return node?.type === "boolean" && node.value === value;
  });
}

/** With both a command and a URL, `type` says which one counts; without a `type`, the command. */
function readLaunch(fields: Fields): Launch | undefined {
  const { reader, properties, path } = fields;
  const { command, url } = reader.format.fields;
  const hasCommand = command.some((key) => properties.has(key));
  const type = typeOf(fields);
  const remote = url.find(({ key }) => properties.has(key));
  const isRemote = remote !== undefined && !(hasCommand && (type === undefined || localTypes.has(type)));
  if (isRemote) return readRemote(fields, remote, type);
  if (hasCommand) return readLocal(fields);
  const urlKeys = url.map(({ key }) => `"${key}"`).join(" or ");
  const says = `a server needs "${command[0]}" (to start it) or ${urlKeys} (to reach it); add one of them`;
  reader.report(properties.get("type")?.key ?? fields.node, path, says);
  return undefined;
}

const localTypes: ReadonlySet<string> = new Set(["stdio", "local"]);
const transports: Readonly<Record<string, Extract<Launch, { kind: "http" }>["transport"]>> = {
  sse: "sse",
  "streamable-http": "streamable-http",
  streamableHttp: "streamable-http",
  streamable_http: "streamable-http",
};

function typeOf({ properties }: Fields): string | undefined {
  const node = properties.get("type")?.value;
  return node?.type === "string" ? String(node.value) : undefined;
}

function readRemote(
  fields: Fields,
  remote: { readonly key: string; readonly transport: Extract<Launch, { kind: "http" }>["transport"] },
  type: string | undefined,
): Launch | undefined {
  const url = readText(fields, [remote.key]);
  const headers = readTexts(fields, fields.reader.format.fields.headers);
  if (url === undefined) return undefined;
  const named = type !== undefined && Object.hasOwn(transports, type) ? transports[type] : undefined;
  return { kind: "http", url, headers, transport: named ?? remote.transport };
}

function readLocal(fields: Fields): Launch | undefined {
  const map = fields.reader.format.fields;
  const command = readCommand(fields, map.command);
  const args = readList(fields, map.args);
  const env = readTexts(fields, map.env);
  const cwd = readText(fields, map.cwd);
  const [program, ...first] = command;
  if (program === undefined) return undefined;
  return {
    kind: "stdio",
    command: program,
    args: [...first, ...args],
    env,
    ...(cwd !== undefined && { cwd }),
  };
}

function readCommand(fields: Fields, keys: readonly string[]): readonly string[] {
  const [key, node] = present(fields, keys);
  const words = node?.type === "array" ? readList(fields, keys) : [readText(fields, keys) ?? ""];
  if (key !== undefined && !fields.wrong && (words[0] ?? "") === "") {
    complain(fields, node, [key], `"${key}" is empty; write the program to start`);
  }
  return words;
}

function readText(fields: Fields, keys: readonly string[]): string | undefined {
  const [key, node] = present(fields, keys);
  if (key === undefined || node === undefined) return undefined;
  if (node.type === "string") return String(node.value);
  complain(fields, node, [key], `"${key}" must be a text, not ${kindOf(node)}`);
  return undefined;
}

function readList(fields: Fields, keys: readonly string[]): readonly string[] {
  const [key, node] = present(fields, keys);
  if (key === undefined || node === undefined) return [];
  if (node.type !== "array") {
    complain(fields, node, [key], `"${key}" must be a list of texts, not ${kindOf(node)}`);
    return [];
  }
  return (node.children ?? []).flatMap((item, index) => {
    if (item.type === "string") return [String(item.value)];
    complain(
      fields,
      item,
      [key, String(index)],
      `"${key}" may hold only texts, not ${kindOf(item)}; put it in quotes`,
    );
    return [];
  });
}

/**
 * A map of texts: environment variables or headers. Numbers are taken as written (VS Code's schema allows them),
 * and `null`, which unsets a variable there, leaves it out.
 */
function readTexts(fields: Fields, keys: readonly string[]): Readonly<Record<string, string>> {
  const [key, node] = present(fields, keys);
  if (key === undefined || node === undefined) return {};
  if (node.type !== "object") {
    complain(fields, node, [key], `"${key}" must be an object of texts by name, not ${kindOf(node)}`);
    return {};
  }
  const entries = [...fields.reader.read(node, [...fields.path, key])].flatMap(([name, { value }]) => {
    if (value.type === "string" || value.type === "number") return [[name, String(value.value)] as const];
    if (value.type !== "null") {
      complain(
        fields,
        value,
        [key, name],
        `"${key}" may hold only texts, not ${kindOf(value)}; put it in quotes`,
      );
    }
    return [];
  });
  return Object.fromEntries(entries);
}

/** The first of the keys that the entry has. `null` counts as absent: generators write it for "not set". */
function present(
  { properties }: Fields,
  keys: readonly string[],
): readonly [] | readonly [string, Node | undefined] {
  const key = keys.find((candidate) => {
    const node = properties.get(candidate)?.value;
    return node !== undefined && node.type !== "null";
  });
  return key === undefined ? [] : [key, properties.get(key)?.value];
}

function complain(fields: Fields, node: Node | undefined, path: readonly string[], says: string): void {
  fields.wrong = true;
  fields.reader.report(node, [...fields.path, ...path], says);
}

function kindOf({ type }: Node): string {
  const names: Readonly<Record<string, string>> = {
    object: "an object",
    array: "a list",
    string: "a text",
    number: "a number",
    boolean: "true or false",
    null: "null",
  };
  return names[type] ?? type;
}
