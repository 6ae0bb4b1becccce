import type { Act } from "./act.ts";
import type { Facts } from "./facts.ts";
import type { Heuristic } from "./heuristic.ts";
import { matchesFor, taking } from "./match.ts";
import type { Parameter } from "./parameters.ts";
import { kindSet } from "./kinds.ts";
import { overlap } from "./kind-set.ts";

const names = new Set(
  "code script javascript js python expression sourcecode program snippet function functionbody".split(" "),
);
const running = new Set("run execute exec eval evaluate invoke test play perform inject".split(" "));

/** A parameter that takes a program, on a tool that runs things. */
export const codeParameter: Heuristic = {
  id: "code-parameter",
  title: "Takes a program to run",
  category: "execute",
  signal: "takes-code",
  severity: "high",
  why: "A program does anything its surroundings let it do.",
  sources: ["CWE-94"],
  examples: {
    flags: [
      taking(
        { code: { type: "string", description: "JavaScript code to execute" } },
        { name: "process_page" },
      ),
      taking({ code: { type: "string" } }, { description: "Runs Python in a sandbox" }),
      taking({ script: { type: "string" } }, { description: "Evaluate JavaScript on the page" }),
      taking({ expression: { type: "string" } }, { name: "evaluate" }),
      taking({ javascript: { type: "string" } }, { description: "Executes it in the tab" }),
      taking({ step: { properties: { script: { type: "string" } } } }, { description: "Runs one step" }),
      taking({ code: { type: "string" } }, { name: "get_result", description: "Runs Python" }),
    ],
    ignores: [
      taking({ code: { type: "string" } }, { name: "try_rule", description: "Test code against a rule" }),
      taking({ code: { type: "string", description: "Code to run later" } }, { name: "create_block" }),
      taking({ code: { type: "string", description: "Country code" } }, { description: "Gets a country" }),
      taking({ script: { type: "string" } }, { description: "Lints a script" }),
      taking({ code: { type: "integer" } }, { description: "Runs it" }),
      taking({ function: { type: "string" } }, { description: "Explains a function" }),
      taking({ code: { type: "string", description: "Currency code" } }, { description: "Runs a check" }),
      taking({ expression: { type: "string" } }, { name: "calculate", description: "Evaluates it" }),
      taking({ expression: { type: "string" } }, { name: "compute", description: "Evaluates it" }),
      taking({ expression: { type: "string" } }, { description: "Evaluates a formula" }),
      taking(
        { job: { properties: { step: { properties: { script: { type: "string" } } } } } },
        { description: "Runs a job" },
      ),
    ],
  },
  detect: (facts) =>
    matchesFor(facts, takesCode, "runs whatever program it is given", {
      category: "execute",
      weight: 2,
      signal: "takes-code",
    }),
};

const math = kindSet("math");

/** A formula is worked out, not run. */
const computes = ({ nameActs, description }: Facts) =>
  [...nameActs, ...description.leading].some(
    (act) => act.verb.word === "calculate" || act.verb.word === "compute" || overlap(act.kinds, math),
  );

// "JavaScript code to execute": the parameter itself says it, whatever the tool calls it.
const toRun = /\b(?:code|script|program|snippet|javascript|python) to (?:run|execute|evaluate)\b/i;

/** "Run static analysis on code": what is around the verb makes it one that reads. */
const isMadeReading = ({ category, verb }: Act) => category === "read" && verb.category !== "read";

const judging = new Set(["evaluate", "test"]);

/** "Evaluates a design against a rubric", "Tests code against a rule": judged, not run. */
const isJudged = ({ description: { first, leading } }: Facts) =>
  judging.has(leading[0]?.verb.word ?? "") && first.some(({ text }) => text === "against");

function takesCode(one: Parameter, facts: Facts): boolean {
  if (!one.isFree || one.depth > 1 || !names.has(one.key) || computes(facts) || isJudged(facts)) return false;
  // "Project code", "OAuth code": letters that stand for something, not a program.
  if (
    /\b(?:project|country|currency|language|error|status|auth|oauth|verification|coupon|zip|iso)\b/i.test(
      one.description,
    )
  )
    return false;
  const isKept = facts.nameActs.some(({ category, weight }) => category === "write" && weight === 2);
  if (!isKept && toRun.test(one.description)) return true;
  return facts.acts.some((act) => running.has(act.verb.word) && !isMadeReading(act));
}
