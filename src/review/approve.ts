import type { ServerAssessment } from "../assess/assessment.ts";
import { byText } from "../model/json.ts";
import type { Lock, LockedServer } from "../model/lock.ts";
import { ours, say, type Phrase } from "../model/phrase.ts";
import { describeChange, describeServerChange } from "./describe.ts";
import { serverDrift, type DriftedTool, type ServerDrift } from "./drift.ts";
import { isApprovable, isKnown, lockServer } from "./lock.ts";
import { isSameRelease, packageText, startedPackage } from "../model/package.ts";
import { textOf } from "./tool-changes.ts";

/** One thing that an approval moved. */
export interface Approval {
  readonly server: string;
  /** Absent where it concerns the server as a whole. */
  readonly tool?: string;
  /** `new: destructive, critical risk`, or what changed. */
  readonly says: Phrase;
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
  const now = withKnownArchive(lockServer(assessment), before);
  if (only.length === 0) return now;
  const kept = new Map(before?.tools);
  for (const { named, drift } of serverDrift(before, assessment).tools) {
    if (drift.kind === "renamed" && only.includes(named.tool.name)) kept.delete(drift.from);
  }
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

/** Where nothing tells the hash of a release's archive now, the one that was approved still holds. */
function withKnownArchive(now: LockedServer, before: LockedServer | undefined): LockedServer {
  const [was, is] = [before?.package, now.package];
  if (was === undefined || is === undefined || is.integrity !== undefined) return now;
  return isSameRelease(was, is) ? { ...now, package: was } : now;
}

function approvalsOf(
  before: LockedServer | undefined,
  assessment: ServerAssessment,
  only: readonly string[],
): readonly Approval[] {
  const { server } = assessment.snapshot;
  const isWanted = (name: string) => only.length === 0 || only.includes(name);
  const drift = serverDrift(before, assessment);
  const tools = drift.tools.flatMap((one): readonly Approval[] => {
    const { name } = one.named.tool;
    return isWanted(name) && one.drift.kind !== "same"
      ? [{ server, tool: name, says: toolApproved(one) }]
      : [];
  });
  const gone = drift.removed.filter(isWanted).map((tool): Approval => ({ server, tool, says: ours("gone") }));
  return [...(only.length > 0 ? [] : serverApprovals(before, drift, assessment)), ...tools, ...gone];
}

function toolApproved({ named, drift }: DriftedTool): Phrase {
  const { category, risk } = named.tool.classification;
  const is = ours(`${category}, ${risk} risk`);
  if (drift.kind === "added" || drift.kind === "same") return say`new: ${is}`;
  const changes = drift.changes.map(describeChange).reduce((told, next) => say`${told}; ${next}`, is);
  return drift.kind === "renamed" ? say`renamed from ${drift.from}: ${changes}` : changes;
}

function serverApprovals(
  before: LockedServer | undefined,
  drift: ServerDrift,
  assessment: ServerAssessment,
): readonly Approval[] {
  const { server } = assessment.snapshot;
  const now = withKnownArchive(lockServer(assessment), before);
  const faults = assessment.findings.filter((one) => isApprovable(one) && !isKnown(before, one));
  const started = startedPackage(assessment.snapshot);
  const release = started === undefined ? "" : packageText(started);
  const count = now.tools.size;
  const locked = say`locked with ${count} tool${ours(count === 1 ? "" : "s")}${release === "" ? ours("") : say`, started from ${release}`}`;
  return [
    ...(before === undefined ? [{ server, says: locked }] : releaseApproved(server, before, now)),
    ...drift.changes.map((change): Approval => ({ server, says: describeServerChange(change) })),
    ...faults.map(({ fingerprint, says }): Approval => ({
      server,
      says: say`known from now on: ${fingerprint}, ${says}`,
    })),
  ];
}

/** The release that is approved from now on; to move it is what `same-version` is compared with. */
function releaseApproved(server: string, before: LockedServer, now: LockedServer): readonly Approval[] {
  const [from, to] = [before, now].map(releaseOf);
  if (from !== to) return [{ server, says: say`release ${from ?? ""} → ${to ?? ""}` }];
  const archive = now.package?.registry === "oci" ? undefined : now.package?.integrity;
  if (archive === undefined || archive === before.package?.integrity) return [];
  return [{ server, says: say`the archive of ${to ?? ""} is known by its hash from now on: ${archive}` }];
}

function releaseOf({ package: started, serverInfo }: LockedServer): string {
  return started === undefined ? textOf(serverInfo, "version") : packageText(started);
}
