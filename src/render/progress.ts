import { type CaptureResult, isSnapshot } from "../model/server.ts";
import { terminalText } from "./escape.ts";
import { count } from "./words.ts";

/** One line for a person who waits: what a server answered, or that it did not. */
export function progressLine(result: CaptureResult): string {
  const name = terminalText(result.server, 60);
  if (!isSnapshot(result)) return `✗ ${name}: ${terminalText(result.says)}`;
  const partly = result.coverage === "partial" ? ", listing is partial" : "";
  return `✓ ${name}: ${count(result.tools.length, "tool")}${partly}`;
}
