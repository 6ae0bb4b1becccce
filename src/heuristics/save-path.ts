import type { Facts } from "./facts.ts";
import type { Heuristic } from "./heuristic.ts";
import { parameterMatch, taking } from "./match.ts";

const names = new Set(
  (
    "downloaddir downloadpath outdir outfile outputdir outputdirectory outputfile outputfilename outputfilepath outputfolder " +
    "outputpath savedir savelocation savepath saveto savefile savefolder exportpath destpath destinationpath " +
    "filename destination targetpath localpath folderpath"
  ).split(" "),
);
// These also say what to look for, so they count only where something is there to be saved.
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
      .filter((one) => one.isFree && one.depth < 2 && names.has(one.key) && isSaved(one.key, facts))
      .map((one) =>
        parameterMatch(one, "the result is saved where this says", { category: "write", weight: 2 }),
      ),
};

function isSaved(key: string, facts: Facts): boolean {
  return !weaklySaving.has(key) || facts.acts.some((act) => saving.has(act.verb.word));
}
