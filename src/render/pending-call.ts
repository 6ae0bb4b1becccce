import type { PendingCall } from "../model/approval.ts";
import { columns } from "./columns.ts";
import { jsonText, terminalText } from "./escape.ts";

/** A name in a table; whole in `pendingCallText`. */
const shownName = 40;

/** Calls that wait, one a line, for a terminal. `now` in milliseconds since 1970. */
export function pendingCallsTable(calls: readonly PendingCall[], now: number): string {
  if (calls.length === 0) return "No call waits for a person.\n";
  const rows = calls.map(({ id, server, tool, grant, until }) => [
    id,
    terminalText(server, shownName),
    terminalText(tool, shownName),
    grant === undefined ? "-" : terminalText(grant, shownName),
    timeLeft(until, now),
  ]);
  const head = ["id", "server", "tool", "grant", "time left"];
  return columns([head, ...rows].map((row) => row.map((text) => ({ text }))));
}

/** All that a person should know before they answer, whole, with what they would not see spelt out. */
export function pendingCallText(call: PendingCall, now: number): string {
  const facts = pendingCallFacts(call, now).map(([name, value]) => `${name}: ${terminalText(value)}`);
  return `${[...facts, "Arguments:", jsonText(call.args)].join("\n")}\n`;
}

/** What is said of a call beside its arguments, by name and in order; the values are foreign and not escaped yet. */
export function pendingCallFacts(
  { id, server, tool, grant, rule, why, until }: PendingCall,
  now: number,
): readonly (readonly [string, string])[] {
  return [
    ["Call", id],
    ["Server", server],
    ["Tool", tool],
    ...(grant === undefined ? [] : ([["Grant", grant]] as const)),
    ["Rule", rule],
    ["Why", why],
    ["Until", `${new Date(until).toISOString()} (${timeLeft(until, now)} left)`],
  ];
}

/** Time until then, for people. */
export function timeLeft(until: number, now: number): string {
  const seconds = Math.max(0, Math.ceil((until - now) / 1000));
  return seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min`;
}
