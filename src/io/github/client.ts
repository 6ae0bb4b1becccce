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
}

const quiet = { debug() {}, info() {}, warn() {}, error() {} };

/** Statuses that a second try would not change; 429 is the throttling plugin's business. */
const final = [400, 401, 403, 404, 410, 422, 429, 451];

/**
 * A client for the API at `apiUrl` (the runner's GITHUB_API_URL, so that GitHub Enterprise Server works). Whatever
 * GitHub does, one request ends within about a minute: faults are retried after 1 and 4 seconds, and a rate limit
 * is waited for once if it asks for no more than `longestWaitSeconds`.
 */
export function githubClient(token: string, apiUrl: string, patience: Patience = {}): GitHub {
  const { timeoutMs = 15_000, retries = 2, longestWaitSeconds = 30 } = patience;
  const waits = (seconds: number, _options: object, _octokit: object, retryCount: number) =>
    retryCount === 0 && seconds <= longestWaitSeconds;
  return new Octokit({
    auth: token,
    baseUrl: apiUrl.replace(/\/$/, ""),
    userAgent: "toolwarden",
    log: quiet,
    request: { log: quiet, fetch: boundedFetch(timeoutMs) },
    retry: { retries, doNotRetry: final },
    // The plugin paces all clients of one id together, and one process may hold clients of several servers.
    throttle: { id: randomUUID(), onRateLimit: waits, onSecondaryRateLimit: waits },
  });
}

/**
 * Reads the body too before it answers: octokit takes a body that breaks off for an empty one, and no comments for
 * "none were found".
 */
function boundedFetch(timeoutMs: number): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, signal: AbortSignal.timeout(timeoutMs) });
    const body = await response.arrayBuffer();
    const { status, statusText, headers } = response;
    return new Response(body.byteLength === 0 ? null : body, { status, statusText, headers });
  };
}
