import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readState } from "../../../src/io/site/site-state.ts";
import { recoverSite, writeSite, type SiteBuild } from "../../../src/io/site/write-site.ts";
import { byText } from "../../../src/model/json.ts";
import type { PageGroup } from "../../../src/render/site/page.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "site-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const site = () => join(folder, "site");

/** A group whose files say what they were made from. */
function group(id: string, inputs: string, names = ["index.html"]): PageGroup {
  return {
    id,
    inputs,
    files: () => names.map((name) => ({ path: `${id}/${name}`, content: `${id}/${name} of ${inputs}` })),
  };
}

function build(groups: Iterable<PageGroup>, changes: Partial<SiteBuild> = {}) {
  const last = readState(site());
  const plan = { site: site(), program: "1", entries: new Map(), last, signal: new AbortController().signal };
  return writeSite(groups, { ...plan, ...changes });
}

/** Every file of the site with its content, without what the builder keeps for itself. */
function pages(): Readonly<Record<string, string>> {
  const files = readdirSync(site(), { recursive: true, withFileTypes: true, encoding: "utf8" })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes(".toolwarden-build"))
    .map((entry) => join(entry.parentPath, entry.name));
  const sorted = files.sort((a, b) => byText(a, b));
  return Object.fromEntries(
    sorted.map((file) => [file.slice(site().length + 1), readFileSync(file, "utf8")]),
  );
}

test("a first build writes every file", () => {
  const written = build([group("a", "1", ["index.html", "deep/x.html"]), group("b", "1")]);
  expect(written).toMatchObject({ groups: 2, rewritten: 2, files: 3, removed: 0 });
  expect(Object.keys(pages())).toEqual(["a/deep/x.html", "a/index.html", "b/index.html"]);
  expect(readdirSync(folder)).toEqual(["site"]);
});

test("a second build makes only what has other inputs, and its files are those of a first one", () => {
  build([group("a", "1"), group("b", "1"), group("gone", "1", ["index.html", "deep/y.html"])]);
  const unmade: PageGroup = { ...group("a", "1"), files: () => expect.unreachable("a did not change") };
  const written = build([unmade, group("b", "2")]);
  expect(written).toMatchObject({ groups: 2, rewritten: 1, files: 1, removed: 2 });
  expect(pages()).toEqual({ "a/index.html": "a/index.html of 1", "b/index.html": "b/index.html of 2" });
  expect(existsSync(join(site(), "gone"))).toBe(false);
});

test("a group with a folder of its own leaves nothing of its old files there", () => {
  const folderOf = (inputs: string, names: readonly string[]): PageGroup => ({
    ...group("servers/x", inputs, [...names]),
    isFolder: true,
  });
  build([folderOf("1", ["index.html", "a/index.html", "b/index.html"]), group("y", "1")]);
  build([folderOf("2", ["index.html", "b/index.html"]), group("y", "1")]);
  expect(Object.keys(pages())).toEqual(["servers/x/b/index.html", "servers/x/index.html", "y/index.html"]);
  build([group("y", "1")]);
  expect(Object.keys(pages())).toEqual(["y/index.html"]);
});

test("another program makes everything anew, and leaves nothing of the old", () => {
  build([group("a", "1"), group("old", "1")]);
  build([group("a", "1")], { program: "2" });
  expect(pages()).toEqual({ "a/index.html": "a/index.html of 1" });
  expect(readdirSync(folder)).toEqual(["site"]);
});

const failing = (): PageGroup => ({
  id: "z",
  inputs: "1",
  *files() {
    yield { path: "z/index.html", content: "half" };
    throw new Error("the template is broken");
  },
});

test.each(["1", "2"])("a build that fails, of program %s, leaves the old site as it was", (program) => {
  build([group("a", "1")]);
  const before = pages();
  expect(() => build([group("a", "2"), failing()], { program })).toThrow(
    /template is broken; the old one is as it was/,
  );
  expect(pages()).toEqual(before);
  expect(readdirSync(folder)).toEqual(["site"]);
  build([group("a", "2")]);
  expect(pages()).toEqual({ "a/index.html": "a/index.html of 2" });
});

test("a build that is interrupted leaves the old site as it was", () => {
  build([group("a", "1")]);
  const stop = new AbortController();
  const groups = function* () {
    yield group("a", "2");
    stop.abort();
    yield group("b", "1");
  };
  expect(() => build(groups(), { signal: stop.signal })).toThrow(/interrupted/);
  expect(pages()).toEqual({ "a/index.html": "a/index.html of 1" });
});

test("a move that was cut short is finished before the site is read again", () => {
  build([group("a", "1"), group("b", "1"), group("c", "1")]);
  const own = join(site(), ".toolwarden-build");
  mkdirSync(join(own, "stage", "b"), { recursive: true });
  writeFileSync(join(own, "stage", "b", "index.html"), "b of 2");
  // The file of `a` is not in the stage any more: it was moved before the cut.
  const move = { files: ["a/index.html", "b/index.html"], removed: ["c/index.html"] };
  writeFileSync(join(own, "move.json"), JSON.stringify(move));
  recoverSite(site());
  expect(pages()).toEqual({ "a/index.html": "a/index.html of 1", "b/index.html": "b of 2" });
  expect(readdirSync(own).sort()).toEqual(["groups.ndjson", "servers.ndjson", "state.json"]);
});

test("a site whose new one never took its place comes back", () => {
  build([group("a", "1")]);
  const before = pages();
  // As a kill between the two renames leaves it.
  renameSync(site(), join(folder, ".site.old"));
  recoverSite(site());
  expect(pages()).toEqual(before);
});

test("a folder of something else is not written into", () => {
  mkdirSync(site());
  writeFileSync(join(site(), "thesis.doc"), "years of work");
  expect(() => readState(site())).toThrow(/something else than a site/);
});
