import type { Finding, Location } from "../model/finding.ts";
import type { Phrase } from "../model/phrase.ts";
import type { Review } from "../model/review.ts";

/** A finding's sentence after the name of its server, for places where nothing else names that. */
export function findingSentence({ server, says }: Finding): Phrase {
  return server === "" ? says : [{ quoted: server }, ": ", ...says];
}

/**
 * Where to show a finding in the repository: at its own place, else where its server is declared; undefined for a server
 * that no file declares.
 */
export function placeOf(finding: Finding, review: Review): Location | undefined {
  if (finding.location !== undefined) return finding.location;
  const declared = review.servers.find(({ server }) => server === finding.server)?.snapshot.declared;
  return declared?.kind === "file" ? { file: declared.file, line: declared.line } : undefined;
}
