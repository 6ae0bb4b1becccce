import type { Package } from "./lock.ts";
import type { Launch, LaunchSummary, ServerSnapshot } from "./server.ts";

/**
 * The package that a launch starts, as far as its command line plainly says; undefined for a program that lies there
 * already, for a server reached over HTTP, and wherever an option that we do not know may change what is meant.
 */
export function packageOf(launch: Launch | LaunchSummary): Package | undefined {
  const started = packageWord(launch);
  return started && readers[started.registry](started.word);
}

/** What a captured server was started from: as it was resolved, or else as its declaration says. */
export function startedPackage(snapshot: Pick<ServerSnapshot, "package" | "launch">): Package | undefined {
  return snapshot.package ?? packageOf(snapshot.launch);
}

/** The word of a command line that names what is started: a package, an image, or an address of one. */
export interface PackageWord {
  readonly registry: Package["registry"];
  readonly word: string;
  /** Whether what starts it takes a release that the project has installed, if the word asks for none. */
  readonly takesInstalled: boolean;
}

/** As `packageOf`, with the word as it is written, whatever it is. */
export function packageWord(launch: Launch | LaunchSummary): PackageWord | undefined {
  if (launch.kind === "http") return undefined;
  const runner = runnerOf([programOf(launch.command), ...launch.args]);
  const word = runner && namingWord(runner.rest, options[runner.registry]);
  if (runner === undefined || word === undefined) return undefined;
  return { registry: runner.registry, word, takesInstalled: runner.takesInstalled };
}

/** `C:\tools\npx.cmd` and `/usr/bin/npx` are both `npx`. */
export function programOf(command: string): string {
  const name = command.slice(Math.max(command.lastIndexOf("/"), command.lastIndexOf("\\")) + 1);
  return name.toLowerCase().replace(/\.(?:cmd|exe|ps1)$/, "");
}

/** What starts a package, by the words that do; `cmd /c` before them is how Windows is made to. */
const runners: readonly {
  readonly words: readonly string[];
  readonly registry: Package["registry"];
  readonly takesInstalled?: true;
}[] = [
  { words: ["npx"], registry: "npm", takesInstalled: true },
  { words: ["bunx"], registry: "npm", takesInstalled: true },
  { words: ["npm", "exec"], registry: "npm", takesInstalled: true },
  { words: ["npm", "x"], registry: "npm", takesInstalled: true },
  { words: ["pnpm", "dlx"], registry: "npm" },
  { words: ["yarn", "dlx"], registry: "npm" },
  { words: ["bun", "x"], registry: "npm", takesInstalled: true },
  { words: ["uvx"], registry: "pypi" },
  { words: ["uv", "tool", "run"], registry: "pypi" },
  { words: ["pipx", "run"], registry: "pypi" },
  { words: ["docker", "run"], registry: "oci" },
  { words: ["docker", "container", "run"], registry: "oci" },
  { words: ["podman", "run"], registry: "oci" },
];

interface Runner extends Pick<PackageWord, "registry" | "takesInstalled"> {
  readonly rest: readonly string[];
}

function runnerOf(words: readonly string[]): Runner | undefined {
  const isWrapped = words[0] === "cmd" && words[1]?.toLowerCase() === "/c";
  if (isWrapped) return runnerOf([programOf(words[2] ?? ""), ...words.slice(3)]);
  const found = runners.find((one) => one.words.every((word, index) => words[index] === word));
  if (found === undefined) return undefined;
  const { registry, takesInstalled = false } = found;
  return { registry, takesInstalled, rest: words.slice(found.words.length) };
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

const options: Readonly<Record<Package["registry"], Options>> = {
  npm: npmOptions,
  pypi: pypiOptions,
  oci: imageOptions,
};

/** The word that names the package; undefined once an unknown option leaves open whether a value follows it. */
function namingWord(args: readonly string[], options: Options): string | undefined {
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

const readers: Readonly<Record<Package["registry"], (word: string) => Package | undefined>> = {
  npm: npmPackage,
  pypi: pypiPackage,
  oci: image,
};

/** A package of the npm registry, and which release of it: a version, a range or a tag; empty for whichever npm takes. */
export interface NpmSpec {
  readonly name: string;
  readonly wanted: string;
}

/** What `name`, `@scope/name` or either with `@1.2.3` names; undefined for a path, an address or a repository. */
export function npmSpec(word: string): NpmSpec | undefined {
  const [name, wanted = ""] = splitAt(word, word.indexOf("@", 1));
  return /^(?:@[\w.~-]+\/)?[\w~][\w.~-]*$/.test(name) ? { name, wanted } : undefined;
}

/** Whether a text is one version in full: a range, or a tag such as `latest`, moves by itself. */
export function isExactVersion(text: string): boolean {
  return /^\d{1,20}\.\d{1,20}\.\d{1,20}(?:[-+][\w.+-]*)?$/.test(text);
}

function npmPackage(word: string): Package | undefined {
  const spec = npmSpec(word);
  if (spec === undefined) return undefined;
  const { name, wanted } = spec;
  return { registry: "npm", name, ...(isExactVersion(wanted) ? { version: wanted } : {}) };
}

function pypiPackage(word: string): Package | undefined {
  const match = /^([\w.-]+)(?:\[[\w,. -]*\])?(?:(==|@)(\d[\w.+!-]*))?(.*)$/s.exec(word);
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

function image(word: string): Package | undefined {
  if (word === "" || word.includes("${")) return undefined;
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

/** A package as people write it: `npm files@1.2.3`, and an image with the digest that it is pinned by. */
export function packageText({ registry, name, version, integrity }: Package): string {
  const pinned = registry === "oci" ? integrity : undefined;
  return [`${registry} ${name}`, version, pinned].filter((part) => part !== undefined).join("@");
}

/**
 * Whether two launches start the very same release: one that names no version names no release. An image's digest is
 * a part of its name; the hash of an archive is what a release should always have, see `hasOtherContent`.
 */
export function isSameRelease(a: Package, b: Package): boolean {
  const isSame = isSamePackage(a, b) && hasRelease(a) && a.version === b.version;
  return isSame && (a.registry !== "oci" || a.integrity === b.integrity);
}

/** Whether two archives of one release are proven to differ: hashes of two kinds prove nothing. */
export function hasOtherContent(a: Package, b: Package): boolean {
  if (a.integrity === undefined || b.integrity === undefined || a.registry === "oci") return false;
  const kindOf = (integrity: string) => integrity.slice(0, integrity.indexOf("-"));
  return isSameRelease(a, b) && a.integrity !== b.integrity && kindOf(a.integrity) === kindOf(b.integrity);
}

export function isSamePackage(a: Package, b: Package): boolean {
  return a.registry === b.registry && a.name === b.name;
}

export function hasRelease({ version, integrity }: Package): boolean {
  return version !== undefined || integrity !== undefined;
}
