import { n as approvalRequest, t as approvalAnswerSchema } from "./approval-webhook-file.js";
import { t as version } from "./version.js";
import { C as visibleJson } from "./escape.js";
import { n as boundedFetch, t as guardedAgent } from "./guarded-agent.js";
import { t as CaptureError } from "./capture-error.js";
import { i as noConnection, r as isNetworkError } from "./failure.js";
import { t as namesTwice } from "./repeated-names.js";
import { createHmac } from "node:crypto";
// src/io/approvals/webhook.ts
const maxAnswerBytes = 1e4;
function approvalWebhook({ url, secret, allowed, now, notice }) {
	return async (call, over) => {
		const agent = guardedAgent({
			allowed,
			onRefused: () => void 0
		});
		const fetch = boundedFetch({ received: 0 }, agent, limits, () => void 0);
		const body = visibleJson(JSON.stringify(approvalRequest(call)));
		const seconds = String(Math.floor(now() / 1e3));
		const headers = {
			"content-type": "application/json",
			accept: "application/json",
			"user-agent": `toolwarden/${version}`,
			"webhook-id": call.id,
			"webhook-timestamp": seconds,
			"webhook-signature": signature(secret, call.id, seconds, body)
		};
		try {
			return await answerIn(await fetch(url, {
				method: "POST",
				headers,
				body,
				signal: over
			}));
		} catch (error) {
			if (!over.aborted) notice(`the approval webhook gave no answer to call ${call.id}, which still waits for toolwarden approvals: ${problemOf(error)}`);
			return;
		} finally {
			await agent.destroy();
		}
	};
}
const limits = {
	messageBytes: maxAnswerBytes,
	totalBytes: maxAnswerBytes
};
function signature(secret, id, seconds, body) {
	return `v1,${createHmac("sha256", secret).update(`${id}.${seconds}.${body}`).digest("base64")}`;
}
var NoAnswer = class extends Error {};
async function answerIn(response) {
	const { status } = response;
	if (status === 202 || status === 204) return void 0;
	if (status >= 300 && status < 400) throw new NoAnswer(`it redirects (HTTP ${status}), which is not followed; give its address itself.`);
	if (!response.ok) throw new NoAnswer(`it answered with HTTP ${status}.`);
	const { decision, by } = read(await response.text());
	return {
		isApproved: decision === "approve",
		via: "webhook",
		...by === void 0 ? {} : { by }
	};
}
function read(text) {
	try {
		const value = JSON.parse(text);
		const checked = approvalAnswerSchema.safeParse(value);
		if (checked.success && !namesTwice(text, value)) return checked.data;
	} catch {}
	throw new NoAnswer("its answer is none such as {\"decision\":\"approve\",\"by\":\"...\"}; answer 202 to answer later.");
}
function problemOf(error) {
	if (error instanceof NoAnswer) return error.message;
	if (error instanceof CaptureError && error.failure === "too-large") return `its answer is longer than ${maxAnswerBytes} bytes.`;
	if (error instanceof Error && isNetworkError(error)) return noConnection(error, "It").message;
	return "its answer broke off.";
}
export { approvalWebhook };
