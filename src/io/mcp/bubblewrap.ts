import { lstatSync, readlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Cell, cellFolders, isWithin, systemFolders, toolFolders } from "./cell.ts";

/** What of `/etc` programs need to find libraries, names and certificates; no file of it holds a secret. */
const configuration = [
  "alternatives",
  "ca-certificates",
  "ca-certificates.conf",
  "crypto-policies",
  "debian_version",
  "fonts",
  "gai.conf",
  "group",
  "host.conf",
  "hosts",
  "ld.so.cache",
  "ld.so.conf",
  "ld.so.conf.d",
  "localtime",
  "mime.types",
  "nsswitch.conf",
  "os-release",
  "passwd",
  "pki/ca-trust",
  "pki/tls/certs",
  "protocols",
  "resolv.conf",
  "services",
  "ssl/cert.pem",
  "ssl/certs",
  "ssl/openssl.cnf",
  "timezone",
] as const;

/** Registries and their tokens for everybody on a machine are set here. */
const hiddenOfSystem = ["/usr/etc", "/usr/local/etc"] as const;

/**
 * The command line of bubblewrap for a cell, without limits. Its own arguments are handed over in a file, `input`, to
 * be open as descriptor 3: they hold the environment, which must neither stand in the list of processes nor be that
 * of bubblewrap itself, which a declared `LD_PRELOAD` would reach outside of the sandbox.
 */
export function bubblewrap(
  bwrap: string,
  found: string,
  cell: Cell,
): { readonly argv: readonly string[]; readonly input: string } {
  const input = join(cell.folder, "bwrap-arguments");
  writeFileSync(input, bubblewrapArguments(found, cell).join("\0"), { mode: 0o600 });
  const [, ...args] = cell.argv;
  return { argv: [bwrap, "--args", "3", "--", found, ...args], input };
}

/** A new root that holds what is named here and nothing else; `found` is where the program of the cell lies. */
function bubblewrapArguments(found: string, cell: Cell): readonly string[] {
  const readable = (path: string) => ["--ro-bind-try", path, path];
  return [
    ...walls,
    ...(cell.hasNetwork ? [] : noNetwork),
    ...systemFolders.flatMap(system),
    ...hiddenOfSystem.flatMap((path) => (exists(path) ? ["--tmpfs", path] : [])),
    ...configuration.flatMap((name) => readable(`/etc/${name}`)),
    ...furniture,
    ...[...cell.tools, ...programFolders(found, cell)].flatMap(readable),
    ...(cell.root === undefined ? [] : ["--ro-bind", cell.root, cell.root]),
    ...cell.hidden.flatMap((path) => hide(path, cell.empty)),
    ...(cell.cache === undefined ? [] : ["--bind", cell.cache, cellFolders.cache]),
    ...Object.entries(cell.env).flatMap(([name, value]) => ["--setenv", name, value]),
    "--chdir",
    cell.cwd,
  ];
}

const unshared = ["user", "pid", "ipc", "uts", "cgroup-try"].map((what) => `--unshare-${what}`);
const walls = [
  ...unshared,
  "--die-with-parent",
  "--new-session",
  "--cap-drop",
  "ALL",
  "--hostname",
  "sandbox",
] as const;
const noNetwork = ["--unshare-net"] as const;

/** What every program expects, private and empty. */
const furniture = [
  "--proc",
  "/proc",
  "--dev",
  "/dev",
  "--tmpfs",
  cellFolders.temporary,
  "--symlink",
  "../tmp",
  "/var/tmp",
  "--tmpfs",
  cellFolders.home,
] as const;

/** `/bin` is a link into `/usr` on most systems, a folder on others. */
function system(path: string): readonly string[] {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return [];
  return stat.isSymbolicLink() ? ["--symlink", readlinkSync(path), path] : ["--ro-bind", path, path];
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** A program that is named by its path may lie anywhere: it is shown, with the libraries beside its `bin`. */
function programFolders(found: string, { root, tools }: Cell): readonly string[] {
  const shown = [...systemFolders, ...tools, ...(root === undefined ? [] : [root])];
  if (shown.some((folder) => isWithin(found, folder))) return [];
  const folder = dirname(found);
  return basename(folder) === "bin" ? toolFolders(folder, "/") : [found];
}

function hide(path: string, empty: string): readonly string[] {
  const isFolder = lstatSync(path).isDirectory();
  return isFolder ? ["--tmpfs", path] : ["--ro-bind", empty, path];
}
