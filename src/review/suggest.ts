import { type ChangedFile, isShown } from "../model/change.ts";
import type { FailOn, Finding, FindingKind } from "../model/finding.ts";
import { reaches } from "../model/finding.ts";
import type { Recommendation, Standing } from "../model/policy.ts";
import type { ServerReview, ToolReview } from "../model/review.ts";
import { parsePolicy } from "../policy/parse.ts";
import { applyRecommendations } from "../policy/starter.ts";
import { standingOf } from "../policy/standing.ts";
import { additionSeverity, changeSeverity, loosenessSeverity } from "./strictness.ts";

/** A change of a policy file that a reviewer can take over with one click. */
export interface Suggestion {
  readonly path: string;
  /** 1-based lines of the file at the head that `lines` replace, both included. */
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
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
    return [{ path, ...edit, tools: group.map(({ tool }) => tool.name), settles }];
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

type Edit = Pick<Suggestion, "from" | "to" | "lines">;

/** The lines that differ, with a neighbour where nothing but new lines would be left; undefined if the diff does not show them. */
function editOf(before: string, after: string, changed: ChangedFile): Edit | undefined {
  const [old, young] = [before.split("\n"), after.split("\n")];
  const { head, tail } = commonEnds(old, young);
  const isInsertion = old.length - tail === head;
  for (const { above, below } of isInsertion ? neighbours : [{ above: 0, below: 0 }]) {
    const from = head - above + 1;
    const to = old.length - tail + below;
    const lines = young.slice(head - above, young.length - tail + below);
    if (isShort(lines, to - from + 1) && isShown(changed, from, to)) return { from, to, lines };
  }
  return undefined;
}

const neighbours = [
  { above: 1, below: 0 },
  { above: 0, below: 1 },
] as const;

function isShort(lines: readonly string[], replaced: number): boolean {
  return Math.max(lines.length, replaced) <= mostLines && lines.join("").length <= mostCharacters;
}

/** How many lines are the same at the beginning and at the end. */
function commonEnds(
  a: readonly string[],
  b: readonly string[],
): { readonly head: number; readonly tail: number } {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < most - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  return { head, tail };
}

interface Placed {
  readonly edit: Edit;
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
  readonly edit: Edit;
  readonly path: string;
  readonly group: readonly Wanted[];
  readonly failOn: FailOn;
}

function isProved({ text, after, edit, path, group, failOn }: Claim): boolean {
  const applied = text.split("\n");
  applied.splice(edit.from - 1, edit.to - edit.from + 1, ...edit.lines);
  const parsed = parsePolicy(path, after);
  if (applied.join("\n") !== after || !parsed.ok) return false;
  return group.every(({ tool, findings }) => {
    const standing = standingOf(parsed.file.policy, tool.name);
    return findings.every((finding) => !stillFails(finding, tool, standing, failOn));
  });
}

function stillFails(finding: Finding, tool: ToolReview, standing: Standing, failOn: FailOn): boolean {
  const { name, classification, drift } = tool;
  const severity = {
    "rule-looser": loosenessSeverity(standing, name, classification),
    "tool-added": additionSeverity(standing, name, classification),
    "tool-changed":
      drift.kind === "changed" ? changeSeverity(drift.changes, standing, name, classification) : undefined,
    "tool-uncovered":
      standing === "no-policy" || standing === "allowed-by-default" ? classification.risk : undefined,
  }[finding.kind as string];
  return severity !== undefined && reaches({ ...finding, severity }, failOn);
}
