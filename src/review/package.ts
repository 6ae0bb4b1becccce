import type { Package } from "../model/lock.ts";
import type { LaunchSummary } from "../model/server.ts";

/**
 * The package that a launch starts, as far as its command line plainly says; undefined for a program that lies there
 * already, for a server reached over HTTP, and wherever an option that we do not know may change what is meant.
 */
export function packageOf(launch: LaunchSummary): Package | undefined {
  if (launch.kind === "http") return undefined;
  const runner = runnerOf([programOf(launch.command), ...launch.args]);
  return runner?.read(runner.rest);
}

/** `C:\tools\npx.cmd` and `/usr/bin/npx` are both `npx`. */
function programOf(command: string): string {
  const name = command.slice(Math.max(command.lastIndexOf("/"), command.lastIndexOf("\\")) + 1);
  return name.toLowerCase().replace(/\.(?:cmd|exe|ps1)$/, "");
}

type Read = (args: readonly string[]) => Package | undefined;

/** What starts a package, by the words that do; `cmd /c` before them is how Windows is made to. */
const runners: readonly { readonly words: readonly string[]; readonly read: Read }[] = [
  { words: ["npx"], read: npmPackage },
  { words: ["bunx"], read: npmPackage },
  { words: ["npm", "exec"], read: npmPackage },
  { words: ["npm", "x"], read: npmPackage },
  { words: ["pnpm", "dlx"], read: npmPackage },
  { words: ["yarn", "dlx"], read: npmPackage },
  { words: ["bun", "x"], read: npmPackage },
  { words: ["uvx"], read: pypiPackage },
  { words: ["uv", "tool", "run"], read: pypiPackage },
  { words: ["pipx", "run"], read: pypiPackage },
  { words: ["docker", "run"], read: image },
  { words: ["docker", "container", "run"], read: image },
  { words: ["podman", "run"], read: image },
];

function runnerOf(
  words: readonly string[],
): { readonly read: Read; readonly rest: readonly string[] } | undefined {
  const isWrapped = words[0] === "cmd" && words[1]?.toLowerCase() === "/c";
  if (isWrapped) return runnerOf(words.slice(2));
  const found = runners.find((one) => one.words.every((word, index) => words[index] === word));
  return found && { read: found.read, rest: words.slice(found.words.length) };
}

/** Options before the package, by whether a value follows them. */
interface Options {
  readonly alone: ReadonlySet<string>;
  readonly valued: ReadonlySet<string>;
  /** Those whose value is the package. */
  readonly naming: ReadonlySet<string>;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const npmOptions: Options = {
  alone: words("-y --yes -q --quiet --silent --no-install --prefer-offline --prefer-online --bun"),
  valued: words("--registry --loglevel --cache"),
  naming: words("-p --package"),
};
const pypiOptions: Options = {
  alone: words("-q --quiet -n --no-cache --refresh --isolated --offline --no-progress"),
  valued: words("-p --python -w --with --index-url --default-index --index --refresh-package"),
  naming: words("--from --spec"),
};
const imageOptions: Options = {
  alone: words("-i -t -it -ti -d --interactive --tty --rm --init --read-only --privileged"),
  valued: words(
    "-e --env --env-file -v --volume --mount --tmpfs --name --network --net -p --publish --add-host -u --user " +
      "-w --workdir --entrypoint --platform --pull -m --memory --cpus --pids-limit --cap-add --cap-drop --security-opt -l --label",
  ),
  naming: new Set(),
};

/** The word that names the package; undefined once an unknown option leaves open whether a value follows it. */
function packageWord(args: readonly string[], options: Options): string | undefined {
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index] ?? "";
    if (word === "--") return args[index + 1];
    if (!word.startsWith("-")) return word;
    const [name, value] = splitAt(word, word.indexOf("="));
    if (options.naming.has(name)) return value ?? args[index + 1];
    if (options.valued.has(name)) index += value === undefined ? 1 : 0;
    else if (!options.alone.has(name)) return undefined;
  }
  return undefined;
}

/** The text before and after the character at `index`; the whole text alone if there is none. */
function splitAt(text: string, index: number): readonly [string, string?] {
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + 1)];
}

function npmPackage(args: readonly string[]): Package | undefined {
  const word = packageWord(args, npmOptions);
  if (word === undefined) return undefined;
  const [name, version] = splitAt(word, word.indexOf("@", 1));
  // A path, an address or a repository is no package of a registry.
  if (!/^(?:@[\w.~-]+\/)?[\w.~-]+$/.test(name) || name.startsWith(".")) return undefined;
  // A range or a tag such as `latest` moves by itself.
  const isExact = version !== undefined && /^\d+\.\d+\.\d+(?:[-+][\w.+-]*)?$/.test(version);
  return { registry: "npm", name, ...(isExact ? { version } : {}) };
}

function pypiPackage(args: readonly string[]): Package | undefined {
  const word = packageWord(args, pypiOptions);
  const match =
    word === undefined ? null : /^([\w.-]+)(?:\[[\w,. -]*\])?(?:(==|@)(\d[\w.+!-]*))?(.*)$/s.exec(word);
  const [, name = "", , version, rest = ""] = match ?? [];
  if (name === "" || name.startsWith(".") || /[/:]/.test(rest)) return undefined;
  const isExact = version !== undefined && rest === "";
  // Names of that registry are compared without regard to case and to which of `-_.` stands in them.
  return {
    registry: "pypi",
    name: name.toLowerCase().replace(/[-_.]+/g, "-"),
    ...(isExact ? { version } : {}),
  };
}

function image(args: readonly string[]): Package | undefined {
  const word = packageWord(args, imageOptions);
  if (word === undefined || word === "" || word.includes("${")) return undefined;
  const [tagged, digest] = splitAt(word, word.indexOf("@"));
  // A colon before a slash belongs to the port of a registry.
  const colon = tagged.indexOf(":", tagged.lastIndexOf("/") + 1);
  const [name, tag] = splitAt(tagged, colon);
  return {
    registry: "oci",
    name,
    ...(tag === undefined || tag === "" || tag === "latest" ? {} : { version: tag }),
    ...(digest === undefined ? {} : { integrity: digest }),
  };
}

/** A package as people write it: `npm files@1.2.3`. */
export function packageText({ registry, name, version, integrity }: Package): string {
  return [`${registry} ${name}`, version, integrity].filter((part) => part !== undefined).join("@");
}

/** Whether two launches start the very same release: one that names no version names no release. */
export function isSameRelease(a: Package, b: Package): boolean {
  return isSamePackage(a, b) && hasRelease(a) && a.version === b.version && a.integrity === b.integrity;
}

export function isSamePackage(a: Package, b: Package): boolean {
  return a.registry === b.registry && a.name === b.name;
}

export function hasRelease({ version, integrity }: Package): boolean {
  return version !== undefined || integrity !== undefined;
}
