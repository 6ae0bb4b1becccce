import type { ServerResponse } from "node:http";
import { plainHeaders } from "./reply.ts";

/** Where a client waits for lines: the answer to one HTTP request. */
export interface Outlet {
  /** A message that is not the last, with an id if it can be asked for again: what follows is a stream of events. Ignored once the client is gone. */
  readonly event: (line: Buffer, id?: string) => void;
  /** Says from where the stream can be taken up again, in an event that holds no message. */
  readonly mark: (id: string) => void;
  /** The last message: by itself as JSON with this status, or as the end of the stream that was begun. */
  readonly answer: (line: Buffer, status?: number) => void;
  /** Ends it without a last message. */
  readonly end: () => void;
  /** True while the client takes no more; told to `onRoom` when it does again. */
  readonly isFull: () => boolean;
}

export interface OutletOptions {
  readonly headers: Readonly<Record<string, string>>;
  /** Whether it is a stream from the beginning. */
  readonly isStream: boolean;
  /** Whether its answer may have a status of its own. */
  readonly hasStatus?: boolean;
  readonly onRoom: () => void;
  /** Called once, when the answer is out or the client is gone. */
  readonly onClosed: (isAnswered: boolean) => void;
}

/** What is between us and the client may close a connection on which nothing happens. */
const beatMs = 15_000;
/** So many beats may go unread; then whoever holds the stream is taken for gone. */
const maxUnread = 4;
/** A call that takes longer is answered by a stream, since clients wait only so long for the first byte. */
const patienceMs = 5_000;
/** Where errors have a status of HTTP, which a stream that has begun cannot have: a server may have to start and list its tools first. */
const statusPatienceMs = 20_000;

const streamHeaders = { "content-type": "text/event-stream", "x-accel-buffering": "no" } as const;

export function outletOf(response: ServerResponse, options: OutletOptions): Outlet {
  let timer: NodeJS.Timeout | undefined;
  let unread = 0;
  const beat = () => {
    unread = response.writableNeedDrain ? unread + 1 : 0;
    if (unread > maxUnread) response.destroy();
    else if (unread === 0) response.write(":\n\n");
  };
  const begin = () => {
    if (response.headersSent || response.destroyed) return;
    clearTimeout(timer);
    response.writeHead(200, { ...plainHeaders, ...streamHeaders, ...options.headers });
    response.flushHeaders();
    timer = setInterval(beat, beatMs).unref();
  };
  const write = (line: Buffer, id?: string) => {
    if (response.destroyed || response.writableEnded) return;
    begin();
    response.cork();
    response.write(id === undefined ? "event: message\ndata: " : `id: ${id}\nevent: message\ndata: `);
    response.write(line);
    response.write("\n\n");
    response.uncork();
  };
  response.on("drain", options.onRoom);
  response.on("error", () => undefined);
  response.once("close", () => {
    clearTimeout(timer);
    options.onClosed(response.writableFinished);
  });
  if (options.isStream) begin();
  else timer = setTimeout(begin, options.hasStatus === true ? statusPatienceMs : patienceMs).unref();
  return {
    event: write,
    mark(id) {
      if (response.destroyed || response.writableEnded) return;
      begin();
      response.write(`id: ${id}\ndata:\n\n`);
    },
    answer(line, status = 200) {
      if (response.destroyed || response.writableEnded) return;
      clearTimeout(timer);
      if (response.headersSent) {
        write(line);
        response.end();
        return;
      }
      const length = { "content-type": "application/json", "content-length": line.length };
      response.writeHead(status, { ...plainHeaders, ...length, ...options.headers }).end(line);
    },
    end() {
      if (response.destroyed || response.writableEnded) return;
      begin();
      response.end();
    },
    isFull: () => response.writableNeedDrain && !response.destroyed,
  };
}
