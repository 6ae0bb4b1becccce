import { fetch } from "undici";
import type { Dispatcher, RequestInit } from "undici";
import { CaptureError } from "./capture-error.ts";
import { maxBytes, maxTotalBytes } from "./limits.ts";

/** Bytes received so far, over all responses. */
export interface Meter {
  received: number;
}

/** What the SDK's transports need to reach a server. */
export type Fetch = (url: string | URL, init?: globalThis.RequestInit) => Promise<Response>;

/**
 * `fetch` that counts what it receives (after decompression) and breaks off a response that is longer than 32 MB,
 * or all of them once they are longer than 64 MB together; `onOverflow` is told before the stream breaks. It follows
 * no redirect: the SDK does, within one origin.
 */
export function boundedFetch(
  meter: Meter,
  dispatcher: Dispatcher,
  onOverflow: (error: CaptureError) => void,
): Fetch {
  return async (url, init) => {
    // Not the platform's `fetch`, an undici of another version that takes no agent of ours; their types differ in name only.
    const asked = init as RequestInit | undefined;
    const response = await fetch(url, { ...asked, dispatcher, redirect: "manual" });
    const { status, statusText } = response;
    const answer = { status, statusText, headers: [...response.headers] };
    if (response.body === null) return new Response(null, answer);
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
    return new Response(response.body.pipeThrough(count), answer);
  };
}

/** Adds headers to requests to one origin, where they are not set already: what is meant for a server goes nowhere else. */
export function withHeadersAt(fetch: Fetch, origin: string, headers: Headers): Fetch {
  return (url, init) => {
    if (new URL(url).origin !== origin) return fetch(url, init);
    const all = new Headers(headers);
    for (const [name, value] of new Headers(init?.headers)) all.set(name, value);
    return fetch(url, { ...init, headers: all });
  };
}
