import type { ChangedFile } from "../model/change.ts";
import type { LaunchSummary } from "../model/server.ts";

/** A line of a file in the repository, 1-based. */
export interface SourceLine {
  readonly path: string;
  readonly line: number;
}

/** Files in which a tool's name is data or prose, and so no place where the tool is made. */
const notSource =
  /\.(?:json|jsonc|ya?ml|toml|lock|md|txt|snap|svg|csv|html?)$|(?:^|\/)(?:test|tests|__tests__|docs)\//i;

/** Longest line that is searched, in characters; longer ones are generated. */
const longestLine = 1000;

/** Names that stand in quotes in source that the diff shows: where, or undefined for one that stands there twice. */
export function quotedNames(changed: readonly ChangedFile[]): ReadonlyMap<string, SourceLine | undefined> {
  const names = new Map<string, SourceLine | undefined>();
  for (const { path, hunks } of changed.filter((file) => !notSource.test(file.path))) {
    for (const { first, lines } of hunks) {
      for (const [index, text] of lines.entries()) {
        if (text.length > longestLine) continue;
        for (const [, , name = ""] of text.matchAll(/(["'`])([\w.-]{2,128})\1/g)) {
          names.set(name, names.has(name) ? undefined : { path, line: first + index });
        }
      }
    }
  }
  return names;
}

const packageRunners = /^(?:npx|uvx|pipx|bunx|docker|podman)$/;

/** Whether a server is started from a file of the repository, and not fetched from elsewhere. */
export function isBuiltHere(launch: LaunchSummary): boolean {
  if (launch.kind !== "stdio" || packageRunners.test(launch.command)) return false;
  return [launch.command, ...launch.args].some(isPathHere);
}

function isPathHere(word: string): boolean {
  const isSource = /\.[cm]?(?:[jt]s|py|rb|go|sh)$/.test(word);
  return word.startsWith("./") || (isSource && !/^(?:\.\.|[/@~])/.test(word) && !word.includes(":"));
}
