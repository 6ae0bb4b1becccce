import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { expect, test } from "vitest";
import { siteIndex, siteServer } from "../../../src/catalog/site-index.ts";
import { parseCatalogEntry, formatCatalogEntry } from "../../../src/model/files/catalog-file.ts";
import { aroundKey, indexGroups } from "../../../src/render/site/groups.ts";
import { siteAssets } from "../../../src/render/site/page.ts";
import { serverPages } from "../../../src/render/site/pages.ts";
import { injections } from "../../injection-corpus.ts";
import { entryOf, failedEntry, site, siteFilesOf, wordedEntry } from "./catalogue.ts";

const described = (name: string, description: string) => ({
  name,
  description,
  inputSchema: { type: "object", properties: { path: { type: "string", description: "Where it lies." } } },
});

const catalogue = [
  wordedEntry("notes", [
    described("delete_note", "Deletes one note for good."),
    described("list_notes", "Lists all notes."),
    described("search", "Finds notes."),
  ]),
  wordedEntry("mail", [described("search", "Finds mails."), described("send_mail", "Sends a mail.")]),
  { entry: failedEntry("locked") },
];

function pagesOf(...given: Parameters<typeof siteFilesOf>): ReadonlyMap<string, string> {
  return new Map([...siteFilesOf(...given)].map(({ path, content }) => [path, content]));
}

function page(path: string, files = pagesOf(catalogue)): string {
  const content = files.get(path);
  if (content === undefined) throw new Error(`there is no ${path}`);
  return content;
}

/** Text of a page without its tags. */
function textOf(content: string): string {
  return elements(content)
    .flatMap(({ childNodes }) => childNodes)
    .map((node) => ("value" in node ? node.value : " "))
    .join("")
    .replace(/\s+/g, " ");
}

function elements(content: string): readonly DefaultTreeAdapterTypes.Element[] {
  const found: DefaultTreeAdapterTypes.Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if ("attrs" in node) found.push(node);
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  visit(parse(content));
  return found;
}

const attribute = (element: DefaultTreeAdapterTypes.Element, name: string) =>
  element.attrs.find((attr) => attr.name === name)?.value;

test("a server has a page and a policy, and each of its tools has a page", () => {
  const entry = entryOf("notes", [{ name: "delete_note" }, { name: "list_notes" }]);
  const alone = { similar: [], elsewhere: new Map() };
  const paths = [...serverPages({ entry }, alone, site)].map(({ path }) => path);
  expect(paths).toEqual([
    "servers/notes/index.html",
    "servers/notes/policy.json",
    "servers/notes/delete_note/index.html",
    "servers/notes/list_notes/index.html",
  ]);
});

test("what is tested here is what stands in a file", () => {
  const entry = entryOf("notes", [{ name: "delete_note" }, { name: "list_notes" }]);
  const text = formatCatalogEntry(entry);
  expect(parseCatalogEntry("catalog/servers/notes.json", text)).toEqual({ ok: true, entry });
});

test("an entry whose rule the policy language does not know is refused, and the place named", () => {
  const text = formatCatalogEntry(entryOf("notes", [{ name: "delete_note" }, { name: "add_note" }]));
  const parsed = parseCatalogEntry("notes.json", text.replace('"limits": [', '"limits": 5, "other": ['));
  expect(parsed).toMatchObject({ ok: false, problems: [{ pointer: "/surface/tools/0/rule" }] });
});

test("every link of every page leads to a file of the site, and to a place in it where it names one", () => {
  const files = pagesOf(catalogue);
  const others = new Set([
    ...Object.values(siteAssets).map((name) => `assets/${name}`),
    ...catalogue.map(({ entry }) => `api/servers/${entry.slug}.json`),
  ]);
  const ids = new Map<string, ReadonlySet<string>>();
  for (const [path, content] of files) {
    if (!path.endsWith(".html")) continue;
    ids.set(path, new Set(elements(content).flatMap((element) => attribute(element, "id") ?? [])));
  }
  const broken: string[] = [];
  for (const [path, content] of files) {
    if (!path.endsWith(".html")) continue;
    for (const element of elements(content)) {
      const link = attribute(element, "href") ?? attribute(element, "src") ?? attribute(element, "action");
      if (link === undefined || link.startsWith("https://")) continue;
      const target = new URL(link, `http://site/${path}`);
      const file = decodeURIComponent(target.pathname.slice(1));
      const isThere = files.has(file) || others.has(file);
      const hasPlace = target.hash === "" || ids.get(file)?.has(target.hash.slice(1)) === true;
      if (!isThere || !hasPlace) broken.push(`${path}: ${link}`);
    }
  }
  expect(broken).toEqual([]);
});

test("no id stands twice on a page", () => {
  for (const [path, content] of pagesOf(catalogue)) {
    if (!path.endsWith(".html")) continue;
    const ids = elements(content).flatMap((element) => attribute(element, "id") ?? []);
    expect(new Set(ids).size, path).toBe(ids.length);
  }
});

test("the same servers make the same bytes, in whatever order they come", () => {
  expect(pagesOf([...catalogue].reverse())).toEqual(pagesOf(catalogue));
});

test("a server that was never captured is marked as unknown, not as empty", () => {
  const text = textOf(page("servers/locked/index.html"));
  expect(text).toContain("It answers only with credentials.");
  expect(text).toContain("Nothing is known of what it offers");
  expect(text).not.toContain("0 tools");
});

test("a tool's page marks the deciding words in the server's own text", () => {
  const marked = elements(page("servers/notes/delete_note/index.html"))
    .filter(({ tagName }) => tagName === "mark")
    .map(({ childNodes }) => childNodes.map((node) => ("value" in node ? node.value : "")).join(""));
  expect(marked).toContain("delete");
  expect(marked).toContain("Deletes");
});

test("without a local capture no word of the server's description is on the page", () => {
  const files = pagesOf(catalogue.map(({ entry }) => ({ entry })));
  expect(page("servers/notes/delete_note/index.html", files)).not.toContain("Deletes a");
});

test("a tool's page explains its risk by its signals, and tells the rule and its effect", () => {
  const text = textOf(page("servers/mail/send_mail/index.html"));
  expect(text).toContain("begins at");
  expect(text).toContain("What happens to a call:");
  expect(text).toContain("Questions");
});

test("a name on two servers has a page that tells how they differ", () => {
  const text = textOf(page("names/search/index.html"));
  expect(text).toContain("2 servers offer a tool of this name");
  expect(text).toContain("notes");
  expect(text).toContain("mail");
});

test("a dispute goes to the repository that the build names, and nowhere without one", () => {
  const path = "servers/notes/index.html";
  expect(page(path)).not.toContain("issues/new");
  const files = pagesOf(catalogue, { ...site, repository: "o/r" });
  const links = elements(page(path, files)).flatMap((element) => attribute(element, "href") ?? []);
  expect(
    links.filter((link) => link.startsWith("https://github.com/o/r/issues/new?title=Catalogue")),
  ).toHaveLength(1);
});

test("what is published under a path has a page for what is not found that begins there", () => {
  const files = pagesOf(catalogue, { ...site, baseUrl: "https://example.org/mcp" });
  expect(page("404.html", files)).toContain('href="/mcp/index.html"');
  expect(page("404.html")).toContain('href="/index.html"');
});

test("a long list goes over several pages, riskiest first", () => {
  const tools = Array.from({ length: 130 }, (_, index) => ({ name: `get_${index}` }));
  const files = pagesOf([wordedEntry("many", [...tools, { name: "delete_all_users" }])]);
  expect(textOf(page("browse/category/read/index.html", files))).toContain("Page 1 of 2");
  expect(page("browse/category/read/2/index.html", files)).toContain('browse/category/read/index.html"');
  expect(textOf(page("browse/category/destructive/index.html", files))).toContain("delete_all_users");
});

test("a group of pages has other inputs as soon as one of its files changes", () => {
  const before = siteIndex([
    siteServer(entryOf("a", [{ name: "x" }])),
    siteServer(entryOf("b", [{ name: "x" }])),
  ]);
  const after = siteIndex([
    siteServer(entryOf("a", [{ name: "x", description: "Deletes a user." }])),
    siteServer(entryOf("b", [{ name: "x" }])),
  ]);
  const groups = (index: typeof before) =>
    new Map(
      [
        ...indexGroups(index, site, {
          facts: JSON.stringify(index.servers),
          found: JSON.stringify(index.servers),
          lastInputs: () => undefined,
        }),
      ].map(({ id, inputs, files }) => [id, { inputs, files }]),
    );
  const now = groups(after);
  for (const [id, { inputs, files }] of groups(before)) {
    const same = JSON.stringify(inputs) === JSON.stringify(now.get(id)?.inputs);
    if (same) expect([...files()], id).toEqual([...(now.get(id)?.files() ?? [])]);
  }
  expect(aroundKey(after.around("b"))).not.toEqual(aroundKey(before.around("b")));
});

/** Elements that our templates write; whatever else appears came from a server. */
const tags = new Set(
  "html head meta title link script body a header nav form input button hr main footer p h1 h2 h3 code span div dl dt dd pre table thead tbody tr th td ul ol li svg rect mark strong b details summary label textarea output section noscript datalist".split(
    " ",
  ),
);

test.each(injections)("$name does nothing in any field", ({ text }) => {
  const hostile = {
    name: text,
    title: text,
    description: `Deletes users. ${text}`,
    inputSchema: { type: "object", properties: { [text]: { type: "string", description: text } } },
    annotations: { title: text, readOnlyHint: true },
  };
  const worded = wordedEntry("hostile", [hostile]);
  const { surface } = worded.entry;
  if (surface === undefined) throw new Error("there is a surface");
  const entry = {
    ...worded.entry,
    name: text,
    surface: {
      ...surface,
      version: text,
      serverInfo: { name: text, version: text },
      notes: [text],
      prompts: [{ name: text, digest: "d" }],
      resources: [{ name: text, digest: "d" }],
    },
    start: { args: [text], env: { [text]: text }, sandbox: "none", network: true },
    history: [
      {
        on: "2026-11-20T10:00:00Z",
        from: text,
        to: text,
        moves: [{ kind: "added", tool: text, category: "read", risk: "low" }],
      },
    ],
  } as const;
  const words = { instructions: text, tools: worded.words?.tools ?? new Map() };
  // What holds only our own words needs no look.
  const files = pagesOf([{ entry, words }], { ...site, repository: "o/r" }, (id) => id === "pages/own");
  for (const [path, content] of files) {
    if (!path.endsWith(".html")) continue;
    // Nothing that a reader cannot see but line breaks.
    expect(content, path).not.toMatch(/[^\P{C}\n]/u);
    for (const element of elements(content)) {
      expect(tags, path).toContain(element.tagName);
      for (const { name, value } of element.attrs) {
        expect(name, path).not.toMatch(/^(?:on|style$|srcdoc$|formaction$)/);
        if (name === "src") expect(value, path).toMatch(/assets\/[\w.]+$/);
        if (name === "href")
          expect(value, path).toMatch(
            /^(?:https:\/\/(?:github\.com|www\.npmjs\.com|[\w.-]+)\/|(?:\.\.\/)*[\w./#%?=&-]+$)/,
          );
      }
    }
  }
});
