import { secretName } from "../../discover/summarise.ts";
import type { PersonsAnswer } from "../../model/approval.ts";
import type { Decision } from "../../model/decision.ts";
import { digestOf } from "../../model/digest.ts";
import { byText, isObject, type Json, type JsonObject } from "../../model/json.ts";
import { withoutKnownSecrets } from "../../model/known-secret.ts";
import type { AuditFile } from "./audit-file.ts";
import type { Id } from "./messages.ts";

/** A call that was decided. */
export interface DecidedCall {
  readonly request: Id;
  readonly tool: string;
  readonly args: JsonObject;
  /** When it was counted, in milliseconds since 1970. */
  readonly at: number;
  readonly decision: Decision;
  /** Whose word it is: the policy's, the lock's, or the proxy's own where it could not count. */
  readonly by: "policy" | "lock" | "proxy";
  /** Whether the call goes on to the server. */
  readonly forwarded: boolean;
  /** What a person answered; absent if none was asked. */
  readonly answer?: PersonsAnswer;
  /** From the arrival of the call to its decision, a person's time included. */
  readonly latencyMs: number;
  /** What the client calls its own span of this call (W3C Trace Context), as it came. */
  readonly traceparent?: string;
}

/** How a call ended: `continued` if the client goes on with it in another request, `lost` if no answer came. */
export interface EndedCall {
  readonly request: Id;
  readonly outcome: "ok" | "error" | "continued" | "lost";
  /** From passing the call on to its answer. */
  readonly latencyMs: number;
}

/** Where decisions are written down. Both functions throw if that fails. */
export interface Audit {
  readonly decided: (call: DecidedCall) => void;
  readonly ended: (call: EndedCall) => void;
}

const noAudit: Audit = { decided: () => undefined, ended: () => undefined };

export interface AuditOptions {
  readonly server: string;
  /** Whose token the calls came with; absent where there are no tokens. */
  readonly grant?: string;
  readonly session: string;
  /** Whether the values of arguments are written too, with secrets masked. */
  readonly hasArguments: boolean;
  readonly isShadow: boolean;
}

/** Writes the decisions of one session to a file; nothing where there is none. */
export function auditTo(file: AuditFile | undefined, options: AuditOptions): Audit {
  const { server, session } = options;
  if (file === undefined) return noAudit;
  return {
    decided: (call) => file.write(decisionRecord(call, options)),
    ended: ({ request, outcome, latencyMs }) =>
      file.write({ schema, event: "end", session, server, request, outcome, latencyMs: rounded(latencyMs) }),
  };
}

const schema = "toolwarden.audit/1";

function decisionRecord(
  call: DecidedCall,
  { server, grant, session, hasArguments, isShadow }: AuditOptions,
): JsonObject {
  const { request, tool, args, at, decision, by, forwarded, answer, latencyMs } = call;
  return {
    schema,
    event: "decision",
    at: new Date(at).toISOString(),
    ...(grant === undefined ? {} : { grant }),
    session,
    server,
    tool,
    argumentKeys: Object.keys(args).sort(byText),
    argumentsSha256: digestOf(args),
    ...(hasArguments ? { arguments: withoutSecrets(args) } : {}),
    decision: decision.kind,
    rule: decision.rule,
    message: decision.message,
    ...(decision.remaining === undefined ? {} : { remaining: decision.remaining }),
    by,
    forwarded,
    ...(answer === undefined ? {} : answerRecord(answer)),
    ...(isShadow ? { shadow: true } : {}),
    latencyMs: rounded(latencyMs),
    request,
  };
}

function answerRecord({ isApproved, via, by }: PersonsAnswer): JsonObject {
  return { approved: isApproved, answeredVia: via, ...(by === undefined ? {} : { answeredBy: by }) };
}

function rounded(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}

const mask = "***";

/** A text that holds a token of a known shape, or that stands under a name that speaks of a secret, is masked. */
function withoutSecrets(value: Json): Json {
  if (typeof value === "string") return withoutKnownSecrets(value, mask);
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, held]) => [
    key,
    secretName.test(key) ? mask : withoutSecrets(held),
  ]);
  return Object.fromEntries(entries) as Json;
}
