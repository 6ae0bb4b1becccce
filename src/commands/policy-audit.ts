import { UsageError } from "../model/errors.ts";
import { isObject, type Json, type JsonObject, own } from "../model/json.ts";
import type { LoggedCall } from "../policy/replay.ts";
import { readCall } from "./policy-calls.ts";

/** What was decided of a call, and which rule said so. */
export interface Recorded {
  readonly decision: string;
  readonly rule: string;
}

interface AnyLine {
  /** Tells which call it is, of those of its server. */
  readonly key: string;
  readonly server: string;
}

/** A line of an audit: a call that was decided, or how one ended. */
export type AuditLine = AnyLine &
  (
    | {
        readonly kind: "decision";
        /** @throws UsageError for a call that cannot be decided again, such as one whose arguments were not written down. */
        readonly logged: () => LoggedCall;
        /** Absent if it was not the policy that decided. */
        readonly recorded?: Recorded;
      }
    | { readonly kind: "end"; readonly isGivenBack: boolean }
  );

/**
 * A line that `enforce --audit` has written; undefined if it is another.
 * @throws UsageError, with `where` in it, if it does not say whose it is.
 */
export function readAuditLine(line: Json, where: string): AuditLine | undefined {
  if (!isObject(line) || own(line, "schema") !== "toolwarden.audit/1") return undefined;
  const session = own(line, "session") ?? "";
  const server = own(line, "server");
  if (typeof server !== "string") throw new UsageError(`${where}: "server" is missing or no text.`);
  const about = { server, key: JSON.stringify([server, session, own(line, "request") ?? null]) };
  if (own(line, "event") === "end") {
    const outcome = own(line, "outcome");
    return { kind: "end", ...about, isGivenBack: outcome === "error" || outcome === "continued" };
  }
  const recorded = recordedIn(line);
  const logged = () => loggedCall(line, session, where);
  return { kind: "decision", ...about, logged, ...(recorded === undefined ? {} : { recorded }) };
}

function recordedIn(line: JsonObject): Recorded | undefined {
  const [decision, rule] = [own(line, "decision"), own(line, "rule")];
  const isPolicys = own(line, "by") === "policy" && typeof decision === "string" && typeof rule === "string";
  return isPolicys ? { decision, rule } : undefined;
}

function loggedCall(line: JsonObject, session: Json, where: string): LoggedCall {
  const args = argumentsOf(line, where);
  // What did not go on to the server holds no place in the limits.
  const outcome = own(line, "forwarded") === true ? "ok" : "error";
  const grant = own(line, "grant");
  const call = {
    tool: own(line, "tool") ?? null,
    args,
    at: own(line, "at") ?? null,
    ...(grant === undefined ? {} : { grant }),
    session,
    outcome,
  };
  return readCall(call, 0, where);
}

function argumentsOf(line: JsonObject, where: string): Json {
  const args = own(line, "arguments");
  if (args !== undefined) return args;
  const keys = own(line, "argumentKeys");
  if (Array.isArray(keys) && keys.length === 0) return {};
  throw new UsageError(
    `${where}: the values of its arguments were not written down, so it cannot be decided again; record with --audit-args full.`,
  );
}
