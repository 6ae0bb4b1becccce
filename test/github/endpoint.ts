import type { Permission, State, Token } from "./state.ts";

/** One request, past authentication and validation. */
export interface Call {
  readonly state: State;
  readonly token: Token;
  /** Where the fake listens, for the addresses it gives. */
  readonly base: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly accept: string;
}

/**
 * `body` is sent as JSON, `text` as it is. A `page` is cut out of by the server, and stands under `pageKey` beside
 * `total_count` where one is given.
 */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly text?: string;
  readonly page?: readonly unknown[];
  readonly pageKey?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Endpoint {
  readonly method: string;
  /** As GitHub's description writes it. */
  readonly path: string;
  readonly operationId: string;
  readonly handle: (call: Call) => Answer;
}

/** As GitHub words every refusal. */
export function refusal(status: number, message: string, errors?: readonly (object | string)[]): Answer {
  const body = { message, documentation_url: "https://docs.github.com/rest", status: String(status) };
  return { status, body: errors === undefined ? body : { ...body, errors } };
}

export const notFound = refusal(404, "Not Found");
export const forbidden = refusal(403, "Resource not accessible by integration");

export function mayRead(
  { state, token }: Pick<Call, "state" | "token">,
  ...permissions: readonly Permission[]
): boolean {
  return !state.isPrivate || permissions.some((permission) => token.permissions[permission] !== "none");
}

export function mayWrite({ token }: Pick<Call, "token">, ...permissions: readonly Permission[]): boolean {
  return permissions.some((permission) => token.permissions[permission] === "write");
}

/** Longest comment, review or issue, in characters, as GitHub's own message has it. */
const longestBody = 65_536;

/** Answers the refusal of a text that is too long, if it is. */
export function tooLong(resource: string, text: unknown): Answer | undefined {
  if (Array.from(typeof text === "string" ? text : "").length <= longestBody) return undefined;
  const message = `Body is too long (maximum is ${longestBody} characters)`;
  return refusal(422, "Validation Failed", [{ resource, code: "unprocessable", field: "data", message }]);
}

/** A number in the path. */
export function numberIn({ parameters }: Call, name: string): number {
  return Number(parameters[name]);
}
