import type {
  CatalogChange,
  CatalogEntry,
  CatalogMove,
  CatalogSurface,
  CatalogTool,
} from "../model/catalog.ts";
import { canonicalJson } from "../model/digest.ts";
import { byText } from "../model/json.ts";
import { toolFacets } from "../model/lock.ts";

/**
 * What stands on record after a new capture of a server: `now` with the history of `before`. Where the new capture
 * failed and an older one did not, the older surface stays, with how it was obtained, beside the failure.
 */
export function succeed(before: CatalogEntry | undefined, now: CatalogEntry): CatalogEntry {
  if (before === undefined) return now;
  if (now.surface === undefined) {
    if (before.surface === undefined) return { ...now, history: before.history };
    return now.failure === undefined ? before : { ...before, failure: now.failure };
  }
  const moved =
    before.surface !== undefined && isStartedAlike(before, now)
      ? changesBetween(before.surface, now.surface)
      : [];
  return { ...now, history: [...moved, ...before.history].slice(0, maxChanges) };
}

/** Some servers offer something else at each start: years of that would outgrow what they offer. */
const maxChanges = 200;

/** Arguments, variables and the network decide what many servers offer: a difference would be ours, not theirs. */
function isStartedAlike(a: CatalogEntry, b: CatalogEntry): boolean {
  const decisive = ({ program = "", args, env, network }: CatalogEntry["start"]) =>
    canonicalJson({ program, args, env, network });
  return decisive(a.start) === decisive(b.start);
}

/** What moved: what the server did first, then what only our judgement did. */
export function changesBetween(before: CatalogSurface, now: CatalogSurface): readonly CatalogChange[] {
  const tools = pairs(before, now);
  const isUntouched = before.instructions === now.instructions && tools.every(isSameDefinition);
  // A judgement rests on the other tools too, so with one release of ours it is the server that moved it.
  const isOurs = (pair: Pair) =>
    isSameDefinition(pair) && (isUntouched || before.toolwarden !== now.toolwarden);
  const releases = {
    on: now.capturedAt,
    ...(before.version === undefined ? {} : { from: before.version }),
    ...(now.version === undefined ? {} : { to: now.version }),
  };
  const judgement = { from: before.toolwarden, to: now.toolwarden };
  const theirs = tools.filter((pair) => !isOurs(pair)).flatMap(movesOf);
  const ours = tools.filter(isOurs).flatMap(movesOf);
  return [
    ...(theirs.length === 0 ? [] : [{ ...releases, moves: theirs }]),
    ...(ours.length === 0 ? [] : [{ ...releases, judgement, moves: ours }]),
  ];
}

/** A tool before and now; one of them is absent where it came or went. */
interface Pair {
  readonly before?: CatalogTool;
  readonly now?: CatalogTool;
}

/** By name. What a partial listing does not show is not known to have come or gone. */
function pairs(before: CatalogSurface, now: CatalogSurface): readonly Pair[] {
  const was = new Map(before.tools.map((tool) => [tool.name, tool]));
  const is = new Map(now.tools.map((tool) => [tool.name, tool]));
  const names = [...new Set([...was.keys(), ...is.keys()])].sort(byText);
  return names.flatMap((name): readonly Pair[] => {
    const [old, current] = [was.get(name), is.get(name)];
    if (old === undefined) return current && before.coverage === "complete" ? [{ now: current }] : [];
    if (current === undefined) return now.coverage === "complete" ? [{ before: old }] : [];
    return [{ before: old, now: current }];
  });
}

function isSameDefinition({ before, now }: Pair): boolean {
  return before !== undefined && now !== undefined && changedFacets(before, now).length === 0;
}

function changedFacets(before: CatalogTool, now: CatalogTool) {
  return toolFacets.filter((facet) => before.digests[facet] !== now.digests[facet]);
}

function movesOf({ before, now }: Pair): readonly CatalogMove[] {
  if (before === undefined || now === undefined) {
    const tool = before ?? now;
    if (tool === undefined) return [];
    const kind = before === undefined ? "added" : "removed";
    return [{ kind, tool: tool.name, category: tool.category, risk: tool.risk }];
  }
  const tool = now.name;
  const moves: CatalogMove[] = [];
  if (before.category !== now.category)
    moves.push({ kind: "category", tool, from: before.category, to: now.category });
  if (before.risk !== now.risk) moves.push({ kind: "risk", tool, from: before.risk, to: now.risk });
  const facets = changedFacets(before, now);
  return moves.length === 0 && facets.length > 0 ? [{ kind: "definition", tool, facets }] : moves;
}
