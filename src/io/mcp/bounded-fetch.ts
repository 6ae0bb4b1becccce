import { CaptureError } from "./capture-error.ts";
import { maxBytes, maxTotalBytes } from "./limits.ts";

/** Bytes received so far, over all responses. */
export interface Meter {
  received: number;
}

/**
 * `fetch` that counts what it receives (after decompression) and breaks off a response that is longer than 32 MB,
 * or all of them once they are longer than 64 MB together; `onOverflow` is told before the stream breaks.
 */
export function boundedFetch(meter: Meter, onOverflow: (error: CaptureError) => void): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    if (response.body === null) return response;
    let length = 0;
    const count = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        length += chunk.length;
        meter.received += chunk.length;
        if (length > maxBytes || meter.received > maxTotalBytes) {
          const error = new CaptureError(
            "too-large",
            "It sent more than can be read; an answer may have up to 32 MB.",
          );
          onOverflow(error);
          controller.error(error);
        } else controller.enqueue(chunk);
      },
    });
    const { status, statusText, headers } = response;
    return new Response(response.body.pipeThrough(count), { status, statusText, headers });
  };
}
