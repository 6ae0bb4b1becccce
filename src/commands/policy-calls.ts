import type { Call } from "../model/decision.ts";
import { UsageError } from "../model/errors.ts";
import { isObject, type Json, own } from "../model/json.ts";
import { nearest } from "../model/nearest.ts";

/** A call of a log with what became of it. */
export interface LoggedCall {
  readonly call: Call;
  /** `error`: it ended in a JSON-RPC error, which gives its place in the limits back. */
  readonly outcome: "ok" | "error";
}

const keys = ["tool", "args", "at", "grant", "session", "outcome"];

function text(value: Json | undefined, key: string, byDefault: string, where: string): string {
  if (value === undefined) return byDefault;
  if (typeof value === "string") return value;
  throw new UsageError(`${where}: "${key}" is a text.`);
}

/** Milliseconds since 1970, from a number or an ISO 8601 text. */
function time(value: Json | undefined, byDefault: number, where: string): number {
  if (value === undefined) return byDefault;
  const at = typeof value === "string" ? Date.parse(value) : value;
  if (typeof at === "number" && Number.isFinite(at)) return at;
  throw new UsageError(
    `${where}: "at" is a time: ISO 8601, such as 2026-01-31T12:00:00Z, or milliseconds since 1970.`,
  );
}

/**
 * One line of a log of calls: `tool` is required; `args` is `{}`, `at` the time of the line before (`previousAt`), `grant`
 * and `session` are `default`, and `outcome` is `ok` where they are absent.
 * @throws UsageError with `where` in it.
 */
export function readCall(line: Json, previousAt: number, where: string): LoggedCall {
  if (!isObject(line))
    throw new UsageError(`${where}: a call is an object such as {"tool":"search","args":{}}.`);
  for (const key of Object.keys(line)) {
    if (keys.includes(key)) continue;
    const meant = nearest(key, keys);
    throw new UsageError(
      `${where}: unknown key "${key}"${meant === undefined ? "" : `; did you mean "${meant}"?`}`,
    );
  }
  const tool = own(line, "tool");
  if (typeof tool !== "string") throw new UsageError(`${where}: "tool" is missing or no text.`);
  const args = own(line, "args") ?? {};
  if (!isObject(args)) throw new UsageError(`${where}: "args" is an object.`);
  const outcome = text(own(line, "outcome"), "outcome", "ok", where);
  if (outcome !== "ok" && outcome !== "error") throw new UsageError(`${where}: "outcome" is ok or error.`);
  const at = time(own(line, "at"), previousAt, where);
  const grant = text(own(line, "grant"), "grant", "default", where);
  const session = text(own(line, "session"), "session", "default", where);
  return { call: { tool, args, at, grant, session }, outcome };
}
