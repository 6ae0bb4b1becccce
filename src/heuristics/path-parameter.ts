import { compounds } from "./compounds.ts";
import type { Heuristic } from "./heuristic.ts";
import { matchesFor, taking } from "./match.ts";
import type { Parameter } from "./parameters.ts";

const names = new Set([
  ...compounds(
    "file dir directory folder local absolute output input source target dest destination save root config",
    "path paths",
  ),
  ...compounds("output input save working root", "dir directory"),
  "filename",
  "cwd",
  "outputfile",
]);

/** A parameter that takes a path of the file system. */
export const pathParameter: Heuristic = {
  id: "takes-path",
  title: "Takes a file path",
  signal: "takes-path",
  severity: "low",
  why: "A path can leave the folder it was meant for.",
  sources: ["CWE-22"],
  examples: {
    flags: [
      taking({ path: { type: "string" } }),
      taking({ filePath: { type: "string" } }),
      taking({ output_dir: { type: "string" } }),
      taking({ cwd: {} }),
    ],
    ignores: [
      taking({ pathLength: { type: "number" } }),
      taking({ jsonPathQuery: {} }),
      taking({ path: { type: "boolean" } }),
      taking({ title: {} }),
    ],
  },
  detect: (facts) => matchesFor(facts, takesPath, "takes a path", { signal: "takes-path" }),
};

const takesPath = ({ isFree, key }: Parameter) => isFree && names.has(key);
