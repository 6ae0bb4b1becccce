import type { Facts } from "./facts.ts";
import type { Heuristic, Match } from "./heuristic.ts";
import { described, join, makeMatch, matchesFor, taking } from "./match.ts";
import type { Parameter } from "./parameters.ts";

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

const pathLike = /(?:path|file|filename|dir|directory|folder)$/;
// Bounded between its words, so that it takes linear time.
const savesTo =
  /\b(?:save|write|store|export|download)s?\b[^.]{0,60}\b(?:to|into|in)\b|\bto (?:save|write|store|export|download)\b/i;

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
      described("Queries the ledger. Results are written to a file."),
      described("Downloads an attachment. Returns the local path."),
      described("Fetches a picture and returns the path of the saved file."),
      taking({ outDir: { type: "string" } }, { description: "Generates the site" }),
      taking(
        { logFilePath: { type: "string", description: "Where to save the log to." } },
        { description: "Get the log" },
      ),
      taking({ options: { properties: { savePath: { type: "string" } } } }, { description: "Get the log" }),
      taking({ filename: { type: "string" } }, { name: "get_picture", description: "Downloads it" }),
    ],
    ignores: [
      taking({ path: { type: "string" } }, { description: "Reads a file" }),
      taking({ filename: { type: "string" } }, { description: "Search files by name" }),
      taking({ destination: { type: "string" } }, { description: "Get the route to a place" }),
      described("Queries the ledger. Results are stored in a list."),
      described("Finds a project. Returns its local path."),
      described("Downloads an attachment. Returns its path in the mailbox."),
      taking({ outputFormat: { type: "string" } }, { description: "Exports the table" }),
      taking(
        { filePath: { type: "string", description: "File to read." } },
        { description: "Get the text of a file" },
      ),
      taking({ savePath: { type: "boolean" } }, { description: "Get the log" }),
      taking(
        { a: { properties: { b: { properties: { savePath: { type: "string" } } } } } },
        { description: "Get the log" },
      ),
    ],
  },
  detect: (facts) => join(matchesFor(facts, saves, savedThere, writes), saidOf(facts), pathOf(facts)),
};

const savedThere = "the result is saved where this says";
const writes = { category: "write", weight: 2 } as const;

const saves = (one: Parameter, facts: Facts) =>
  one.depth < 2 && (one.isFree ? isNamedSo(one, facts) || isDescribedSo(one) : isSwitch(one));

/** `save_baseline`, `persist`: a switch that makes the call keep what it returns. */
const isSwitch = ({ name, type }: Parameter) =>
  type === "boolean" && /^(?:save|persist)(?!.*(?:[Pp]ath|[Dd]ir|[Ff]older)$)(?:[A-Z_-]|$)/.test(name);

// Bounded between its words, so that it takes linear time.
const goesIntoFile =
  /\bpath (?:it|they) (?:was|were|is|are) (?:saved|written|stored) (?:to|at|in)\b|\b(?:results?|output|responses?|data|reports?|files?|images?|screenshots?|pictures?|audio|videos?) (?:is|are|will be|gets?) (?:also |then |always |automatically )?(?:written|saved|stored|exported|downloaded) (?:to|in|into|as|on) (?:an? |the |your |local |temporary |json |csv ){0,4}(?:files?|disk|folder|directory)\b/i;

// "Downloads it. Returns the local path": then it was kept there.
const givesPath =
  /\breturn(?:s|ing)?:?\s{1,20}(?:the |its |an? )?(?:(?:local|saved|downloaded) (?:absolute )?(?:file ?)?(?:path|filename|location)|(?:absolute |full )?(?:file ?)?paths? (?:of|to) the (?:saved|downloaded|written|exported|local|generated|created|rendered|extracted|converted))\b|-> ?[a-z]{1,20}_(?:path|file)\b/i;
const keeping = new Set([
  "download",
  "export",
  "fetch",
  "screenshot",
  "capture",
  "snapshot",
  "dump",
  "backup",
  "generate",
  "extract",
  "render",
  "convert",
  "slice",
  "record",
]);

const giving = /return|->/;

function pathOf({ acts, description: { folded } }: Facts): readonly Match[] {
  if (!acts.some(({ verb }) => keeping.has(verb.word)) || !giving.test(folded.text)) return [];
  const found = givesPath.exec(folded.source);
  if (!found) return [];
  const says = "the description says that the result is kept in a file";
  return [makeMatch({ pointer: "/description", text: found[0] }, says, writes)];
}

function saidOf({ definition, description }: Facts): readonly Match[] {
  const text = definition["description"];
  // Plain search first: few texts name a file so, and it is much faster than the pattern.
  if (typeof text !== "string") return [];
  const { folded } = description;
  const found =
    (storing.test(folded.text) ? goesIntoFile.exec(text) : null) ??
    (folded.text.includes("args:") ? inArguments.exec(text) : null);
  if (!found) return [];
  const says = "the description says that the result goes into a file";
  return [makeMatch({ pointer: "/description", text: found[0] }, says, writes)];
}

const storing = / (?:written|saved|stored|exported|downloaded) /;

/** "out_file: where to save the chart": where parameters are described among the words of the description. */
const inArguments =
  /^[ \t]{0,20}[a-z_]{0,30}(?:path|file|filename|dir|directory|folder)(?: ?\([^)\n]{0,40}\))?: [^\n]{0,60}\bto (?:save|write|store|export|download)\b/im;

function isNamedSo({ key }: Parameter, facts: Facts): boolean {
  if (!names.has(key)) return false;
  return !weaklySaving.has(key) || facts.acts.some((act) => saving.has(act.verb.word));
}

function isDescribedSo({ key, description }: Parameter): boolean {
  return pathLike.test(key) && savesTo.test(description.slice(0, 400));
}
