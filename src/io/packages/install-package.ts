import { isAbsolute, join, normalize, sep } from "node:path";
import { integritiesIn, dependencyLocks } from "../../discover/dependency-locks.ts";
import { byText, isObject, own, type Json, type JsonObject } from "../../model/json.ts";
import { readTextFile } from "../files/text-files.ts";
import { type NpmFailure, type NpmOptions, runNpm } from "./npm.ts";
import type { ResolvedPackage } from "./resolve-package.ts";

/** A package that lies ready to be started. */
export interface InstalledPackage {
  /** Its programs by name, sorted: absolute paths of scripts for Node. */
  readonly bins: ReadonlyMap<string, string>;
  /** The one that `npx` would start: the only one, or the one named like the package. */
  readonly bin?: string;
}

export type InstallAnswer = { readonly ok: true; readonly installed: InstalledPackage } | NpmFailure;

const maxFileBytes = 32_000_000;

/**
 * Installs one release and what it depends on into `folder`, without running any script. An archive that is not the one
 * that was resolved is refused. Dependencies that are fetched from a git repository are not installed, and the install fails.
 */
export async function installPackage(
  { name, version, integrity }: ResolvedPackage,
  folder: string,
  options: NpmOptions,
): Promise<InstallAnswer> {
  const answer = await runNpm(["install", "--save-exact", "--", `${name}@${version}`], folder, options);
  if (!answer.ok) return answer;
  const [, npmLock] = dependencyLocks;
  const lock = readTextFile(join(folder, "node_modules", ".package-lock.json"), maxFileBytes);
  const found = integritiesIn(npmLock, lock).get(`${name}@${version}`);
  if (found !== integrity) {
    return { ok: false, says: `its archive has the hash ${found ?? "of no known kind"}, not ${integrity}` };
  }
  const own = join(folder, "node_modules", name);
  const manifest = JSON.parse(readTextFile(join(own, "package.json"), maxFileBytes)) as Json; // npm has read it too.
  return { ok: true, installed: programsOf(name, isObject(manifest) ? manifest : {}, own) };
}

function programsOf(name: string, manifest: JsonObject, folder: string): InstalledPackage {
  const plainName = name.slice(name.indexOf("/") + 1);
  const bin = own(manifest, "bin");
  const written = typeof bin === "string" ? { [plainName]: bin } : isObject(bin) ? bin : {};
  const bins = new Map(
    Object.entries(written)
      .flatMap(([key, path]) =>
        typeof path === "string" && isInside(path) ? [[key, join(folder, path)] as const] : [],
      )
      .sort(([a], [b]) => byText(a, b)),
  );
  const paths = new Set(bins.values());
  const main = paths.size === 1 ? [...paths][0] : bins.get(plainName);
  return { bins, ...(main === undefined ? {} : { bin: main }) };
}

function isInside(path: string): boolean {
  const plain = normalize(path);
  return plain !== ".." && !plain.startsWith(`..${sep}`) && !isAbsolute(plain);
}
