import type { ServerAssessment } from "../../src/assess/assessment.ts";
import type { AssessedTool } from "../../src/model/classification.ts";
import { defaultConfig } from "../../src/model/files/config-file.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Json } from "../../src/model/json.ts";
import type { Lock } from "../../src/model/lock.ts";
import type { Phrase } from "../../src/model/phrase.ts";
import type { PolicyFile } from "../../src/model/policy.ts";
import type { Acceptance, Config, Project } from "../../src/model/project.ts";
import type { Review } from "../../src/model/review.ts";
import type { CaptureFailure, ServerSnapshot } from "../../src/model/server.ts";
import { parsePolicy } from "../../src/policy/parse.ts";
import { approve } from "../../src/review/approve.ts";
import { review, type ReviewInput } from "../../src/review/review.ts";

const launch = { kind: "stdio", command: "server", args: [], env: [] } as const;

/** What a server named `files` said; `fields` says otherwise. */
export function snapshot(fields: Partial<ServerSnapshot> = {}): ServerSnapshot {
  return {
    server: "files",
    coverage: "complete",
    declared: { kind: "argument" },
    launch,
    unresolved: [],
    protocolVersion: "2025-11-25",
    serverInfo: { name: "files", version: "1.0.0" },
    capabilities: {},
    tools: [],
    prompts: [],
    resources: [],
    resourceTemplates: [],
    notes: [],
    ...fields,
  };
}

/** A judged server that offers these tools. */
export function assessment(
  tools: readonly AssessedTool[],
  fields: Partial<ServerSnapshot> = {},
  findings: readonly Finding[] = [],
): ServerAssessment {
  return {
    snapshot: snapshot({ tools: tools.map(({ definition }) => definition), ...fields }),
    tools,
    findings,
  };
}

export function failed(server: string): CaptureFailure {
  return {
    server,
    coverage: "none",
    declared: { kind: "argument" },
    launch,
    unresolved: [],
    failure: "exited",
    says: "It exited.",
    quotes: "",
    stderrTail: [],
  };
}

/** The policy file a document stands for; the test fails if it is not valid. */
export function policyFile(document: Json, file = ".toolwarden/policy/files.json"): PolicyFile {
  const parsed = parsePolicy(file, JSON.stringify(document, undefined, 2));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.file;
}

/** What is committed: a policy for `files`, if one is given, and a lock of these servers, if any are. */
export function project({
  policy,
  locked,
  config = {},
}: {
  readonly policy?: Json | undefined;
  readonly locked?: readonly ServerAssessment[] | undefined;
  readonly config?: Partial<Config>;
} = {}): Project {
  return {
    config: { ...defaultConfig, ...config },
    policies: new Map(policy === undefined ? [] : [["files", policyFile(policy)]]),
    ...(locked === undefined ? {} : { lock: lockOf(locked) }),
  };
}

export function lockOf(locked: readonly ServerAssessment[]): Lock {
  return approve(undefined, locked, []).lock;
}

export function reviewed(input: Partial<ReviewInput> & Pick<ReviewInput, "head">): Review {
  return review({
    assessments: [],
    failures: [],
    policyDir: ".toolwarden/policy",
    failOn: "high",
    today: "2026-11-22",
    fromFork: false,
    ...input,
  });
}

/** `severity kind tool: sentence`, quoted parts in backticks. */
export function lines(review: Review): readonly string[] {
  return review.findings.map(
    ({ severity, kind, tool, says }) =>
      `${severity} ${kind}${tool === undefined ? "" : ` ${tool}`}: ${plain(says)}`,
  );
}

export function plain(phrase: Phrase): string {
  return phrase.map((part) => (typeof part === "string" ? part : `\`${part.quoted}\``)).join("");
}

export function accepting(fields: Partial<Acceptance> & Pick<Acceptance, "finding">): Acceptance {
  return { reason: "known", by: "us", until: "2026-12-31", line: 7, ...fields };
}
