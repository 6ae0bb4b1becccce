import type { Facts } from "./facts.ts";
import { original } from "./fold.ts";
import type { Heuristic, Match } from "./heuristic.ts";
import { makeMatch, parameterMatch, taking } from "./match.ts";
import type { Parameter } from "./parameters.ts";

const text = { type: "string" } as const;
const object = { type: "object" } as const;

/** A tool that calls whatever operation, endpoint or tool its caller names. */
export const gateway: Heuristic = {
  id: "gateway",
  title: "Calls whatever operation it is given",
  category: "execute",
  severity: "high",
  why: "One such tool does everything that is behind it, so approving it approves all of that.",
  sources: ["CWE-749, exposed dangerous method or function", "MCP 2025-11-25, tools/call"],
  examples: {
    flags: [
      taking(
        { service: text, method: text, request: object },
        { name: "make_api_request", description: "Unified tool for all API operations" },
      ),
      taking({ operation_id: text, params: object }, { name: "call_operation" }),
      taking({ tool_name: text, arguments: object }, { name: "use_tool" }),
      taking({ endpoint: text, body: object }, { description: "Access to every endpoint of the service" }),
      taking(
        { method: text, payload: object },
        { name: "call_api", description: "All operations: customers, payments, refunds." },
      ),
    ],
    ignores: [
      taking({ operation_id: text }, { name: "call_operation" }),
      taking({ tool_name: text, arguments: object }, { name: "validate_arguments" }),
      taking({ action: text, data: object }, { name: "log_event", description: "Logs what a user did" }),
      taking({ action: { enum: ["a", "b"] }, params: object }, { name: "call_api" }),
      taking({ endpoint: text, body: text }, { description: "Access to every endpoint of the service" }),
      taking({ operation_id: text, params: object }, { name: "describe_operation" }),
      taking({ call: { properties: { tool: text, args: object } } }, { name: "call_tool" }),
    ],
  },
  detect: (facts) => {
    const chosen = chosenBy(facts);
    if (!chosen) return [];
    const paying = paidFor(facts);
    return paying ? [called(chosen), paying] : [called(chosen)];
  },
};

const choosing =
  /^(?:(?:api)?(?:operation|method|endpoint|tool|action|function|command)(?:name|id|slug|path)?|opname)$/;
const passing = new Set(
  "request params parameters args arguments payload body input inputs data requestbody requestparams toolarguments toolinput toolargs".split(
    " ",
  ),
);

function chosenBy({ name, parameters, description }: Facts): Parameter | undefined {
  const outer = parameters.filter(({ depth }) => depth === 0);
  const chosen = outer.find(({ key, isFree }) => isFree && choosing.test(key));
  const passesOn = outer.some(({ key, type }) => type === "object" && passing.has(key));
  if (!chosen || !passesOn) return undefined;
  const isCalling =
    name.words.some(({ text }) => calling.has(text)) && name.words.some(({ text }) => callable.has(text));
  return isCalling || whatever.test(description.folded.text.slice(0, beginning)) ? chosen : undefined;
}

const beginning = 400;
const calling = new Set(
  "call invoke execute exec run use make perform request dispatch send proxy".split(" "),
);
const callable = new Set(
  "api tool tools operation endpoint method action function request rpc capability".split(" "),
);
// Bounded between its words, so that it takes linear time.
const whatever =
  /\b(?:any|all|every|arbitrary)(?: [\w-]{1,30}){0,3} (?:operations?|endpoints?|methods?|tools?|actions?|functions?)\b/;

const called = (chosen: Parameter): Match =>
  parameterMatch(chosen, "the caller names what is called", { category: "execute", weight: 2 });

const payments = /\b(?:payments|payouts|refunds|transfers|charges)\b/;

/** Among the operations that the description names are payments: the worst of them counts. */
function paidFor({ description: { folded } }: Facts): Match | undefined {
  const found = payments.exec(folded.text);
  if (!found) return undefined;
  const quoted = original(folded, found.index, found.index + found[0].length);
  const evidence = { pointer: "/description", text: quoted };
  return makeMatch(evidence, "what may be called moves money too", { category: "financial", weight: 2 });
}
