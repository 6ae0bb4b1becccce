import {
  type Answer,
  type Call,
  type Endpoint,
  forbidden,
  mayRead,
  mayWrite,
  notFound,
  numberIn,
  refusal,
} from "./endpoint.ts";
import { checkRunShape } from "./shapes.ts";
import { type CheckRun, stamp } from "./state.ts";

/** Longest summary or text of a check run, in characters. */
const longestText = 65_535;

/** Check runs. */
export const checkEndpoints: readonly Endpoint[] = [
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/check-runs",
    operationId: "checks/create",
    handle: (call) => {
      const { id, createdAt: startedAt } = stamp(call.state);
      const begun = { id, commit: String(call.body["head_sha"]), name: String(call.body["name"]), startedAt };
      const queued = { ...begun, status: "queued", conclusion: null, output: {}, annotations: [] };
      return write(call, 201, queued, (run) => void (call.state.checkRuns = [...call.state.checkRuns, run]));
    },
  },
  {
    method: "PATCH",
    path: "/repos/{owner}/{repo}/check-runs/{check_run_id}",
    operationId: "checks/update",
    handle: (call) => {
      const { state } = call;
      const run = state.checkRuns.find(({ id }) => id === numberIn(call, "check_run_id"));
      if (run === undefined) return notFound;
      return write(call, 200, run, (edited) => {
        state.checkRuns = state.checkRuns.map((other) => (other.id === run.id ? edited : other));
      });
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/commits/{ref}/check-runs",
    operationId: "checks/list-for-ref",
    handle: (call) => {
      if (!mayRead(call, "checks")) return notFound;
      const runs = call.state.checkRuns.filter(({ commit }) => commit === call.parameters["ref"]);
      return {
        status: 200,
        page: runs.map((run) => checkRunShape(call.base, call.state, run)),
        pageKey: "check_runs",
      };
    },
  },
];

function write(call: Call, status: number, run: CheckRun, save: (run: CheckRun) => void): Answer {
  if (!mayWrite(call, "checks")) return forbidden;
  const changed = changeOf(call, run);
  if (changed.status === "completed" && changed.conclusion === null)
    return invalid("conclusion", "missing_field");
  const { summary, text } = changed.output;
  if ([summary, text].some((field) => typeof field === "string" && Array.from(field).length > longestText))
    return invalid("output", "invalid");
  save(changed);
  return { status, body: checkRunShape(call.base, call.state, changed) };
}

/** A conclusion completes a run, whether or not that is said too. */
function changeOf({ body }: Call, run: CheckRun): CheckRun {
  const { annotations = [], ...output } = (body["output"] ?? {}) as {
    readonly annotations?: readonly unknown[];
  };
  const conclusion = typeof body["conclusion"] === "string" ? body["conclusion"] : run.conclusion;
  const status =
    typeof body["status"] === "string" ? body["status"] : conclusion === null ? run.status : "completed";
  return {
    ...run,
    status,
    conclusion,
    output: { ...run.output, ...output },
    annotations: [...run.annotations, ...annotations],
  };
}

function invalid(field: string, code: string): Answer {
  return refusal(422, "Invalid request.", [{ resource: "CheckRun", field, code }]);
}
