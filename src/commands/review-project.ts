import { assessServer } from "../assess/assess.ts";
import type { ProjectFiles } from "../io/files/project-files.ts";
import type { FailOn } from "../model/finding.ts";
import type { Project } from "../model/project.ts";
import type { Review } from "../model/review.ts";
import { type CaptureFailure, type CaptureResult, isSnapshot } from "../model/server.ts";
import { review } from "../review/review.ts";
import { todayOf, type World } from "./command.ts";
import { loadProject } from "./project.ts";
import { recordsOf } from "./records.ts";
import { collect } from "./collect.ts";
import { type Sources } from "./sources.ts";
import type { Stage } from "./stages.ts";

/** What to review, against what. */
export interface ReviewRequest {
  readonly sources: Sources;
  readonly policyDir: string;
  /** The files under review. */
  readonly head: ProjectFiles;
  /** The files as they were before; absent means that nothing is compared. */
  readonly base?: ProjectFiles;
  /** Whose config.yml decides; `base` needs one. */
  readonly decides: "base" | "head";
  /** Wins over config.yml. */
  readonly failOn?: FailOn;
  /** True if the change comes from outside the repository. */
  readonly fromFork: boolean;
  /** Told at the end of each stage; `github` is the reading of what is committed. */
  readonly ended?: (stage: Stage) => void;
}

/** A review, with the captures it was made from. */
export interface ReviewRun {
  readonly review: Review;
  readonly results: readonly CaptureResult[];
}

/**
 * Captures (or reads) what the servers say, and judges it once.
 * @throws UsageError for bad usage, config, policy or lock.
 */
export async function reviewProject(request: ReviewRequest, world: World): Promise<ReviewRun> {
  const head = await loadProject(request.head, request.policyDir);
  const base = await loadBase(request, head);
  const { config } = base ?? head;
  request.ended?.("github");
  const records = recordsOf(world);
  const { results, declared } = await collect(
    request.sources,
    {
      ...config.capture,
      accept: config.accept,
      ...(config.servers === undefined ? {} : { servers: config.servers }),
    },
    world,
    records.tell,
  );
  request.ended?.("capture");
  const failures = results.filter((result): result is CaptureFailure => !isSnapshot(result));
  return {
    results,
    review: review({
      assessments: results.filter(isSnapshot).map(assessServer),
      failures,
      head,
      ...(base === undefined ? {} : { base }),
      policyDir: request.policyDir,
      failOn: request.failOn ?? config.failOn ?? "high",
      today: todayOf(world),
      fromFork: request.fromFork,
      records: await records.of(results),
      ...(declared === undefined ? {} : { declared }),
    }),
  };
}

async function loadBase(
  { base, policyDir, decides }: ReviewRequest,
  head: Project,
): Promise<Project | undefined> {
  if (base === undefined) return undefined;
  const before = await loadProject(base, policyDir);
  return decides === "base" ? before : { ...before, config: head.config };
}
