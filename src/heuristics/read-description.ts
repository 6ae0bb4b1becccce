import type { Heuristic } from "./heuristic.ts";
import { inDescription, described } from "./match.ts";

/** The verb of a description that speaks for the category `read`. */
export const readDescription: Heuristic = {
  id: "read-description",
  title: "Description says it reads",
  category: "read",
  severity: "low",
  why: "What only returns something can still return secrets, but it changes nothing.",
  sources: ["MCP 2025-11-25, Tool.description"],
  examples: {
    flags: [
      described("Make a token contract. Returns the source code of the generated contract."),
      described("Builds a badge. Outputs SVG markup."),
      described("This tool allows you to search the archive."),
      described("Returns deleted items."),
      described("📊 Lists running jobs"),
      described("MANDATORY: gets the schema"),
    ],
    ignores: [
      described("Make a page in your wiki. Returns the HTML."),
      described("Make a message. Returns the source code of it."),
      described("Deletes a read receipt."),
      described("Creates a search index."),
      described("Sends a list of names."),
      described("Never lists anything."),
    ],
  },
  detect: inDescription("read"),
};
