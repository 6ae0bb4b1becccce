import type { Writable } from "node:stream";
import type { Id } from "./messages.ts";

/** The server of a session, however it is reached: takes lines, and hands on those of the server. */
export interface ServerEnd {
  readonly send: (line: Buffer) => void;
  /** One sentence on why the server is gone; pending while it is not. Never rejects. */
  readonly ended: Promise<string>;
  /** The client has left: a server that ends by itself does so now. */
  readonly closeInput: () => void;
  /** Ends the server's part at once; resolves when nothing of it is left. */
  readonly end: () => Promise<void>;
  /** No more lines are taken on the other side for now, and then again. A line that was begun may still come. */
  readonly pause: () => void;
  readonly resume: () => void;
}

/** Who listens to a server. */
export interface ServerListener {
  /** A line of the server, never an empty one. */
  readonly onLine: (line: Buffer) => void;
  /** Whether the client still waits for the answer to a request. */
  readonly isWaiting: (id: Id) => boolean;
  /** No answer will come to one request, for this reason. Nothing happens if nobody waits for it. */
  readonly onLost: (id: Id, says: string) => void;
  /** The server takes no more for now. What is sent all the same is kept in memory. */
  readonly onFull: () => void;
  /** It takes lines again. */
  readonly onRoom: () => void;
  /** For what a server says beside its messages. */
  readonly log: Writable;
}

/** Begins with the server of one session. */
export type OpenServer = (listener: ServerListener) => ServerEnd;

/** One message may be so long; whoever sends a longer one is cut off. */
export const maxMessageBytes = 64 * 2 ** 20;

/** Leaves out lines that hold nothing, as between the messages of a stream. */
export function unlessEmpty(take: (line: Buffer) => void): (line: Buffer) => void {
  return (line) => {
    if (line.length > 1 || (line.length === 1 && line[0] !== 13)) take(line);
  };
}

/** Writes a line in one go; false if the other side should send no more for now. */
export function writeLine(to: Writable, line: Buffer): boolean {
  if (to.destroyed || to.writableEnded) return true;
  to.cork();
  to.write(line);
  const hasRoom = to.write("\n");
  to.uncork();
  return hasRoom;
}
