import { randomBytes, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { PendingCall } from "../../model/approval.ts";
import { digestOf, sha256 } from "../../model/digest.ts";
import { UsageError } from "../../model/errors.ts";
import { callPage, listPage, pagePolicy, saysPage } from "../../render/approvals-page.ts";
import { listenAt } from "../listen-at.ts";
import { answerQuestion, findQuestion, listQuestions } from "./folder.ts";

/*
 * Who may answer: the browser that was opened with the link we print. The link works once; it gives the browser a cookie for
 * a folder that nobody can guess. Cookies of 127.0.0.1 go to every port, so that any page of this machine would be handed
 * one that is for all paths. Without the cookie there is nothing to see, and a form counts only if it is ours.
 */

export interface PageOptions {
  readonly folder: string;
  readonly host: string;
  readonly port: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Tells of a link for a browser. */
  readonly onLink: (url: string) => void;
}

/** A form has four short fields. */
const maxFormBytes = 2_000;
const cookieName = "toolwarden-approvals";

interface Reply {
  readonly status: number;
  readonly page: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Shows the calls that wait in a folder, on an address of this machine.
 * @throws UsageError if it cannot listen there.
 */
export async function servePage(options: PageOptions): Promise<Server> {
  const { folder, now } = options;
  const secret = () => randomBytes(24).toString("base64url");
  const [base, cookie, token] = [`/${secret()}/`, secret(), secret()];
  let key = secret();
  let origins: readonly string[] = [];
  const offer = () => options.onLink(`${origins[0] ?? ""}/open/${key}`);

  function open(given: string): Reply {
    if (!isSame(given, key)) return notFound;
    key = secret();
    offer();
    const set = `${cookieName}=${cookie}; Path=${base}; HttpOnly; SameSite=Strict`;
    return { status: 303, page: saysPage("Opened."), headers: { location: base, "set-cookie": set } };
  }

  function show(id: string): Reply {
    const call = waitingCall(id);
    if (call === undefined) return { status: 404, page: saysPage(gone, "../") };
    return { status: 200, page: callPage({ call, token, shown: shownDigest(call) }, now()) };
  }

  function waitingCall(id: string): PendingCall | undefined {
    const found = findQuestion(folder, id, now());
    return found === undefined || found.isOver ? undefined : found.call;
  }

  async function answer(id: string, request: IncomingMessage): Promise<Reply> {
    const form = await formOf(request);
    const given = form?.get("answer");
    const isOurs = isFromOurPage(request, origins) && isSame(form?.get("token") ?? "", token);
    if (!isOurs || (given !== "approve" && given !== "deny"))
      return {
        status: 403,
        page: saysPage("This form is not from this page, so nothing was answered.", "../"),
      };
    const call = waitingCall(id);
    const isShown = call !== undefined && isSame(form?.get("shown") ?? "", shownDigest(call));
    const isApproved = given === "approve";
    if (!isShown || !answerQuestion(folder, id, isApproved))
      return { status: 409, page: saysPage(gone, "../") };
    const says = `${isApproved ? "Approved" : "Denied"}: call ${id}.`;
    return { status: 200, page: saysPage(says, "../") };
  }

  function route(request: IncomingMessage): Reply | Promise<Reply> {
    const { method, url = "" } = request;
    if (!origins.includes(`http://${request.headers.host ?? ""}`))
      return { status: 403, page: saysPage("This page is reached by another address.") };
    const [, opening] = /^\/open\/([\w-]{32})$/.exec(url) ?? [];
    if (method === "GET" && opening !== undefined) return open(opening);
    if (!url.startsWith(base) || !hasCookie(request, cookie)) return notFound;
    const path = url.slice(base.length);
    const [, id] = /^call\/([0-9a-f]{12})$/.exec(path) ?? [];
    if (method === "GET" && path === "")
      return { status: 200, page: listPage(listQuestions(folder, now()), now()) };
    if (method === "GET" && id !== undefined) return show(id);
    return method === "POST" && id !== undefined ? answer(id, request) : notFound;
  }

  const server = createServer({ headersTimeout: 5_000, requestTimeout: 10_000 }, (request, response) => {
    void Promise.resolve()
      .then(() => route(request))
      .catch((error: unknown): Reply => {
        // A file in the folder that cannot be read.
        if (error instanceof UsageError) return { status: 500, page: saysPage(error.message) };
        return {
          status: 500,
          page: saysPage("This went wrong here; see the other answers with the command line."),
        };
      })
      .then((reply) => send(response, reply));
  });
  server.maxConnections = 100;
  await listenAt(server, options.host, options.port, "HOST:PORT");
  const { port } = server.address() as AddressInfo; // A TCP server that listens has one.
  const shownHost = options.host.includes(":") ? `[${options.host}]` : options.host;
  origins = [shownHost, "127.0.0.1", "localhost", "[::1]"].map((host) => `http://${host}:${port}`);
  offer();
  return server;
}

const gone =
  "This call waits no longer: it was answered, its time is over, or its client no longer wants it.";
const notFound: Reply = {
  status: 404,
  page: saysPage("There is nothing here. Open the link that toolwarden approvals serve has printed last."),
};

/** All that a page shows of a call, so that an answer is to that and nothing else. */
function shownDigest({ id, server, tool, args, rule, why, grant, until }: PendingCall): string {
  return digestOf([id, server, tool, args, rule, why, grant ?? null, until]);
}

/** In the same time wherever they differ. */
function isSame(given: string, wanted: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(given)), Buffer.from(sha256(wanted)));
}

function hasCookie({ headers }: IncomingMessage, wanted: string): boolean {
  const cookies = (headers.cookie ?? "").split(/; */);
  return cookies.some(
    (one) => one.startsWith(`${cookieName}=`) && isSame(one.slice(cookieName.length + 1), wanted),
  );
}

/** Every browser says whose page a form is on. */
function isFromOurPage({ headers }: IncomingMessage, origins: readonly string[]): boolean {
  const site = headers["sec-fetch-site"];
  const isOwn = headers.origin === `http://${headers.host ?? ""}` && origins.includes(headers.origin);
  return isOwn && (site === undefined || site === "same-origin");
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  const [type] = (request.headers["content-type"] ?? "").split(";");
  if (type !== "application/x-www-form-urlencoded") return undefined;
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > maxFormBytes) return undefined;
    parts.push(part);
  }
  return new URLSearchParams(Buffer.concat(parts).toString("utf8"));
}

function send(response: ServerResponse, { status, page, headers = {} }: Reply): void {
  response.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": pagePolicy,
    "cache-control": "no-store",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    // `no-referrer` would hide the origin of our own forms too.
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    ...headers,
  });
  response.end(page);
}
