import { createParser } from "eventsource-parser";

/** Where a stream of events was left, to be taken up there again. */
export interface Place {
  lastEventId?: string;
  /** What the server wants one to wait before that, in milliseconds. */
  retryMs?: number;
}

/** Reads a response's body only as fast as the other side takes it. */
export interface Flow {
  readonly pause: () => void;
  readonly resume: () => void;
  /** Resolves while lines are taken. */
  readonly open: () => Promise<void>;
}

export function flowOf(): Flow {
  let held: { readonly promise: Promise<void>; readonly release: () => void } | undefined;
  return {
    pause() {
      if (held !== undefined) return;
      let release = () => undefined as void;
      const promise = new Promise<void>((resolve) => (release = resolve));
      held = { promise, release };
    },
    resume() {
      held?.release();
      held = undefined;
    },
    open: async () => await held?.promise,
  };
}

/** Hands on each message of a stream of events (HTML, server-sent events). Throws if the stream breaks off. */
export async function readEvents(
  response: Response,
  place: Place,
  flow: Flow,
  onLine: (line: Buffer) => void,
): Promise<void> {
  const parser = createParser({
    onEvent({ id, event, data }) {
      if (id !== undefined && id !== "") place.lastEventId = id;
      if (data !== "" && (event === undefined || event === "message")) onLine(asLine(data));
    },
    onRetry: (ms) => (place.retryMs = ms),
  });
  const decoder = new TextDecoder();
  for await (const chunk of chunksOf(response, flow)) parser.feed(decoder.decode(chunk, { stream: true }));
}

/** A body that is one message, as a line. Throws if it breaks off. */
export async function readMessage(response: Response, flow: Flow): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of chunksOf(response, flow)) chunks.push(chunk);
  return asLine(Buffer.concat(chunks));
}

async function* chunksOf({ body }: Response, flow: Flow): AsyncGenerator<Uint8Array> {
  if (body === null) return;
  const reader = body.getReader();
  try {
    for (;;) {
      await flow.open();
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Nobody waits for what is still to come; that a stream has broken is known already.
    void reader.cancel().catch(() => undefined);
  }
}

/** In JSON a line end can only stand between tokens, where a blank says the same. */
function asLine(text: string | Buffer): Buffer {
  const line = typeof text === "string" ? Buffer.from(text) : text;
  for (let at = line.indexOf(10); at >= 0; at = line.indexOf(10, at)) line[at] = 32;
  for (let at = line.indexOf(13); at >= 0; at = line.indexOf(13, at)) line[at] = 32;
  return line;
}

/** `text/event-stream` of `Text/Event-Stream; charset=utf-8`. */
export function mediaType(response: Response): string {
  const [type = ""] = (response.headers.get("content-type") ?? "").split(";", 1);
  return type.trim().toLowerCase();
}
