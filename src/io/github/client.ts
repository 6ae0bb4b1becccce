import { randomUUID } from "node:crypto";
import { Octokit } from "octokit";

/** A client of GitHub's API that waits for limits, tries again after faults, and prints nothing. */
export type GitHub = Octokit;

/** How patient a client is. */
export interface Patience {
  /** How long one answer may take, body included. Default 15,000. */
  readonly timeoutMs?: number;
  /** How often a request that met a fault (5xx, broken connection) is sent again. Default 2. */
  readonly retries?: number;
  /** The longest wait that GitHub may ask for with `retry-after` before we give up instead. Default 30. */
  readonly longestWaitSeconds?: number;
  /** How long after its first request a client still sends others. Default 120. */
  readonly totalSeconds?: number;
}

const quiet = { debug() {}, info() {}, warn() {}, error() {} };

/** Statuses that a second try would not change; 408 is our own "no time is left", 429 the throttling plugin's business. */
const final = [400, 401, 403, 404, 408, 410, 422, 429, 451];

/**
 * A client for the API at `apiUrl` (the runner's GITHUB_API_URL, so that GitHub Enterprise Server works, with its
 * GraphQL beside it). Whatever GitHub does, the job goes on: faults are retried after 1 and 4 seconds, a rate limit is waited for
 * once if it asks for no more than `longestWaitSeconds`, and `totalSeconds` after its first request every further one is answered
 * with 408 at once. So all requests of one client together end within about three minutes.
 */
export function githubClient(token: string, apiUrl: string, patience: Patience = {}): GitHub {
  const { timeoutMs = 15_000, retries = 2, longestWaitSeconds = 30, totalSeconds = 120 } = patience;
  const waits = (seconds: number, _options: object, _octokit: object, retryCount: number) =>
    retryCount === 0 && seconds <= longestWaitSeconds;
  return new Octokit({
    auth: token,
    baseUrl: apiUrl.replace(/\/$/, ""),
    userAgent: "toolwarden",
    log: quiet,
    request: { log: quiet, fetch: boundedFetch(timeoutMs, totalSeconds) },
    retry: { retries, doNotRetry: final },
    // The plugin paces all clients of one id together, and one process may hold clients of several servers.
    throttle: { id: randomUUID(), onRateLimit: waits, onSecondaryRateLimit: waits },
  });
}

/**
 * Reads the body too before it answers: octokit takes a body that breaks off for an empty one, and no comments for
 * "none were found".
 */
function boundedFetch(timeoutMs: number, totalSeconds: number): typeof fetch {
  let end: number | undefined;
  return async (input, init) => {
    end ??= performance.now() + totalSeconds * 1000;
    const left = Math.floor(end - performance.now());
    if (left <= 0) return outOfTime(totalSeconds);
    const signal = AbortSignal.timeout(Math.min(timeoutMs, left));
    const response = await fetch(input, { ...init, signal });
    const body = await response.arrayBuffer();
    const { status, statusText, headers } = response;
    return new Response(body.byteLength === 0 ? null : body, { status, statusText, headers });
  };
}

/** An answer, since octokit would try again whatever is thrown. */
function outOfTime(totalSeconds: number): Response {
  const message = `GitHub has taken longer than ${totalSeconds} seconds in all`;
  return Response.json({ message }, { status: 408 });
}
