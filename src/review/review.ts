import { acrossServers } from "../assess/across.ts";
import type { ServerAssessment } from "../assess/assessment.ts";
import { declarationFindings } from "../assess/declaration.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import type { AssessedTool } from "../model/classification.ts";
import { compareFindings, findingsByTool, type FailOn, type Finding } from "../model/finding.ts";
import { byText, own } from "../model/json.ts";
import type { LockedServer } from "../model/lock.ts";
import type { Recommendation, Standing } from "../model/policy.ts";
import type { Project } from "../model/project.ts";
import type { Review, ServerReview, ToolDrift, ToolReview } from "../model/review.ts";
import type { CaptureFailure } from "../model/server.ts";
import { policyFileName } from "../policy/file-name.ts";
import { recommender } from "../policy/recommend.ts";
import { expectedStanding } from "../policy/recommend/defaults.ts";
import { compareStanding, isBlocked, standingOf } from "../policy/standing.ts";
import { formatPolicy, starterPolicy } from "../policy/starter.ts";
import { acceptanceFindings, sortOut } from "./acceptance.ts";
import { coverageFindings } from "./coverage.ts";
import { serverDrift, surfaceOf, type DriftedTool } from "./drift.ts";
import { serverAdded, serverChanged, serverRemoved, toolDrifted, toolRemoved } from "./drift-findings.ts";
import { flowFinding } from "./flow.ts";
import { recordFindings } from "./record-findings.ts";
import { isKnown } from "./lock.ts";
import { selfApprovals } from "./self-approval.ts";
import { unseenOf, verdictOf } from "./verdict.ts";

/** Everything a review looks at; nothing else decides. */
export interface ReviewInput {
  /** Servers that answered, in any order. */
  readonly assessments: readonly ServerAssessment[];
  /** Servers that did not. */
  readonly failures: readonly CaptureFailure[];
  /** What is committed at the revision under review. */
  readonly head: Project;
  /** What was committed before; its config decides. Absent means that nothing is compared and `head` decides. */
  readonly base?: Project;
  /** Where policies lie, to say where one should: `.toolwarden/policy`. */
  readonly policyDir: string;
  readonly failOn: FailOn;
  /** ISO date, UTC. */
  readonly today: string;
  /** Whether the change comes from outside the repository: then what approves of itself fails. */
  readonly fromFork: boolean;
  /** Every server that the repository declares, if that is known: a locked one that is not among them is gone. */
  readonly declared?: readonly string[];
  /** What the catalogue has of them, by server name. */
  readonly records?: ReadonlyMap<string, CatalogEntry>;
}

/** The one judgement: a value that every output is made from. Never throws, and the order of servers is no matter. */
export function review(input: ReviewInput): Review {
  const { head, base, failures } = input;
  const judged = [...input.assessments]
    .sort((a, b) => byText(a.snapshot.server, b.snapshot.server))
    .map((assessment) => judgeServer(assessment, head, input.policyDir));
  const seen = new Map(judged.map((one) => [one.server.server, one]));
  const config = (base ?? head).config;
  const snapshots = judged.map(({ server }) => server.snapshot);
  const unseen = unseenOf(snapshots, failures);
  const about = [
    ...judged.flatMap(({ findings }) => findings),
    ...judged.flatMap((one) => againstRecord(one, input.records)),
    ...failures.flatMap((failure) => unansweredFaults(failure, head)),
    ...acrossServers(input.assessments),
    ...flowFinding(
      judged.flatMap(({ server: { server }, tools }) => tools.map((tool) => ({ ...tool, server }))),
    ),
    ...serversRemoved(input),
    ...selfApprovals(head, base, (server) => seen.get(server)),
  ];
  const all = distinct([...about, ...acceptanceFindings(head.config, config, about, unseen, input.today)]);
  const { open, accepted } = sortOut(all, config.accept, input.today);
  const terms = { failOn: input.failOn, selfApprovalFails: input.fromFork || config.selfApproval === "fail" };
  return {
    today: input.today,
    verdict: verdictOf(open, unseen, terms),
    failOn: input.failOn,
    servers: judged.map((one) => serverReview(one, open)),
    failures: [...failures].sort((a, b) => byText(a.server, b.server)),
    findings: open,
    accepted,
    records: input.records ?? new Map(),
    ...(config.enforcer === undefined ? {} : { enforcer: config.enforcer }),
  };
}

/** What is as the lock has it was looked at by somebody, whatever is on record of it. */
function againstRecord({ server, tools, assessment }: ServerJudged, records: ReviewInput["records"]) {
  const isApproved =
    server.isLocked && server.removed.length === 0 && tools.every(({ drift }) => drift.kind === "same");
  return isApproved ? [] : recordFindings(assessment, records?.get(server.server));
}

/** What is wrong with the declaration of a server that did not answer: that can be judged all the same. */
function unansweredFaults({ server, declared }: CaptureFailure, { lock }: Project): readonly Finding[] {
  const locked = lock?.servers.get(server);
  return declarationFindings(server, declared).filter((one) => !isKnown(locked, one));
}

function serverReview({ server, tools }: ServerJudged, open: readonly Finding[]): ServerReview {
  const byTool = findingsByTool(open, server.server);
  const fingerprints = (name: string) => (byTool.get(name) ?? []).map(({ fingerprint }) => fingerprint);
  return { ...server, tools: tools.map((tool) => ({ ...tool, findings: fingerprints(tool.name) })) };
}

type ToolJudged = Omit<ToolReview, "findings">;

interface ServerJudged {
  readonly server: Omit<ServerReview, "tools">;
  readonly tools: readonly ToolJudged[];
  readonly assessment: ServerAssessment;
  /** What is wrong with its definitions, approved or not. */
  readonly faults: readonly Finding[];
  readonly findings: readonly Finding[];
}

function judgeServer(assessment: ServerAssessment, head: Project, policyDir: string): ServerJudged {
  const { snapshot } = assessment;
  const { server } = snapshot;
  const policy = head.policies.get(server);
  const locked = head.lock?.servers.get(server);
  const recommend = recommender(assessment.tools);
  const drift = serverDrift(locked, assessment);
  const tools = drift.tools.map((one) =>
    judgeTool(one, standingOf(policy?.policy, one.named.tool.name), recommend),
  );
  const isWhole = snapshot.coverage === "complete";
  return {
    server: {
      server,
      snapshot,
      policyFile: policy?.file ?? `${policyDir}/${policyFileName(server)}`,
      hasPolicy: policy !== undefined,
      isLocked: locked !== undefined,
      ...versionOf(locked),
      removed: drift.removed,
      changes: drift.changes,
      ...(policy === undefined ? {} : { policyText: policy.text }),
      ...(policy === undefined && isWhole ? { starter: formatPolicy(starterPolicy(assessment.tools)) } : {}),
    },
    tools,
    assessment,
    faults: assessment.findings,
    findings: [
      // What was approved with the lock is known; a fault that came since is not.
      ...assessment.findings.filter((one) => !isKnown(locked, one)),
      ...(head.lock !== undefined && locked === undefined ? [serverAdded(server)] : []),
      ...drift.changes.map((change) => serverChanged(server, change, surfaceOf(snapshot))),
      ...tools.flatMap((tool) => toolDrifted(server, tool)),
      ...drift.removed.map((tool) => toolRemoved(server, tool)),
      ...coverageFindings(snapshot, tools, policy),
    ],
  };
}

function versionOf(locked: LockedServer | undefined): Pick<ServerReview, "lockedVersion"> {
  const version = locked === undefined ? undefined : own(locked.serverInfo, "version");
  return typeof version === "string" ? { lockedVersion: version } : {};
}

function judgeTool(
  { named: { tool }, drift }: DriftedTool,
  standing: Standing,
  recommend: (tool: AssessedTool) => Recommendation,
): ToolJudged {
  const recommendation = isWanting(tool, standing, drift) ? recommend(tool) : undefined;
  return { ...tool, drift, standing, ...(recommendation === undefined ? {} : { recommendation }) };
}

/**
 * Whether a rule is to be suggested: for a tool that no rule names and that is new or open, and for one whose rule is
 * looser than its category calls for.
 */
function isWanting({ name, classification }: AssessedTool, standing: Standing, drift: ToolDrift): boolean {
  if (standing === "denied-by-default") return drift.kind !== "same";
  if (isBlocked(standing) || standing === "ask" || standing === "conditional") return false;
  return compareStanding(standing, expectedStanding(name, classification)) > 0;
}

function serversRemoved({ head, declared, assessments, failures }: ReviewInput): readonly Finding[] {
  if (declared === undefined) return [];
  const known = new Set([
    ...declared,
    ...[...assessments.map(({ snapshot }) => snapshot), ...failures].map(({ server }) => server),
  ]);
  return [...(head.lock?.servers.keys() ?? [])].filter((server) => !known.has(server)).map(serverRemoved);
}

/** Worst first, each once. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const byFingerprint = new Map(findings.map((finding) => [finding.fingerprint, finding]));
  return [...byFingerprint.values()].sort(compareFindings);
}
