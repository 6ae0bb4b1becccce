import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { packageWord } from "../../model/package.ts";
import type { Launch } from "../../model/server.ts";
import type { ParentEnv } from "./environment.ts";

const keptMs = 14 * 24 * 60 * 60 * 1000;

/**
 * A folder for the packages that a launch fetches, so that the next start finds them; undefined for a launch that
 * fetches none. Each launch has its own: what a server leaves there can mislead nobody but itself. Our own packages
 * are not lent out, because what is kept beside them may be private.
 */
export function packageCache(launch: Launch, way: string, parentEnv: ParentEnv): string | undefined {
  const started = packageWord(launch);
  if (launch.kind !== "stdio" || started === undefined || started.registry === "oci") return undefined;
  const all = cacheFolder(parentEnv);
  if (all === undefined) return undefined;
  const key = createHash("sha256")
    .update(JSON.stringify([way, launch.command, launch.args]))
    .digest("hex");
  const folder = join(all, key.slice(0, 32));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const now = Date.now();
  utimesSync(folder, now / 1000, now / 1000);
  removeStale(all, now - keptMs);
  return folder;
}

function cacheFolder(env: ParentEnv): string | undefined {
  const { HOME: home } = env;
  if (process.platform === "win32") return under(env["LOCALAPPDATA"], "toolwarden", "packages");
  if (process.platform === "darwin") return under(home, "Library", "Caches", "toolwarden", "packages");
  const base = env["XDG_CACHE_HOME"] ?? under(home, ".cache");
  return under(base, "toolwarden", "packages");
}

function under(base: string | undefined, ...names: readonly string[]): string | undefined {
  return base === undefined || base === "" ? undefined : join(base, ...names);
}

/** Every new release is a new folder, and would stay for ever. */
function removeStale(all: string, before: number): void {
  for (const name of readdirSync(all)) {
    const folder = join(all, name);
    try {
      if (statSync(folder).mtimeMs < before) rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another run has removed it, or holds it.
    }
  }
}
