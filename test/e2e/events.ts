import examples from "@octokit/webhooks-examples" with { type: "json" };

/*
 * Events as the runner hands them on: GitHub's own example payloads, with the commits, repositories and numbers of the
 * fake GitHub put in. A pull request from a fork and the workflow run after one are not among the examples; they are made by
 * hand from GitHub's documentation of them.
 */
export const baseSha = "b".repeat(40);
export const headSha = "a".repeat(40);
export const noSha = "0".repeat(40);

export interface RunnerEvent {
  readonly name: string;
  readonly payload: object;
}

type Json = Readonly<Record<string, unknown>>;

const home = { id: 1, full_name: "octo-org/octo-repo" };
const fork = { id: 2, full_name: "mallory/fork" };

/** The first example of an event, with that action where one is given. */
function example(name: string, action?: string): Json {
  const all = examples.find((event) => event.name === name)?.examples as readonly Json[] | undefined;
  const found = all?.find((payload) => action === undefined || payload["action"] === action);
  if (found === undefined) throw new Error(`there is no example of ${name} ${action ?? ""}`);
  return found;
}

/** A copy with some of its fields replaced, deeply; lists are replaced whole. */
function withFields(payload: Json, changes: Json): Json {
  const changed = Object.entries(changes).map(([key, value]) => {
    const before = payload[key];
    return [key, isObject(value) && isObject(before) ? withFields(before, value) : value] as const;
  });
  return { ...payload, ...Object.fromEntries(changed) };
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export interface PullOptions {
  readonly name?: "pull_request" | "pull_request_target";
  readonly action?: "opened" | "closed" | "reopened" | "synchronize" | "converted_to_draft";
  readonly fork?: boolean;
  readonly draft?: boolean;
  readonly sender?: string;
  readonly base?: string;
  readonly head?: string;
}

/** Pull request 7, of a branch of the repository unless it is from a fork. */
export function pullRequest(options: PullOptions = {}): RunnerEvent {
  const { name = "pull_request", action = "opened", draft = false, sender = "monalisa" } = options;
  const payload = withFields(example("pull_request", action), {
    number: 7,
    sender: { login: sender },
    repository: home,
    pull_request: {
      number: 7,
      draft,
      user: { login: sender },
      base: { ref: "main", sha: options.base ?? baseSha, repo: home },
      head: { ref: "topic", sha: options.head ?? headSha, repo: options.fork === true ? fork : home },
    },
  });
  return { name, payload };
}

/** The end of a workflow that a pull request had started, from a fork unless it says otherwise. GitHub leaves `pull_requests` empty then. */
export function workflowRun(
  options: { readonly head?: string; readonly startedBy?: string; readonly fork?: boolean } = {},
): RunnerEvent {
  const { head = headSha, startedBy = "pull_request" } = options;
  const payload = withFields(example("workflow_run", "completed"), {
    repository: home,
    workflow_run: {
      event: startedBy,
      conclusion: "success",
      head_branch: "topic",
      head_sha: head,
      head_repository: options.fork === false ? home : fork,
      repository: home,
      pull_requests: [],
    },
  });
  return { name: "workflow_run", payload };
}

export function mergeGroup(): RunnerEvent {
  const shas = { base_sha: baseSha, head_sha: headSha };
  return { name: "merge_group", payload: withFields(example("merge_group"), { merge_group: shas }) };
}

export function push(before: string = baseSha, ref = "refs/heads/main"): RunnerEvent {
  const shas = { before, after: headSha, ref, created: before === noSha, deleted: false };
  return { name: "push", payload: withFields(example("push"), { ...shas, repository: home }) };
}

/** What GitHub sends on a schedule is hardly more than the line of cron. */
export const schedule: RunnerEvent = {
  name: "schedule",
  payload: { schedule: "17 5 * * 1", repository: home, workflow: ".github/workflows/drift.yml" },
};

export const dispatch: RunnerEvent = { name: "workflow_dispatch", payload: example("workflow_dispatch") };
