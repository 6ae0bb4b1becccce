import type { Transport } from "@modelcontextprotocol/client";
import type { Limits } from "../../model/bounds.ts";
import type { CaptureError } from "./capture-error.ts";
import type { Program } from "./child-group.ts";
import { StdioTransport } from "./stdio-transport.ts";

/** One connection to a server, whatever it runs over, with what a capture wants to know besides the messages. */
export interface Wire {
  readonly transport: Transport;
  /** Bytes received so far. */
  readonly received: () => number;
  /** Why the server or a limit ended the connection; undefined while it has not. */
  readonly ended: () => CaptureError | undefined;
  readonly stderrLines: () => readonly string[];
  readonly noise: () => { readonly lines: number; readonly first: string };
  /** Ends the connection, and the server if we have started it. Resolves when nothing of it is left. */
  readonly end: () => Promise<void>;
}

/** A server that is started; nothing runs before the transport's `start`. */
export function stdioWire(program: Program, limits: Limits): Wire {
  const transport = new StdioTransport(program, limits);
  return {
    transport,
    received: () => transport.received,
    ended: () => transport.ended,
    stderrLines: () => transport.stderrLines(),
    noise: () => transport.noise,
    end: () => transport.end(),
  };
}
