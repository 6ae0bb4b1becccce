import { own } from "../../model/json.ts";
import { type Phrase, say } from "../../model/phrase.ts";
import type { Review, ServerReview } from "../../model/review.ts";
import {
  joinMarkdown,
  type Markdown,
  markdown,
  markdownCode,
  markdownPhrase,
  markdownText,
} from "../escape.ts";
import { count } from "../words.ts";

/** Names that one line holds; the folds have them all. */
const namesShown = 5;

/** What was read and, as prominently, what was not; and which servers call themselves a new version. */
export function lead(review: Review): Markdown {
  const { servers, failures } = review;
  const partial = servers
    .filter(({ snapshot }) => snapshot.coverage === "partial")
    .map(({ server }) => server);
  const complete = servers.length - partial.length;
  const parts = [
    ...releases(servers),
    ...(complete > 0 ? [markdownText(`${count(complete, "server")} read completely`)] : []),
    ...(partial.length > 0 ? [markdown`**${partial.length} read in part** (${names(partial)})`] : []),
    ...(failures.length > 0
      ? [markdown`**${failures.length} not reached** (${names(failures.map(({ server }) => server))})`]
      : []),
  ];
  return parts.length === 0 ? markdownText("No server was read.") : joinMarkdown(parts, " · ");
}

function names(servers: readonly string[]): Markdown {
  const shown = servers.slice(0, namesShown).map((server) => markdownCode(server, 40));
  const more = servers.length - shown.length;
  return joinMarkdown([...shown, ...(more > 0 ? [markdown`${more} more`] : [])], ", ");
}

/** A server's step from one version to the next, or that its tools moved and its version did not. */
function releases(servers: readonly ServerReview[]): readonly Markdown[] {
  const steps = servers.flatMap((server) => {
    const step = release(server);
    return step === undefined ? [] : [markdownPhrase(step, 40)];
  });
  const more = steps.length - namesShown;
  return more > 0 ? [...steps.slice(0, namesShown), markdown`${more} more new versions`] : steps;
}

function release({ server, snapshot, lockedVersion, changes }: ServerReview): Phrase | undefined {
  const same = changes.find((change) => change.kind === "same-version");
  if (same !== undefined) return say`${server} changed and is still called ${same.version}`;
  const version = own(snapshot.serverInfo, "version");
  const isStep = lockedVersion !== undefined && typeof version === "string" && lockedVersion !== version;
  return isStep ? say`${server} ${lockedVersion} → ${version}` : undefined;
}
