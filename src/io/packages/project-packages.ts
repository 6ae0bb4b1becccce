import { statSync } from "node:fs";
import { join } from "node:path";
import { dependencyLocks, integritiesIn, type Integrities } from "../../discover/dependency-locks.ts";
import type { ProjectPackages } from "../../discover/learn-package.ts";
import { UsageError } from "../../model/errors.ts";
import { isObject, own, type Json } from "../../model/json.ts";
import type { PackageSource } from "../../model/lock.ts";
import { isExactVersion } from "../../model/package.ts";
import { readTextFile } from "../files/text-files.ts";

/** Those of large monorepos have some 3 MB. */
const maxLockBytes = 32_000_000;
const maxManifestBytes = 1_000_000;

/**
 * What the files of the project at `root` tell of npm packages. They are read when first asked for. One that cannot be
 * read is told to `notice`, and tells nothing.
 */
export function projectPackages(root: string, notice: (says: string) => void): ProjectPackages {
  let locks: readonly { readonly source: PackageSource; readonly integrities: Integrities }[] | undefined;
  return {
    installed: (name) => installedVersion(root, name),
    archive(name, version) {
      locks ??= readLocks(root, notice);
      for (const { source, integrities } of locks) {
        const integrity = integrities.get(`${name}@${version}`);
        if (integrity !== undefined) return { integrity, source };
      }
      return undefined;
    },
  };
}

/** What npm keeps of what it has installed, in the format of its lock; the least to go by, since nobody reviews it. */
const installedLock = "node_modules/.package-lock.json";

function readLocks(root: string, notice: (says: string) => void) {
  const [, npm] = dependencyLocks;
  const places = [
    ...dependencyLocks.map((format) => ({ path: format.file, format, source: format.file as PackageSource })),
    { path: installedLock, format: npm, source: "node_modules" as const },
  ];
  return places.flatMap(({ path, format, source }) => {
    const text = textOf(join(root, path), maxLockBytes, notice);
    if (text === undefined) return [];
    try {
      return [{ source, integrities: integritiesIn(format, text) }];
    } catch {
      notice(`${path} cannot be read, so it tells the hash of no package`);
      return [];
    }
  });
}

/** The name of the package that the project at `root` itself is. */
export function ownPackageName(root: string): string | undefined {
  return manifestIn(root).name;
}

function installedVersion(root: string, name: string): string | undefined {
  const manifest = manifestIn(join(root, "node_modules", name));
  const version = manifest.name === name ? manifest.version : undefined;
  return version !== undefined && isExactVersion(version) ? version : undefined;
}

interface Manifest {
  readonly name?: string;
  readonly version?: string;
}

/** What the `package.json` of a folder says; nothing if none can be read there. */
function manifestIn(folder: string): Manifest {
  const text = textOf(join(folder, "package.json"), maxManifestBytes, () => {});
  if (text === undefined) return {};
  try {
    const manifest = JSON.parse(text) as Json; // What JSON.parse returns.
    if (!isObject(manifest)) return {};
    const [name, version] = [own(manifest, "name"), own(manifest, "version")];
    return { ...(typeof name === "string" && { name }), ...(typeof version === "string" && { version }) };
  } catch {
    return {};
  }
}

/** A pipe or a device would never end. */
function textOf(path: string, maxBytes: number, notice: (says: string) => void): string | undefined {
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
    return readTextFile(path, maxBytes);
  } catch (error) {
    // A folder that may not be looked into, or a name too long for the system, is as good as nothing there.
    if (error instanceof UsageError) notice(error.message);
    return undefined;
  }
}
