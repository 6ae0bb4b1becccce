import type { ServerAssessment } from "../assess/assessment.ts";
import { byText } from "../model/json.ts";
import type { Lock, LockedServer } from "../model/lock.ts";
import { serverChanges, toolDrift } from "./drift.ts";
import { lockServer } from "./lock.ts";
import { namedTools } from "../assess/named-tools.ts";

/** One thing that an approval moved. */
export interface Approval {
  readonly server: string;
  /** Absent where it concerns the server as a whole. */
  readonly tool?: string;
  /** Our own words only: `new`, `changed: description, hint`, `gone`. */
  readonly what: string;
}

/**
 * Moves the lock to what these servers offer now: wholly, or only for the tools named (a server that no lock knows
 * then gets those alone). Servers not among `assessments` stay as they are. No approvals means that nothing moved.
 */
export function approve(
  lock: Lock | undefined,
  assessments: readonly ServerAssessment[],
  tools: readonly string[],
): { readonly lock: Lock; readonly approvals: readonly Approval[] } {
  const servers = new Map(lock?.servers);
  const approvals: Approval[] = [];
  for (const assessment of [...assessments].sort((a, b) => byText(a.snapshot.server, b.snapshot.server))) {
    const { server } = assessment.snapshot;
    const before = servers.get(server);
    const moved = approvalsOf(before, assessment, tools);
    approvals.push(...moved);
    if (moved.length > 0) servers.set(server, nextLock(before, assessment, tools));
  }
  return { lock: { servers }, approvals };
}

function nextLock(
  before: LockedServer | undefined,
  assessment: ServerAssessment,
  only: readonly string[],
): LockedServer {
  const now = lockServer(assessment);
  if (only.length === 0) return now;
  const kept = new Map(before?.tools);
  for (const name of only) {
    const tool = now.tools.get(name);
    if (tool === undefined) kept.delete(name);
    else kept.set(name, tool);
  }
  const approved = assessment.findings.filter(({ tool }) => tool !== undefined && only.includes(tool));
  const faults = [
    ...new Set([...(before?.faults ?? []), ...approved.map(({ fingerprint }) => fingerprint)]),
  ].sort();
  return { ...(before ?? now), faults, tools: kept };
}

function approvalsOf(
  before: LockedServer | undefined,
  assessment: ServerAssessment,
  only: readonly string[],
): readonly Approval[] {
  const { server } = assessment.snapshot;
  const isWanted = (name: string) => only.length === 0 || only.includes(name);
  const named = namedTools(assessment).filter(({ tool }) => isWanted(tool.name));
  if (before === undefined) {
    const count = `${named.length} tool${named.length === 1 ? "" : "s"}`;
    return only.length > 0 && named.length === 0 ? [] : [{ server, what: `locked with ${count}` }];
  }
  const offered = new Set(assessment.tools.map(({ name }) => name));
  const changed = named.flatMap((one): readonly Approval[] => {
    const drift = toolDrift(before, one);
    const tool = one.tool.name;
    if (drift.kind === "same") return [];
    const kinds =
      drift.kind === "added" ? [] : [...new Set(drift.changes.map(({ kind }) => kind.replace("-", " ")))];
    return [{ server, tool, what: drift.kind === "added" ? "new" : `changed: ${kinds.join(", ")}` }];
  });
  const gone = [...before.tools.keys()].filter((name) => isWanted(name) && !offered.has(name));
  const itself = only.length > 0 ? [] : serverApprovals(before, assessment);
  return [...itself, ...changed, ...gone.sort().map((tool): Approval => ({ server, tool, what: "gone" }))];
}

function serverApprovals(before: LockedServer, assessment: ServerAssessment): readonly Approval[] {
  const { server } = assessment.snapshot;
  const abouts = serverChanges(before, assessment).map(({ about }) => about);
  const faults = lockServer(assessment).faults.filter((fault) => !before.faults.includes(fault));
  return [
    ...(abouts.length === 0 ? [] : [{ server, what: `changed: ${abouts.join(", ")}` }]),
    ...(faults.length === 0 ? [] : [{ server, what: `known from now on: ${faults.join(", ")}` }]),
  ];
}
