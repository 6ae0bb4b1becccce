import { declarationFindings } from "../assess/declaration.ts";
import { summariseLaunch } from "../discover/summarise.ts";
import type { Acceptance } from "../model/project.ts";
import type { CaptureFailure, ServerSpec } from "../model/server.ts";
import { sortOut } from "../review/acceptance.ts";

/**
 * The servers that are not to be started, each as a failure that says why: to start a package whose name was mistyped is all
 * the harm that its author wants. An acceptance of the finding lets one start.
 */
export function withheld(
  specs: readonly ServerSpec[],
  accept: readonly Acceptance[],
  today: string,
): readonly CaptureFailure[] {
  return specs.flatMap(({ name, declared, launch }): readonly CaptureFailure[] => {
    const { open } = sortOut(declarationFindings(name, declared), accept, today);
    const found = open.find(({ kind }) => kind === "look-alike-package");
    if (found === undefined) return [];
    return [
      {
        server: name,
        coverage: "none",
        declared,
        launch: summariseLaunch(launch),
        unresolved: [],
        failure: "not-started",
        says: `It was not started, because its package is named almost like a well-known one; correct the name, or accept ${found.fingerprint} in .toolwarden/config.yml to start it.`,
        quotes: "",
        stderrTail: [],
      },
    ];
  });
}
