import { type ChangedFile, isShown } from "../model/change.ts";
import { type FailOn, type Finding, type FindingKind, reaches } from "../model/finding.ts";
import type { Risk } from "../model/classification.ts";
import { byText } from "../model/json.ts";
import type { Recommendation, Standing } from "../model/policy.ts";
import type { ServerReview, ToolReview } from "../model/review.ts";
import { parsePolicy } from "../policy/parse.ts";
import { applyRecommendations } from "../policy/starter.ts";
import { compareStanding, standingOf } from "../policy/standing.ts";
import { type LineEdit, lineEdits, withEdit } from "./line-edit.ts";
import { additionSeverity, changeSeverity, loosenessSeverity } from "./strictness.ts";

/** A change of a policy file that a reviewer can take over with one click. */
export interface Suggestion extends LineEdit {
  readonly path: string;
  /** The tools whose rules it writes, in the order of their names. */
  readonly tools: readonly string[];
  /** Fingerprints of the failing findings that it settles. */
  readonly settles: readonly string[];
}

/** Longer replacements are not read before they are clicked, and GitHub bounds a comment. */
const mostLines = 40;
const mostCharacters = 5000;

/**
 * The recommended rules of one server as suggestions on its policy file, as far as the pull request's diff shows the lines:
 * one for each place, so that no two touch the same line. Each is proved before it is given: put into the file it gives exactly
 * the policy that we would write, that policy parses, and under it the findings it settles no longer fail.
 * `failing` are the findings that fail the review.
 */
export function suggestionsFor(
  server: ServerReview,
  failing: readonly Finding[],
  failOn: FailOn,
  changed: ChangedFile | undefined,
): readonly Suggestion[] {
  const { policyText: text, policyFile: path } = server;
  // Whoever applies a suggestion in the browser may get other line ends than the file has.
  if (text === undefined || changed?.isHere !== true || text.includes("\r")) return [];
  const wanted = wantedFor(server.tools, failing).filter(
    ({ recommendation }) => applyRecommendations(text, [recommendation], path) !== text,
  );
  const places = wanted.flatMap((one) => {
    const edit = editOf(text, apply(text, [one], path), changed);
    return edit === undefined ? [] : [{ edit, wanted: [one] }];
  });
  return merged(places).flatMap((group) => {
    const after = apply(text, group, path);
    const edit = editOf(text, after, changed);
    if (edit === undefined || !isProved({ text, after, edit, path, group, failOn })) return [];
    const settles = group.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint));
    return [{ path, ...edit, tools: group.map(({ tool }) => tool.name).sort(byText), settles }];
  });
}

interface Wanted {
  readonly tool: ToolReview;
  readonly recommendation: Recommendation;
  readonly findings: readonly Finding[];
}

/** Kinds that a rule answers; what is wrong with a definition, it does not. */
const answerable: ReadonlySet<FindingKind> = new Set([
  "tool-added",
  "tool-changed",
  "tool-uncovered",
  "rule-looser",
]);

/** A name outside the specification's set is never written into a file for others to click on. */
const plainName = /^[A-Za-z0-9_.-]{1,128}$/;

/** Each tool is tried on the file; more would take long, and would not be clicked either. */
const mostTools = 100;

/** What to write for the tools with the worst findings. */
function wantedFor(tools: readonly ToolReview[], failing: readonly Finding[]): readonly Wanted[] {
  const rank = new Map(failing.map(({ fingerprint }, index) => [fingerprint, index]));
  return tools
    .flatMap((tool): readonly Wanted[] => {
      const { recommendation } = tool;
      const own = tool.findings.flatMap((fingerprint) => failing[rank.get(fingerprint) ?? -1] ?? []);
      const findings = own.filter(({ kind }) => answerable.has(kind));
      const isWanted = recommendation !== undefined && findings.length > 0 && plainName.test(tool.name);
      return isWanted ? [{ tool, recommendation, findings }] : [];
    })
    .toSorted((a, b) => firstRank(rank, a) - firstRank(rank, b))
    .slice(0, mostTools);
}

function firstRank(rank: ReadonlyMap<string, number>, { findings }: Wanted): number {
  return Math.min(...findings.map(({ fingerprint }) => rank.get(fingerprint) ?? 0));
}

function apply(text: string, wanted: readonly Wanted[], path: string): string {
  return applyRecommendations(
    text,
    wanted.map(({ recommendation }) => recommendation),
    path,
  );
}

/** What turns one text into the other, if it is short and the diff shows every line that it replaces. */
function editOf(before: string, after: string, changed: ChangedFile): LineEdit | undefined {
  return lineEdits(before, after).find(
    ({ from, to, lines }) =>
      Math.max(lines.length, to - from + 1) <= mostLines &&
      lines.join("").length <= mostCharacters &&
      isShown(changed, from, to),
  );
}

interface Placed {
  readonly edit: LineEdit;
  readonly wanted: readonly Wanted[];
}

/** The wanted rules by place: those whose lines meet belong together, since taking over one would move the other's ground. */
function merged(places: readonly Placed[]): readonly (readonly Wanted[])[] {
  const groups: { to: number; wanted: readonly Wanted[] }[] = [];
  for (const { edit, wanted } of places.toSorted((a, b) => a.edit.from - b.edit.from)) {
    const last = groups.at(-1);
    if (last === undefined || edit.from > last.to) groups.push({ to: edit.to, wanted });
    else {
      last.to = Math.max(last.to, edit.to);
      last.wanted = [...last.wanted, ...wanted];
    }
  }
  return groups.map(({ wanted }) => wanted);
}

interface Claim {
  readonly text: string;
  readonly after: string;
  readonly edit: LineEdit;
  readonly path: string;
  readonly group: readonly Wanted[];
  readonly failOn: FailOn;
}

function isProved({ text, after, edit, path, group, failOn }: Claim): boolean {
  const parsed = parsePolicy(path, after);
  if (withEdit(text, edit) !== after || !parsed.ok) return false;
  return group.every(({ tool, findings }) => {
    const standing = standingOf(parsed.file.policy, tool.name);
    return findings.every((finding) => {
      const severity = severityUnder(standing, finding, tool);
      return severity === undefined || !reaches({ ...finding, severity }, failOn);
    });
  });
}

/** How severe the finding would be if the policy said this of the tool; undefined if there would be none. */
function severityUnder(standing: Standing, { kind, severity }: Finding, tool: ToolReview): Risk | undefined {
  const { name, classification, drift } = tool;
  switch (kind) {
    case "rule-looser":
      return loosenessSeverity(standing, name, classification);
    case "tool-uncovered":
      return compareStanding(standing, "allowed") > 0 ? classification.risk : undefined;
    case "tool-added":
      return additionSeverity(standing, name, classification);
    case "tool-changed":
      return drift.kind === "changed"
        ? changeSeverity(drift.changes, standing, name, classification)
        : severity;
    default:
      return severity;
  }
}
