import type { CatalogEntry, CatalogTool } from "../model/catalog.ts";
import { categories } from "../model/classification.ts";
import { byText } from "../model/json.ts";
import { plainText } from "../render/escape.ts";
import { serverPath, toolPath } from "../render/site/address.ts";
import { finder, load, siteRoot } from "./find.ts";
import { slugInPage } from "./slug.ts";
import { word } from "./word.ts";

/* Two servers side by side, from their records. `?a=` and `?b=` name them, so that a comparison has an address. */

const root = siteRoot();
const find = finder(root);

document.addEventListener("DOMContentLoaded", () => {
  const form = document.querySelector<HTMLFormElement>("form#compare");
  const said = document.getElementById("said");
  const place = document.getElementById("compared");
  const list = document.getElementById("servers");
  if (!form || !said || !place || !list) return;
  for (const field of form.querySelectorAll("input")) {
    field.addEventListener("input", () => {
      suggest(field.value, list).catch(() => list.replaceChildren());
    });
  }
  const given = new URLSearchParams(location.search);
  const slugs = ["a", "b"].map((name) => given.get(name)?.trim() ?? "");
  for (const [index, field] of [...form.querySelectorAll("input")].entries())
    field.value = slugs[index] ?? "";
  const [a = "", b = ""] = slugs;
  if (a === "" || b === "") return;
  show(a, b, place).then(
    () => (said.textContent = ""),
    (error: unknown) => {
      said.textContent = `One of them is not on record here (${error instanceof Error ? error.message : String(error)}). Pick a suggestion while you type.`;
    },
  );
});

async function suggest(query: string, list: HTMLElement): Promise<void> {
  const found = await find(query, 50);
  const servers = new Map(found.map(({ server, name }) => [server, name]));
  list.replaceChildren(
    ...[...servers].slice(0, 12).map(([slug, name]) => {
      const option = document.createElement("option");
      option.value = slug;
      option.label = plainText(name, 80);
      return option;
    }),
  );
}

async function show(a: string, b: string, place: HTMLElement): Promise<void> {
  const [one, other] = await Promise.all(
    [a, b].map((slug) => load<CatalogEntry>(`${root}api/servers/${encodeURIComponent(slug)}.json`)),
  );
  if (one === undefined || other === undefined) return;
  place.replaceChildren(
    heading("What each is"),
    table(["", nameOf(one), nameOf(other)], factRows(one, other)),
    heading("Tools"),
    table(["Tool", nameOf(one), nameOf(other)], await toolRows(one, other)),
  );
}

const nameOf = ({ name, slug }: CatalogEntry): Node => {
  const link = document.createElement("a");
  link.href = root + serverPath(slug);
  link.textContent = plainText(name, 80);
  return link;
};

type Cell = string | Node;

function factRows(one: CatalogEntry, other: CatalogEntry): readonly (readonly Cell[])[] {
  const fact = (label: string, of: (entry: CatalogEntry) => string) => [label, of(one), of(other)];
  const countOf = (category: string) => (entry: CatalogEntry) =>
    String(entry.surface?.tools.filter((tool) => tool.category === category).length ?? 0);
  return [
    fact("release", ({ surface }) => plainText(surface?.version ?? "unknown")),
    fact("captured", ({ surface }) => surface?.capturedAt.slice(0, 10) ?? "not yet"),
    fact("coverage", ({ surface }) => surface?.coverage ?? "none"),
    fact("tools", ({ surface }) => String(surface?.tools.length ?? 0)),
    ...categories.map((category) => fact(category, countOf(category))),
    fact("findings", ({ surface }) => String(surface?.findings.length ?? 0)),
  ];
}

/** Tools that both have come first: there the two can differ. */
async function toolRows(one: CatalogEntry, other: CatalogEntry): Promise<readonly (readonly Cell[])[]> {
  const [ours, theirs] = [one, other].map(
    ({ surface }) => new Map(surface?.tools.map((tool) => [tool.name, tool])),
  );
  const names = [...new Set([...(ours?.keys() ?? []), ...(theirs?.keys() ?? [])])];
  const isShared = (name: string) => ours?.has(name) === true && theirs?.has(name) === true;
  const sorted = names.sort((a, b) => Number(isShared(b)) - Number(isShared(a)) || byText(a, b));
  return Promise.all(
    sorted.map(async (name) => [
      plainText(name, 120),
      await judged(ours?.get(name), one.slug),
      await judged(theirs?.get(name), other.slug),
    ]),
  );
}

/** What a tool can do, as a link to its page, or to its server's where the page cannot tell the tool's address. */
async function judged(tool: CatalogTool | undefined, server: string): Promise<Cell> {
  if (tool === undefined) return "";
  const slug = await slugInPage(tool.name);
  const link = document.createElement("a");
  link.href = root + (slug === undefined ? serverPath(server) : toolPath(server, slug));
  link.append(word(`cat ${tool.category}`, tool.category), " ", word(`risk ${tool.risk}`, tool.risk));
  return link;
}

function heading(text: string): HTMLElement {
  const element = document.createElement("h2");
  element.textContent = text;
  return element;
}

function table(head: readonly Cell[], rows: readonly (readonly Cell[])[]): HTMLElement {
  const element = document.createElement("table");
  element.className = "compare";
  const headRow = element.createTHead().insertRow();
  for (const cell of head) {
    const heading = document.createElement(cell === "" ? "td" : "th");
    heading.append(cell);
    headRow.append(heading);
  }
  const body = element.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    for (const cell of row) line.insertCell().append(cell);
  }
  return element;
}
