import type { IncomingMessage, ServerResponse } from "node:http";
import type { Writable } from "node:stream";
import { isJsonContentType } from "@modelcontextprotocol/server";
import { own } from "../../model/json.ts";
import { readLine, readStrictly, type Message, type Request } from "../proxy/messages.ts";
import { openings, type Openings } from "../proxy/openings.ts";
import { surfaceOf, type Surface } from "../proxy/surface.ts";
import type { Backend } from "./backend.ts";
import type { BodyReader } from "./body.ts";
import type { Grant } from "./caller.ts";
import { eraOf } from "./era.ts";
import type { Lanes } from "./lanes.ts";
import { cancelled, type Link } from "./link.ts";
import type { Links } from "./links.ts";
import { outletOf, type Outlet } from "./outlet.ts";
import { busy, plainHeaders, refused, type Reply } from "./reply.ts";
import type { Sessions } from "./sessions.ts";

export interface ServingOptions {
  readonly links: Links;
  readonly lanes: Lanes;
  readonly sessions: Sessions;
  readonly readBody: BodyReader;
  readonly maxRequests: number;
  readonly logOf: (server: string) => Writable;
  /** A server has ended by itself. */
  readonly onFailure: (server: string) => void;
  readonly newName: () => string;
}

/** Whose request it is, and to which server. */
interface To {
  readonly grant: Grant;
  readonly backend: Backend;
}

/** What the requests of one caller to one server have in common. */
interface Shared {
  readonly session: string;
  readonly openings: Openings;
  readonly surface: Surface;
}

export interface Serving {
  /** Serves one HTTP request; what comes back is why not. */
  readonly serve: (request: IncomingMessage, response: ServerResponse, to: To) => Promise<Reply | undefined>;
  /** Answers with no what was asked of people whose next request can no longer come. */
  readonly denyQuestions: () => void;
}

/** A server that did not answer before its client left has so long to clean up. */
const farewellMs = 5_000;

const sessionHeader = "mcp-session-id";
const firstWithMarks = "2025-11-25";

export function serving(options: ServingOptions): Serving {
  const { links, lanes, sessions, maxRequests } = options;
  /** What requests without a session have in common, by whose they are. */
  const statelessOf = new Map<string, Shared>();

  function open({ grant, backend }: To, shared?: Shared): Link | undefined {
    const caller = { grant, ...(shared ?? { session: options.newName() }) };
    const link = links.open({
      open: backend.open,
      session: (wire) => backend.session(caller, wire),
      log: options.logOf(backend.name),
      mayStay: () => grant.mayUse(backend.name),
      isStateless: shared !== undefined,
    });
    void link?.gone.then((byItself) => byItself && options.onFailure(backend.name));
    return link;
  }

  function inSession(link: Link, message: Message, response: ServerResponse, id: string): Reply | undefined {
    if (message.kind !== "request") {
      if (link.isOverfull()) return full;
      link.tell(message);
      response.writeHead(202, plainHeaders).end();
      return undefined;
    }
    if (link.isFull() || link.waiting() >= maxRequests) return tooMany(message);
    const outlet = outletOf(response, {
      headers: { [sessionHeader]: id },
      isStream: false,
      onRoom: link.room,
      onClosed: () => link.left(asked),
    });
    const asked = message.method === "initialize" ? endingIfRefused(outlet, link) : outlet;
    return link.request(message, asked) ? undefined : taken(message);
  }

  function initialize(message: Request, response: ServerResponse, to: To): Reply | undefined {
    const link = open(to);
    if (link === undefined) return noRoom(message);
    return inSession(link, message, response, sessions.add(link, whoseOf(to)));
  }

  async function standingAlone(
    message: Request,
    response: ServerResponse,
    to: To,
  ): Promise<Reply | undefined> {
    const whose = whoseOf(to);
    if (lanes.open(whose) >= maxRequests) return tooMany(message);
    const shared = statelessOf.get(whose) ?? {
      session: options.newName(),
      openings: openings(),
      surface: surfaceOf(),
    };
    statelessOf.set(whose, shared);
    const link = await lanes.take(whose, () => open(to, shared));
    if (link === undefined) return noRoom(message);
    if (response.destroyed || !isAllowed(to)) {
      lanes.giveBack(whose, link);
      return response.destroyed ? undefined : takenBack;
    }
    if (message.method === "subscriptions/listen") lanes.keep(whose, link);
    const outlet = outletOf(response, {
      headers: {},
      isStream: false,
      hasStatus: true,
      onRoom: link.room,
      onClosed(isAnswered) {
        if (isAnswered) {
          link.left(outlet);
          lanes.giveBack(whose, link);
          return;
        }
        lanes.drop(whose, link);
        link.tell(cancelled(message.id));
        link.left(outlet);
        setTimeout(() => void link.end("Its client has left."), farewellMs).unref();
      },
    });
    link.request(message, outlet);
    return undefined;
  }

  async function post(
    request: IncomingMessage,
    response: ServerResponse,
    to: To,
  ): Promise<Reply | undefined> {
    if (!takes(request, "application/json") || !takes(request, "text/event-stream")) return notAcceptable;
    if (!isJsonContentType(request.headers["content-type"])) return notJson;
    const body = await options.readBody(request);
    if (!body.ok) return body.reply;
    if (!isAllowed(to)) return takenBack;
    const read = readStrictly(body.line);
    if (!read.ok) return { status: 400, code: read.code, says: read.says, id: read.id };
    const { message } = read;
    const era = eraOf(message, request);
    if (era.kind === "refused") return era.reply;
    if (era.kind === "stateless") {
      if (message.kind === "request")
        return standingAlone({ ...message, headers: request.headers }, response, to);
      // It names no request that a server could be found by; a client takes one back by closing its stream.
      response.writeHead(202, plainHeaders).end();
      return undefined;
    }
    const id = request.headers[sessionHeader];
    const isFirst = message.kind === "request" && message.method === "initialize";
    if (typeof id !== "string") return isFirst ? initialize(message, response, to) : withoutSession(message);
    if (isFirst) return { ...withoutSession(message), says: "A session is begun without Mcp-Session-Id." };
    const link = sessions.find(id, whoseOf(to));
    return link === undefined ? noSession(message) : inSession(link, message, response, id);
  }

  async function serve(
    request: IncomingMessage,
    response: ServerResponse,
    to: To,
  ): Promise<Reply | undefined> {
    if (request.method === "POST") return post(request, response, to);
    const id = request.headers[sessionHeader];
    if ((request.method !== "GET" && request.method !== "DELETE") || typeof id !== "string")
      return notAllowed;
    const link = sessions.find(id, whoseOf(to));
    if (link === undefined) return noSession();
    if (request.method === "DELETE") {
      void link.end("The client has ended the session.");
      response.writeHead(200, plainHeaders).end();
      return undefined;
    }
    if (!takes(request, "text/event-stream")) return notAcceptable;
    const outlet = outletOf(response, {
      headers: { [sessionHeader]: id },
      isStream: true,
      onRoom: link.room,
      onClosed: () => link.left(outlet),
    });
    const { "last-event-id": lastEventId, "mcp-protocol-version": revision = "" } = request.headers;
    link.listen(outlet, {
      lastEventId: typeof lastEventId === "string" ? lastEventId : undefined,
      // Revisions are named by their days.
      takesMarks: revision >= firstWithMarks,
    });
    return undefined;
  }

  return {
    serve,
    denyQuestions() {
      for (const { openings } of statelessOf.values())
        for (const { deny } of openings.questions.values()) deny();
    },
  };
}

function whoseOf({ grant, backend }: To): string {
  return JSON.stringify([grant.id, backend.name]);
}

/** Asked again after each wait: a body that trickles in must not outlast the grant. */
function isAllowed({ grant, backend }: To): boolean {
  return grant.mayUse(backend.name);
}

/** A session that the server refuses to begin is none. */
function endingIfRefused(outlet: Outlet, link: Link): Outlet {
  return {
    ...outlet,
    answer(line, status) {
      outlet.answer(line, status);
      const read = readLine(line);
      if (read.ok && own(read.message.object, "error") !== undefined) void link.end("No session was begun.");
    },
  };
}

function takes({ headers }: IncomingMessage, type: string): boolean {
  const { accept = "" } = headers;
  return accept.includes(type) || accept.includes("*/*");
}

function idOf(message: Message | undefined): Pick<Reply, "id"> {
  return { id: message?.kind === "request" ? message.id : null };
}

function tooMany(request: Request): Reply {
  return busy(429, 1, "Too many requests are open; try again when one has been answered.", request.id);
}

function noRoom(request: Request): Reply {
  return busy(503, 10, "Too many servers are running; try again later.", request.id);
}

function taken({ id }: Request): Reply {
  return { status: 400, code: -32600, says: "A request with this id waits for its answer already.", id };
}

function withoutSession(message: Message): Reply {
  const says = "Mcp-Session-Id is missing; a session begins with initialize.";
  return { status: 400, code: refused, says, ...idOf(message) };
}

/** The code that SDKs use for it, so that clients begin anew. */
function noSession(message?: Message): Reply {
  return { status: 404, code: -32001, says: "Session not found", ...idOf(message) };
}

const full = busy(503, 1, "Too much waits for the server or for a decision; try again.");
const takenBack: Reply = {
  status: 401,
  code: refused,
  says: "The grant is in force no longer.",
  headers: { "www-authenticate": 'Bearer error="invalid_token"' },
};
const notAcceptable: Reply = {
  status: 406,
  code: refused,
  says: "Accept must hold application/json and text/event-stream; a stream alone needs the latter.",
};
const notJson: Reply = { status: 415, code: refused, says: "Content-Type must be application/json." };
const notAllowed: Reply = {
  status: 405,
  code: refused,
  says: "POST messages; GET and DELETE need Mcp-Session-Id.",
  headers: { allow: "POST, GET, DELETE" },
};
