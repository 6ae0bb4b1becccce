import { namedTools, type NamedTool } from "../assess/named-tools.ts";
import type { ServerAssessment } from "../assess/assessment.ts";
import type {
  CatalogEntry,
  CatalogFailure,
  CatalogFinding,
  CatalogHints,
  CatalogItem,
  CatalogSurface,
  CatalogTool,
} from "../model/catalog.ts";
import type { Reason } from "../model/classification.ts";
import { shortDigest } from "../model/digest.ts";
import type { Finding } from "../model/finding.ts";
import { byText, isObject, own, type JsonObject } from "../model/json.ts";
import type { Recommendation } from "../model/policy.ts";
import type { CaptureFailure } from "../model/server.ts";
import { recommender } from "../policy/recommend.ts";
import { facetDigests } from "../review/facets.ts";
import { digestsBy, resourceDigests } from "../review/lock.ts";
import { catalogParameters } from "./parameters.ts";

/** When, with what, and of which release a capture was made. */
export interface Attempt {
  /** ISO 8601, UTC, to the second. */
  readonly at: string;
  /** The release of Toolwarden. */
  readonly toolwarden: string;
  /** The release of the server; absent where nothing names it. */
  readonly version?: string;
}

/** What stands in an entry whatever came of the capture. */
export type Identity = Pick<CatalogEntry, "slug" | "name" | "source" | "homepage" | "start">;

/** What a recorded server's folder is called in its capture, since it has another name each time. */
export const packageAlias = "/package";
/** Where it runs and where its modules lie in there. */
const ownFolders = new RegExp(`${packageAlias}/(?:work|node_modules)\\b`);

/** The reasons that are kept of one tool, and the characters of the server's words in each. */
const maxReasons = 6;
const maxWords = 80;
/** Longest name or version that a server gives itself; real ones have some 20 characters. */
const maxOwnName = 200;

/** The entry of a server that is captured for the first time: its surface, or why there is none. */
export function firstEntry(
  identity: Identity,
  result: ServerAssessment | CaptureFailure,
  attempt: Attempt,
): CatalogEntry {
  return "snapshot" in result
    ? { ...identity, surface: surfaceOf(result, attempt), history: [] }
    : { ...identity, failure: failureOf(result, attempt), history: [] };
}

/** What a server offers, without its prose. The server is to be judged under its slug. */
export function surfaceOf(assessment: ServerAssessment, attempt: Attempt): CatalogSurface {
  const { snapshot, findings } = assessment;
  const recommend = recommender(assessment.tools);
  return {
    capturedAt: attempt.at,
    toolwarden: attempt.toolwarden,
    ...(attempt.version === undefined ? {} : { version: attempt.version }),
    coverage: snapshot.coverage,
    protocol: snapshot.protocolVersion,
    serverInfo: {
      name: ownText(snapshot.serverInfo, "name"),
      version: ownText(snapshot.serverInfo, "version"),
    },
    notes: [...new Set(snapshot.notes.map(({ says }) => says))].sort(byText),
    ...(snapshot.instructions === undefined ? {} : { instructions: shortDigest(snapshot.instructions) }),
    tools: namedTools(assessment).map((named) => toolOf(named, recommend(named.tool))),
    prompts: itemsOf(digestsBy("name", snapshot.prompts)),
    resources: itemsOf(resourceDigests(snapshot)),
    findings: findings.map(findingOf),
  };
}

function findingOf({ kind, severity, fingerprint, tool }: Finding): CatalogFinding {
  return { kind, severity, fingerprint, ...(tool === undefined ? {} : { tool }) };
}

function failureOf({ failure, says }: CaptureFailure, { at, version }: Attempt): CatalogFailure {
  return { triedAt: at, ...(version === undefined ? {} : { version }), failure, says };
}

function toolOf({ tool }: NamedTool, { rule }: Recommendation): CatalogTool {
  const { name, definition, classification } = tool;
  return {
    name,
    ...classification,
    reasons: classification.reasons.slice(0, maxReasons).map(boundedReason),
    hints: hintsOf(definition),
    parameters: catalogParameters(definition),
    ...(isObject(rule) ? { rule } : {}),
    digests: facetDigests(definition),
    ...(ownFolders.test(JSON.stringify(definition)) ? { local: true as const } : {}),
  };
}

/** Its words stay exact characters of the definition, so that they can be found there again. */
function boundedReason(reason: Reason): Reason {
  return { ...reason, text: firstCharacters(reason.text, maxWords) };
}

/** Never half of a surrogate pair at the end. */
function firstCharacters(text: string, count: number): string {
  return text.slice(0, count).replace(/[\uD800-\uDBFF]$/, "");
}

const hints = ["readOnlyHint", "destructiveHint", "idempotentHint", "openWorldHint"] as const;

function hintsOf(definition: JsonObject): CatalogHints {
  const annotations = own(definition, "annotations");
  if (!isObject(annotations)) return {};
  const given = hints.flatMap((hint) => {
    const value = own(annotations, hint);
    return typeof value === "boolean" ? [[hint, value] as const] : [];
  });
  return Object.fromEntries(given);
}

function itemsOf(digests: ReadonlyMap<string, string>): readonly CatalogItem[] {
  return [...digests].map(([name, digest]) => ({ name, digest })).sort((a, b) => byText(a.name, b.name));
}

function ownText(object: JsonObject, key: string): string {
  const value = own(object, key);
  return typeof value === "string" ? firstCharacters(value, maxOwnName) : "";
}
