import type { FailureKind } from "../../model/server.ts";
import { maxQuote } from "./limits.ts";

/**
 * Why a server could not be read. `message` is our sentence, with nothing foreign in it; what the server or its
 * declaration said is in `quotes`, bounded.
 */
export class CaptureError extends Error {
  override readonly name = "CaptureError";
  readonly failure: FailureKind;
  readonly quotes: string;

  constructor(failure: FailureKind, says: string, quotes = "", options?: ErrorOptions) {
    super(says, options);
    this.failure = failure;
    this.quotes = quote(quotes);
  }
}

/** Foreign words cut to a bounded length. */
export function quote(text: string): string {
  return text.length <= maxQuote ? text : `${text.slice(0, maxQuote)}…`;
}
