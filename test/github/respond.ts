import type { IncomingHttpHeaders } from "node:http";
import { type Answer, type Call, type Endpoint, refusal } from "./endpoint.ts";
import { endpoints } from "./endpoints.ts";
import { answerGraphql } from "./graphql.ts";
import { cutPage } from "./page.ts";
import type { State } from "./state.ts";
import type { Validator } from "./validate.ts";

/** A request as it came in. */
export interface Asked {
  readonly method: string;
  readonly address: URL;
  readonly headers: IncomingHttpHeaders;
  /** The body, empty if there is none. */
  readonly text: string;
}

/** What answers are made from. */
export interface Service {
  readonly state: State;
  readonly validator: Validator;
  /** Where the fake listens. */
  readonly base: string;
  /** Grows by a line for everything that is not as GitHub's description has it. */
  readonly violations: string[];
}

/** Authentication, then GitHub's description, then what the endpoint does, then the description again. */
export function respond(service: Service, asked: Asked): Answer {
  const { state, violations, base } = service;
  const { method, address, headers, text } = asked;
  const token = state.tokens.get((headers.authorization ?? "").replace(/^(?:token|bearer) /i, ""));
  if (token === undefined) return refusal(401, "Bad credentials");
  const where = `${method} ${address.pathname}`;
  const body = text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
  const accept = headers.accept ?? "";
  const call: Call = { state, token, base, parameters: {}, query: address.searchParams, body, accept };
  const pathname = withoutPrefix(address.pathname);
  if (pathname === "/graphql") return noted(violations, where, answerGraphql(call));
  const route = findRoute(method, pathname);
  if (route === undefined) return noted(violations, where, refusal(501, "unknown endpoint"));
  const faults = requestFaults(service, route, asked, body);
  if (faults.length > 0) {
    violations.push(`${where}: request: ${faults.join("; ")}`);
    const errors = faults.map((message) => ({ message }));
    return refusal(422, "Invalid request.", errors);
  }
  if (!isHere(state, route.parameters)) return refusal(404, "Not Found");
  const answer = noted(violations, where, route.endpoint.handle({ ...call, parameters: route.parameters }));
  return completed(service, where, address, route.endpoint, answer);
}

/** GitHub Enterprise Server has REST under `/api/v3` and GraphQL at `/api/graphql`. */
function withoutPrefix(pathname: string): string {
  return pathname.replace(/^\/api(?:\/v3(?=\/)|(?=\/graphql$))/, "");
}

interface Route {
  readonly endpoint: Endpoint;
  readonly parameters: Readonly<Record<string, string>>;
}

/** `{path}` takes all that is left: clients send its slashes encoded, GitHub understands both. */
function findRoute(method: string, pathname: string): Route | undefined {
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

function requestFaults(
  { validator }: Service,
  { endpoint, parameters }: Route,
  { address, headers, text }: Asked,
  body: object,
): readonly string[] {
  const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(parameters[name] ?? ""),
  );
  return validator.request(endpoint.operationId, {
    method: endpoint.method,
    path,
    query: address.search.slice(1),
    headers: headers as Record<string, string>,
    ...(text === "" ? {} : { body }),
  });
}

function isHere({ owner, repo }: State, parameters: Readonly<Record<string, string>>): boolean {
  return (parameters["owner"] ?? owner) === owner && (parameters["repo"] ?? repo) === repo;
}

/** The answer, one page of it if it is a list, with all that GitHub's description requires. */
function completed(
  { validator, violations, base }: Service,
  where: string,
  address: URL,
  { operationId }: Endpoint,
  answer: Answer,
): Answer {
  if (answer.text !== undefined || answer.status === 204) return answer;
  const cut = answer.page === undefined ? answer : pageOf(base, address, answer, answer.page);
  const body = validator.fill(operationId, cut.status, cut.body);
  const faults = validator.response(operationId, cut.status, body);
  if (faults.length > 0) violations.push(`${where}: response ${cut.status}: ${faults.join("; ")}`);
  return { ...cut, body };
}

function pageOf(base: string, address: URL, { status, pageKey }: Answer, whole: readonly unknown[]): Answer {
  const { items, headers } = cutPage(base, address, whole);
  const body = pageKey === undefined ? items : { total_count: whole.length, [pageKey]: items };
  return { status, headers, body };
}

function noted(violations: string[], where: string, answer: Answer): Answer {
  if (answer.status === 501) violations.push(`${where}: ${JSON.stringify(answer.body)}`);
  return answer;
}
