import type { ServerAssessment } from "../assess/assessment.ts";
import { namedTools } from "../assess/named-tools.ts";
import type { CatalogEntry, CatalogSurface, CatalogTool } from "../model/catalog.ts";
import { shortDigest } from "../model/digest.ts";
import { finding, type Finding } from "../model/finding.ts";
import { byText } from "../model/json.ts";
import { toolFacets, type Package, type ToolFacet } from "../model/lock.ts";
import { hasOtherContent, isSameRelease, packageWord, startedPackage } from "../model/package.ts";
import { say, type Phrase } from "../model/phrase.ts";
import type { ServerSnapshot } from "../model/server.ts";
import { facetDigests } from "./facets.ts";

/** One way in which a tool is not as it is on record. */
type Difference =
  | { readonly kind: "unknown" | "missing"; readonly tool: string }
  | { readonly kind: "other"; readonly tool: string; readonly facets: readonly ToolFacet[] };

/**
 * What a server offers against what is on record of the very same release. Nothing if the releases differ or are not
 * known.
 */
export function recordFindings(
  { snapshot, tools }: ServerAssessment,
  entry: CatalogEntry | undefined,
): readonly Finding[] {
  const started = startedPackage(snapshot);
  if (entry?.surface === undefined || entry.source.kind !== "npm" || started === undefined) return [];
  const recorded = entry.source.package;
  const { server } = snapshot;
  if (hasOtherContent(recorded, started)) return [otherContent(server, recorded, started)];
  if (!isSameRelease(recorded, started) || hasVaried(entry)) return [];
  const offered = new Map(
    namedTools({ tools }).map(({ tool }) => [tool.name, facetDigests(tool.definition)] as const),
  );
  const isWhole = isComparable(snapshot, entry, entry.surface);
  const differences = differencesOf(entry.surface.tools, offered, isWhole);
  const [first, ...others] = differences;
  if (first === undefined) return [];
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  const release = `${recorded.name}@${recorded.version}`;
  const says = say`the catalogue has ${release} on record with other definitions: ${describe(first)}${[more]}; one release always offers the same, unless another place decides`;
  const about = shortDigest(differences.map(({ tool }) => [tool, { ...offered.get(tool) }]));
  return [finding({ kind: "differs-from-record", severity: "medium", server, says }, about)];
}

/** Some servers offer something else at each start, such as today's date as a default: what they offer says nothing. */
function hasVaried({ history }: CatalogEntry): boolean {
  return history.some(
    ({ from, to, judgement }) => from !== undefined && from === to && judgement === undefined,
  );
}

function otherContent(server: string, recorded: Package, started: Package): Finding {
  const release = `${recorded.name}@${recorded.version}`;
  const says = say`the archive of ${release} is not the one on record: its hash is ${started.integrity ?? ""}, and ${recorded.integrity ?? ""} in the catalogue`;
  return finding({ kind: "differs-from-record", severity: "high", server, says }, started.integrity);
}

/** Arguments and variables switch tools on and off in many servers: only where they are those on record does a missing tool say something. */
function isComparable(
  { coverage, launch }: ServerSnapshot,
  { start }: CatalogEntry,
  surface: CatalogSurface,
): boolean {
  if (launch.kind !== "stdio" || coverage !== "complete" || surface.coverage !== "complete") return false;
  const word = packageWord(launch)?.word;
  const args = word === undefined ? undefined : launch.args.slice(launch.args.indexOf(word) + 1);
  const env = Object.keys(start.env).sort(byText);
  return isSameList(args ?? ["?"], start.args) && isSameList([...launch.env].sort(byText), env);
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function differencesOf(
  recorded: readonly CatalogTool[],
  offered: ReadonlyMap<string, CatalogTool["digests"]>,
  isWhole: boolean,
): readonly Difference[] {
  const known = new Set(recorded.map(({ name }) => name));
  const other = recorded.flatMap(({ name: tool, digests, local }): readonly Difference[] => {
    const now = offered.get(tool);
    if (now === undefined) return isWhole ? [{ kind: "missing", tool }] : [];
    const facets = toolFacets.filter((facet) => local !== true && now[facet] !== digests[facet]);
    return facets.length === 0 ? [] : [{ kind: "other", tool, facets }];
  });
  const unknown = [...offered.keys()].filter((tool) => isWhole && !known.has(tool));
  return [...unknown.map((tool) => ({ kind: "unknown", tool }) as const), ...other];
}

function describe(difference: Difference): Phrase {
  switch (difference.kind) {
    case "unknown":
      return say`it has no tool ${difference.tool}`;
    case "missing":
      return say`${difference.tool} is missing here`;
    case "other":
      return say`${difference.tool} differs in ${[difference.facets.join(", ")]}`;
  }
}
