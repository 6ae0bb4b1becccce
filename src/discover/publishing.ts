import type { Entry, Tree } from "../model/files/tree.ts";
import type { Launch } from "../model/server.ts";
import { readEntry, specOf, transports, type ReadServer } from "./entry.ts";
import { entriesOf, kindOf, type Reader } from "./reader.ts";

/** The value under the first of the keys that is there: published files spell one field in several ways. */
function fieldOf(tree: Tree | undefined, ...keys: readonly string[]): Tree | undefined {
  const { entries } = entriesOf(tree);
  return keys.map((key) => entries.get(key)?.value).find((value) => value !== undefined);
}

/** A text, or a number or truth value as one; undefined for anything else. */
function textAt(tree: Tree | undefined, ...keys: readonly string[]): string | undefined {
  const value = fieldOf(tree, ...keys);
  return value?.kind === "scalar" && value.value !== null ? String(value.value) : undefined;
}

function itemsAt(tree: Tree | undefined, ...keys: readonly string[]): readonly Tree[] {
  const value = fieldOf(tree, ...keys);
  return value?.kind === "array" ? value.items : [];
}

function itemTexts(tree: Tree | undefined, key: string): readonly string[] {
  return itemsAt(tree, key).flatMap((item) =>
    item.kind === "scalar" && item.value !== null ? [String(item.value)] : [],
  );
}

function isTrue(tree: Tree, ...keys: readonly string[]): boolean {
  const value = fieldOf(tree, ...keys);
  return value?.kind === "scalar" && value.value === true;
}

function reference(name: string): string {
  return `\${env:${name}}`;
}

function rootEntries(reader: Reader): ReadonlyMap<string, Entry> {
  return reader.read(reader.root, []);
}

function named(reader: Reader): string | undefined {
  const name = textAt(reader.root, "name");
  if (name === undefined || name === "") reader.report(reader.root.at, ["name"], 'the file needs a "name"');
  return name === "" ? undefined : name;
}

/**
 * `server.json` of the MCP registry: each package as the runner of its ecosystem starts it, each remote as it is.
 * A package of another kind, or one that is reached over HTTP once started, is not started from here.
 * Source: github.com/modelcontextprotocol/registry, docs/reference/server-json, schema 2025-12-11 and the older spelling.
 */
export function readRegistry(reader: Reader): readonly ReadServer[] {
  const entries = rootEntries(reader);
  const name = named(reader);
  if (name === undefined) return [];
  const found = [
    ...itemsAt(reader.root, "packages").map(packageLaunch),
    ...itemsAt(reader.root, "remotes").map(remoteLaunch),
  ];
  const wrong = ["packages", "remotes"].flatMap((key) => {
    const value = entries.get(key)?.value;
    return value === undefined || value.kind === "array" ? [] : [{ key, value }];
  });
  for (const { key, value } of wrong)
    reader.report(value.at, [key], `"${key}" must be a list, not ${kindOf(value)}`);
  return found.map(({ tree, launch, kind }): ReadServer => {
    const full = found.length === 1 ? name : `${name} (${kind})`;
    if (launch === undefined) return { kind: "disabled", name: full };
    return { kind: "server", spec: specOf(reader, { key: full, keyAt: tree.at, value: tree }, launch) };
  });
}

interface Found {
  /** Its declaration. */
  readonly tree: Tree;
  /** Tells the servers of one file apart: `npm`, `sse`. */
  readonly kind: string;
  /** Absent for what cannot be started from a declaration alone. */
  readonly launch?: Launch;
}

/** The words that start a package, before its arguments; `pinned` joins name and version. */
const runners: ReadonlyMap<
  string,
  {
    readonly command: string;
    readonly first: readonly string[];
    readonly last: readonly string[];
    readonly pin: string;
  }
> = new Map([
  ["npm", { command: "npx", first: ["-y"], last: [], pin: "@" }],
  ["pypi", { command: "uvx", first: [], last: [], pin: "==" }],
  ["oci", { command: "docker", first: ["run", "-i", "--rm"], last: [], pin: ":" }],
  ["nuget", { command: "dnx", first: [], last: ["--yes"], pin: "@" }],
]);

function packageLaunch(tree: Tree): Found {
  const kind = textAt(tree, "registryType", "registry_type", "registry_name") ?? "";
  const runner = runners.get(kind === "docker" ? "oci" : kind);
  const identifier = textAt(tree, "identifier", "name");
  const transport = textAt(fieldOf(tree, "transport"), "type") ?? "stdio";
  if (runner === undefined || identifier === undefined || transport !== "stdio") return { kind, tree };
  const version = textAt(tree, "version");
  const isPinned = version === undefined || /[:@]/.test(identifier.slice(identifier.lastIndexOf("/") + 1));
  const env = variables(itemsAt(tree, "environmentVariables", "environment_variables"));
  const handedOn = runner.command === "docker" ? Object.keys(env).flatMap((name) => ["-e", name]) : [];
  return {
    kind,
    tree,
    launch: {
      kind: "stdio",
      command: runner.command,
      args: [
        ...runner.first,
        ...handedOn,
        ...itemsAt(tree, "runtimeArguments", "runtime_arguments").flatMap(argument),
        isPinned ? identifier : `${identifier}${runner.pin}${version}`,
        ...runner.last,
        ...itemsAt(tree, "packageArguments", "package_arguments").flatMap(argument),
      ],
      env,
    },
  };
}

function remoteLaunch(tree: Tree): Found {
  const kind = textAt(tree, "type", "transport_type") ?? "remote";
  const url = textAt(tree, "url");
  if (url === undefined) return { kind, tree };
  const filled = fillCurly(url, fieldOf(tree, "variables"));
  const headers = variables(itemsAt(tree, "headers"));
  const transport = transports.get(kind) ?? "auto";
  return { kind, tree, launch: { kind: "http", url: filled, headers, transport } };
}

function argument(tree: Tree): readonly string[] {
  const name = textAt(tree, "name");
  const value = valueOf(tree, textAt(tree, "valueHint", "value_hint") ?? name ?? "argument");
  if (textAt(tree, "type") !== "named" || name === undefined) return value === undefined ? [] : [value];
  const isFlag =
    value === undefined && fieldOf(tree, "valueHint", "value_hint", "value", "default") === undefined;
  if (value === undefined) return isFlag && isTrue(tree, "isRequired", "is_required") ? [name] : [];
  return [name, value];
}

/** What a field of `server.json` holds: its value, else its default, else a reference if one must be given. */
function valueOf(tree: Tree, name: string): string | undefined {
  const value = textAt(tree, "value") ?? textAt(tree, "default");
  if (value !== undefined) return fillCurly(value, fieldOf(tree, "variables"));
  const isFlag = textAt(tree, "type") === "named" && fieldOf(tree, "valueHint", "value_hint") === undefined;
  return isTrue(tree, "isRequired", "is_required") && !isFlag ? reference(name) : undefined;
}

function variables(items: readonly Tree[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    items.flatMap((item) => {
      const name = textAt(item, "name");
      const value = name === undefined ? undefined : valueOf(item, name);
      return name === undefined || value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** `{name}` by the value or default of that variable; a reference to it if it has neither. */
function fillCurly(text: string, known: Tree | undefined): string {
  return text.replace(/\{(\w{1,100})\}/g, (written, name: string) => {
    const variable = fieldOf(known, name);
    if (variable === undefined) return written;
    return textAt(variable, "value") ?? textAt(variable, "default") ?? reference(name);
  });
}

/**
 * `manifest.json` of an MCP bundle. `${__dirname}` is the folder of the file; `${user_config.x}` is its default, or
 * stays a reference. Source: @anthropic-ai/mcpb 2.1.2, schemas 0.1 to 0.4.
 */
export function readBundle(reader: Reader): readonly ReadServer[] {
  rootEntries(reader);
  const name = named(reader);
  const server = fieldOf(reader.root, "server");
  const { entries } = entriesOf(server);
  const config = entries.get("mcp_config");
  if (name === undefined) return [];
  if (config === undefined) {
    reader.report(server?.at ?? 0, ["server"], 'the bundle says not how it is started; add "mcp_config"');
    return [];
  }
  const read = readEntry(reader, { ...config, key: name }, ["server", "mcp_config"]);
  if (read.kind !== "server" || read.spec.launch.kind !== "stdio") return [read];
  const fill = (text: string) => fillBundle(text, folderOf(reader.file), fieldOf(reader.root, "user_config"));
  const { command, args, env, ...rest } = read.spec.launch;
  const filled = Object.fromEntries(Object.entries(env).map(([key, value]) => [key, fill(value)]));
  const launch: Launch = { ...rest, command: fill(command), args: args.map(fill), env: filled };
  return [{ kind: "server", spec: { ...read.spec, launch } }];
}

function folderOf(file: string): string {
  const cut = Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\"));
  return cut < 0 ? "." : file.slice(0, cut);
}

function fillBundle(text: string, folder: string, config: Tree | undefined): string {
  return text
    .replaceAll("${__dirname}", folder)
    .replace(/\$\{user_config\.(\w{1,100})\}/g, (written, name: string) => {
      return textAt(fieldOf(config, name), "default") ?? written;
    });
}

/**
 * Docker's catalogue of servers: each image as `docker run` starts it, each remote as it is.
 * Source: github.com/docker/mcp-gateway, pkg/catalog/types.go.
 */
export function readCatalogue(reader: Reader): readonly ReadServer[] {
  const registry = rootEntries(reader).get("registry")?.value;
  if (registry?.kind !== "object") {
    reader.report(
      registry?.at ?? reader.root.at,
      ["registry"],
      '"registry" must be an object of servers by name',
    );
    return [];
  }
  return [...reader.read(registry, ["registry"]).values()].map((entry): ReadServer => {
    const launch = catalogueLaunch(entry.value);
    if (launch === undefined) return { kind: "disabled", name: entry.key };
    return { kind: "server", spec: specOf(reader, entry, launch) };
  });
}

function catalogueLaunch(tree: Tree): Launch | undefined {
  const remote = fieldOf(tree, "remote");
  const url = textAt(remote, "url");
  if (url !== undefined) {
    const { entries } = entriesOf(fieldOf(remote, "headers"));
    const headers = [...entries].map(([name, { value }]) => [name, plain(value)] as const);
    const transport = transports.get(textAt(remote, "transport_type") ?? "") ?? "auto";
    return { kind: "http", url, headers: Object.fromEntries(headers), transport };
  }
  const image = textAt(tree, "image");
  if (image === undefined) return undefined;
  const secrets = itemsAt(tree, "secrets").flatMap((secret) => textAt(secret, "env") ?? []);
  const env = {
    ...Object.fromEntries(secrets.map((name) => [name, reference(name)])),
    ...variables(itemsAt(tree, "env")),
  };
  const volumes = itemTexts(tree, "volumes").flatMap((volume) => ["-v", volume]);
  const handedOn = Object.keys(env).flatMap((name) => ["-e", name]);
  const args = ["run", "-i", "--rm", ...handedOn, ...volumes, image, ...itemTexts(tree, "command")];
  return { kind: "stdio", command: "docker", args, env };
}

function plain(tree: Tree): string {
  return tree.kind === "scalar" && tree.value !== null ? String(tree.value) : "";
}
