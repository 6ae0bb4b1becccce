import type { Decision } from "../../model/decision.ts";
import type { JsonObject } from "../../model/json.ts";
import { isModern, lineOf, type Request } from "./messages.ts";

/**
 * The answer to a call that is not let through: a result, so that the model reads why, and never an error of the transport.
 * `isTyped` if the tool has an output schema: clients hold structured content to that even in an error, so the decision
 * then stands in `_meta` alone.
 */
export function denialLine(request: Request, decision: Decision, isTyped: boolean): Buffer {
  const { kind, rule, message, remaining } = decision;
  const told: JsonObject = {
    decision: kind,
    rule,
    message,
    ...(remaining === undefined ? {} : { remaining }),
  };
  return lineOf({
    jsonrpc: "2.0",
    id: request.id,
    result: {
      ...(isModern(request) ? { resultType: "complete" } : {}),
      content: [{ type: "text", text: message }],
      isError: true,
      ...(isTyped ? {} : { structuredContent: { toolwarden: told } }),
      _meta: { "toolwarden/decision": told },
    },
  });
}
