import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { rolldown } from "rolldown";
import { jsonSchemas } from "../src/model/files/schemas.ts";
import { actionFile, limitsPage, policyPageWithLints, readmeWithTables } from "./documents.ts";
import { findingPages } from "./finding-pages.ts";
import { heuristicPages } from "./heuristic-pages.ts";
import { licences } from "./licences.ts";
import { siteFiles } from "./site-files.ts";
import { precompiledTemplates } from "./templates.ts";

/** Everything generated that is committed: `npm run build` writes it, `npm run build:check` compares. */
const root = join(import.meta.dirname, "..");
const generatedFolders = ["dist", "schemas", "docs/heuristics", "docs/findings"];

async function bundle(): Promise<Map<string, string>> {
  const entries = ["cli", "action", "demo-server"];
  const build = await rolldown({
    cwd: root,
    input: Object.fromEntries(entries.map((name) => [name, `src/${name}.ts`])),
    platform: "node",
    // The CommonJS builds of some packages load their parts by computed names, which no bundler can follow.
    resolve: { mainFields: ["module", "main"] },
    plugins: [precompiledTemplates()],
    onLog: (level, log) => {
      if (level === "warn") throw new Error(log.message);
    },
  });
  const { output } = await build.generate({
    format: "esm",
    chunkFileNames: "chunks/[name].js",
    comments: { legal: true, annotation: false, jsdoc: false },
  });
  await build.close();
  const files = new Map<string, string>();
  const moduleIds = new Set<string>();
  for (const chunk of output) {
    if (chunk.type !== "chunk") throw new Error(`unexpected asset ${chunk.fileName}`);
    files.set(`dist/${chunk.fileName}`, chunk.code);
    for (const id of chunk.moduleIds) moduleIds.add(id);
  }
  const site = await siteFiles();
  for (const [name, text] of site.files) files.set(`dist/site/${name}`, text);
  for (const id of site.moduleIds) moduleIds.add(id);
  files.set("dist/THIRD_PARTY_LICENCES.txt", licences(moduleIds));
  return files;
}

function schemas(): Map<string, string> {
  return new Map(
    Object.entries(jsonSchemas()).map(([name, schema]) => [
      `schemas/${name}`,
      `${JSON.stringify(schema, undefined, 2)}\n`,
    ]),
  );
}

function present(): string[] {
  return generatedFolders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true, encoding: "utf8" })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
    );
}

function read(path: string): string | undefined {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : undefined;
}

const wanted = new Map([
  ...(await bundle()),
  ...schemas(),
  ...heuristicPages(),
  ...findingPages(),
  ["action.yml", actionFile()],
  ["README.md", readmeWithTables(read("README.md") ?? "")],
  ["docs/limits.md", limitsPage(read("docs/limits.md") ?? "")],
  ["docs/policy.md", policyPageWithLints(read("docs/policy.md") ?? "")],
]);
const stale = [
  ...[...wanted].filter(([path, text]) => read(path) !== text).map(([path]) => path),
  ...present().filter((path) => !wanted.has(path)),
].sort();

if (process.argv.includes("--check")) {
  for (const path of stale) console.error(`${path} is not what \`npm run build\` writes`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const path of stale) {
    const text = wanted.get(path);
    if (text === undefined) rmSync(join(root, path));
    else {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text, { mode: path === "dist/cli.js" ? 0o755 : 0o644 });
    }
  }
  for (const [path, text] of wanted)
    if (path.startsWith("dist/")) console.log(`${path} ${Buffer.byteLength(text)} B`);
}
