import { asWrite, bareAct, readsPlainly, weighing, type Act } from "./act.ts";
import { nameActs } from "./name-acts.ts";
import { readName } from "./name.ts";
import type { Parameter } from "./parameters.ts";
import type { Setting } from "./setting.ts";
import { choicesIn, toldChoices, toldSteps } from "./told-choices.ts";
import { exactly } from "./tokens.ts";
import { kindSet } from "./kinds.ts";
import { overlap } from "./kind-set.ts";
import { isGrave, verbOf } from "./words.ts";

/** Parameters that choose what a call does. */
const choosers = new Set(
  "action actions operation operations op ops subcommand verb operationtype actiontype command method cmd subaction".split(
    " ",
  ),
);

const noActs: readonly Act[] = [];
const none: ReadonlySet<string> = new Set();
// A value stands for itself, whatever the server is about.
const nowhere: Setting = { screen: "none", trades: false };

/**
 * What the values of a tool's action parameter do; a call is judged by the worst of them. `lead` is what the name
 * says: on a tool that looks things up, `action: refund | credit` says which of them to return and decides nothing.
 * `description` is the tool's own, which may list the choices instead, and `told` are the acts that it leads with.
 */
export function operationActs(
  parameters: readonly Parameter[],
  lead: Act | undefined,
  description: string,
  told: readonly Act[],
): readonly Act[] {
  const choosing = parameters.filter((one) => one.depth < 3 && isChooser(one));
  return choosing.length === 0
    ? noActs
    : choosing.flatMap((one) => {
        const acts = actsOf(one, description).map((act) => asTold(act, told));
        if (lead && isFilter(one, lead, parameters)) return acts.map((act) => weighing(act, 0));
        return readsPlainly(lead) ? acts.map(asThing) : acts;
      });
}

/** `add | remove` where the description tells "Add or remove reviewers": ties that are made and undone. */
function asTold(act: Act, told: readonly Act[]): Act {
  if (act.verb.word !== "remove") return act;
  const same = told.filter(({ verb }) => verb === act.verb);
  const isUntying = same.length > 0 && same.every(({ category }) => category === "write");
  return isUntying ? asWrite(act) : act;
}

const looking = new Set("list search find query count".split(" "));
// `scan_action` with `action_type: file_delete`: what is judged.
const judging = new Set(
  "analyze assess check classify evaluate explain preview scan score validate".split(" "),
);
// `record_call` with `action: revoke`: what somebody did.
const noting = new Set(["audit", "log", "record", "track"]);
const filtering = new Set("action actions actiontype type operationtype".split(" "));

/** `operation: issue | commit | compare` on a tool that reads: things that it reads. */
const asThing = (act: Act) =>
  act.verb.mostlyNoun && act.category !== "read" && !isGrave(act.verb) ? weighing(act, 0) : act;

const paging = new Set(["limit", "offset", "cursor", "page"]);

/** Among the values of a filter no act is the tool's own: `search | delete` chooses what the call does. */
function isFilter({ key, values }: Parameter, lead: Act, all: readonly Parameter[]): boolean {
  const { verb } = lead;
  const isPaged = readsPlainly(lead) && all.some((one) => one.depth === 0 && paging.has(one.key));
  return (
    values.length > 0 &&
    filtering.has(key) &&
    (looking.has(verb.word) ||
      noting.has(verb.word) ||
      isPaged ||
      (judging.has(verb.word) && key.endsWith("type"))) &&
    !values.some(({ text }) => looking.has(text.toLowerCase()) || text.toLowerCase() === "get")
  );
}

/** Each of a list of operations says what it does: `operations: [{ type: add_column | drop_column }]`. */
const inOperations = /\/properties\/(?:operations|actions|changes|mutations)\/items\/properties\/type$/;

const perhaps = new Set(["mode", "type", "task", "function"]);

/** `mode: list | get | delete` chooses the act; `mode: fast | exact` chooses a manner. */
function isChooser({ key, values, depth, pointer }: Parameter): boolean {
  if (choosers.has(key)) return !isPatch(values);
  if (key === "type" && inOperations.test(pointer)) return values.length > 1;
  // Deeper down it tells of one part of what is asked for.
  if (values.length < 3 || depth > 1 || !perhaps.has(key)) return false;
  const acts = values.filter(({ text }) => isPlainVerb(text));
  return acts.length * 2 > values.length;
}

/** RFC 6902: the steps of a JSON Patch edit a document; none of them is an act of the tool. */
const isPatch = (values: Parameter["values"]) =>
  ["add", "remove", "replace"].every((step) => values.some(({ text }) => text === step)) &&
  values.every(({ text }) => patching.has(text));

const patching = new Set("add remove replace move copy test".split(" "));

function isPlainVerb(text: string): boolean {
  const found = verbOf(text.toLowerCase());
  return found?.form === "base" && !found.verb.mostlyNoun;
}

function actsOf(parameter: Parameter, description: string): readonly Act[] {
  if (isHttpMethod(parameter) || isFreeMethod(parameter)) return [];
  if (parameter.values.length === 0) return describedActs(parameter, description);
  // Of several acts in one value (`get_or_delete`) the first tells what it is, the others what it changes besides.
  const acts = parameter.values.flatMap(({ text, pointer }) => {
    const named = nameActs(readName(text, none), pointer, "action", nowhere)
      .filter((act, index) => !isThing(act, text) && (index === 0 || act.category !== "read"))
      .map((act) => decisive(act, text));
    return named.every(({ category }) => category === "read")
      ? [...named, ...secondAct(text, pointer)]
      : named;
  });
  // `add | subtract` is done to numbers and dates.
  if (parameter.values.some(({ text }) => text === "subtract" || text === "multiply"))
    return acts.filter(({ category }) => category === "read");
  // Among `depth`, `klines` and `liquidation`, `trade` is a thing too.
  const areThings = acts.length * 3 <= parameter.values.length;
  const heard = areThings ? acts.map((act) => (act.verb.alsoNoun ? weighing(act, 0) : act)) : acts;
  return [...heard, ...switchActs(parameter)];
}

/** `find_tap` finds something and taps on it. */
function secondAct(text: string, pointer: string): readonly Act[] {
  const { words, folded } = readName(text, none);
  const [first, second] = words;
  const found = second?.known.found;
  const isAct =
    words.length === 2 &&
    first?.known.found?.verb.category === "read" &&
    found?.form === "base" &&
    !found.verb.alsoNoun &&
    found.verb.category !== "read";
  return isAct && second
    ? [bareAct(found.verb, 2, "action", { pointer, text: exactly(folded, second) })]
    : [];
}

/** `action: on | off` is what a switch does. */
function switchActs({ values }: Parameter): readonly Act[] {
  const verb = verbOf("switchon")?.verb;
  const states = values.filter(({ text }) => /^(?:on|off)$/i.test(text));
  return verb && states.length > 1 ? states.map((state) => bareAct(verb, 2, "action", state)) : [];
}

const result = kindSet("result");

/** `dropIndexSuggestions` among the values names what is returned. */
const isThing = (act: Act, text: string) =>
  act.verb.alsoNoun && overlap(act.kinds, result) && text.length - act.text.length > 8;

// A value of an action parameter is an act even where the same letters could be a noun, and even where elsewhere its
// object would decide (`apply`).
function decisive(act: Act, text: string): Act {
  if (text.length - act.text.length >= 12) return act;
  return weighing(act, act.category === "read" || act.verb.mostlyNoun ? act.verb.weight : 2);
}

/** Whether the values are HTTP's methods: then the parameter chooses a request, not an act of the tool. */
export function isHttpMethod(parameter: Parameter): boolean {
  return (
    parameter.values.length > 1 &&
    parameter.values.every(({ text }) =>
      /^(?:get|post|put|patch|delete|head|options|trace|connect|copy|link|unlink|purge|lock|unlock|propfind|view)$/i.test(
        text,
      ),
    ) &&
    parameter.values.some(({ text }) => /^(?:get|head)$/i.test(text)) &&
    /^[A-Z]+$/.test(parameter.values[0]?.text ?? "")
  );
}

/** Whether the description names HTTP's methods: "GET, POST or DELETE". */
export function isFreeMethod({ key, isFree, description }: Parameter): boolean {
  return (
    (key === "method" || key === "httpmethod") && isFree && /\b(?:POST|PUT|PATCH|DELETE)\b/.test(description)
  );
}

/** "Operation: get, create or drop": the values of a parameter without an enumeration, wherever they are told. */
function describedActs(
  { key, name, type, isFree, description, pointer }: Parameter,
  told: string,
): readonly Act[] {
  if (key === "command" || key === "cmd" || !isFree) return [];
  const own = choicesIn(description, `${pointer}/description`);
  if (own.length > 0) return own;
  const listed = toldChoices(name, told);
  return listed.length > 0 || type !== "array" ? listed : toldSteps(told).flatMap(stepActs);
}

/** `removeNode` of "Types: addNode, removeNode": one of the steps that a call is made of. */
const stepActs = (step: string) =>
  nameActs(readName(step, none), "/description", "action", nowhere).filter(
    ({ text, verb }) => text !== step && removing.has(verb.word),
  );

const removing = new Set(["delete", "destroy", "erase", "purge", "remove", "truncate", "wipe"]);
