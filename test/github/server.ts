import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Answer } from "./endpoint.ts";
import { endpoints } from "./endpoints.ts";
import { type Disturbance, Disturbances, type Fault } from "./faults.ts";
import { respond, type Service } from "./respond.ts";
import { createState, type State } from "./state.ts";
import { loadValidator } from "./validate.ts";

/** One request as it came in, with the status that went out; 0 for a connection that was cut. */
export interface LoggedRequest {
  readonly method: string;
  /** Decoded, without the query. */
  readonly path: string;
  readonly query: string;
  readonly status: number;
  /** What a GraphQL mutation asked for, such as `minimizeComment`. */
  readonly mutation?: string;
}

export interface FakeGitHub {
  /** What GITHUB_API_URL is to be. */
  readonly url: string;
  /** The same GitHub as GitHub Enterprise Server has it: REST under `/api/v3`, GraphQL at `/api/graphql`. */
  readonly enterpriseUrl: string;
  readonly state: State;
  readonly requests: readonly LoggedRequest[];
  /** Requests that GitHub's description does not allow, answers of the fake that it does not, unknown endpoints. */
  readonly violations: readonly string[];
  /** False if GitHub's description could not be fetched; the reason was printed. */
  readonly isValidating: boolean;
  disturb(disturbance: Disturbance): void;
  /** The requests that would have changed something, in order, such as `POST /repos/…/comments`. */
  writes(): readonly string[];
  close(): Promise<void>;
}

interface Running extends Service {
  readonly requests: LoggedRequest[];
  readonly disturbances: Disturbances;
  readonly writes: WriteLimit;
  base: string;
}

/** Starts a GitHub of its own on a free port of this machine. Close it when done. */
export async function startFakeGitHub(state: State = createState()): Promise<FakeGitHub> {
  const validator = await loadValidator([...new Set(endpoints.map(({ path }) => path))].sort());
  const running: Running = {
    state,
    validator,
    requests: [],
    violations: [],
    disturbances: new Disturbances(),
    writes: new WriteLimit(),
    base: "",
  };
  const server = createServer((request, response) => void serve(running, request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  running.base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: running.base,
    enterpriseUrl: `${running.base}/api/v3`,
    state,
    requests: running.requests,
    violations: running.violations,
    isValidating: validator.isReal,
    disturb: (disturbance) => running.disturbances.add(disturbance),
    writes: () => running.requests.filter(isWrite).map(describeWrite),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function isWrite({ method, path, mutation }: LoggedRequest): boolean {
  return path.endsWith("/graphql") ? mutation !== undefined : method !== "GET";
}

function describeWrite({ method, path, mutation }: LoggedRequest): string {
  return mutation === undefined ? `${method} ${path}` : `mutation ${mutation}`;
}

/** GitHub's limit on requests that create content: 80 a minute. */
class WriteLimit {
  readonly #times: number[] = [];

  /** The refusal of a request too many, by the clock of the machine. */
  check({ method, path, mutation }: Omit<LoggedRequest, "status">): Fault | undefined {
    if (method !== "POST" || (path.endsWith("/graphql") && mutation === undefined)) return undefined;
    const now = Date.now();
    while ((this.#times[0] ?? now) < now - 60_000) this.#times.shift();
    if (this.#times.length >= 80) return { kind: "secondary-limit", retryAfterSeconds: 60 };
    this.#times.push(now);
    return undefined;
  }
}

async function serve(running: Running, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = "" } = request;
  const address = new URL(request.url ?? "/", running.base);
  const path = decodeURIComponent(address.pathname);
  try {
    const text = await readBody(request);
    const mutation = /"query":"\s*mutation[^{]*\{\s*(\w+)/.exec(path.endsWith("/graphql") ? text : "")?.[1];
    const logged = { method, path, query: address.search, ...(mutation === undefined ? {} : { mutation }) };
    const disturbance = running.disturbances.take(method, path);
    const fault = disturbance?.fault ?? running.writes.check(logged);
    const isAnswered = fault === undefined || fault.kind === "slow" || disturbance?.afterEffect === true;
    const { headers } = request;
    const answer = isAnswered ? respond(running, { method, address, headers, text }) : undefined;
    if (fault?.kind === "slow") await sleep(fault.ms);
    const sent = fault === undefined || fault.kind === "slow" ? written(answer) : brokenBy(fault);
    running.requests.push({ ...logged, status: fault?.kind === "reset" ? 0 : sent.status });
    response.writeHead(sent.status, sent.headers);
    if (fault?.kind === "reset") response.write(sent.body.slice(0, 10), () => response.destroy());
    else response.end(sent.body);
  } catch (error) {
    running.violations.push(`${method} ${path}: the fake failed: ${String(error)}`);
    response.destroy();
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

interface Sent {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const json = { "content-type": "application/json; charset=utf-8" };

function written(answer: Answer | undefined): Sent {
  const { status, body, text, headers } = answer ?? { status: 500 };
  if (text !== undefined) {
    return { status, headers: { "content-type": "application/vnd.github.raw; charset=utf-8" }, body: text };
  }
  return status === 204
    ? { status, headers: {}, body: "" }
    : { status, headers: { ...json, ...headers }, body: JSON.stringify(body) };
}

function brokenBy(fault: Exclude<Fault, { kind: "slow" }>): Sent {
  switch (fault.kind) {
    case "reset":
      return { status: 200, headers: { ...json, "content-length": "100000" }, body: `[{"id": 1, ` };
    case "status":
      return { status: fault.status, headers: json, body: `{"message":"Server Error"}` };
    case "secondary-limit": {
      const headers = { ...json, "retry-after": String(fault.retryAfterSeconds) };
      return { status: 403, headers, body: `{"message":"You have exceeded a secondary rate limit."}` };
    }
  }
}
