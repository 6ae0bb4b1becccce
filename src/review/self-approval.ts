import type { ServerAssessment } from "../assess/assessment.ts";
import type { Risk } from "../model/classification.ts";
import { shortDigest } from "../model/digest.ts";
import { finding, type Finding } from "../model/finding.ts";
import type { LockedServer, ServerChange } from "../model/lock.ts";
import { ours, say, type Phrase } from "../model/phrase.ts";
import type { Project } from "../model/project.ts";
import type { ToolReview } from "../model/review.ts";
import { loosened, type Loosening } from "../policy/loosen.ts";
import { describeStanding } from "../policy/standing.ts";
import { ruleLocation } from "./coverage.ts";
import { describeServerChange } from "./describe.ts";
import { serverDrift, surfaceOf } from "./drift.ts";
import { additionSeverity, highest, serverChangeSeverity } from "./strictness.ts";

/** A server as it was seen in this run. */
export interface SeenServer {
  readonly assessment: ServerAssessment;
  readonly tools: readonly Omit<ToolReview, "findings">[];
  /** What is wrong with its definitions, approved or not. */
  readonly faults: readonly Finding[];
}

/** Undefined for a server that was not seen. */
export type Seen = (server: string) => SeenServer | undefined;

/**
 * What a change does to the judgement of itself: rules it makes looser and tools it writes into the lock. Nothing if
 * there is no earlier revision to compare with.
 */
export function selfApprovals(head: Project, base: Project | undefined, seen: Seen): readonly Finding[] {
  if (base === undefined) return [];
  const policies = [...new Set([...base.policies.keys(), ...head.policies.keys()])];
  return [
    ...policies.flatMap((server) => rulesLoosened(server, head, base, seen(server)?.tools)),
    ...[...(head.lock?.servers ?? [])].flatMap(([server, locked]) =>
      lockMoved(server, locked, base, seen(server)),
    ),
  ];
}

function rulesLoosened(
  server: string,
  head: Project,
  base: Project,
  tools: readonly Omit<ToolReview, "findings">[] | undefined,
): readonly Finding[] {
  const before = base.policies.get(server);
  const after = head.policies.get(server);
  const risks = risksOf(server, head, base, tools);
  return loosened(before?.policy, after?.policy, [...risks.keys()]).map((loosening) => {
    const { tool } = loosening;
    const severity =
      tool === undefined ? highest([...risks.values()]) : (risks.get(tool) ?? unseenRisk(tools));
    const fields = { kind: "rule-loosened", severity, server, says: sentence(loosening) } as const;
    const named = tool === undefined ? {} : { tool, ...ruleLocation(after, tool) };
    return finding({ ...fields, ...named }, lossDigest(loosening));
  });
}

/** Tells one loss from another, so that an acceptance of one covers no other. */
function lossDigest({ says, exactly }: Loosening): string {
  return shortDigest([...says.map(String), plain(says), ...(exactly === undefined ? [] : [exactly])]);
}

/** A rule for a tool that a server plainly does not offer opens nothing; of a server not seen nobody can tell. */
function unseenRisk(tools: readonly unknown[] | undefined): Risk {
  return tools === undefined ? "high" : "low";
}

function risksOf(
  server: string,
  head: Project,
  base: Project,
  tools: readonly Omit<ToolReview, "findings">[] | undefined,
): ReadonlyMap<string, Risk> {
  if (tools !== undefined)
    return new Map(tools.map(({ name, classification }) => [name, classification.risk]));
  const locked = head.lock?.servers.get(server) ?? base.lock?.servers.get(server);
  return new Map([...(locked?.tools ?? [])].map(([name, { risk }]) => [name, risk]));
}

function sentence({ tool, from, to, says }: Loosening): Phrase {
  const about = tool === undefined ? ours("the policy") : say`the rule of ${tool}`;
  const stood = from === to ? ours("") : ours(` (${describeStanding(from)} → ${describeStanding(to)})`);
  return say`this change makes ${about} looser${stood}: ${says}`;
}

function plain(phrase: Phrase): string {
  return phrase.map((part) => (typeof part === "string" ? part : part.quoted)).join("");
}

/**
 * Tools that the change itself writes into the lock, so that they no longer show as new or changed. Those that the
 * policy answers for anyway are not worth a word; a first lock approves nothing that was ever judged otherwise.
 */
function lockMoved(
  server: string,
  locked: LockedServer,
  base: Project,
  seen: SeenServer | undefined,
): readonly Finding[] {
  if (base.lock === undefined || seen === undefined) return [];
  const before = base.lock.servers.get(server);
  const faults = seen.faults.filter(
    ({ fingerprint }) => locked.faults.includes(fingerprint) && before?.faults.includes(fingerprint) !== true,
  );
  return [
    ...faults.map(faultApproved),
    ...(before === undefined ? [] : changesApproved(server, locked, before, seen.assessment)),
    ...toolsApproved(server, locked, before, seen),
  ];
}

/** What the server says of itself, or is started from, where that would have been told had the lock not moved. */
function changesApproved(
  server: string,
  locked: LockedServer,
  before: LockedServer,
  assessment: ServerAssessment,
): readonly Finding[] {
  const open = new Set(serverDrift(locked, assessment).changes.map(changeDigest));
  return serverDrift(before, assessment).changes.flatMap((change) => {
    const severity = serverChangeSeverity(change);
    if (severity === "low" || open.has(changeDigest(change))) return [];
    const says = say`this change approves in the lock: ${describeServerChange(change)}`;
    const about = shortDigest([changeDigest(change), surfaceOf(assessment.snapshot)]);
    return [finding({ kind: "acceptance-added", severity, server, says }, about)];
  });
}

function changeDigest(change: ServerChange): string {
  return shortDigest({ ...change });
}

function faultApproved(fault: Finding): Finding {
  const { severity, server, tool, fingerprint } = fault;
  const says = say`this change approves in the lock: ${fault.says}`;
  const named = tool === undefined ? {} : { tool };
  return finding({ kind: "acceptance-added", severity, server, ...named, says }, fingerprint);
}

function toolsApproved(
  server: string,
  locked: LockedServer,
  before: LockedServer | undefined,
  { tools }: SeenServer,
): readonly Finding[] {
  return tools.flatMap(({ name, classification, standing }) => {
    const now = locked.tools.get(name);
    if (now === undefined) return [];
    const old = before?.tools.get(name);
    const about = shortDigest([now.digests, ...now.others]);
    if (old !== undefined && shortDigest([old.digests, ...old.others]) === about) return [];
    const severity = additionSeverity(standing, name, classification);
    if (severity === "low") return [];
    const says = say`this change approves ${name} in the lock, which ${ours(old === undefined ? "is new" : "changed")}`;
    return [finding({ kind: "acceptance-added", severity, server, tool: name, says }, about)];
  });
}
