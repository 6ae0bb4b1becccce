import { z } from "zod";
import { UsageError } from "../model/errors.ts";
import { quote } from "../model/files/check.ts";
import { isObject, type Json, own } from "../model/json.ts";
import { nearest } from "../model/nearest.ts";
import type { LoggedCall } from "../policy/replay.ts";

const keys = ["tool", "args", "at", "grant", "session", "outcome"];

/**
 * One line of a log of calls: `tool` is required; `args` is `{}`, `at` the time of the line before (`previousAt`), `grant`
 * and `session` are `default`, and `outcome` is `ok` where they are absent.
 * @throws UsageError with `where` in it.
 */
export function readCall(line: Json, previousAt: number, where: string): LoggedCall {
  if (!isObject(line))
    throw new UsageError(`${where}: a call is an object such as {"tool":"search","args":{}}.`);
  refuseUnknownKeys(Object.keys(line), where);
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

function refuseUnknownKeys(given: readonly string[], where: string): void {
  const unknown = given.find((key) => !keys.includes(key));
  if (unknown === undefined) return;
  const meant = nearest(unknown, keys);
  const hint = meant === undefined ? `a call has ${keys.join(", ")}` : `did you mean ${quote(meant)}?`;
  throw new UsageError(`${where}: unknown key ${quote(unknown)}; ${hint}`);
}

function text(value: Json | undefined, key: string, byDefault: string, where: string): string {
  if (value === undefined) return byDefault;
  if (typeof value === "string") return value;
  throw new UsageError(`${where}: "${key}" is a text.`);
}

/** The time must say its zone: without one, the same log would be answered otherwise on another machine. */
const instant = z.iso.datetime({ offset: true });

/** Furthest from 1970 that a time can be, in milliseconds. */
const maxTime = 8.64e15;

/** Milliseconds since 1970, from a number or an ISO 8601 text. */
function time(value: Json | undefined, byDefault: number, where: string): number {
  if (value === undefined) return byDefault;
  const at = typeof value === "string" && instant.safeParse(value).success ? Date.parse(value) : value;
  if (typeof at === "number" && Math.abs(at) <= maxTime) return at;
  throw new UsageError(
    `${where}: "at" is a time with its zone, such as 2026-01-31T12:00:00Z, or milliseconds since 1970, not ${quote(value)}.`,
  );
}
