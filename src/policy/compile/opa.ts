import { hasPart, regoPredicate, regoTerm } from "./rego.ts";
import { denialWords, type Outline, type Target, type ToolAccess } from "./target.ts";

/**
 * Rego of its own shape, since OPA knows no MCP: whoever asks gives the name of the tool and the arguments, and reads what
 * `decide` would answer. Who reads only `allow` denies what a person should approve.
 */
export const opa: Target = {
  id: "opa",
  title: "Open Policy Agent",
  file: "a .rego file of the bundle; the answer is at data.toolwarden.SERVER",
  abilities: {
    deny: true,
    hide: true,
    ask: true,
    message: "all",
    unlisted: "as-policy",
    predicate: () => true,
  },
  nameOf: (tool) => tool,
  write: (outline) => ({ kind: "text", language: "text", text: moduleOf(outline) }),
};

function moduleOf(outline: Outline): string {
  const rules = outline.tools.flatMap((tool, index) => rulesOf(tool, index));
  const usesHasPart = rules.some((rule) => rule.includes("has_part("));
  const parts = [
    [
      '# Asked about {"tool": NAME, "arguments": {...}}. `decision.kind` is allow, ask, deny or hidden; `allow` is true for',
      "# the first alone. A tool that is hidden is to be left out of lists.",
      `package toolwarden[${regoTerm(outline.server)}]`,
    ].join("\n"),
    "import rego.v1",
    "default allow := false",
    'allow if decision.kind == "allow"',
    `default decision := ${answerTerm(unlistedAnswer(outline))}`,
    ...rules,
    ...(usesHasPart ? [hasPart] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

interface Answer {
  readonly kind: "allow" | "ask" | "deny" | "hidden";
  readonly message: string;
}

function answerTerm({ kind, message }: Answer): string {
  return `{"kind": "${kind}", "message": ${regoTerm(message)}}`;
}

const hidden: Answer = { kind: "hidden", message: "The policy hides this tool." };
const allowed: Answer = { kind: "allow", message: "The policy allows this call." };

function unlistedAnswer({ policy, unlisted }: Outline): Answer {
  if (policy.hide.includes("*")) return hidden;
  return unlisted === "allow" ? allowed : { kind: "deny", message: "The policy does not list this tool." };
}

/** Nothing for a tool that the default answers for. */
function rulesOf({ name, access, rule }: ToolAccess, index: number): readonly string[] {
  const isTool = `input.tool == ${regoTerm(name)}`;
  if (access === "hide") return [`decision := ${answerTerm(hidden)} if ${isTool}`];
  if (rule === undefined) return [];
  if (access === "deny")
    return [`decision := ${answerTerm({ kind: "deny", message: denialWords(rule) })} if ${isTool}`];
  const holds = (role: string, place: number) => `tool_${index}_${role}_${place}`;
  const predicates = [
    ...rule.require.map((given, place) => ({ given, name: holds("require", place), when: "not " })),
    ...rule.denyIf.map((given, place) => ({ given, name: holds("deny_if", place), when: "" })),
  ];
  const refusals = predicates.map(({ given, name, when }) => {
    const message = given.onDeny ?? "The policy denies a call with these arguments.";
    return `${answerTerm({ kind: "deny", message })} if {\n\t${isTool}\n\t${when}${name}\n}`;
  });
  const answer: Answer =
    access === "ask" ? { kind: "ask", message: rule.reason ?? "A person must approve this call." } : allowed;
  const chain = [...refusals, `${answerTerm(answer)} if ${isTool}`].join(" else := ");
  const definitions = predicates.map(
    ({ given, name }) => `${name} if {\n\t${regoPredicate(given, "input.arguments").join("\n\t")}\n}`,
  );
  return [`decision := ${chain}`, ...definitions];
}
