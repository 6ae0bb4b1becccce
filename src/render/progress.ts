import { type CaptureResult, isSnapshot } from "../model/server.ts";
import { terminalText } from "./escape.ts";
import { count } from "./words.ts";

/** One line for a person who waits: what a server answered, or that it did not. */
export function progressLine(result: CaptureResult): string {
  const name = shownName(result.server);
  if (!isSnapshot(result)) return `✗ ${name}: ${terminalText(result.says)}`;
  const partly = result.coverage === "partial" ? ", listing is partial" : "";
  return `✓ ${name}: ${count(result.tools.length, "tool")}${partly}`;
}

/** The same with how long it took. */
export function doneLine(result: CaptureResult, ms: number): string {
  return `${progressLine(result)} (${(ms / 1000).toFixed(1)} s)`;
}

/** A server that is being asked, and since when (by any clock, in milliseconds). */
export interface Asked {
  readonly server: string;
  readonly since: number;
}

/** Servers that have a line of their own while they are asked; what is more is counted. */
const mostLines = 8;

/** What is going on, a line a server, none wider than `columns`; nothing once all have answered. */
export function liveLines(
  asked: readonly Asked[],
  waiting: number,
  now: number,
  columns: number,
): readonly string[] {
  const lines = asked
    .slice(0, mostLines)
    .map(({ server, since }) => `… ${shownName(server)}: asking, ${Math.floor((now - since) / 1000)} s`);
  const more = asked.length - lines.length + waiting;
  const all = more > 0 ? [...lines, `  ${count(more, "server")} more`] : lines;
  // One character less: a full last column makes some terminals wrap.
  return all.map((line) => line.slice(0, Math.max(0, columns - 1)));
}

const shownName = (server: string) => terminalText(server, 60);
