import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { answerGraphql, endpoints, refusal, type Answer, type Call, type Endpoint } from "./endpoints.ts";
import { createState, type State } from "./state.ts";
import { loadValidator, type Validator } from "./validate.ts";

/** One request as it came in, with the status that went out; 0 for a connection that was cut. */
export interface LoggedRequest {
  readonly method: string;
  /** Decoded, without the query. */
  readonly path: string;
  readonly query: string;
  readonly status: number;
}

/** Something that goes wrong on GitHub's side. */
export type Fault =
  | { readonly kind: "status"; readonly status: number }
  /** 403 with `retry-after`, as for too many writes at once. */
  | { readonly kind: "secondary-limit"; readonly retryAfterSeconds: number }
  /** The connection breaks in the middle of the answer's body. */
  | { readonly kind: "reset" }
  | { readonly kind: "slow"; readonly ms: number };

export interface Disturbance {
  readonly fault: Fault;
  readonly method?: string;
  /** Which requests: a part of the decoded path. */
  readonly path?: string;
  /** How many of them. Default 1. */
  readonly times?: number;
  /** Whether what was asked for happens all the same, and only the answer is lost. Default false. */
  readonly afterEffect?: boolean;
}

export interface FakeGitHub {
  /** What GITHUB_API_URL is to be. */
  readonly url: string;
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

interface Running {
  readonly state: State;
  readonly validator: Validator;
  readonly requests: LoggedRequest[];
  readonly violations: string[];
  readonly disturbances: { readonly disturbance: Disturbance; left: number }[];
  base: string;
}

/** Starts a GitHub of its own on a free port of this machine. Close it when done. */
export async function startFakeGitHub(state: State = createState()): Promise<FakeGitHub> {
  const paths = [...new Set(endpoints.map((endpoint) => endpoint.path))].sort();
  const validator = await loadValidator(paths);
  const running: Running = { state, validator, requests: [], violations: [], disturbances: [], base: "" };
  const server = createServer((request, response) => void serve(running, request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  running.base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: running.base,
    state,
    requests: running.requests,
    violations: running.violations,
    isValidating: validator.isReal,
    disturb: (disturbance) => void running.disturbances.push({ disturbance, left: disturbance.times ?? 1 }),
    writes: () => running.requests.filter(isWrite).map(({ method, path }) => `${method} ${path}`),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function isWrite({ method, path }: LoggedRequest): boolean {
  return method !== "GET" && path !== "/graphql";
}

async function serve(running: Running, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const method = request.method ?? "";
  const address = new URL(request.url ?? "/", running.base);
  const path = decodeURIComponent(address.pathname);
  const logged = { method, path, query: address.search };
  const disturbance = takeDisturbance(running, method, path);
  try {
    const text = await readBody(request);
    const fault = disturbance?.fault;
    const isAnswered = fault === undefined || fault.kind === "slow" || disturbance?.afterEffect === true;
    const answer = isAnswered ? respond(running, request, address, text) : undefined;
    if (fault?.kind === "slow") await sleep(fault.ms);
    const { status, headers, body } =
      fault === undefined || fault.kind === "slow" ? send(running, address, answer) : sendFault(fault);
    running.requests.push({ ...logged, status: fault?.kind === "reset" ? 0 : status });
    response.writeHead(status, headers);
    if (fault?.kind === "reset") response.write(body.slice(0, 10), () => response.destroy());
    else response.end(body);
  } catch (error) {
    running.violations.push(`${method} ${path}: the fake failed: ${String(error)}`);
    response.destroy();
  }
}

function takeDisturbance(running: Running, method: string, path: string): Disturbance | undefined {
  const found = running.disturbances.find(
    ({ disturbance, left }) =>
      left > 0 && (disturbance.method ?? method) === method && path.includes(disturbance.path ?? ""),
  );
  if (found === undefined) return undefined;
  found.left -= 1;
  return found.disturbance;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/** Authentication, then GitHub's description, then what the endpoint does. */
function respond(running: Running, request: IncomingMessage, address: URL, text: string): Answer {
  const { state, validator, violations, base } = running;
  const token = state.tokens.get((request.headers.authorization ?? "").replace(/^(?:token|bearer) /i, ""));
  if (token === undefined) return refusal(401, "Bad credentials");
  const where = `${request.method} ${address.pathname}`;
  const body = text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
  const accept = request.headers.accept ?? "";
  const call: Call = { state, token, base, parameters: {}, query: address.searchParams, body, accept };
  if (address.pathname === "/graphql") return noted(violations, where, answerGraphql(call));
  const route = findRoute(request.method ?? "", address.pathname);
  if (route === undefined) return noted(violations, where, refusal(501, "unknown endpoint"));
  const { endpoint, parameters } = route;
  const headers = request.headers as Record<string, string>;
  const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(parameters[name] ?? ""),
  );
  const asked = { method: endpoint.method, path, query: address.search.slice(1), headers };
  const faults = validator.request(endpoint.operationId, { ...asked, ...(text === "" ? {} : { body }) });
  if (faults.length > 0) {
    violations.push(`${where}: request: ${faults.join("; ")}`);
    return refusal(
      422,
      "Invalid request.",
      faults.map((message) => ({ message })),
    );
  }
  if (parameters["owner"] !== undefined && !isHere(state, parameters)) return refusal(404, "Not Found");
  const answer = noted(violations, where, endpoint.handle({ ...call, parameters }));
  const wrong =
    answer.text === undefined
      ? validator.response(endpoint.operationId, answer.status, answer.page ?? answer.body ?? null)
      : [];
  if (wrong.length > 0) violations.push(`${where}: response ${answer.status}: ${wrong.join("; ")}`);
  return answer;
}

function noted(violations: string[], where: string, answer: Answer): Answer {
  if (answer.status === 501) violations.push(`${where}: ${JSON.stringify(answer.body)}`);
  return answer;
}

function isHere(state: State, parameters: Readonly<Record<string, string>>): boolean {
  return parameters["owner"] === state.owner && parameters["repo"] === state.repo;
}

/** `{path}` takes all that is left: clients send its slashes encoded, GitHub understands both. */
function findRoute(
  method: string,
  pathname: string,
): { endpoint: Endpoint; parameters: Readonly<Record<string, string>> } | undefined {
  for (const endpoint of endpoints) {
    const pattern = endpoint.path
      .replaceAll("{path}", "(?<path>.+)")
      .replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)");
    const match = endpoint.method === method ? new RegExp(`^${pattern}$`).exec(pathname) : null;
    if (match === null) continue;
    const parameters = Object.entries(match.groups ?? {}).map(([name, value]) => [
      name,
      decodeURIComponent(value),
    ]);
    return { endpoint, parameters: Object.fromEntries(parameters) as Record<string, string> };
  }
  return undefined;
}

interface Sent {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

function send(running: Running, address: URL, answer: Answer | undefined): Sent {
  const { status, body, text, page } = answer ?? { status: 500 };
  if (text !== undefined) {
    return { status, headers: { "content-type": "application/vnd.github.raw; charset=utf-8" }, body: text };
  }
  const json = { "content-type": "application/json; charset=utf-8" };
  if (page !== undefined) {
    const cut = cutPage(running.base, address, page);
    return { status, headers: { ...json, ...cut.headers }, body: JSON.stringify(cut.items) };
  }
  return status === 204
    ? { status, headers: {}, body: "" }
    : { status, headers: json, body: JSON.stringify(body) };
}

/** 30 a page unless asked for more, 100 at most, with the `link` header that clients follow. */
function cutPage(base: string, address: URL, items: readonly unknown[]) {
  const size = Math.min(Number(address.searchParams.get("per_page") ?? 30), 100);
  const page = Number(address.searchParams.get("page") ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (relation: string, number: number) => {
    const target = new URL(address.pathname + address.search, base);
    target.searchParams.set("page", String(number));
    return `<${target.href}>; rel="${relation}"`;
  };
  const before = page > 1 ? [link("prev", page - 1), link("first", 1)] : [];
  const after = page < last ? [link("next", page + 1), link("last", last)] : [];
  const links = [...before, ...after].join(", ");
  return { items: items.slice((page - 1) * size, page * size), headers: links === "" ? {} : { link: links } };
}

function sendFault(fault: Exclude<Fault, { kind: "slow" }>): Sent {
  const json = { "content-type": "application/json; charset=utf-8" };
  if (fault.kind === "reset")
    return { status: 200, headers: { ...json, "content-length": "100000" }, body: `[{"id": 1, ` };
  if (fault.kind === "status")
    return { status: fault.status, headers: json, body: `{"message":"Server Error"}` };
  const headers = { ...json, "retry-after": String(fault.retryAfterSeconds) };
  return { status: 403, headers, body: `{"message":"You have exceeded a secondary rate limit."}` };
}
