import type { Facts } from "./facts.ts";
import type { Heuristic } from "./heuristic.ts";
import { matchesFor, taking } from "./match.ts";
import type { Parameter } from "./parameters.ts";

const names = new Set(
  "command cmd commands commandline shellcommand bash shell cli shellscript additionalargs cliargs extraargs rawargs".split(
    " ",
  ),
);
const shell =
  /\b(?:shell|bash|terminal|ssh|sudo|command[- ]line|powershell|cmd\.exe|console|cli|kubectl|remote|server|execute|run)\b/i;

/** A parameter that takes a command for a shell. */
export const shellParameter: Heuristic = {
  id: "shell-parameter",
  title: "Takes a command for a shell",
  category: "execute",
  signal: "takes-shell",
  severity: "critical",
  why: "A shell does anything the account it runs under may do.",
  sources: ["CWE-78"],
  examples: {
    flags: [
      taking({ command: { type: "string" } }, { description: "Runs a shell command" }),
      taking({ cmd: { type: "string", description: "bash command line" } }),
      taking({ command: { type: "array" } }, { description: "Execute a command in a container" }),
      taking({ shellCommand: { type: "string", description: "What the shell runs" } }),
      taking({ command: { type: "string" } }, { name: "kubectl" }),
      taking({ options: { properties: { command: { type: "string" } } } }, { description: "Runs it by ssh" }),
    ],
    ignores: [
      taking({ command: { enum: ["start", "stop"] } }),
      taking({ command: { type: "boolean" } }),
      taking({ text: { type: "string", description: "A shell is found on a beach" } }),
      taking({ command: { type: "string" } }, { description: "Explains a word" }),
      taking({ command: { type: "boolean" } }, { description: "Runs a shell command" }),
      taking({ command: { type: "string" } }, { name: "hand_bag" }),
      taking({ command: { type: "string" } }, { description: "Assess how risky a shell command is" }),
      taking(
        { a: { properties: { b: { properties: { command: { type: "string" } } } } } },
        { description: "Runs a shell command" },
      ),
    ],
  },
  detect: (facts) =>
    matchesFor(facts, takesCommand, "runs whatever command it is given", {
      category: "execute",
      weight: 2,
      signal: "takes-shell",
    }),
};

/** "Assess the risk of a command": it is looked at, not run. */
const weighing = new Set(
  "analyze assess check classify evaluate explain lint parse review validate".split(" "),
);

function takesCommand(one: Parameter, { description, name, acts }: Facts): boolean {
  if (!one.isFree || one.depth > 1 || !names.has(one.key)) return false;
  if (
    weighing.has(description.leading[0]?.verb.word ?? "") &&
    !acts.some(({ category }) => category === "execute")
  )
    return false;
  const words = name.words.map((word) => word.text).join(" ");
  return [one.description, words, description.folded.source.slice(0, 400)].some((text) => shell.test(text));
}
