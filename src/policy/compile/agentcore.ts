import type { Json } from "../../model/json.ts";
import type { Condition, Predicate } from "../../model/policy.ts";
import { isNumberText } from "./cel.ts";
import { cedarText } from "./cedar.ts";
import type { Loss, Outline, Target, ToolAccess } from "./target.ts";

const title = "AWS AgentCore";
const gateway = "arn:aws:bedrock-agentcore:REGION:ACCOUNT:gateway/GATEWAY";

/**
 * Cedar that only permits: what no policy permits is denied, and so is a call whose condition fails to be evaluated. Policies
 * have to fit a schema that is made of the tools' own, so a condition compares values of one type only.
 */
export const agentcore: Target = {
  id: "agentcore",
  title,
  file: "policies of the gateway's policy engine, one each; put the gateway's ARN in. The server's name is that of its target",
  abilities: {
    deny: true,
    hide: true,
    ask: false,
    message: "none",
    unlisted: "deny",
    predicate: ({ conditions }) => conditions.length > 0 && conditions.every(isTold),
  },
  nameOf: (tool, server) => `${server}___${tool}`,
  write: (outline) => ({ kind: "text", language: "text", text: policiesOf(outline) }),
  losses: otherTypes,
};

function policiesOf({ tools }: Outline): string {
  const permits = tools.filter(({ access }) => access === "allow").map(permitOf);
  return permits.length === 0 ? "// Nothing is permitted, so every call is denied.\n" : permits.join("\n");
}

function permitOf({ name, rule }: ToolAccess): string {
  const scope = [
    "principal",
    `action == AgentCore::Action::${cedarText(name)}`,
    `resource == AgentCore::Gateway::${cedarText(gateway)}`,
  ].join(",\n  ");
  const conditions = [
    ...(rule?.require ?? []).map((given) => ` when { ${cedarPredicate(given)} }`),
    ...(rule?.denyIf ?? []).map((given) => ` unless { ${cedarPredicate(given)} }`),
  ];
  return `permit(\n  ${scope}\n)${conditions.join("")};\n`;
}

const signs = { lt: "<", lte: "<=", gt: ">", gte: ">=" } as const;

function isComparison(op: Condition["op"]): op is keyof typeof signs {
  return Object.hasOwn(signs, op);
}

/** A text that is no number's and no boolean's, or a whole number to compare with; of an argument at the top. */
function isTold({ path, op, value }: Condition): boolean {
  if (path.split(".").length !== 2) return false;
  if (isComparison(op)) return Number.isSafeInteger(value);
  if (op === "eq" || op === "neq") return isPlainText(value);
  return (op === "in" || op === "not_in") && Array.isArray(value) && value.every(isPlainText);
}

function isPlainText(value: Json): value is string {
  return typeof value === "string" && !isNumberText(value) && value !== "true" && value !== "false";
}

function cedarPredicate({ conditions }: Predicate): string {
  return conditions.map(cedarCondition).join(" && ");
}

function cedarCondition({ path, op, value }: Condition): string {
  const name = cedarText(path.split(".")[1] ?? "");
  const actual = `context.input[${name}]`;
  return `context.input has ${name} && ${testOf(op, actual, value)}`;
}

function testOf(op: Condition["op"], actual: string, value: Json): string {
  if (isComparison(op)) return `${actual} ${signs[op]} ${Number(value)}`;
  const given: readonly Json[] = Array.isArray(value) ? value : [value];
  const texts = given.filter(isPlainText);
  const same = texts.map((text) => `${actual} == ${cedarText(text)}`).join(" || ");
  const isAmong = texts.length === 0 ? "false" : `(${same})`;
  return op === "neq" || op === "not_in" ? `!${isAmong}` : isAmong;
}

/** A comparison with a whole number fails for any other type, and with it the permit. */
function otherTypes({ tools }: Outline): readonly Loss[] {
  return tools.flatMap(({ access, tool, rule }) =>
    (access === "allow" ? [...(rule?.require ?? []), ...(rule?.denyIf ?? [])] : [])
      .filter(({ conditions }) => conditions.some(({ op }) => isComparison(op)))
      .map(({ pointer }) => ({
        kind: "condition",
        effect: "narrower",
        pointer,
        says: `${title} denies a call of ${JSON.stringify(tool)} in which this argument is anything but a whole number.`,
      })),
  );
}
