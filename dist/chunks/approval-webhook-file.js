import { n as digestOf } from "./digest.js";
import { h as literal, i as _enum, l as custom, w as string } from "./schemas.js";
import { n as datetime } from "./iso.js";
import { n as isObject } from "./json.js";
import { c as strict } from "./check.js";
// src/model/files/approval-webhook-file.ts
const instant = datetime();
const approvalRequestSchema = strict({
	schema: literal("toolwarden.approval-request/1").describe("Which form this is."),
	type: literal("approval.requested").describe("What has happened."),
	timestamp: instant.describe("When the call was put to people."),
	data: strict({
		id: string().describe("The call, as `toolwarden approvals` names it; also the `webhook-id`."),
		server: string().describe("Whose tool."),
		tool: string().describe("What the client wants to call."),
		arguments: custom(isObject).describe("An object: every argument, nothing left out."),
		argumentsSha256: string().describe("The hash of their canonical JSON (RFC 8785), as the audit has it."),
		rule: string().describe("What asks for a person."),
		why: string().describe("Its reason."),
		grant: string().exactOptional().describe("Whose token the call came with."),
		deadline: instant.describe("After this the call is denied.")
	}).describe("The call. All texts in it are the client's, the server's or the policy's: escape them.")
}).meta({
	title: "Toolwarden approval request",
	description: "What `toolwarden enforce --approval-webhook` posts for a call that waits for a person."
});
const approvalAnswerSchema = strict({
	decision: _enum(["approve", "deny"]).describe("Whether this one call goes on."),
	by: string().min(1).max(200).exactOptional().describe("Who has decided, for the audit.")
}).meta({
	title: "Toolwarden approval answer",
	description: "What a webhook answers to an approval request, with a status such as 200."
});
function approvalRequest({ args, rule, why, grant, asked, until, ...call }) {
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
			...grant === void 0 ? {} : { grant },
			deadline: new Date(until).toISOString()
		}
	};
}
export { approvalRequest as n, approvalRequestSchema as r, approvalAnswerSchema as t };
