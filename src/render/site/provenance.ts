import type { CatalogEntry, CatalogSource, CatalogStart } from "../../model/catalog.ts";
import { version as toolwarden } from "../../model/version.ts";
import { html, htmlCode, plainText, visibleJson } from "../escape.ts";

/** A fact about an entry; `value` is HTML. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** What an entry is about, and when and how that was found out. */
export function provenance({ name, source, homepage, start, surface }: CatalogEntry): readonly Fact[] {
  const told = (label: string, value: string | undefined): readonly Fact[] =>
    value === undefined ? [] : [{ label, value }];
  const integrity = source.kind === "npm" ? source.package.integrity : undefined;
  return [
    { label: "Source", value: sourceHtml(source, name) },
    ...told("Home", homepage === undefined ? undefined : link(homepage)),
    ...told("Release", surface?.version === undefined ? undefined : htmlCode(surface.version)),
    ...told("Integrity", integrity === undefined ? undefined : htmlCode(integrity)),
    ...told(
      "Captured",
      surface === undefined
        ? undefined
        : html(
            `${surface.capturedAt.slice(0, 16).replace("T", " ")} UTC, with Toolwarden ${surface.toolwarden}`,
          ),
    ),
    { label: "Started", value: startHtml(start) },
    ...told("Coverage", surface === undefined ? "none: no surface is on record" : coverage[surface.coverage]),
    ...told("Protocol", surface === undefined ? undefined : htmlCode(surface.protocol)),
    ...told(
      "Calls itself",
      surface === undefined || surface.serverInfo.name === ""
        ? undefined
        : `${htmlCode(surface.serverInfo.name)} ${htmlCode(surface.serverInfo.version)}`,
    ),
    ...told(
      "Instructions",
      surface?.instructions === undefined ? undefined : `given; digest ${htmlCode(surface.instructions)}`,
    ),
  ];
}

const coverage = {
  complete: "complete: every list was read to its end",
  partial: "partial: tools may be missing",
} as const;

/** Names of npm as the registry allows them today. */
const packageName = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;

function sourceHtml(source: CatalogSource, name: string): string {
  switch (source.kind) {
    case "npm": {
      const { name } = source.package;
      return packageName.test(name)
        ? `npm package ${link(`https://www.npmjs.com/package/${name}`, name)}`
        : `npm package ${htmlCode(name)}`;
    }
    case "url":
      return `reached at ${htmlCode(source.url)}`;
    case "snapshots":
      return `a snapshot that somebody gave for ${htmlCode(name)}; it cannot be captured anew`;
  }
}

/** Only `https:` leads anywhere: an address from an entry may be any. */
function link(url: string, label = url): string {
  return url.startsWith("https://") ? `<a href="${html(url)}">${html(label)}</a>` : htmlCode(label);
}

function startHtml({ args, env, sandbox, network, node }: CatalogStart): string {
  const names = Object.keys(env);
  const where = sandbox === "none" ? "without a sandbox" : `in a sandbox (${sandbox})`;
  return [
    html(`${where}, ${network ? "with" : "without"} network${node === undefined ? "" : `, on Node ${node}`}`),
    ...(args.length === 0 ? [] : [`arguments ${htmlCode(args.join(" "))}`]),
    ...(names.length === 0 ? [] : [`dummy values for ${names.map((name) => htmlCode(name)).join(", ")}`]),
  ].join("; ");
}

/** The command that captures the server again; empty where there is none. */
export function rebuildCommand({ source, start, surface, failure }: CatalogEntry): string {
  if (source.kind === "snapshots") return "";
  const release =
    source.kind === "npm" ? (source.package.version ?? surface?.version ?? failure?.version) : "";
  const subject =
    source.kind === "npm"
      ? [`npm:${source.package.name}${release === undefined ? "" : `@${release}`}`]
      : ["--url", source.url];
  const env = Object.entries(start.env).flatMap(([name, value]) => ["--env", `${name}=${value}`]);
  const args = start.args.length === 0 ? [] : ["--", ...start.args];
  return ["toolwarden", "catalog", "add", ...[...subject, ...env, ...args].map(shellWord)].join(" ");
}

/** The step of a workflow that reviews the server; empty where it cannot be started. */
export function workflowStep({ slug, source, start, surface }: CatalogEntry): string {
  if (source.kind === "snapshots") return "";
  const names = Object.keys(start.env);
  const version = source.kind === "npm" ? (source.package.version ?? surface?.version) : undefined;
  const command =
    source.kind === "npm"
      ? ["npx", "-y", `${source.package.name}${version === undefined ? "" : `@${version}`}`, ...start.args]
      : [];
  return [
    `- uses: toolwarden/toolwarden@v${toolwarden.split(".")[0]}`,
    "  with:",
    `    server-name: ${yamlText(slug)}`,
    source.kind === "npm"
      ? `    command: ${yamlText(command.join(command.some((word) => /\s/.test(word)) ? "\n" : " "))}`
      : `    url: ${yamlText(source.url)}`,
    ...(names.length === 0 ? [] : [`    pass-env: ${yamlText(names.join(" "))}`]),
    "",
  ].join("\n");
}

function shellWord(word: string): string {
  const shown = plainText(word);
  return /^[\w@%+=:,./-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`;
}

/** Every JSON string is a YAML one. */
function yamlText(text: string): string {
  return /^[\w./-]+$/.test(text) && !/^[\d.-]/.test(text) ? text : visibleJson(JSON.stringify(text));
}
