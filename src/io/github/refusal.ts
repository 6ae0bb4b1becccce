import { RequestError } from "octokit";
import { ours, say, type Phrase } from "../../model/phrase.ts";

/** Something GitHub did not do. */
export interface Refusal {
  /** What was asked for, to stand after "Could not", such as `write the comment`. */
  readonly wanted: string;
  /** Why, and what to do about it, to stand after a colon. */
  readonly why: Phrase;
}

/** How much of an answer of GitHub's is repeated in a notice. */
const quotedLength = 300;

/**
 * Why GitHub did not do what was asked; undefined if `error` is none of GitHub's, which makes it a bug of ours.
 * `permission` is what the job needs for it, such as `pull-requests: write`.
 */
export function refusalOf(error: unknown, wanted: string, permission: string): Refusal | undefined {
  const answer = answerOf(error);
  return answer === undefined ? undefined : { wanted, why: reasonFor(answer, permission) };
}

/** The same, for a caller that goes on without: an error of any other kind is thrown again. */
export function refusalOrThrow(error: unknown, wanted: string, permission: string): Refusal {
  const refusal = refusalOf(error, wanted, permission);
  if (refusal === undefined) throw error;
  return refusal;
}

/** One sentence for each reason, however many things it kept from being done. */
export function refusalNotices(refusals: readonly Refusal[]): readonly Phrase[] {
  const wantedFor = new Map<string, Set<string>>();
  const reasons = new Map<string, Phrase>();
  for (const { wanted, why } of refusals) {
    const key = JSON.stringify(why);
    reasons.set(key, why);
    wantedFor.set(key, (wantedFor.get(key) ?? new Set()).add(wanted));
  }
  const wantedWords = (key: string): Phrase => ours([...(wantedFor.get(key) ?? [])].join(" and "));
  return [...reasons].map(([key, why]) => say`Could not ${wantedWords(key)}: ${why}`);
}

/** Whether GitHub answered with this status. */
export function hasStatus(error: unknown, status: number): boolean {
  return error instanceof RequestError && error.status === status;
}

interface Answer {
  readonly status: number;
  readonly message: string;
}

function reasonFor({ status, message }: Answer, permission: string): Phrase {
  if (status === 408) return ours(`${message}.`);
  if (/\brate limit/i.test(message)) return say`GitHub limits requests just now (${message}).`;
  if (status === 401) return say`GitHub did not accept the token (${message}).`;
  if (/\block(?:ed)?\b/i.test(message)) return say`the conversation is locked (${message}).`;
  if (status === 403 || status === 404) {
    return say`the token may not (${message}). Give the job ${`permissions: ${permission}`}; on a pull request from a fork the token can only read.`;
  }
  return say`GitHub answered ${status} (${message}).`;
}

function answerOf(error: unknown): Answer | undefined {
  if (error instanceof RequestError) return { status: error.status, message: bounded(error.message) };
  // A GraphQL answer of errors has status 200 and its own class, which `octokit` does not export.
  if (error instanceof Error && error.name === "GraphqlResponseError") {
    const isForbidden = error.message.includes("not accessible by");
    return { status: isForbidden ? 403 : 200, message: bounded(error.message) };
  }
  return undefined;
}

/** Without the address of the page on the endpoint, which would tell two refusals of one kind apart. */
function bounded(message: string): string {
  return message.replace(/ - https:\/\/docs\.github\.com\/\S*$/, "").slice(0, quotedLength);
}
