import { fetch } from "undici";
import type { Dispatcher, RequestInit } from "undici";
import type { Limits } from "../../model/bounds.ts";
import { CaptureError, tooLarge } from "./capture-error.ts";

/** Bytes received so far, over all responses. */
export interface Meter {
  received: number;
}

/** What the SDK's transports need to reach a server. */
export type Fetch = (url: string | URL, init?: globalThis.RequestInit) => Promise<Response>;

/**
 * `fetch` that counts what it receives (after decompression) and breaks off a response that holds a longer message, or
 * all of them once they are longer together, than the limits say; `onOverflow` is told before the stream breaks. It
 * follows no redirect: the SDK does, within one origin.
 */
export function boundedFetch(
  meter: Meter,
  dispatcher: Dispatcher,
  limits: Pick<Limits, "messageBytes" | "totalBytes">,
  onOverflow: (error: CaptureError) => void,
): Fetch {
  return async (url, init) => {
    // Not the platform's `fetch`, an undici of another version that takes no agent of ours; their types differ in name only.
    const asked = init as RequestInit | undefined;
    const response = await fetch(url, { ...asked, dispatcher, redirect: "manual" });
    const { status, statusText } = response;
    if (status < 200 || status > 599) {
      const says = `It answered with HTTP ${status}, which is no answer; check that the URL leads to its MCP endpoint.`;
      throw new CaptureError("protocol", says);
    }
    const answer = { status, statusText, headers: [...response.headers] };
    if (response.body === null) return new Response(null, answer);
    const isStream = response.headers.get("content-type")?.startsWith("text/event-stream") === true;
    const messageLength = isStream ? eventLength() : bodyLength();
    const count = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        meter.received += chunk.length;
        const isLong = messageLength(chunk) > limits.messageBytes;
        if (isLong || meter.received > limits.totalBytes) {
          const error = tooLarge(isLong ? "max-message-mib" : "max-total-mib");
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

/** Length of the longest message so far, given the next chunk: a body is one message. */
function bodyLength(): (chunk: Uint8Array) => number {
  let length = 0;
  return (chunk) => (length += chunk.length);
}

const lineFeed = 10;
const carriageReturn = 13;

/** The same for a stream of events, which an empty line ends. One stream may carry all messages of a session. */
function eventLength(): (chunk: Uint8Array) => number {
  let longest = 0;
  let event = 0;
  let line = 0;
  return (chunk) => {
    for (const byte of chunk) {
      event += 1;
      if (byte !== lineFeed && byte !== carriageReturn) line += 1;
      else if (byte === lineFeed && line === 0) event = 0;
      else if (byte === lineFeed) line = 0;
      if (event > longest) longest = event;
    }
    return longest;
  };
}
