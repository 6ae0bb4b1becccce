import { markdownCode, plainText } from "../escape.ts";
import type { Site } from "./page.ts";

/** Longest part of a name that stands in the title of an issue. */
const longest = 120;

/**
 * Address of a form for an issue about a page, with title and facts filled in; empty where no repository is known. The facts
 * may be a server's own words, so they stand in code, where a name in them notifies nobody.
 */
export function disputeLink(site: Site, about: string, facts: Readonly<Record<string, string>>): string {
  if (site.repository === undefined) return "";
  const lines = Object.entries(facts).map(([label, value]) => `${label}: ${markdownCode(value)}`);
  const query = new URLSearchParams({
    title: `Catalogue: ${plainText(about, longest)}`,
    body: [...lines, "", "What is wrong, and how you know:", ""].join("\n"),
    labels: "catalogue",
  });
  return `https://github.com/${site.repository}/issues/new?${query.toString()}`;
}
