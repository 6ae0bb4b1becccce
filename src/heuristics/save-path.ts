import type { Facts } from "./facts.ts";
import type { Heuristic } from "./heuristic.ts";
import { actsOf, parameterMatch, taking } from "./match.ts";
import { kindBit, kindsOf } from "./words.ts";

const weaklySaving = new Set(["filename", "destination", "targetpath", "localpath", "folderpath"]);
const saving = new Set([
  "save",
  "download",
  "export",
  "screenshot",
  "capture",
  "generate",
  "render",
  "convert",
  "snapshot",
]);

/** What would be returned goes into a file instead. */
export const savePath: Heuristic = {
  id: "save-path",
  title: "The result goes into a file",
  category: "write",
  severity: "medium",
  why: "A file that is written can replace one that somebody needs.",
  sources: ["CWE-73, external control of file name or path"],
  examples: {
    flags: [
      taking({ savePath: { type: "string" } }, { description: "Downloads an attachment" }),
      taking({ output_path: { type: "string" } }, { description: "Exports the table" }),
      taking({ filename: { type: "string" } }, { description: "Download the picture" }),
      taking({ outDir: { type: "string" } }, { description: "Generates the site" }),
    ],
    ignores: [
      taking({ path: { type: "string" } }, { description: "Reads a file" }),
      taking({ filename: { type: "string" } }, { description: "Search files by name" }),
      taking({ destination: { type: "string" } }, { description: "Get the route to a place" }),
      taking({ outputFormat: { type: "string" } }, { description: "Exports the table" }),
    ],
  },
  detect: (facts) =>
    facts.parameters
      .filter((one) => one.isFree && (kindsOf(one.key) & kindBit("save")) !== 0 && isSaved(one.key, facts))
      .map((one) =>
        parameterMatch(one, "the result is saved where this says", { category: "write", weight: 2 }),
      ),
};

/** `filename` also filters a search, so it counts only where something is there to be saved. */
function isSaved(key: string, facts: Facts): boolean {
  return !weaklySaving.has(key) || actsOf(facts).some((act) => saving.has(act.verb.word));
}
