import type { Heuristic } from "./heuristic.ts";
import { inName, named } from "./match.ts";

/** The verb of a name that speaks for the category `execute`. */
export const executeName: Heuristic = {
  id: "execute-name",
  title: "Name says it runs something",
  category: "execute",
  severity: "high",
  why: "What happens is decided by the arguments or by another system, not by the tool.",
  sources: ["MCP 2025-11-25, ToolAnnotations.openWorldHint"],
  examples: {
    flags: [named("run_command"), named("deploy_service"), named("restartPod"), named("workflow_trigger")],
    ignores: [
      named("get_run"),
      named("list_deploy_hooks"),
      named("deploy_plan_get"),
      named("update_start_date"),
    ],
  },
  detect: inName("execute"),
};
