import { isExactVersion, npmSpec } from "../model/package.ts";

/** Hashes of the archives of npm packages by `name@version`, as a project's dependencies are pinned to them. */
export type Integrities = ReadonlyMap<string, string>;

/** Files that pin the dependencies of a project, in the order in which they are asked: npm itself prefers the first. */
export const dependencyLocks = [
  { file: "npm-shrinkwrap.json", read: npmEntries },
  { file: "package-lock.json", read: npmEntries },
  { file: "pnpm-lock.yaml", read: pnpmEntries },
  { file: "yarn.lock", read: yarnEntries },
] as const;

interface LockedPackage {
  readonly name: unknown;
  readonly version?: unknown;
  readonly integrity?: unknown;
}

/** One that is read line by line. */
type Begun = { -readonly [Key in keyof LockedPackage]: LockedPackage[Key] };

/**
 * What a file of one of these formats says of archives. What is pinned to something else than an archive of a registry
 * is left out, and a release that the file gives two hashes as well.
 * @throws SyntaxError if it is JSON that cannot be read; of the other formats what is no entry is passed over.
 */
export function integritiesIn({ read }: (typeof dependencyLocks)[number], text: string): Integrities {
  const found = new Map<string, string>();
  const unclear = new Set<string>();
  for (const { name, version, integrity } of read(text)) {
    if (typeof name !== "string" || typeof version !== "string" || typeof integrity !== "string") continue;
    const hash = strongestHash(integrity);
    if (hash === undefined || npmSpec(name)?.name !== name || !isExactVersion(version)) continue;
    const key = `${name}@${version}`;
    if ((found.get(key) ?? hash) !== hash) unclear.add(key);
    found.set(key, hash);
  }
  for (const key of unclear) found.delete(key);
  return found;
}

/** Of the hashes that an `integrity` lists the strongest; undefined if it lists none that is one. */
export function strongestHash(integrity: string): string | undefined {
  const hashes = integrity.slice(0, 1_000).split(/\s+/);
  return ["sha512", "sha384", "sha256", "sha1"]
    .map((kind) =>
      hashes.find((hash) => hash.startsWith(`${kind}-`) && /^\w+-[\w+/]{20,90}={0,2}$/.test(hash)),
    )
    .find((hash) => hash !== undefined);
}

/** Any value's members; none if it has none. */
function membersOf(value: unknown): ReadonlyMap<unknown, unknown> {
  if (value instanceof Map) return value;
  return new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);
}

/** Lockfile versions 2 and 3 name folders, version 1 names packages inside one another. */
function npmEntries(text: string): readonly LockedPackage[] {
  const lock = membersOf(JSON.parse(text));
  const folders = membersOf(lock.get("packages"));
  return folders.size > 0 ? [...folders].map(npmFolder) : npmDependencies(lock.get("dependencies"), 0);
}

function npmFolder([folder, value]: readonly [unknown, unknown]): LockedPackage {
  const entry = membersOf(value);
  const path = String(folder);
  const last = path.lastIndexOf("node_modules/");
  // A package under another name than its own has both.
  const name = entry.get("name") ?? (last < 0 ? undefined : path.slice(last + "node_modules/".length));
  return { name, version: entry.get("version"), integrity: entry.get("integrity") };
}

/** Real ones nest some ten deep. */
const deepestDependency = 100;

function npmDependencies(value: unknown, depth: number): readonly LockedPackage[] {
  if (depth > deepestDependency) return [];
  return [...membersOf(value)].flatMap(([name, held]) => {
    const entry = membersOf(held);
    const own: LockedPackage = { name, version: entry.get("version"), integrity: entry.get("integrity") };
    return [own].concat(npmDependencies(entry.get("dependencies"), depth + 1));
  });
}

/**
 * Keys are `name@1.0.0`, `/name@1.0.0(peer@2.0.0)` or, long ago, `/name/1.0.0_peer@2.0.0`. Read by the lines that pnpm
 * writes: a YAML reader needs seconds for the file of a large project.
 */
function pnpmEntries(text: string): readonly LockedPackage[] {
  const entries: Begun[] = [];
  let isInside = false;
  for (const line of text.split(/\r?\n/)) {
    if (line.length > longestLine) continue;
    if (/^\S/.test(line)) isInside = line === "packages:";
    if (!isInside) continue;
    const [, key] = /^ {2}['"]?\/?([^\s'"][^'"]*)['"]?:$/.exec(line) ?? [];
    const [, name, version] = /^((?:@[^/@]+\/)?[^/@]+)[@/]([^(_]+)/.exec(key ?? "") ?? [];
    if (key !== undefined) entries.push({ name, version });
    const [, integrity] = /^ {4,6}(?:resolution: \{)?integrity: ([^\s,}]+)/.exec(line) ?? [];
    const last = entries.at(-1);
    if (last !== undefined && integrity !== undefined) last.integrity = integrity;
  }
  return entries;
}

/** An entry that many patterns lead to has some 500 characters. */
const longestLine = 5_000;

/**
 * Yarn's own format. The patterns that an entry is under begin a line, what is locked for them is indented. Its newer
 * releases write YAML with a `checksum` of an archive of their own making, which is no registry's hash.
 */
function yarnEntries(text: string): readonly LockedPackage[] {
  const entries: Begun[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.length > longestLine) continue;
    const [, pattern] = /^"?((?:@[^"@,\s]+\/)?[^"@,\s#]+)@[^\s]/.exec(line) ?? [];
    if (pattern !== undefined) entries.push({ name: aliased(line) ?? pattern });
    const [, key, value] = /^ {2}(version|integrity):? "?([^"\s]+(?: sha\d+-[^"\s]+)*)"?$/.exec(line) ?? [];
    const last = entries.at(-1);
    if (last !== undefined && key === "version") last.version = value;
    if (last !== undefined && key === "integrity") last.integrity = value;
  }
  return entries;
}

/** `"files@npm:@acme/files@1.2.3":` locks `@acme/files`. */
function aliased(line: string): string | undefined {
  return /^"?[^"\s]{1,214}@npm:((?:@[^"@,\s]+\/)?[^"@,\s]+)@/.exec(line)?.[1];
}
