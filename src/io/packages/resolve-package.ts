import { strongestHash } from "../../discover/dependency-locks.ts";
import { isObject, own, type Json } from "../../model/json.ts";
import { isExactVersion, npmSpec } from "../../model/package.ts";
import { inTemporaryFolder, type NpmFailure, type NpmOptions, runNpm } from "./npm.ts";

/** One release of an npm package, and the hash of its archive. */
export interface ResolvedPackage {
  readonly name: string;
  readonly version: string;
  /** One hash, such as `sha512-...`. */
  readonly integrity: string;
}

export type PackageAnswer = { readonly ok: true; readonly package: ResolvedPackage } | NpmFailure;

/**
 * The release that `npx` would take for `name`, `name@1.2.3`, a range or a tag, from the registry that npm is set up with.
 * npm fetches the archive, compares its hash with the registry's word, and runs nothing of it: `npm view` would name
 * the newest release, where npm takes an older one whose `engines` fit this Node.
 */
export async function resolvePackage(spec: string, options: NpmOptions): Promise<PackageAnswer> {
  const asked = npmSpec(spec);
  if (asked === undefined || !/^[\w.*^~<>=| +-]{0,200}$/.test(asked.wanted)) {
    return { ok: false, says: "only packages of a registry can be resolved, by name, version, range or tag" };
  }
  const answer = await inTemporaryFolder((folder) =>
    runNpm(["pack", "--dry-run", "--json", "--", spec], folder, options),
  );
  if (!answer.ok) return answer;
  const resolved = packed(answer.output, asked.name);
  return resolved === undefined
    ? { ok: false, says: "npm answered with something else than a release and its hash" }
    : { ok: true, package: resolved };
}

function packed(output: string, name: string): ResolvedPackage | undefined {
  const answer = parsed(output);
  const entry = Array.isArray(answer) ? (answer[0] as Json | undefined) : undefined;
  if (!isObject(entry)) return undefined;
  const [version, integrity] = [own(entry, "version"), own(entry, "integrity")];
  if (own(entry, "name") !== name || typeof version !== "string" || !isExactVersion(version))
    return undefined;
  const hash = typeof integrity === "string" ? strongestHash(integrity) : undefined;
  return hash === undefined ? undefined : { name, version, integrity: hash };
}

function parsed(output: string): Json {
  try {
    return JSON.parse(output) as Json; // What JSON.parse returns.
  } catch {
    return null;
  }
}
