import type { SiteServer } from "../../catalog/site-index.ts";
import { worstOf } from "../../catalog/worst.ts";
import { count } from "../words.ts";
import type { SiteFile } from "./page.ts";

const colours = {
  low: "#2f6f44",
  medium: "#7a5c00",
  high: "#a03d0c",
  critical: "#a1202f",
  none: "#59636e",
} as const;
const label = "toolwarden";
/** Widths of the characters are those of Verdana at 11 pixels, near enough: a badge's font is the reader's. */
const wide = 7;
const padding = 12;

/** A picture for a readme: how many tools, and the highest risk among them. It holds nothing that the server says. */
export function badge(server: SiteServer): SiteFile {
  const risk = worstOf(server.tools);
  const tools = count(server.tools.length, "tool");
  const says =
    server.coverage === "none" ? "not captured" : risk === undefined ? tools : `${tools}, ${risk} risk`;
  const left = label.length * wide + padding;
  const right = says.length * wide + padding;
  const text = (x: number, words: string) =>
    `<text x="${x}" y="14" fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle">${words}</text>`;
  const content = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${label}: ${says}">`,
    `<title>${label}: ${says}</title>`,
    `<rect width="${left}" height="20" fill="#24292f"/><rect x="${left}" width="${right}" height="20" fill="${colours[risk ?? "none"]}"/>`,
    text(left / 2, label),
    text(left + right / 2, says),
    "</svg>\n",
  ].join("");
  return { path: `servers/${server.slug}/badge.svg`, content };
}
