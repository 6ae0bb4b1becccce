import type { SearchDocument } from "../catalog/search.ts";
import { serverPath, toolPath } from "../render/site/address.ts";
import { plainText } from "../render/escape.ts";
import { finder, siteRoot } from "./find.ts";
import { word } from "./word.ts";

/* The search of the home page: as somebody types, and for `?q=` from the field on other pages. */

const root = siteRoot();
const find = finder(root);
const most = 50;

document.addEventListener("DOMContentLoaded", () => {
  const form = document.querySelector<HTMLFormElement>("form#search");
  const field = form?.querySelector("input");
  const list = document.getElementById("results");
  const said = document.getElementById("found");
  if (!form || !field || !list || !said) return;

  let asked = "";
  const look = async () => {
    const query = field.value.trim();
    asked = query;
    if (query === "") {
      list.replaceChildren();
      said.textContent = "";
      return;
    }
    try {
      const found = await find(query, most);
      // An answer that comes after a newer question is for nobody.
      if (asked !== query) return;
      list.replaceChildren(...found.map(item));
      said.textContent = countOf(found.length);
    } catch (error) {
      said.textContent =
        location.protocol === "file:"
          ? "Search needs the site to be served: toolwarden catalog serve."
          : `The search index could not be loaded: ${error instanceof Error ? error.message : String(error)}`;
    }
  };
  const soon = () => void look();
  field.addEventListener("input", soon);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const address = new URL(location.href);
    address.search = new URLSearchParams({ q: field.value }).toString();
    history.replaceState(null, "", address);
    soon();
  });
  const given = new URLSearchParams(location.search).get("q");
  if (given !== null) {
    field.value = given;
    soon();
  }
});

function countOf(found: number): string {
  if (found === 0) return "Nothing of that name is on record.";
  return found === most ? `The first ${most}, best first.` : `${found} found.`;
}

function item({ server, name, tool }: SearchDocument): HTMLElement {
  const element = document.createElement("li");
  const link = document.createElement("a");
  link.href = root + (tool === undefined ? serverPath(server) : toolPath(server, tool.slug));
  link.textContent = plainText(tool?.name ?? name, 120);
  element.append(link);
  if (tool === undefined) element.append(word("faint", "server"));
  else
    element.append(
      word("faint", plainText(name, 120)),
      word(`cat ${tool.category}`, tool.category),
      word(`risk ${tool.risk}`, tool.risk),
    );
  return element;
}
