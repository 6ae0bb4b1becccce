import { z } from "zod";
import type { PendingCall } from "../approval.ts";
import { digestOf } from "../digest.ts";
import { isObject, type JsonObject } from "../json.ts";
import { strict } from "./check.ts";

const instant = z.iso.datetime();

/** What `enforce --approval-webhook` posts. */
export const approvalRequestSchema = strict({
  schema: z.literal("toolwarden.approval-request/1").describe("Which form this is."),
  type: z.literal("approval.requested").describe("What has happened."),
  timestamp: instant.describe("When the call was put to people."),
  data: strict({
    id: z.string().describe("The call, as `toolwarden approvals` names it; also the `webhook-id`."),
    server: z.string().describe("Whose tool."),
    tool: z.string().describe("What the client wants to call."),
    // As they are: a record of zod would lose a member called `__proto__`.
    arguments: z.custom<JsonObject>(isObject).describe("An object: every argument, nothing left out."),
    argumentsSha256: z.string().describe("The hash of their canonical JSON (RFC 8785), as the audit has it."),
    rule: z.string().describe("What asks for a person."),
    why: z.string().describe("Its reason."),
    grant: z.string().exactOptional().describe("Whose token the call came with."),
    deadline: instant.describe("After this the call is denied."),
  }).describe("The call. All texts in it are the client's, the server's or the policy's: escape them."),
}).meta({
  title: "Toolwarden approval request",
  description: "What `toolwarden enforce --approval-webhook` posts for a call that waits for a person.",
});

/** What a webhook may answer at once. */
export const approvalAnswerSchema = strict({
  decision: z.enum(["approve", "deny"]).describe("Whether this one call goes on."),
  by: z.string().min(1).max(200).exactOptional().describe("Who has decided, for the audit."),
}).meta({
  title: "Toolwarden approval answer",
  description: "What a webhook answers to an approval request, with a status such as 200.",
});

export type ApprovalAnswer = z.infer<typeof approvalAnswerSchema>;

/** A call that waits, as a webhook is told of it. */
export function approvalRequest({ args, rule, why, grant, asked, until, ...call }: PendingCall) {
  return {
    schema: "toolwarden.approval-request/1",
    type: "approval.requested",
    timestamp: new Date(asked).toISOString(),
    data: {
      ...call,
      arguments: args,
      argumentsSha256: digestOf(args),
      rule,
      why,
      ...(grant === undefined ? {} : { grant }),
      deadline: new Date(until).toISOString(),
    },
  } satisfies z.infer<typeof approvalRequestSchema>;
}
