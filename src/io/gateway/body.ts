import type { IncomingMessage } from "node:http";
import { maxMessageBytes } from "../proxy/server-end.ts";
import { busy, refused, type Reply } from "./reply.ts";

/** Bodies that are being read may take so much memory together. */
const maxHeldBytes = 4 * maxMessageBytes;

export type Body =
  | { readonly ok: true; readonly line: Buffer }
  | { readonly ok: false; readonly reply: Reply };

/** Reads bodies, as many at a time as there is memory for. */
export type BodyReader = (request: IncomingMessage) => Promise<Body>;

export function bodyReader(): BodyReader {
  let held = 0;
  return async (request) => {
    const declared = Number(request.headers["content-length"] ?? 0);
    if (declared > maxMessageBytes) return tooLarge;
    const parts: Buffer[] = [];
    let length = 0;
    try {
      // Not destroyed: whoever sent too much is told so.
      for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        length += chunk.length;
        held += chunk.length;
        if (length > maxMessageBytes) return tooLarge;
        if (held > maxHeldBytes) return full;
        parts.push(chunk);
      }
      return { ok: true, line: inOneLine(Buffer.concat(parts, length)) };
    } finally {
      held -= length;
    }
  };
}

/** A line end can only stand between the tokens of JSON, where a blank says the same. */
function inOneLine(body: Buffer): Buffer {
  return body.includes(10) ? Buffer.from(body.map((byte) => (byte === 10 ? 32 : byte))) : body;
}

const close = { connection: "close" };
const tooLarge: Body = {
  ok: false,
  reply: { status: 413, code: refused, says: "A message may be 64 MiB long.", headers: close },
};
const full: Body = {
  ok: false,
  reply: { ...busy(503, 1, "Too many large messages at once; try again."), headers: close },
};
