import { UsageError } from "../model/errors.ts";
import { isObject, type Json, type JsonObject, own } from "../model/json.ts";
import type { LoggedCall } from "../policy/replay.ts";
import { readCall } from "./policy-calls.ts";

/** A line of an audit: a call that was decided, or how one ended. `key` tells which. */
export type AuditLine =
  | { readonly kind: "decision"; readonly key: string; readonly logged: LoggedCall }
  | { readonly kind: "end"; readonly key: string; readonly isGivenBack: boolean };

/**
 * A line that `enforce --audit` has written; undefined if it is another.
 * @throws UsageError, with `where` in it, for a call whose arguments were not written down.
 */
export function readAuditLine(line: Json, where: string): AuditLine | undefined {
  if (!isObject(line) || own(line, "schema") !== "toolwarden.audit/1") return undefined;
  const session = own(line, "session") ?? "";
  const key = JSON.stringify([session, own(line, "request") ?? null]);
  if (own(line, "event") === "end") {
    const outcome = own(line, "outcome");
    return { kind: "end", key, isGivenBack: outcome === "error" || outcome === "continued" };
  }
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
  return { kind: "decision", key, logged: readCall(call, 0, where) };
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
