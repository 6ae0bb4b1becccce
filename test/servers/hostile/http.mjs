// Remote servers that misbehave. A behaviour answers requests (`answer`, which may leave the rest to `ordinary`), or has
// the bare socket (`connect`); `tls` says by which certificate it is reached.
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { createServer as createSocketServer } from "node:net";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { selfSigned } from "./certificate.mjs";
import { unread, whole } from "./gives.mjs";
import { introduction, page, pour, tool } from "./rpc.mjs";

const noAnswer = unread("no-answer", "did not answer", { seconds: 2 });
const tooLong = unread("too-large", "sent a longer message than is read");
const words = "::error::pwned\n\u001B[2J##[error]pwned";
const list = page([tool("a")]);
const result = (id, value = list) => JSON.stringify({ jsonrpc: "2.0", id, result: value });
const event = (text) => `event: message\ndata: ${text}\n\n`;
const json = { "content-type": "application/json" };
const events = { "content-type": "text/event-stream" };

/** Answers every request with a status and some words. */
const status =
  (code, headers = {}) =>
  (_, response) =>
    response.writeHead(code, headers).end(words);
/** Is ordinary until it is asked for tools. */
const onList = (answer) => (request, response, message, ordinary) =>
  message?.method === "tools/list" ? answer(response, message.id, request) : ordinary();
const listed = (gives, does, answer) => ({ does, gives, answer: onList(answer) });
const compressed = (encoding, compress) => (response, id) => {
  const bomb = compress(result(id, page([tool("a", { description: "x".repeat(20 * 1024 * 1024) })])));
  response.writeHead(200, { ...json, "content-encoding": encoding }).end(bomb);
};

export const overHttp = {
  "http-plain": { does: "behaves", gives: whole(), answer: (...[, , , ordinary]) => ordinary() },
  "http-events": listed(whole(), "answers by an event stream", (response, id) =>
    response.writeHead(200, events).end(event(result(id))),
  ),
  "http-events-and-junk": listed(
    whole(),
    "puts comments, unknown events and junk around its answer",
    (response, id) =>
      response
        .writeHead(200, events)
        .end(
          `: ${words}\nretry: x\nid: \0\n\nevent: pwned\ndata: {]\n\n${event("not JSON")}${event('{"jsonrpc":"2.0"}')}${event(result(id))}`,
        ),
  ),
  "http-mute": { does: "takes the connection and never answers", gives: noAnswer, answer: () => undefined },
  "http-slow-headers": {
    does: "says its headers one character at a time, too slowly to end",
    gives: noAnswer,
    connect: (socket) => {
      const text = `HTTP/1.1 200 OK\r\nx-slow: ${"y".repeat(10_000)}`;
      let at = 0;
      const timer = setInterval(() => socket.write(text[(at += 1) - 1]), 20);
      socket.on("close", () => clearInterval(timer));
    },
  },
  "http-endless-headers": {
    does: "sends headers without end",
    gives: unread("unreachable", "cannot be reached"),
    connect: (socket) => {
      socket.write("HTTP/1.1 200 OK\r\n");
      pour(socket, `x-more: ${"y".repeat(8_000)}\r\n`);
    },
  },
  "http-slow-body": listed(
    noAnswer,
    "says its list one character at a time, too slowly to end",
    (response, id) => {
      response.writeHead(200, json);
      const timer = setInterval(() => response.write(" "), 50);
      response.on("close", () => clearInterval(timer)).write(result(id).slice(0, 20));
    },
  ),
  "http-endless-body": listed(tooLong, "answers without end", (response) => {
    pour(response.writeHead(200, json), "x".repeat(1_000_000));
  }),
  "http-endless-events": listed(
    noAnswer,
    "sends events for ever, none of which is the answer",
    (response) => {
      response.writeHead(200, events);
      const note = event(
        JSON.stringify({
          jsonrpc: "2.0",
          method: "notifications/message",
          params: { level: "info", data: words },
        }),
      );
      const timer = setInterval(() => response.write(note), 10);
      response.on("close", () => clearInterval(timer));
    },
  ),
  "http-endless-comments": listed(tooLong, "sends comments of an event stream without end", (response) => {
    pour(response.writeHead(200, events), `: ${"x".repeat(65_000)}\n`);
  }),
  "http-gzip-bomb": listed(tooLong, "sends 20 MB compressed to 20 KB", compressed("gzip", gzipSync)),
  "http-brotli-bomb": listed(
    tooLong,
    "sends 20 MB compressed to a few bytes",
    compressed("br", (text) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })),
  ),
  "http-not-gzip": listed(
    unread("unreachable", "broke off or cannot be unpacked"),
    "says that its answer is compressed, which it is not",
    (response, id) => response.writeHead(200, { ...json, "content-encoding": "gzip" }).end(result(id)),
  ),
  "http-unknown-encoding": listed(whole(), "compresses in a way that nobody knows", (response, id) =>
    response.writeHead(200, { ...json, "content-encoding": "pwned" }).end(result(id)),
  ),
  "http-cut-chunk": listed(
    unread("unreachable", "broke off or cannot be unpacked"),
    "breaks off in the middle of a chunk",
    (response, id) => {
      response.writeHead(200, json);
      response.write(result(id).slice(0, 20));
      setTimeout(() => response.socket.write("ff\r\nhalf", () => response.socket.destroy()), 50);
    },
  ),
  "http-reset": listed(
    unread("unreachable", "broke off or cannot be unpacked"),
    "resets the connection in the middle of its answer",
    (response, id) => {
      response.writeHead(200, json);
      response.write(result(id).slice(0, 20));
      setTimeout(() => response.socket.resetAndDestroy(), 50);
    },
  ),
  "http-reset-at-once": {
    does: "resets every connection",
    gives: unread("unreachable", "cannot be reached"),
    connect: (socket) => socket.resetAndDestroy(),
  },
  "http-short-body": listed(
    unread("unreachable", "broke off or cannot be unpacked"),
    "promises more bytes than it sends",
    (response, id) => {
      response.writeHead(200, { ...json, "content-length": 10_000 }).write(result(id));
      setTimeout(() => response.socket.destroy(), 50);
    },
  ),
  "http-no-http": {
    does: "speaks something else than HTTP",
    gives: unread("unreachable", "cannot be reached"),
    connect: (socket) => socket.end(`SSH-2.0-${words}\r\n`),
  },
  "http-closed": {
    does: "does not listen",
    gives: unread("unreachable", "cannot be reached"),
    isClosed: true,
  },
  "http-no-tls": {
    does: "speaks plain HTTP where TLS is declared",
    gives: unread("unreachable", "cannot be reached"),
    scheme: "https",
    answer: (...[, , , ordinary]) => ordinary(),
  },
  "http-self-signed": {
    does: "shows a certificate that nobody else has signed",
    gives: unread("unreachable", "certificate that is not trusted"),
    tls: () => selfSigned(),
    answer: (...[, , , ordinary]) => ordinary(),
  },
  "http-expired": {
    does: "shows a certificate that expired years ago",
    gives: unread("unreachable", "certificate that is not trusted"),
    tls: () => selfSigned(new Date("2020-01-01")),
    answer: (...[, , , ordinary]) => ordinary(),
  },
  "http-page": {
    does: "answers with a page",
    gives: unread("protocol", "not what the protocol prescribes"),
    answer: (_, response) =>
      response.writeHead(200, { "content-type": "text/html" }).end(`<h1>${words}</h1>`),
  },
  "http-plain-text": listed(
    unread("protocol", "not what the protocol prescribes"),
    "sends its list as plain text",
    (response, id) => response.writeHead(200, { "content-type": "text/plain" }).end(result(id)),
  ),
  "http-no-type": listed(
    unread("protocol", "not what the protocol prescribes"),
    "does not say what it sends",
    (response, id) => response.writeHead(200).end(result(id)),
  ),
  "http-type-of-words": listed(
    unread("protocol", "not what the protocol prescribes"),
    "puts words of its own into the content type",
    (response, id) =>
      response.writeHead(200, { "content-type": "::error::pwned; ##[error]pwned" }).end(result(id)),
  ),
  "http-broken-json": listed(
    unread("protocol", "not what the protocol prescribes"),
    "sends half of its list as all of it",
    (response, id) => response.writeHead(200, json).end(result(id).slice(0, 30)),
  ),
  "http-empty": listed(
    unread("protocol", "not what the protocol prescribes"),
    "answers with nothing",
    (response) => response.writeHead(200, json).end(),
  ),
  "http-accepted": listed(noAnswer, "accepts a request and never answers it", (response) =>
    response.writeHead(202).end(),
  ),
  "http-batch": listed(whole(), "answers in a list, as the revision of 2025-03-26 allowed", (response, id) =>
    response.writeHead(200, json).end(`[${result(id)}]`),
  ),
  "http-stranger": listed(noAnswer, "answers a request that nobody made", (response) =>
    response.writeHead(200, json).end(result(999)),
  ),
  "http-asks": listed(whole(), "asks for a sample and for roots before it answers", (response, id) => {
    const ask = (method) =>
      event(JSON.stringify({ jsonrpc: "2.0", id: `ask ${method}`, method, params: {} }));
    response
      .writeHead(200, events)
      .end(`${ask("sampling/createMessage")}${ask("roots/list")}${event(result(id))}`);
  }),
  "http-session-of-words": {
    does: "gives a session a name of 8,000 characters",
    gives: whole(),
    answer: (_, response, message, ordinary) => {
      if (message?.method === "initialize") response.setHeader("mcp-session-id", "s".repeat(8_000));
      ordinary();
    },
  },
  "http-no-goodbye": {
    does: "never answers the end of a session",
    gives: whole(),
    answer: (request, response, message, ordinary) => {
      if (message?.method === "initialize") response.setHeader("mcp-session-id", "s");
      if (request.method !== "DELETE") ordinary();
    },
  },
  "http-redirect-away": {
    does: "redirects to another place",
    gives: unread("refused", "HTTP 307"),
    answer: (request, response) => status(307, { location: "http://127.0.0.2:9/mcp" })(request, response),
  },
  "http-redirect-inside": {
    does: "redirects to the address of cloud metadata",
    gives: unread("refused", "HTTP 307"),
    answer: status(307, { location: "http://169.254.169.254/latest/meta-data/" }),
  },
  "http-redirect-file": {
    does: "redirects to a file",
    gives: unread("refused", "HTTP 308"),
    answer: status(308, { location: "file:///etc/passwd" }),
  },
  "http-redirect-circle": {
    does: "redirects to itself for ever",
    gives: unread("refused", "HTTP 307"),
    answer: (request, response) =>
      status(307, { location: `http://${request.headers.host}/mcp?again` })(request, response),
  },
  "http-found": {
    does: "answers 302",
    gives: unread("refused", "HTTP 302"),
    answer: status(302, { location: "/elsewhere" }),
  },
  "http-401": {
    does: "asks for authorization",
    gives: unread("auth-required", "HTTP 401"),
    answer: status(401),
  },
  "http-401-elsewhere": {
    does: "asks for authorization and names metadata at another place",
    gives: unread("auth-required", "HTTP 401"),
    answer: status(401, {
      "www-authenticate":
        'Bearer resource_metadata="http://127.0.0.2:9/.well-known/oauth-protected-resource"',
    }),
  },
  "http-403": { does: "forbids", gives: unread("auth-required", "HTTP 403"), answer: status(403) },
  "http-404": { does: "knows no such address", gives: unread("refused", "HTTP 404"), answer: status(404) },
  "http-429": {
    does: "has had too many requests, and wants us to wait a day",
    gives: unread("refused", "HTTP 429"),
    answer: status(429, { "retry-after": "86400" }),
  },
  "http-500": { does: "fails", gives: unread("unreachable", "HTTP 500"), answer: status(500) },
  "http-503": {
    does: "is not available",
    gives: unread("unreachable", "HTTP 503"),
    answer: status(503, { "retry-after": "1" }),
  },
  "http-999": {
    does: "answers a status that does not exist",
    gives: unread("protocol", "HTTP 999, which is no answer"),
    answer: status(999),
  },
  "http-sse-elsewhere": {
    does: "sends a client of the older transport to another place",
    gives: unread("refused", "HTTP 405"),
    answer: (request, response) =>
      request.method === "GET"
        ? response.writeHead(200, events).end("event: endpoint\ndata: http://127.0.0.2:9/messages\n\n")
        : response.writeHead(405).end(),
  },
  "http-sse-silent": {
    does: "opens the older transport and never says where to",
    gives: noAnswer,
    answer: (request, response) =>
      request.method === "GET"
        ? response.writeHead(200, events).write(": wait\n\n")
        : response.writeHead(405).end(),
  },
};

/** The way of a server that behaves. */
function ordinarily(request, response, message) {
  if (request.method !== "POST") return response.writeHead(405).end();
  if (message?.id === undefined) return response.writeHead(202).end();
  const value = { initialize: introduction, "tools/list": list }[message.method];
  const error = { code: -32601, message: "Method not found" };
  const answer =
    value === undefined
      ? JSON.stringify({ jsonrpc: "2.0", id: message.id, error })
      : result(message.id, value);
  return response.writeHead(200, json).end(answer);
}

async function textOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

/** Starts it on a free port of this machine; with its address, and how to stop it. */
export async function startHttp({
  answer,
  connect,
  tls,
  scheme = tls === undefined ? "http" : "https",
  isClosed = false,
}) {
  const sockets = new Set();
  const onRequest = async (request, response) => {
    const text = await textOf(request).catch(() => "");
    const message = text === "" ? undefined : JSON.parse(text);
    response.on("error", () => undefined);
    answer(request, response, message, () => ordinarily(request, response, message));
  };
  const create = () => {
    if (connect !== undefined) return createSocketServer(connect);
    return tls === undefined ? createServer(onRequest) : createSecureServer(tls(), onRequest);
  };
  const server = create().on("connection", (socket) => {
    sockets.add(socket.on("error", () => undefined));
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stop = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  };
  const url = `${scheme}://127.0.0.1:${server.address().port}/mcp`;
  if (isClosed) await stop();
  return { url, stop };
}
