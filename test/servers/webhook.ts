import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** A request as a receiver got it. */
export interface Posted {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Resolves when its connection is closed. */
  readonly closed: Promise<void>;
}

/** 32 bytes, as `toolwarden` takes them, and the key that a receiver computes with. */
export const secret = `whsec_${Buffer.alloc(32, "k").toString("base64")}`;
export const key = Buffer.alloc(32, "k");

type Answer = (response: ServerResponse, posted: Posted) => void;

export function answering(status: number, body = "", headers: Record<string, string> = {}): Answer {
  return (response) => void response.writeHead(status, headers).end(body);
}

/** A receiver of webhooks on a socket of this machine, which keeps what it was sent; gone after the test. */
export async function receiver(answer: Answer) {
  const posted: Posted[] = [];
  const waiters: (() => void)[] = [];
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { method = "", url: path = "", headers } = request;
    const closed = new Promise<void>((resolve) => response.once("close", resolve));
    const one = { method, path, headers, body: Buffer.concat(parts).toString("utf8"), closed };
    posted.push(one);
    for (const wake of waiters.splice(0)) wake();
    answer(response, one);
  };
  const server = createServer((request, response) => void take(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void (server.closeAllConnections(), server.close()));
  const { port } = server.address() as AddressInfo; // It listens on a port.
  return {
    port,
    url: `http://127.0.0.1:${port}/hooks/secret-path`,
    posted,
    /** The first that was posted. */
    first: async (): Promise<Posted> => {
      for (;;) {
        const [one] = posted;
        if (one !== undefined) return one;
        await new Promise<void>((resolve) => waiters.push(resolve));
      }
    },
  };
}

/** Whether somebody who knows the secret has signed exactly this. */
export function isSigned({ headers, body }: Posted): boolean {
  const signed = `${String(headers["webhook-id"])}.${String(headers["webhook-timestamp"])}.${body}`;
  return headers["webhook-signature"] === `v1,${createHmac("sha256", key).update(signed).digest("base64")}`;
}
