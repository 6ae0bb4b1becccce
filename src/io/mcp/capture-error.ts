import { howToRaise } from "../../model/bounds.ts";
import type { FailureKind } from "../../model/server.ts";
import { maxQuote } from "./limits.ts";

/** Longer than any secret, a private key included, beside what is kept. */
const roughly = 32 * maxQuote;

/**
 * Why a server could not be read. `message` is our sentence, with nothing foreign in it; what the server or its
 * declaration said is in `quotes`, cut only roughly: a secret cut in two would not be found and masked.
 */
export class CaptureError extends Error {
  override readonly name = "CaptureError";
  readonly failure: FailureKind;
  readonly quotes: string;

  constructor(failure: FailureKind, says: string, quotes = "", options?: ErrorOptions) {
    super(says, options);
    this.failure = failure;
    this.quotes = quotes.slice(0, roughly);
  }
}

const tooMuch = {
  "max-message-mib": "It sent a longer message than is read",
  "max-total-mib": "It sent more in all than is read",
} as const;

/** Why a connection was ended that brought more than its bound. */
export function tooLarge(bound: keyof typeof tooMuch): CaptureError {
  return new CaptureError("too-large", `${tooMuch[bound]}; ${howToRaise(bound)}.`);
}

/** Foreign words cut to a bounded length, once they are masked. */
export function quote(text: string): string {
  return text.length <= maxQuote ? text : `${text.slice(0, maxQuote)}…`;
}
