import type { Node } from "jsonc-parser";
import type { Problem } from "../model/problem.ts";
import type { ServerSpec } from "../model/server.ts";
import type { ClientFormat } from "./clients.ts";
import { clientFormats } from "./clients.ts";
import { propertiesOf, readDocument } from "./document.ts";
import type { Property } from "./document.ts";
import { readEntry } from "./entry.ts";
import { readerOf } from "./reader.ts";
import type { Reader } from "./reader.ts";

/** What a config file declares. */
export interface ParsedServers {
  /** In the order of the file. */
  readonly servers: readonly ServerSpec[];
  /** Names of servers that the file itself switches off; they are not started. In the order of the file. */
  readonly disabled: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * The servers that a client's config file declares. `file` is only used in what is returned. Keys that we do not
 * know are left alone (clients add them), but whatever we must read and cannot is a problem with line and column.
 * With `bareMap`, for a file that a person named, servers may also stand at the root without a container.
 */
export function parseServers(
  file: string,
  text: string,
  format: ClientFormat,
  options: { readonly bareMap?: boolean } = {},
): ParsedServers {
  const document = readDocument(file, text);
  const problems = [...document.problems];
  const reader = readerOf(document, file, format, (problem) => problems.push(problem));
  if (problems.length > 0) return { servers: [], disabled: [], problems };
  const entries = [...serverEntries(reader, options.bareMap === true)].map(([name, property]) =>
    readEntry(reader, name, property),
  );
  return {
    servers: entries.flatMap((entry) => (entry.kind === "server" ? [entry.spec] : [])),
    disabled: entries.flatMap((entry) => (entry.kind === "disabled" ? [entry.name] : [])),
    problems,
  };
}

/** The map of servers by name: where the client keeps it, or the root itself if it may be and looks like it. */
function serverEntries(reader: Reader, bareMap: boolean): ReadonlyMap<string, Property> {
  const { root, format } = reader;
  const none = new Map<string, Property>();
  if (root?.type !== "object") {
    reader.report(root, [], `the file must hold an object with the key "${format.container.join(".")}"`);
    return none;
  }
  let here: Node = root;
  for (const [depth, key] of format.container.entries()) {
    const path = format.container.slice(0, depth);
    const next: Node | undefined = reader.read(here, path).get(key)?.value;
    if (next === undefined) {
      if (bareMap && isBareMap(root, format)) return propertiesOf(root).properties;
      reportMisplaced(reader);
      return none;
    }
    if (next.type !== "object") {
      reader.report(next, [...path, key], `"${key}" must be an object of servers by name`);
      return none;
    }
    here = next;
  }
  return reader.read(here, format.container);
}

/** Servers under another client's key would be read by nobody; saying nothing would look like "no servers". */
function reportMisplaced({ root, format, report }: Reader): void {
  const found = root === undefined ? new Map<string, Property>() : propertiesOf(root).properties;
  const other = clientFormats
    .map(({ container: [key = ""] }) => key)
    .find((key) => key !== format.container[0] && found.has(key));
  if (other === undefined) return;
  const ours = format.container.join(".");
  report(
    found.get(other)?.key,
    [other],
    `${format.title} reads servers from "${ours}", not from "${other}"; rename it`,
  );
}

/** True if every value at the root is an object with a command or a URL. */
function isBareMap(root: Node, { fields }: ClientFormat): boolean {
  const launchKeys = [...fields.command, ...fields.url.map(({ key }) => key)];
  const values = [...propertiesOf(root).properties.values()].map(({ value }) => value);
  return (
    values.length > 0 &&
    values.every((value) => {
      if (value.type !== "object") return false;
      const { properties } = propertiesOf(value);
      return launchKeys.some((key) => properties.has(key));
    })
  );
}
