import type { ServerAssessment } from "../assess/assessment.ts";
import { byText } from "../model/json.ts";
import type { LockedServer, ServerChange } from "../model/lock.ts";
import type { ServerSnapshot } from "../model/server.ts";
import { digestsBy, resourceDigests } from "./lock.ts";
import {
  hasOtherContent,
  hasRelease,
  isSamePackage,
  isSameRelease,
  packageText,
  startedPackage,
} from "../model/package.ts";
import { textOf } from "./tool-changes.ts";

/**
 * In what a server differs from what was approved. `didToolsChange` says whether any tool did: a release that offers
 * something else than it did is told. That a release is new is not: that is what releases are for.
 */
export function serverChanges(
  locked: LockedServer,
  { snapshot }: ServerAssessment,
  didToolsChange: boolean,
): readonly ServerChange[] {
  const [from, to] = [textOf(locked.serverInfo, "name"), textOf(snapshot.serverInfo, "name")];
  const said = [
    ...instructionsChange(locked.instructions, snapshot.instructions),
    ...promptsChange(locked, snapshot),
  ];
  const sameVersion = didToolsChange || said.length > 0 ? sameVersionChange(locked, snapshot) : undefined;
  return [
    ...packageChange(locked, snapshot),
    ...(from === to ? [] : [{ kind: "name", from, to } as const]),
    ...(sameVersion === undefined ? [] : [sameVersion]),
    ...said,
    // Which resources there are is often data, and moves by itself.
    ...listChange("resources", locked.resources, resourceDigests(snapshot), snapshot),
  ];
}

/** A lock of a server that named no package then says nothing of one now. */
function packageChange({ package: before }: LockedServer, snapshot: ServerSnapshot): readonly ServerChange[] {
  const now = startedPackage(snapshot);
  if (before === undefined) return [];
  if (now === undefined || !isSamePackage(before, now)) {
    return [{ kind: "package", from: packageText(before), to: now === undefined ? "" : packageText(now) }];
  }
  if (!hasOtherContent(before, now)) return [];
  const [from = "", to = ""] = [before.integrity, now.integrity];
  return [{ kind: "content", version: packageText(now), from, to }];
}

/**
 * The release that changed under its version. Where the declaration names none, the server's own word is all there is;
 * for a program that lies in the repository even that says nothing, since its changes are reviewed with it.
 */
function sameVersionChange(locked: LockedServer, snapshot: ServerSnapshot): ServerChange | undefined {
  const { launch, serverInfo } = snapshot;
  const now = startedPackage(snapshot);
  if (locked.package !== undefined && now !== undefined) {
    if (isSameRelease(locked.package, now))
      return { kind: "same-version", version: packageText(now), by: "declaration" };
    if (!isSamePackage(locked.package, now) || (hasRelease(locked.package) && hasRelease(now)))
      return undefined;
  } else if (launch.kind !== "http") return undefined;
  const [before, version] = [textOf(locked.serverInfo, "version"), textOf(serverInfo, "version")];
  return version === "" || before !== version ? undefined : { kind: "same-version", version, by: "server" };
}

function instructionsChange(from: string | undefined, to: string | undefined): readonly ServerChange[] {
  if (from === to) return [];
  return [
    {
      kind: "instructions",
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    },
  ];
}

function promptsChange(locked: LockedServer, snapshot: ServerSnapshot): readonly ServerChange[] {
  return listChange("prompts", locked.prompts, digestsBy("name", snapshot.prompts), snapshot);
}

/** What a note is about when some of the list may not have been seen. */
const notesOn = { prompts: ["prompts"], resources: ["resources", "resource-templates"] };

function listChange(
  kind: "prompts" | "resources",
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  { notes }: ServerSnapshot,
): readonly ServerChange[] {
  // A list that is not whole cannot show that something is gone.
  const isWhole = !notes.some(({ about }) => notesOn[kind].includes(about));
  const added = [...after.keys()].filter((name) => !before.has(name)).sort(byText);
  const removed = [...before.keys()].filter((name) => isWhole && !after.has(name)).sort(byText);
  const changed = [...after.keys()]
    .filter((name) => before.has(name) && before.get(name) !== after.get(name))
    .sort(byText);
  return added.length + removed.length + changed.length === 0 ? [] : [{ kind, added, removed, changed }];
}
