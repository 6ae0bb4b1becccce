import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { siteFiles } from "../../build/site-files.ts";
import type { WordedEntry } from "../../src/catalog/site-index.ts";
import { serveSite } from "../../src/io/site/serve-site.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { apiServer } from "../../src/render/site/api.ts";
import { site, siteFilesOf, wordedEntry } from "../render/site/catalogue.ts";

/** A site that is being served. */
export interface ServedSite {
  /** With a slash at the end. */
  readonly address: string;
  readonly folder: string;
  /** Paths of all its files. */
  readonly paths: readonly string[];
  readonly close: () => void;
}

/** Builds the site of these servers into a folder of its own, with the scripts as they are now, and serves it. */
export async function serveCatalogue(worded: readonly WordedEntry[]): Promise<ServedSite> {
  const folder = mkdtempSync(join(tmpdir(), "toolwarden-site-"));
  const paths: string[] = [];
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
    paths.push(path);
  };
  const about = { ...site, repository: "toolwarden/toolwarden" };
  for (const { path, content } of siteFilesOf(worded, about)) write(path, content);
  for (const { entry } of worded) {
    const { path, content } = apiServer(entry);
    write(path, content);
  }
  for (const [name, content] of (await siteFiles()).files) write(`assets/${name}`, content);
  const server = await serveSite(folder, "127.0.0.1", 0);
  const { port } = server.address() as AddressInfo; // A TCP server that listens has one.
  const close = () => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { address: `http://127.0.0.1:${port}/`, folder, paths, close };
}

/** A server of the corpus that the classifier is measured on. */
export function corpusEntry(name: string): WordedEntry {
  const file = join(import.meta.dirname, "..", "corpus", "servers", `${name}.json`);
  const { tools } = JSON.parse(readFileSync(file, "utf8")) as {
    readonly tools: readonly (JsonObject & { readonly name: string })[];
  };
  return wordedEntry(name, tools);
}
