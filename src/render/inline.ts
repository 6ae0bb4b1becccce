import { type ChangedFile, isShown } from "../model/change.ts";
import type { Finding } from "../model/finding.ts";
import { byText } from "../model/json.ts";
import type { Review, ToolReview } from "../model/review.ts";
import { isBuiltHere, quotedNames, type SourceLine } from "../review/source-line.ts";
import { suggestionsFor, type Suggestion } from "../review/suggest.ts";
import type { BranchPlace } from "./edit-link.ts";
import {
  joinMarkdown,
  type Markdown,
  markdown,
  markdownPhrase,
  markdownText,
  suggestionBlock,
} from "./escape.ts";
import { findingSentence, placeOf } from "./findings.ts";
import { policyLink } from "./policy-link.ts";
import { count } from "./words.ts";

/** One comment of a review, at lines of the head that the pull request's diff shows. */
export interface InlineComment {
  readonly path: string;
  /** 1-based; the first of several lines is `startLine`. */
  readonly line: number;
  readonly startLine?: number;
  /** Fingerprints of the findings it is about: what it is known by. */
  readonly findings: readonly string[];
  /** Markdown without the marker. */
  readonly body: string;
}

/** `suggestions`: only what can be committed with one click. `all`: also on the lines that findings are about. */
export type InlineWhat = "suggestions" | "all";

export interface InlineRequest {
  readonly review: Review;
  readonly changed: readonly ChangedFile[];
  readonly what: InlineWhat;
  /** For links to the policy where no suggestion is possible. */
  readonly branch?: BranchPlace;
}

/** More comments than this bury a diff; the job summary has all findings. */
const mostComments = 30;

/** Findings told in one comment; the comment on the pull request has all. */
const mostFindings = 10;

/** A comment is known by some of its findings; a server may bring thousands at once. */
const mostNamed = 200;

/** Files of the repository that a comment might stand in, sorted: whether those are the head's must be known. */
export function inlinePaths(review: Review): readonly string[] {
  const places = failingFindings(review).flatMap((finding) => placeOf(finding, review)?.file ?? []);
  const policies = review.servers.flatMap(({ policyText, policyFile }) =>
    policyText === undefined ? [] : [policyFile],
  );
  return [...new Set([...places, ...policies])].sort(byText);
}

/**
 * Which finding goes on which line of the diff. Only findings that fail the review get a comment: as a suggestion on the policy file, or
 * else, if all were asked for, where they are about, which is the line they point at, the one line of the diff that names
 * the tool in source of this repository, or the line that declares the server.
 */
export function planInline(request: InlineRequest): readonly InlineComment[] {
  const { review, what } = request;
  const failing = failingFindings(review);
  const suggested = review.servers.flatMap((server) => {
    const file = request.changed.find(({ path }) => path === server.policyFile);
    return suggestionsFor(server, failing, review.failOn, file).flatMap((suggestion) =>
      suggestionComment(suggestion, failing),
    );
  });
  const settled = new Set(suggested.flatMap(({ findings }) => findings));
  const rest = failing.filter(({ fingerprint }) => !settled.has(fingerprint));
  const remarks = what === "all" ? remarkComments(request, rest) : [];
  const rank = new Map(failing.map(({ fingerprint }, index) => [fingerprint, index]));
  const first = ({ findings }: InlineComment): number =>
    Math.min(...findings.map((fingerprint) => rank.get(fingerprint) ?? failing.length));
  return [...suggested, ...remarks]
    .sort((a, b) => first(a) - first(b) || byText(a.path, b.path))
    .slice(0, mostComments);
}

function failingFindings({ findings, verdict }: Review): readonly Finding[] {
  const failing = new Set(verdict.failing);
  return findings.filter(({ fingerprint }) => failing.has(fingerprint));
}

function suggestionComment(suggestion: Suggestion, failing: readonly Finding[]): readonly InlineComment[] {
  const { path, from, to, lines, settles, tools } = suggestion;
  const block = suggestionBlock(lines);
  if (block === undefined) return [];
  const settled = failing.filter(({ fingerprint }) => settles.includes(fingerprint));
  const what =
    tools.length === 1 ? "the recommended rule" : `the recommended rules of ${count(tools.length, "tool")}`;
  const body = markdown`${findingLines(settled)}\n\nThis adds ${markdownText(what)}:\n\n${block}\n\n${footer}`;
  return [{ path, line: to, ...(from === to ? {} : { startLine: from }), findings: settles, body }];
}

const footer = markdownText("Toolwarden removes this once it is settled. Answer to keep it.");

function remarkComments(request: InlineRequest, findings: readonly Finding[]): readonly InlineComment[] {
  const made = quotedNames(request.changed);
  const byPlace = new Map<string, SourceLine & { findings: Finding[] }>();
  for (const finding of findings) {
    const place = sourceLine(request.review, made, finding) ?? ownLine(request, finding);
    if (place === undefined) continue;
    const key = `${place.path}:${place.line}`;
    const there = byPlace.get(key) ?? { ...place, findings: [] };
    there.findings.push(finding);
    byPlace.set(key, there);
  }
  return [...byPlace.values()].map(({ path, line, findings: here }) => {
    const parts = [findingLines(here), ...policyLinks(request, here), footer];
    const body = joinMarkdown(parts, "\n\n");
    return { path, line, findings: here.slice(0, mostNamed).map(({ fingerprint }) => fingerprint), body };
  });
}

/** The line that the finding points at, or that declares its server, if the diff shows it. */
function ownLine({ review, changed }: InlineRequest, finding: Finding): SourceLine | undefined {
  const place = placeOf(finding, review);
  const file = changed.find(({ path }) => path === place?.file);
  if (place === undefined || file?.isHere !== true || !isShown(file, place.line, place.line))
    return undefined;
  return { path: place.file, line: place.line };
}

/** The one line that names the tool, if the server runs from this repository and the finding points nowhere itself. */
function sourceLine(
  review: Review,
  made: ReadonlyMap<string, SourceLine | undefined>,
  { server, tool, location }: Finding,
): SourceLine | undefined {
  const launch = review.servers.find((one) => one.server === server)?.snapshot.launch;
  if (location !== undefined || tool === undefined || launch === undefined || !isBuiltHere(launch))
    return undefined;
  return made.get(tool);
}

function findingLines(findings: readonly Finding[]): Markdown {
  const lines = findings.slice(0, mostFindings).map((finding) => {
    const { severity, fingerprint } = finding;
    const sentence = markdownPhrase(findingSentence(finding));
    return markdown`- **${markdownText(severity)}** ${sentence} ${markdownText(fingerprint)}`;
  });
  const more = findings.length - mostFindings;
  return joinMarkdown(more > 0 ? [...lines, markdown`- … and ${more} more`] : lines, "\n");
}

/** Where to write the rules of the tools that these findings are about. */
function policyLinks({ review, branch }: InlineRequest, findings: readonly Finding[]): readonly Markdown[] {
  if (branch === undefined) return [];
  const servers = review.servers.filter(({ server, tools }) =>
    findings.some((finding) => finding.server === server && isAnswerable(tools, finding)),
  );
  return servers.slice(0, mostFindings).flatMap((server) => policyLink(server, branch));
}

function isAnswerable(tools: readonly ToolReview[], finding: Finding): boolean {
  return tools.some(({ name, recommendation }) => name === finding.tool && recommendation !== undefined);
}
