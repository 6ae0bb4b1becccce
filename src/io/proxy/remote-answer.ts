import { isObject, own, type Json } from "../../model/json.ts";
import { lineOf, readLine, type Id, type Request, type Response as Answer } from "./messages.ts";
import { mediaType, readMessage, type Flow } from "./remote-messages.ts";
import type { RemoteSession } from "./remote-session.ts";
import { followStream } from "./remote-streams.ts";
import { brokeOff, statusSentence, type UpstreamOptions } from "./upstream.ts";

/** What becomes of the HTTP response to a request. */
export interface Taking {
  readonly request: Request;
  /** Closes its stream. */
  readonly stop: AbortController;
  readonly session: Pick<RemoteSession, "listen">;
  readonly flow: Flow;
  readonly upstream: UpstreamOptions;
  /** Whether the client still waits for its answer. */
  readonly isWaiting: () => boolean;
  readonly onLine: (line: Buffer) => void;
  /** A list of tools has come. */
  readonly onListed: (answer: Answer) => void;
  /** The answer to `initialize` has come. */
  readonly onBegun: (result: Json | undefined) => void;
  /** Nothing more comes. Nothing happens if the answer has come. */
  readonly onLost: (says: string) => void;
}

/** Hands on what a response to a POST holds: one message, or a stream of them. Throws if it breaks off. */
export async function takeAnswer(response: Response, taking: Taking): Promise<void> {
  const { flow, onLost } = taking;
  const onLine = (line: Buffer) => handOn(line, taking);
  const type = mediaType(response);
  if (!response.ok) await takeRefusal(response, taking);
  else if (type === "application/json") {
    onLine(await readMessage(response, flow));
    onLost("The server answered with something else.");
  } else if (type === "text/event-stream") {
    const { stop, isWaiting, session } = taking;
    await followStream({ first: response, stop, isWaiting, onLine }, session, flow);
    onLost(brokeOff);
  } else {
    await response.body?.cancel();
    onLost(`The server answered with HTTP ${response.status} and no message of MCP.`);
  }
}

async function takeRefusal(response: Response, taking: Taking): Promise<void> {
  const { status } = response;
  const isAboutLogin = status === 401 || status === 403;
  const isMessage = mediaType(response) === "application/json" && !isAboutLogin;
  const refusal = isMessage ? await errorIn(response, taking.request.id, taking.flow) : undefined;
  if (!isMessage) await response.body?.cancel();
  if (refusal !== undefined) handOn(refusal, taking);
  else taking.onLost(statusSentence(status, taking.upstream));
}

async function errorIn(response: Response, id: Id, flow: Flow): Promise<Buffer | undefined> {
  const read = readLine(await readMessage(response, flow));
  const error = read.ok ? own(read.message.object, "error") : undefined;
  // Servers that refuse before they have read a request answer it without its id.
  return isObject(error) ? lineOf({ jsonrpc: "2.0", id, error }) : undefined;
}

function handOn(line: Buffer, { request, onLine, onListed, onBegun }: Taking): void {
  const { method, id } = request;
  if (method === "initialize" || method === "tools/list") {
    const read = readLine(line);
    if (read.ok && read.message.kind === "response" && read.message.id === id) {
      if (method === "tools/list") onListed(read.message);
      else onBegun(own(read.message.object, "result"));
    }
  }
  if (line.length > 0) onLine(line);
}
