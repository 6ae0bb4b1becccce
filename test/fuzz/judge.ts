import { assessServer } from "../../src/assess/assess.ts";
import { parseSnapshots, formatSnapshots } from "../../src/model/files/snapshots-file.ts";
import { isSnapshot, type CaptureFailure, type CaptureResult } from "../../src/model/server.ts";
import { formatPolicy, starterPolicy } from "../../src/policy/starter.ts";
import { parsePolicy } from "../../src/policy/parse.ts";
import { annotations } from "../../src/render/annotations.ts";
import { comment } from "../../src/render/comment.ts";
import { htmlReview } from "../../src/render/html-review.ts";
import { junit } from "../../src/render/junit.ts";
import { reviewJson } from "../../src/render/review-json.ts";
import { sarif } from "../../src/render/sarif.ts";
import { summary } from "../../src/render/summary.ts";
import { terminalReview } from "../../src/render/terminal.ts";
import { formatLock, parseLock } from "../../src/review/lock.ts";
import type { Project } from "../../src/model/project.ts";
import { obeyed } from "../e2e/obeyed.ts";
import { lockOf, project, reviewed } from "../review/support.ts";

/** What must hold of whatever was captured: saved and read again, judged, locked, and shown in every form. */
export function judge(results: readonly CaptureResult[], head: Project = project()): void {
  const saved = formatSnapshots(parseSnapshots("saved.json", formatSnapshots(results)));
  hold(
    "a saved capture is read as it was saved",
    saved === formatSnapshots(parseSnapshots("again.json", saved)),
  );
  const assessments = results.filter(isSnapshot).map(assessServer);
  const failures = results.filter((result): result is CaptureFailure => !isSnapshot(result));
  show(reviewed({ assessments, failures, head }));

  const lock = parseLock("lock.json", formatLock(lockOf(assessments)));
  if (!lock.ok) throw new Error(`our own lock is not read: ${JSON.stringify(lock.problems[0])}`);
  const drift = reviewed({ assessments, head: { ...project(), lock: lock.lock } }).findings.filter(
    ({ kind }) => /^(?:tool|server)-(?:added|changed|renamed|removed)$/.test(kind),
  );
  hold(`what was just locked has not changed: ${JSON.stringify(drift[0])}`, drift.length === 0);
  for (const { tools } of assessments) {
    const starter = parsePolicy("starter.json", formatPolicy(starterPolicy(tools)));
    if (!starter.ok) throw new Error(`our own starter is not valid: ${JSON.stringify(starter.problems[0])}`);
  }
}

function show(review: Parameters<typeof terminalReview>[0]): void {
  const printed = [
    terminalReview(review, { colour: false }),
    reviewJson(review),
    htmlReview(review),
    junit(review),
    sarif(review),
  ];
  for (const text of printed)
    hold(`nothing printed is obeyed: ${obeyed(text)[0]}`, obeyed(text).length === 0);
  for (const text of [reviewJson(review), sarif(review)]) JSON.parse(text);
  comment(review);
  summary(review);
  annotations(review);
}

/** Throws if a claim does not hold. */
export function hold(claim: string, isTrue: boolean): void {
  if (!isTrue) throw new Error(`not so: ${claim}`);
}
