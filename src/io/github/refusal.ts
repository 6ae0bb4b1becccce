import { RequestError } from "octokit";
import { say, type Phrase } from "../../model/phrase.ts";

/** How much of an answer of GitHub's is repeated in a notice. */
const quotedLength = 300;

/**
 * Why GitHub did not do what was asked, and what to do about it; undefined if `error` is none of GitHub's, which
 * makes it a bug of ours. `wanted` names what was asked for ("write a comment on pull request 7"), `permission` what the
 * job needs for it ("pull-requests: write").
 */
export function describeRefusal(error: unknown, wanted: string, permission: string): Phrase | undefined {
  const refusal = refusalOf(error);
  if (refusal === undefined) return undefined;
  const { status, message } = refusal;
  if (/\brate limit/i.test(message))
    return say`Could not ${[wanted]}: GitHub limits requests just now (${message}).`;
  if (status === 401) return say`Could not ${[wanted]}: GitHub did not accept the token (${message}).`;
  if (/\block(?:ed)?\b/i.test(message))
    return say`Could not ${[wanted]}: the conversation is locked (${message}).`;
  if (status === 403 || status === 404) {
    return say`Could not ${[wanted]}: the token may not (${message}). Give the job ${`permissions: ${permission}`}; on a pull request from a fork the token can only read.`;
  }
  return say`Could not ${[wanted]}: GitHub answered ${status} (${message}).`;
}

function refusalOf(error: unknown): { status: number; message: string } | undefined {
  if (error instanceof RequestError) return { status: error.status, message: bounded(error.message) };
  // A GraphQL answer of errors has status 200 and its own class, which `octokit` does not export.
  if (error instanceof Error && error.name === "GraphqlResponseError") {
    return { status: 200, message: bounded(error.message) };
  }
  return undefined;
}

function bounded(message: string): string {
  return message.slice(0, quotedLength);
}
