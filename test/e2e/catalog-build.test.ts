import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { default as addFormats } from "ajv-formats";
import { afterEach, beforeEach, expect, test } from "vitest";
import { catalogBuildCommand } from "../../src/commands/catalog-build.ts";
import type { World } from "../../src/commands/command.ts";
import { formatCatalogEntry } from "../../src/model/files/catalog-file.ts";
import { siteAssets } from "../../src/render/site/page.ts";
import { entryOf } from "../render/site/catalogue.ts";

let folder: string;
let printed: string;
let noticed: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "catalog-"));
  printed = "";
  noticed = "";
  for (const asset of Object.values(siteAssets)) write(`home/site/${asset}`, asset);
  addEntry("notes", ["delete_note", "list_notes"]);
  addEntry("files", ["read_file", "search"]);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function addEntry(slug: string, tools: readonly string[]): void {
  const entry = entryOf(
    slug,
    tools.map((name) => ({ name })),
  );
  write(`catalog/servers/${slug}.json`, formatCatalogEntry(entry));
}

async function build(...args: readonly string[]) {
  const world: World = {
    cwd: folder,
    home: join(folder, "home"),
    env: {},
    now: () => 0,
    print: async (text) => void (printed += text),
    notice: (line) => void (noticed += `${line}\n`),
    isTerminal: false,
    hasColour: false,
    stdin: async function* () {},
    signal: new AbortController().signal,
  };
  return catalogBuildCommand.run(["-o", "site", ...args], world);
}

const read = (path: string) => readFileSync(join(folder, "site", path), "utf8");
const files = () =>
  readdirSync(join(folder, "site"), { recursive: true, withFileTypes: true, encoding: "utf8" })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "site").length + 1))
    .sort();

test("every server and every tool has a page, and programs have theirs", async () => {
  expect(await build("--base-url", "https://catalogue.example/tools/")).toBe(0);
  expect(files()).toEqual(
    expect.arrayContaining([
      "index.html",
      "servers/notes/index.html",
      "servers/notes/delete_note/index.html",
      "servers/files/search/index.html",
      "servers/notes/badge.svg",
      "api/index.json",
      "api/servers/notes.json",
      "search/keys.json",
      "llms.txt",
      "sitemap.xml",
      "feed.xml",
    ]),
  );
  expect(printed).toMatch(/^2 servers with 4 tools: \d+ files written/);
  expect(read("sitemap-1.xml")).toContain(
    "<loc>https://catalogue.example/tools/servers/notes/delete_note/</loc>",
  );
});

test("the index for programs is what its schema says", async () => {
  await build();
  const ajv = addFormats(new Ajv2020());
  const check = ajv.compile(JSON.parse(read("api/catalog-index.schema.json")) as object);
  expect(check(JSON.parse(read("api/index.json"))) || check.errors).toBe(true);
  const checkEntry = ajv.compile(JSON.parse(read("api/catalog-entry.schema.json")) as object);
  expect(checkEntry(JSON.parse(read("api/servers/notes.json"))) || checkEntry.errors).toBe(true);
});

test("without an address of its own the site has no absolute links, and says so", async () => {
  await build();
  expect(files()).not.toContain("sitemap.xml");
  expect(noticed).toMatch(/Without --base-url there is no feed/);
});

/** An entry that shares the name of a tool with another; undefined takes it away. */
function putLater(description: string | undefined): void {
  const path = "catalog/servers/later.json";
  if (description === undefined) rmSync(join(folder, path), { force: true });
  else write(path, formatCatalogEntry(entryOf("later", [{ name: "search", description }])));
}

const steps: readonly (readonly [string, string | undefined, string | undefined])[] = [
  ["comes", undefined, "Finds files."],
  ["changes", "Finds files.", "Deletes all files that match."],
  ["goes", "Finds files.", undefined],
];

test.each(steps)("where a server %s the second build makes what a first one would", async (_, then, now) => {
  addEntry("other", ["search"]);
  const pages = () =>
    files()
      .filter((file) => !file.startsWith(".toolwarden-build"))
      .map((file) => [file, read(file)]);
  putLater(now);
  await build();
  const whole = pages();
  rmSync(join(folder, "site"), { recursive: true });
  putLater(then);
  await build();
  expect(pages()).not.toEqual(whole);
  putLater(now);
  await build();
  expect(pages()).toEqual(whole);
});

test("only what changed is written again", async () => {
  await build();
  printed = "";
  await build();
  expect(printed).toMatch(/: 0 files written/);
});

test("a server that is gone leaves no page", async () => {
  await build();
  rmSync(join(folder, "catalog/servers/files.json"));
  await build();
  expect(files().filter((file) => file.includes("files"))).toEqual([]);
});

const broken: readonly (readonly [string, () => void, RegExp])[] = [
  ["is not JSON", () => write("catalog/servers/bad.json", "{"), /bad\.json:1:\d+: .*JSON/],
  [
    "has another name",
    () => write("catalog/servers/other.json", entryText("notes")),
    /other\.json:\d+:\d+: the slug is notes/,
  ],
  [
    "leaves its folder",
    () => write("catalog/servers/x.json", entryText("notes").replace('"slug": "notes"', '"slug": "../x"')),
    /x\.json:\d+:\d+: "slug" must be a slug/,
  ],
  [
    "is of a later version",
    () => write("catalog/servers/x.json", entryText("x").replace("catalog/1", "catalog/9")),
    /"schema" must be "toolwarden\.catalog\/1"/,
  ],
  ["is no entry", () => write("catalog/servers/notes.txt", "x"), /notes\.txt: is no entry/],
  [
    "is a link",
    () => symlinkSync("/etc/passwd", join(folder, "catalog/servers/x.json")),
    /x\.json: is not a file itself/,
  ],
];
const entryText = (slug: string) => formatCatalogEntry(entryOf(slug, []));

test.each(broken)(
  "an entry that %s is named, and the old site stays as it was",
  async (_, breakIt, message) => {
    await build();
    const before = files().map((file) => [file, read(file)]);
    addEntry("notes", ["delete_note", "list_notes", "new_one"]);
    breakIt();
    await expect(build()).rejects.toThrow(message);
    expect(files().map((file) => [file, read(file)])).toEqual(before);
  },
);

test.each([
  [["--base-url", "ftp://x"], /--base-url is an http\(s\) address/],
  [["--repository", "x"], /--repository is written owner\/name/],
  [["--entries", "nowhere"], /nowhere: cannot be read as the folder/],
])("%j is refused in one sentence", async (args, message) => {
  await expect(build(...args)).rejects.toThrow(message);
});
