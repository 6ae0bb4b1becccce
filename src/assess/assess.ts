import type { AssessedTool, Classification } from "../model/classification.ts";
import { compareFindings } from "../model/finding.ts";
import { byText, isObject, own, type Json, type JsonObject } from "../model/json.ts";
import type { ServerSnapshot } from "../model/server.ts";
import type { AssessedTools, ServerAssessment, ToolList } from "./assessment.ts";
import { classifyTool, contextOf } from "./classify.ts";
import { declarationFindings } from "./declaration.ts";
import { movedFindings } from "./moved.ts";
import { definitionFindings } from "./definition.ts";
import { collisionFindings, duplicateFindings } from "./names.ts";
import { missingHints } from "./missing-hints.ts";
import { namesOf, poisonInServer, poisonInTool } from "./poison.ts";

export type { AssessedTools, ServerAssessment, ToolList } from "./assessment.ts";

/** Judges every tool of a server. A malformed definition is judged as far as it can be read, and the others go on. */
export function assessServer(snapshot: ServerSnapshot): ServerAssessment {
  const { tools, findings: faults } = assessTools(snapshot, snapshot.server);
  const findings = [
    ...declarationFindings(snapshot.server, snapshot.declared),
    ...movedFindings(snapshot),
    ...(snapshot.isOwn === true ? missingHints(snapshot.server, tools) : []),
    ...faults,
  ].sort(compareFindings);
  return { snapshot, tools: [...tools].sort((a, b) => byText(a.name, b.name)), findings };
}

/**
 * Judges a list of tools, in its order. `server` names it in findings; without one it is the name that the server
 * gives itself, or nothing.
 */
export function assessTools(list: ToolList, server: string = ownName(list)): AssessedTools {
  // Saved lists say null where there are none, and nobody has checked their types.
  const instructions = typeof list.instructions === "string" ? list.instructions : "";
  const context = contextOf(list.tools, instructions);
  const tools = list.tools.map((raw, index) => assessed(raw, index, classifyTool(raw, context)));
  const siblings = namesOf(list.tools);
  const findings = [
    ...tools.flatMap((tool, index) => definitionFindings(server, tool, list.tools[index] ?? null)),
    ...tools.flatMap((tool) => poisonInTool(server, tool, siblings)),
    ...poisonInServer(server, { ...list, instructions }),
    ...duplicateFindings(server, tools),
    ...collisionFindings(server, tools),
  ];
  return { tools, findings: findings.sort(compareFindings) };
}

function ownName({ serverInfo }: ToolList): string {
  const name = serverInfo ? own(serverInfo, "name") : undefined;
  return typeof name === "string" ? name : "";
}

function assessed(raw: Json, index: number, classification: Classification): AssessedTool {
  const definition: JsonObject = isObject(raw) ? raw : {};
  const name = own(definition, "name");
  const isNamed = typeof name === "string" && name !== "";
  return { name: isNamed ? name : `(unnamed ${index + 1})`, definition, classification };
}
