import { isObject, own } from "../../model/json.ts";
import type { CatalogEntry, CatalogTool } from "../../model/catalog.ts";
import { html, htmlCode, visibleJson } from "../escape.ts";
import { codeInText } from "./code-in-text.ts";
import { advisedHints, hintsAccount } from "./hints.ts";

interface Question {
  readonly asks: string;
  /** HTML. */
  readonly answers: string;
}

/** What people ask about a tool, answered from its record alone. */
export function questionsOn(tool: CatalogTool, entry: CatalogEntry, riskSays: string): readonly Question[] {
  const name = htmlCode(tool.name);
  return [
    { asks: `What does ${name} do?`, answers: html(tool.summary.split(/(?<=\.) /)[0] ?? tool.summary) },
    { asks: `How risky is ${name}?`, answers: html(riskSays) },
    { asks: `How do I hold ${name} to a policy?`, answers: holding(entry) },
    { asks: `Can I limit how often ${name} is called?`, answers: limiting(tool) },
    { asks: `How do I block ${name}?`, answers: blocking(tool) },
    { asks: `Which server offers ${name}?`, answers: offering(entry) },
    { asks: `Do the server’s hints agree?`, answers: html(hintsAccount(tool.hints, advisedHints(tool))) },
  ];
}

function holding({ slug }: CatalogEntry): string {
  const file = htmlCode(`.toolwarden/policy/${slug}.json`);
  return `Commit the rule above as ${file}, under the name by which the server is declared. <code>toolwarden review</code> then tells a pull request what the rule leaves open, and an enforcer that reads this policy language holds every call to it.`;
}

function limiting({ rule }: CatalogTool): string {
  const limits = isObject(rule) ? own(rule, "limits") : undefined;
  if (limits !== undefined) return codeInText("Yes: `limits` in the rule above does that.");
  return rule === undefined
    ? codeInText("Yes, with `limits` in its rule; we recommend to hide it instead, since one call is enough.")
    : codeInText("Yes, with `limits` in its rule. The rule above has none, since a call changes nothing.");
}

function blocking({ name }: CatalogTool): string {
  const policy = visibleJson(JSON.stringify({ hide: [name] }));
  return `Name it under <code>hide</code>, and callers can neither see nor call it: ${htmlCode(policy, Number.POSITIVE_INFINITY)}`;
}

function offering({ name, source, surface }: CatalogEntry): string {
  const version = surface?.version === undefined ? "" : ` ${htmlCode(surface.version)}`;
  const kind =
    source.kind === "npm" ? "an npm package" : source.kind === "url" ? "reached by URL" : "from a snapshot";
  return `<a href="../index.html">${htmlCode(name)}</a>${version}, ${kind}.`;
}
