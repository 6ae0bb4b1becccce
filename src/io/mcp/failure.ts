import {
  InsufficientScopeError,
  ProtocolError,
  SdkError,
  SdkHttpError,
  SseError,
  UnauthorizedError,
} from "@modelcontextprotocol/client";
import { CaptureError } from "./capture-error.ts";
import { messageOf } from "../../model/errors.ts";

/**
 * What an error of the SDK means for the person who reads it. `asking` is the request it came from, `ended` what the
 * wire itself knows: when a server has died, the SDK only says that the connection is closed.
 */
export function explain(error: unknown, asking: string, ended: CaptureError | undefined): CaptureError {
  if (error instanceof CaptureError) return error;
  if (ended !== undefined) return ended;
  const status = httpStatus(error);
  if (status !== undefined) return explainStatus(status, asking, messageOf(error));
  if (ProtocolError.isInstance(error)) {
    const says = `It answered ${asking} with error ${error.code}; mend what the error names, then run again.`;
    return new CaptureError("refused", says, error.message, { cause: error });
  }
  if (isNetworkError(error)) return noConnection(error);
  if (error instanceof TypeError && error.message === "terminated") {
    const says = `Its answer to ${asking} broke off or cannot be unpacked; run again, or ask who runs it.`;
    return new CaptureError("unreachable", says, messageOf(error.cause ?? error), { cause: error });
  }
  // Nothing of ours has seen the message so far: what overflows the stack is the SDK's check of it.
  if (error instanceof RangeError && /call stack/.test(error.message)) {
    const says = `Its answer to ${asking} nests too deeply to be read; the server must be mended.`;
    return new CaptureError("protocol", says, "", { cause: error });
  }
  if (error instanceof TypeError || error instanceof RangeError) {
    const says = `Capturing it failed inside Toolwarden when asking ${asking}; please report this.`;
    return new CaptureError("protocol", says, messageOf(error), { cause: error });
  }
  const says = SdkError.isInstance(error)
    ? `Its answer to ${asking} is not what the protocol prescribes; the server must be mended.`
    : `What it does is not what the protocol prescribes when asked ${asking}; the server must be mended.`;
  return new CaptureError("protocol", says, messageOf(error), { cause: error });
}

/** HTTP status of a failed request, if that is why it failed. */
export function httpStatus(error: unknown): number | undefined {
  if (UnauthorizedError.isInstance(error)) return 401;
  if (InsufficientScopeError.isInstance(error)) return 403;
  if (SdkHttpError.isInstance(error)) return error.status;
  if (SseError.isInstance(error)) return error.code;
  return undefined;
}

function explainStatus(status: number, asking: string, message: string): CaptureError {
  const answered = `It answered ${asking} with HTTP ${status}`;
  if (status === 401 || status === 403) {
    const says = `${answered}: authentication required, and no browser is opened for a login; give it a token or a client's login with auth, or judge a saved capture with snapshots.`;
    return new CaptureError("auth-required", says, message);
  }
  if (status >= 500)
    return new CaptureError("unreachable", `${answered}; try again later, or ask who runs it.`, message);
  const says = `${answered}; check that the URL leads to its MCP endpoint.`;
  return new CaptureError("refused", says, message);
}

/** Codes of Node for what is wrong with a certificate, such as CERT_HAS_EXPIRED or UNABLE_TO_VERIFY_LEAF_SIGNATURE. */
const certificateCode = /CERT|SIGNATURE|CRL/;

/** Why `who` gave no answer. */
export function noConnection(error: Error, who = "It"): CaptureError {
  const { cause } = error;
  if (cause instanceof CaptureError) return cause;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const says = certificateCode.test(code)
    ? `${who} has a certificate that is not trusted (${code}); mend that, or name the authority that vouches for it in NODE_EXTRA_CA_CERTS.`
    : `${who} cannot be reached; check the URL, that the server runs, and the network (no proxy is used).`;
  return new CaptureError("unreachable", says, messageOf(cause ?? error), { cause: error });
}

/** What `fetch` throws if there was no answer; why stands in its cause. */
export function isNetworkError(error: unknown): error is Error {
  return error instanceof TypeError && error.message === "fetch failed";
}
