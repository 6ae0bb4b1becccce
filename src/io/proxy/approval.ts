import type { Decision } from "../../model/decision.ts";
import { isObject, own, type Json, type JsonObject } from "../../model/json.ts";
import { jsonText, plainText } from "../../render/escape.ts";

/** More than this nobody reads, and what a person has not seen whole they cannot approve. */
const maxShown = 20_000;

/**
 * The form that asks a person about a call (MCP, `elicitation/create`): server, tool, rule, why, and every argument, with
 * each character that would not be seen spelt out. Undefined if that is too long to be read.
 */
export function approvalForm(
  server: string,
  tool: string,
  args: JsonObject,
  { rule, message }: Decision,
): JsonObject | undefined {
  const shown = [
    "An agent asks to call a tool, and the policy wants a person to approve it.",
    `Server: ${plainText(server)}`,
    `Tool: ${plainText(tool)}`,
    `Rule: ${plainText(rule)}`,
    `Why: ${plainText(message)}`,
    "Arguments:",
    jsonText(args),
  ].join("\n");
  if (shown.length > maxShown) return undefined;
  return {
    message: shown,
    requestedSchema: {
      type: "object",
      properties: { approve: { type: "boolean", title: "Approve this one call", default: false } },
      required: ["approve"],
    },
  };
}

/** Whether an answer to that form lets the call through: accepted, and the box ticked. */
export function isApproval(answer: Json | undefined): boolean {
  if (!isObject(answer) || own(answer, "action") !== "accept") return false;
  const content = own(answer, "content");
  return isObject(content) && own(content, "approve") === true;
}

/** Whether a client's capabilities say that it shows forms: an empty `elicitation` means just that. */
export function showsForms(capabilities: Json | undefined): boolean {
  const elicitation = isObject(capabilities) ? own(capabilities, "elicitation") : undefined;
  if (!isObject(elicitation)) return false;
  return Object.keys(elicitation).length === 0 || own(elicitation, "form") !== undefined;
}
