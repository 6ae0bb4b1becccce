import type { AssessedTool } from "../model/classification.ts";
import type { Finding } from "../model/finding.ts";
import type { Json, JsonObject } from "../model/json.ts";
import type { ServerSnapshot } from "../model/server.ts";

/** A list of tools with what their server says of itself. */
export interface ToolList {
  readonly tools: readonly Json[];
  readonly instructions?: string;
  readonly serverInfo?: JsonObject;
  readonly prompts?: readonly Json[];
  readonly resources?: readonly Json[];
  readonly resourceTemplates?: readonly Json[];
}

/** A list of tools, judged. */
export interface AssessedTools {
  /** In the order of the list. */
  readonly tools: readonly AssessedTool[];
  /** What is wrong with the definitions themselves, worst first. */
  readonly findings: readonly Finding[];
}

/** One server, judged: every tool with its classification, and what is wrong with the definitions themselves. */
export interface ServerAssessment {
  readonly snapshot: ServerSnapshot;
  /** By name; tools of one name in the order in which the server lists them. */
  readonly tools: readonly AssessedTool[];
  /** Worst first. */
  readonly findings: readonly Finding[];
}
