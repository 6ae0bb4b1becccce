import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of the package that a bundled module came from, or undefined for our own source. */
function packageFolder(moduleId: string): string | undefined {
  const inside = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(moduleId.replace(/^\0/, ""));
  return inside?.[1];
}

function licenceText(folder: string): string {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  return file === undefined
    ? "(no licence file in the package)"
    : readFileSync(join(folder, file), "utf8").trim();
}

/**
 * The notices that the licences of bundled packages ask for, one entry a package version, sorted by name.
 * `moduleIds` are the absolute paths of every module in the bundle.
 */
export function licences(moduleIds: Iterable<string>): string {
  const folders = new Set([...moduleIds].map(packageFolder).filter((folder) => folder !== undefined));
  const entries = new Map<string, string>();
  for (const folder of folders) {
    const manifest = join(folder, "package.json");
    if (!existsSync(manifest)) throw new Error(`${dirname(manifest)} has no package.json`);
    const { name, version, license } = JSON.parse(readFileSync(manifest, "utf8")) as Record<string, unknown>;
    const title = `${String(name)} ${String(version)} (${String(license)})`;
    entries.set(title, `${title}\n\n${licenceText(folder)}\n`);
  }
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
  return ["Packages whose code is part of the files in this folder.\n", ...sorted].join(
    `\n${"-".repeat(78)}\n\n`,
  );
}
