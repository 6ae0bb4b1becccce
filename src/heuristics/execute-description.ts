import type { Heuristic } from "./heuristic.ts";
import { inDescription, described } from "./match.ts";

/** The verb of a description that speaks for the category `execute`. */
export const executeDescription: Heuristic = {
  id: "execute-description",
  title: "Description says it runs something",
  category: "execute",
  severity: "high",
  why: "What happens is decided by the arguments or by another system, not by the tool.",
  sources: ["MCP 2025-11-25, Tool.description"],
  examples: {
    flags: [
      described("Executes a shell command."),
      described("Starts the container and returns its id."),
      described("Triggers a pipeline"),
      described("Send a command to a device (on, off)."),
      described("Applies a patch. The device will reboot."),
      described("This tool lets you click an element on the page."),
    ],
    ignores: [
      described("Lists running jobs."),
      described("Runs a search."),
      described("Run a read-only SQL query"),
      described("Returns the command to run."),
    ],
  },
  detect: inDescription("execute"),
};
