import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import axe from "axe-core";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { CatalogChange } from "../../src/model/catalog.ts";
import { injections } from "../injection-corpus.ts";
import { failedEntry, wordedEntry } from "../render/site/catalogue.ts";
import { launchBrowser } from "./browser.ts";
import { corpusEntry, serveCatalogue, type ServedSite } from "./site-on-disk.ts";

const change: CatalogChange = {
  on: "2026-11-20T10:00:00Z",
  from: "1.2.2",
  to: "1.2.3",
  moves: [
    { kind: "added", tool: "delete_file", category: "destructive", risk: "high" },
    { kind: "removed", tool: "old_file", category: "read", risk: "low" },
    { kind: "risk", tool: "write_text", from: "low", to: "medium" },
  ],
};
const files = corpusEntry("files");
const catalogue = [
  { ...files, entry: { ...files.entry, history: [change] } },
  // A fork, so that there is a similar server, and the same names elsewhere.
  { ...files, entry: { ...files.entry, slug: "files-fork", name: "files-fork" } },
  ...["mail", "payments", "shop", "kubernetes", "notes", "issue-tracker"].map(corpusEntry),
  { entry: failedEntry("locked") },
];

/** One page of each type. */
const pages = {
  home: "index.html",
  server: "servers/files/index.html",
  "failed server": "servers/locked/index.html",
  tool: "servers/files/write_text/index.html",
  "all servers": "browse/server/index.html",
  "same name": "names/write_text/index.html",
  browse: "browse/index.html",
  list: "browse/category/destructive/index.html",
  attack: "attacks/tool-poisoning/index.html",
  attacks: "attacks/index.html",
  heuristic: "heuristics/destructive-name/index.html",
  heuristics: "heuristics/index.html",
  how: "how/index.html",
  glossary: "glossary/index.html",
  comparison: "compare/index.html?a=files&b=notes",
  changes: "changes/index.html",
  "not found": "404.html",
};

let browser: Browser;
let served: ServedSite;
const contexts: BrowserContext[] = [];
/** What the console said, what failed, and what was asked of another origin. */
const faults: string[] = [];

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveCatalogue(catalogue)]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  served.close();
});
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
  expect(faults.splice(0)).toEqual([]);
});

async function open(path: string, options: BrowserContextOptions = {}, from = served): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  contexts.push(context);
  const page = await context.newPage();
  watch(page, from);
  await page.goto(from.address + path);
  return page;
}

function watch(page: Page, { address }: ServedSite): void {
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(address)) faults.push(`asked for ${request.url()}`);
  });
  page.on("dialog", (dialog) => faults.push(`a dialog said ${dialog.message()}`));
}

test("search finds a tool by its words and leads to its page", async () => {
  const page = await open("index.html");
  await page.getByRole("searchbox").fill("write text");
  const first = page.locator("#results a").first();
  await first.waitFor();
  expect(await first.textContent()).toBe("write_text");
  await first.click();
  expect(page.url()).toBe(`${served.address}servers/files/write_text/index.html`);
});

test("the field on other pages searches too, and what is not there is said", async () => {
  const page = await open("glossary/index.html");
  await page.getByRole("searchbox").fill("payments");
  await page.keyboard.press("Enter");
  await page.locator("#results a").first().waitFor();
  expect(page.url()).toContain("index.html?q=payments");
  await page.getByRole("searchbox").fill("qqqqqq");
  await page.getByText("Nothing of that name is on record.").waitFor();
});

test("a table sorts by what a column means, both ways", async () => {
  const page = await open("servers/kubernetes/index.html");
  const risks = () => page.locator("#tools + table .risk").allTextContents();
  const ranks = ["low", "medium", "high", "critical"];
  const sorted = [...(await risks())].sort((a, b) => ranks.indexOf(a) - ranks.indexOf(b));
  expect(new Set(sorted).size).toBeGreaterThan(1);
  const button = page.getByRole("button", { name: "Risk" });
  await button.click();
  expect(await risks()).toEqual(sorted);
  await button.click();
  expect(await risks()).toEqual([...sorted].reverse());
  expect(await page.locator("th[aria-sort]").getAttribute("aria-sort")).toBe("descending");
});

test("a policy is copied and downloaded as the page shows it", async () => {
  const page = await open("servers/files/index.html", {
    permissions: ["clipboard-read", "clipboard-write"],
    acceptDownloads: true,
  });
  await page.getByRole("button", { name: "Copy the policy" }).click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  const copied = await page.evaluate("navigator.clipboard.readText()");
  const written = readFileSync(join(served.folder, "servers/files/policy.json"), "utf8");
  expect(copied).toBe(written);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("files.json");
  expect(readFileSync(await download.path(), "utf8")).toBe(written);
});

test("a rule answers in the page as the command line would, and its limit counts", async () => {
  const page = await open("servers/files/write_text/index.html");
  const decide = page.getByRole("button", { name: "Decide" });
  const output = page.locator("output");
  await page.getByLabel("Arguments").fill("nonsense");
  await decide.click();
  await output.getByText("That is not JSON").waitFor();
  await page.getByLabel("Arguments").fill('{"path": "../../etc/passwd", "text": "x"}');
  await decide.click();
  await output.getByText("deny").waitFor();
  await page.getByLabel("Arguments").fill('{"path": "notes/today.txt", "text": "x"}');
  await page.getByLabel("calls in the same minute").fill("31");
  await decide.click();
  await output.getByText("Calls 1 to 30: allow").waitFor();
  await output.getByText("Call 31: limited").waitFor();
});

test("two servers are compared by their records", async () => {
  const page = await open("servers/files/index.html");
  await page.goto(`${served.address}compare/index.html`);
  await page.getByLabel("One server").fill("files");
  await page.getByLabel("Another").fill("notes");
  await page.getByRole("button", { name: "Compare" }).click();
  await page.getByRole("cell", { name: "write_text" }).waitFor();
  // Names of this one are not all addresses as they are.
  await page.goto(`${served.address}compare/index.html?a=files&b=issue-tracker`);
  const links = page.locator("#compared td a");
  await links.first().waitFor();
  const led = await Promise.all((await links.all()).map((link) => link.getAttribute("href")));
  const paths = new Set(led.map((address) => address?.slice(served.address.length)));
  const tools = served.paths.filter((path) =>
    /^servers\/(?:files|issue-tracker)\/.+\/index\.html$/.test(path),
  );
  expect(tools.filter((path) => !paths.has(path))).toEqual([]);
  await page.goto(`${served.address}compare/index.html?a=files&b=nobody`);
  await page.getByText("One of them is not on record").waitFor();
  // The browser itself reports an address that is not there.
  expect(faults.splice(0).filter((fault) => !fault.includes("404"))).toEqual([]);
});

test("the scheme follows the reader's system until the switch is used, and then the switch", async () => {
  const page = await open("index.html", { colorScheme: "dark" });
  const background = () => page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
  const dark = await background();
  await page.getByRole("button", { name: "Switch to light colours" }).click();
  const light = await background();
  expect(light).toBe("rgb(255, 255, 255)");
  expect(dark).not.toBe(light);
  await page.goto(`${served.address}glossary/index.html`);
  expect(await background()).toBe(light);
});

test("without JavaScript every page can be read, and no button promises what it cannot do", async () => {
  const page = await open("index.html", { javaScriptEnabled: false });
  expect(await page.locator("button:visible, form:visible").count()).toBe(0);
  await page.getByRole("link", { name: "All servers by name" }).click();
  await page.getByRole("link", { name: "files", exact: true }).click();
  expect(await page.getByRole("link", { name: "write_text" }).first().isVisible()).toBe(true);
  // Before its style sheet has come, a page shows everything.
  await page.waitForLoadState("load");
  expect(await page.locator("button:visible").count()).toBe(0);
  expect(await page.locator("#policy").isVisible()).toBe(true);
});

test.each(Object.entries(pages))(
  "axe has nothing to say of the page type %s, light or dark",
  async (_, path) => {
    const page = await open(path);
    await page.waitForLoadState("networkidle");
    await page.evaluate(axe.source);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = (await page.evaluate(
        "axe.run({ resultTypes: ['violations'] })",
      )) as axe.AxeResults;
      const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
      expect(told, colorScheme).toEqual([]);
    }
  },
);

test("no page is wider than a phone", async () => {
  const page = await open("index.html", { viewport: { width: 390, height: 800 } });
  for (const path of Object.values(pages)) {
    await page.goto(served.address + path, { waitUntil: "networkidle" });
    const over = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
    expect(over, path).toBe(0);
  }
});

test("in print the page is what there is to read", async () => {
  const page = await open("servers/files/write_text/index.html", { colorScheme: "dark" });
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("navigation").first().isVisible()).toBe(false);
  expect(await page.locator("#try").isVisible()).toBe(false);
  expect(await page.locator("#policy").isVisible()).toBe(true);
});

test("every link of every page is answered", async () => {
  const links = new Set<string>();
  for (const path of served.paths.filter((path) => path.endsWith(".html"))) {
    const content = readFileSync(join(served.folder, path), "utf8");
    for (const [, link = ""] of content.matchAll(/ (?:href|src|action)="([^"#]+)/g)) {
      const target = new URL(link.replaceAll("&#x3D;", "=").replaceAll("&amp;", "&"), served.address + path);
      if (target.href.startsWith(served.address)) links.add(target.origin + target.pathname);
    }
  }
  expect(links.size).toBeGreaterThan(200);
  const answers = await Promise.all(
    [...links].map(async (link) => ({ link, status: (await fetch(link, { method: "HEAD" })).status })),
  );
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
});

test("the first page is light: under 60 KB compressed with all that it loads", async () => {
  const loaded = ["index.html", "assets/site.css", "assets/site.js", "assets/search.js", "assets/icon.svg"];
  const bytes = loaded.map((path) => gzipSync(readFileSync(join(served.folder, path))).length);
  expect(bytes.reduce((sum, part) => sum + part)).toBeLessThan(60_000);
});

test("hostile text in every field does nothing, on pages, in search and in comparisons", async () => {
  const tools = injections.map(({ text }) => ({
    name: text,
    title: text,
    description: text,
    inputSchema: { type: "object", properties: { [text]: { type: "string", description: text } } },
  }));
  const script = "<script>alert(1)</script><img src=x onerror=alert(1)>";
  const words = { instructions: script, tools: new Map(tools.map((tool) => [tool.name, tool])) };
  const hostile = ["one", "other"].map((slug) => ({
    entry: { ...wordedEntry(slug, tools).entry, name: script },
    words,
  }));
  const site = await serveCatalogue(hostile);
  try {
    const page = await open("index.html", {}, site);
    for (const path of site.paths.filter((path) => /^(?:servers\/one|names\/script)\b.*\.html$/.test(path))) {
      await page.goto(site.address + path);
      expect(
        await page.locator("main :is(script, img, iframe, style, object, embed, base)").count(),
        path,
      ).toBe(0);
    }
    await page.goto(`${site.address}index.html?q=alert`);
    await page.locator("#results a").first().waitFor();
    expect(await page.locator("#results :is(script, img)").count()).toBe(0);
    await page.goto(`${site.address}compare/index.html?a=one&b=other`);
    await page.locator("#compared table").first().waitFor();
    expect(await page.locator("#compared :is(script, img)").count()).toBe(0);
  } finally {
    site.close();
  }
});
