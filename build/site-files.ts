import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { siteAssets } from "../src/render/site/page.ts";

const root = join(import.meta.dirname, "..");

/**
 * What the pages of the catalogue load, by file name, with the modules that are part of it. Each script is one of its own, in
 * the form that a page opened from a folder may load too.
 */
export async function siteFiles(): Promise<{
  readonly files: ReadonlyMap<string, string>;
  readonly moduleIds: readonly string[];
}> {
  const files = new Map<string, string>();
  const moduleIds: string[] = [];
  for (const name of Object.values(siteAssets)) {
    if (!name.endsWith(".js")) {
      files.set(name, readFileSync(join(root, "templates", "site", name), "utf8"));
      continue;
    }
    const build = await rolldown({
      cwd: root,
      input: `src/browser/${name.replace(/\.js$/, ".ts")}`,
      platform: "browser",
      tsconfig: "src/browser/tsconfig.json",
      resolve: { mainFields: ["module", "main"] },
      onLog: (level, log) => {
        if (level === "warn") throw new Error(log.message);
      },
    });
    const { output } = await build.generate({ format: "iife", minify: true, comments: { legal: true } });
    await build.close();
    const [chunk] = output;
    files.set(name, chunk.code);
    moduleIds.push(...chunk.moduleIds);
  }
  return { files, moduleIds };
}
