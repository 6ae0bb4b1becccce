import { assessServer } from "../assess/assess.ts";
import type { ProjectFiles } from "../io/files/project-files.ts";
import type { FailOn } from "../model/finding.ts";
import type { Review } from "../model/review.ts";
import { type CaptureFailure, type CaptureResult, isSnapshot } from "../model/server.ts";
import { review } from "../review/review.ts";
import type { World } from "./command.ts";
import { loadProject } from "./project.ts";
import { collect, type Sources } from "./sources.ts";

/** What to review, against what. */
export interface ReviewRequest {
  readonly sources: Sources;
  readonly policyDir: string;
  /** The files under review. */
  readonly head: ProjectFiles;
  /** The files as they were before, whose config.yml decides; absent means the same as `head`. */
  readonly base?: ProjectFiles;
  /** Wins over config.yml. */
  readonly failOn?: FailOn;
  /** True if the change comes from outside the repository. */
  readonly fromFork: boolean;
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
  const base = request.base === undefined ? undefined : await loadProject(request.base, request.policyDir);
  const { config } = base ?? head;
  const { results, declared } = await collect(
    request.sources,
    { ...config.capture, ...(config.servers === undefined ? {} : { servers: config.servers }) },
    world,
  );
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
      today: new Date(world.now()).toISOString().slice(0, 10),
      fromFork: request.fromFork,
      ...(declared === undefined ? {} : { declared }),
    }),
  };
}
