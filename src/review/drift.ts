import type { ServerAssessment } from "../assess/assessment.ts";
import { digestOf, shortDigest } from "../model/digest.ts";
import { byText } from "../model/json.ts";
import type { LockedServer, LockedTool, ServerChange } from "../model/lock.ts";
import type { ToolDrift } from "../model/review.ts";
import type { ServerSnapshot } from "../model/server.ts";
import { facetDigests } from "./facets.ts";
import { renames } from "./renames.ts";
import { serverChanges } from "./server-changes.ts";
import { toolChanges } from "./tool-changes.ts";
import { namedTools, type NamedTool } from "../assess/named-tools.ts";

/** A tool as it is offered now, and how it stands against what was approved. */
export interface DriftedTool {
  readonly named: NamedTool;
  readonly drift: ToolDrift;
}

/** How a server stands against what was approved. */
export interface ServerDrift {
  /** Every tool that is offered, by name. */
  readonly tools: readonly DriftedTool[];
  /** Names of tools that are gone, by name; renamed ones are not. */
  readonly removed: readonly string[];
  readonly changes: readonly ServerChange[];
}

/** Without a lock for the server every tool is new, and nothing else is told. */
export function serverDrift(locked: LockedServer | undefined, assessment: ServerAssessment): ServerDrift {
  const offered = namedTools(assessment);
  if (locked === undefined) {
    return { tools: offered.map((named) => ({ named, drift: { kind: "added" } })), removed: [], changes: [] };
  }
  const names = new Set(offered.map(({ tool }) => tool.name));
  // A listing that is not whole cannot show that a tool is gone.
  const isWhole = assessment.snapshot.coverage === "complete";
  const gone = [...locked.tools]
    .filter(([name]) => isWhole && !names.has(name))
    .sort(([a], [b]) => byText(a, b));
  const renamed = renames(
    gone.map(([name, { definition }]) => ({ name, definition })),
    offered.map(({ tool }) => tool).filter(({ name }) => !locked.tools.has(name)),
  );
  const tools = offered.map((named) => ({
    named,
    drift: toolDrift(locked, named, renamed.get(named.tool.name)),
  }));
  const left = new Set(renamed.values());
  const didToolsChange = gone.length > 0 || tools.some(({ drift }) => drift.kind !== "same");
  return {
    tools,
    removed: gone.map(([name]) => name).filter((name) => !left.has(name)),
    changes: serverChanges(locked, assessment, didToolsChange),
  };
}

function toolDrift({ tools }: LockedServer, named: NamedTool, oldName: string | undefined): ToolDrift {
  const before = tools.get(named.tool.name);
  if (before !== undefined) {
    const changes = toolChanges(before, named);
    return changes.length === 0 ? { kind: "same" } : { kind: "changed", changes };
  }
  const old = oldName === undefined ? undefined : tools.get(oldName);
  if (old === undefined || oldName === undefined) return { kind: "added" };
  return { kind: "renamed", from: oldName, changes: toolChanges(underName(old, named.tool.name), named) };
}

function underName(tool: LockedTool, name: string): LockedTool {
  const definition = { ...tool.definition, name };
  return { ...tool, definition, digests: facetDigests(definition) };
}

/** All that a server offers but its data: what an acceptance of a change under one version is for. */
export function surfaceOf({ instructions, tools, prompts }: ServerSnapshot): string {
  return shortDigest([
    instructions ?? null,
    [...tools].map(digestOf).sort(),
    [...prompts].map(digestOf).sort(),
  ]);
}
