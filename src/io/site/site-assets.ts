import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../model/digest.ts";
import { type Site, type SiteFile, siteAssets } from "../../render/site/page.ts";

/** What every page loads, each under a name with a digest of its content in it. `home` is the folder of the program. */
export function readAssets(home: string): {
  readonly names: Site["assets"];
  readonly files: readonly SiteFile[];
} {
  const files: SiteFile[] = [];
  const named = Object.entries(siteAssets).map(([key, file]) => {
    const content = readFileSync(join(home, "site", file), "utf8");
    const digest = sha256(content).slice(0, 12);
    const name = file.replace(/(\.\w+)$/, `.${digest}$1`);
    files.push({ path: `assets/${name}`, content });
    return [key, name];
  });
  return { names: Object.fromEntries(named) as Site["assets"], files };
}

/** Digest of the program that runs: pages of another one are stale. */
export function programDigest(home: string): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(home, { recursive: true, encoding: "utf8" }).sort()) {
    if (/\.(?:js|css|svg)$/.test(name)) hash.update(name).update(readFileSync(join(home, name)));
  }
  return hash.digest("hex");
}
