import type { Classification } from "../model/classification.ts";
import { finding, type Finding } from "../model/finding.ts";
import { byText } from "../model/json.ts";
import { say, type Phrase } from "../model/phrase.ts";
import type { Standing } from "../model/policy.ts";
import { isBlocked } from "../policy/standing.ts";

/** A tool with what decides whether a flow may pass through it. */
export interface FlowTool {
  readonly server: string;
  readonly name: string;
  readonly classification: Pick<Classification, "category" | "signals">;
  readonly standing: Standing;
}

/** What a tool can be in a flow: it brings in strangers' words, reads what is private, or carries something out. */
type Part = "brings" | "reads" | "carries";
const parts: readonly Part[] = ["brings", "reads", "carries"];

/**
 * The way from untrusted words through private data to the outside, if tools that no rule stops make one up between
 * two servers; one finding a review, with the tool whose denial breaks most of the ways. `tools` in any order.
 */
export function flowFinding(tools: readonly FlowTool[]): readonly Finding[] {
  const open = tools
    .filter(({ standing }) => !isBlocked(standing) && standing !== "ask")
    .sort((a, b) => byText(a.server, b.server) || byText(a.name, b.name));
  const by = {
    brings: open.filter(isPart("brings")),
    reads: open.filter(isPart("reads")),
    carries: open.filter(isPart("carries")),
  };
  const [first, second, third] = [by.brings[0], by.reads[0], by.carries[0]];
  if (!first || !second || !third) return [];
  if (new Set([...by.brings, ...by.reads, ...by.carries].map(({ server }) => server)).size < 2) return [];
  const all = by.brings.length * by.reads.length * by.carries.length;
  const [best, broken] = bestDenied(by);
  if (!best) return [];
  const says = say`it is possible, not proven, that words from ${named(first)} make an agent read with ${named(second)} and send with ${named(third)}: ${all} such ways, of which denying ${named(best)} breaks ${broken}`;
  return [finding({ kind: "open-flow", severity: "low", server: best.server, tool: best.name, says })];
}

const named = ({ server, name }: FlowTool): Phrase => say`${name} of ${server}`;

const isPart = (part: Part) => (tool: FlowTool) => partsOf(tool).includes(part);

function partsOf({ name, classification: { category, signals } }: FlowTool): readonly Part[] {
  const has = (...any: Classification["signals"]) => any.some((signal) => signals.includes(signal));
  const isRead = category === "read";
  return parts.filter((part) => {
    if (part === "brings") return isRead && (has("takes-url") || ofStrangers.test(name));
    if (part === "reads")
      return isRead && has("handles-credentials", "personal-data", "takes-path", "takes-sql");
    return !isRead && has("reaches-outside", "takes-url");
  });
}

// Names of what anybody may write to: a signal for it would say too much of tools that merely list.
const ofStrangers = /mail|message|inbox|issue|comment|web|page|browse|review|ticket|feed/i;

type Parts = Readonly<Record<Part, readonly FlowTool[]>>;

/** The tool that stands in most ways, among equals one that carries out, and how many ways those are. */
function bestDenied(by: Parts): readonly [FlowTool | undefined, number] {
  const all = waysThrough(by);
  let [best, most]: [FlowTool | undefined, number] = [undefined, 0];
  for (const tool of [...by.carries, ...by.brings, ...by.reads]) {
    const left = {
      brings: by.brings.filter((one) => one !== tool),
      reads: by.reads.filter((one) => one !== tool),
      carries: by.carries.filter((one) => one !== tool),
    };
    const broken = all - waysThrough(left);
    if (broken > most) [best, most] = [tool, broken];
  }
  return [best, most];
}

const waysThrough = ({ brings, reads, carries }: Parts) => brings.length * reads.length * carries.length;
