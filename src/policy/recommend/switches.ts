import { destructiveOption } from "../../heuristics/destructive-option.ts";
import type { Facts } from "../../heuristics/facts.ts";
import type { Parameter } from "../../heuristics/parameters.ts";
import { own, type JsonObject } from "../../model/json.ts";
import { namedArguments, type NamedArgument } from "./named-argument.ts";
import { parametersIn, predicate, type Narrow, type Narrowing } from "./narrowing.ts";
import type { Opening } from "./opening.ts";

/** Options that make a call remove something besides: refused when they are set, and the rest goes through. */
export function narrowRemovals(facts: Facts): readonly Opening[] {
  const taken = parametersIn(facts, destructiveOption.detect(facts));
  const given = namedArguments(facts.definition, taken);
  if (given.length === 0 || given.length < taken.length) return [];
  return [
    {
      narrowing: {
        ...refusing(given, "The option that removes something may not be set."),
        refuses: "calls that set an option to remove something",
        why: "An option makes the call remove something besides.",
      },
      refused: taken.map(({ pointer }) => pointer),
      verbs: [],
      atLeast: "write",
    },
  ];
}

/** Switches that override a check or leave nothing to go back to: refused when they are on. */
export const narrowSwitches: Narrow = ({ facts, category }) => {
  if (category === "read" || category === "unknown") return [];
  const given = namedArguments(facts.definition, facts.parameters.filter(isOverride(facts)));
  if (given.length === 0) return [];
  return [
    {
      ...refusing(given, "No force, no recursion, nothing for good: leave this switch off."),
      refuses: "calls with force, recursion or permanence switched on",
      why: "A switch overrides a check, widens the call or leaves nothing to go back to.",
    },
  ];
};

const overrides =
  /^(?:forced?|force(?:delete|push|remove|overwrite)|permanent(?:ly)?|cascade|hard(?:delete)?|skip(?:trash|confirm(?:ation)?)|noconfirm|bypass\w{0,40})$/;

const isOverride =
  ({ nameActs, operations }: Facts) =>
  ({ key, type, depth }: Parameter) => {
    if (type !== "boolean" || depth > 1) return false;
    // Making a folder with its parents, or listing one with its children, is what recursion is for.
    const isPlain = [...nameActs, ...operations].every(({ verb }) => making.has(verb.word));
    return overrides.test(key) || (key === "recursive" && !isPlain);
  };

const making = new Set("create make add list get read find search mkdir".split(" "));

function refusing(
  given: readonly NamedArgument[],
  onDeny: string,
): Required<Pick<Narrowing, "require" | "denyIf">> {
  const isOnByDefault = ({ schema }: NamedArgument) => own(schema, "default") === true;
  const off = ({ path }: NamedArgument) => predicate({ path, op: "eq", value: false }, onDeny);
  const [onByDefault, others] = [given.filter(isOnByDefault), given.filter((one) => !isOnByDefault(one))];
  return { require: onByDefault.map(off), denyIf: others.map((one) => whenSet(one, onDeny)) };
}

function whenSet({ path, schema }: NamedArgument, onDeny: string): JsonObject {
  const isSwitch = own(schema, "type") === "boolean";
  return predicate(isSwitch ? { path, op: "eq", value: true } : { path, op: "exists", value: true }, onDeny);
}
