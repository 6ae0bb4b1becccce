import { createHmac } from "node:crypto";
import type { PersonsAnswer } from "../../model/approval.ts";
import {
  approvalAnswerSchema,
  approvalRequest,
  type ApprovalAnswer,
} from "../../model/files/approval-webhook-file.ts";
import type { Json } from "../../model/json.ts";
import { version } from "../../model/version.ts";
import { visibleJson } from "../../render/escape.ts";
import { boundedFetch } from "../mcp/bounded-fetch.ts";
import { CaptureError } from "../mcp/capture-error.ts";
import { isNetworkError, noConnection } from "../mcp/failure.ts";
import { guardedAgent } from "../mcp/guarded-agent.ts";
import { namesTwice } from "../proxy/repeated-names.ts";
import type { Tell } from "./desk.ts";

export interface WebhookOptions {
  readonly url: URL;
  /** What both sides know. */
  readonly secret: Buffer;
  /** Hosts that may have a private address, as `hostOf` writes them. */
  readonly allowed: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly notice: (line: string) => void;
}

/** An answer is a decision and a name. */
const maxAnswerBytes = 10_000;

/**
 * Posts each call that waits to an address, once: a question that was lost is still one that `toolwarden approvals` answers,
 * and one that is put twice may be answered twice. Nothing but a well-formed answer with a status of success is one.
 */
export function approvalWebhook({ url, secret, allowed, now, notice }: WebhookOptions): Tell {
  return async (call, over) => {
    // Not kept: a connection that its other end has closed meanwhile would lose a question.
    const agent = guardedAgent({ allowed, onRefused: () => undefined });
    const fetch = boundedFetch({ received: 0 }, agent, limits, () => undefined);
    const body = visibleJson(JSON.stringify(approvalRequest(call)));
    const seconds = String(Math.floor(now() / 1000));
    const headers = {
      "content-type": "application/json",
      accept: "application/json",
      "user-agent": `toolwarden/${version}`,
      "webhook-id": call.id,
      "webhook-timestamp": seconds,
      "webhook-signature": signature(secret, call.id, seconds, body),
    };
    try {
      const response = await fetch(url, { method: "POST", headers, body, signal: over });
      return await answerIn(response);
    } catch (error) {
      if (!over.aborted)
        notice(
          `the approval webhook gave no answer to call ${call.id}, which still waits for toolwarden approvals: ${problemOf(error)}`,
        );
      return undefined;
    } finally {
      await agent.destroy();
    }
  };
}

const limits = { messageBytes: maxAnswerBytes, totalBytes: maxAnswerBytes };

/** Standard Webhooks 1.0.0, "Signature scheme": HMAC-SHA256 of id, time and body. */
export function signature(secret: Buffer, id: string, seconds: string, body: string): string {
  return `v1,${createHmac("sha256", secret).update(`${id}.${seconds}.${body}`).digest("base64")}`;
}

/** What went wrong with an answer, as a sentence of ours. */
class NoAnswer extends Error {}

async function answerIn(response: Response): Promise<PersonsAnswer | undefined> {
  const { status } = response;
  // It has taken the question, and somebody answers later.
  if (status === 202 || status === 204) return undefined;
  if (status >= 300 && status < 400)
    throw new NoAnswer(`it redirects (HTTP ${status}), which is not followed; give its address itself.`);
  if (!response.ok) throw new NoAnswer(`it answered with HTTP ${status}.`);
  const { decision, by } = read(await response.text());
  return { isApproved: decision === "approve", via: "webhook", ...(by === undefined ? {} : { by }) };
}

/** @throws NoAnswer unless it is an answer, and no reader could take it for another. */
function read(text: string): ApprovalAnswer {
  try {
    const value = JSON.parse(text) as Json;
    const checked = approvalAnswerSchema.safeParse(value);
    if (checked.success && !namesTwice(text, value)) return checked.data;
  } catch {
    // No JSON.
  }
  throw new NoAnswer(
    'its answer is none such as {"decision":"approve","by":"..."}; answer 202 to answer later.',
  );
}

/** None of these sentences holds more of the address than its host: the rest may be secret. */
function problemOf(error: unknown): string {
  if (error instanceof NoAnswer) return error.message;
  if (error instanceof CaptureError && error.failure === "too-large")
    return `its answer is longer than ${maxAnswerBytes} bytes.`;
  if (error instanceof Error && isNetworkError(error)) return noConnection(error, "It").message;
  return "its answer broke off.";
}
