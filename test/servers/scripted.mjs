// A server that does what the name of the tool says, over raw JSON-RPC: `node scripted.mjs [RELEASE]`. A call whose `_meta`
// holds an `outcome` is answered so: `ok`, `error`, or `later`, when a notification `test/settle` says how.
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

/**
 * Such a server, which takes lines. `write` is given what it writes, `die` ends it; `write` says whether there is room for more, and if
 * not, `room` waits for that.
 */
export function scriptedServer({ release = "1", write, room, die }) {
  const send = (message) => write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  const text = (value) => ({ content: [{ type: "text", text: String(value) }] });
  const ends = {
    ok: (id) => send({ id, result: text("done") }),
    error: (id) => send({ id, error: { code: -32001, message: "failed" } }),
  };
  const tool = (name, more = {}) => ({
    name,
    description: `Does ${name}.`,
    inputSchema: { type: "object" },
    ...more,
  });
  const tools = [
    tool("echo", { "x-unknown": { kept: [1, 2.5, null] } }),
    tool("secret"),
    tool("typed", {
      outputSchema: { type: "object", required: ["n"], properties: { n: { type: "number" } } },
    }),
    tool("moving", { description: `Release ${release}.` }),
    ...(release === "1" ? [] : [tool("added")]),
  ];

  const acts = {
    echo: (id, { arguments: args }) => send({ id, result: text(JSON.stringify(args)) }),
    length: (id, { arguments: args }) => send({ id, result: text(args.text.length) }),
    slow: (id, { arguments: { ms } }) => void setTimeout(() => send({ id, result: text("late") }), ms),
    die,
    hang: () => undefined,
    twice(id) {
      send({ id, result: text("first") });
      send({ id, result: text("second") });
    },
    unknown(id) {
      send({ id: 424242, result: text("nobody asked") });
      send({ id: String(id), result: text("another type of id") });
      send({ id, result: text("asked") });
    },
    noise(id) {
      write('this is a log line\n\n{"jsonrpc":\n');
      ends.ok(id);
    },
    async flood(id, { arguments: args }) {
      const line = `${JSON.stringify({ jsonrpc: "2.0", method: "notifications/message", params: { level: "info", data: "x".repeat(1000) } })}\n`;
      for (let sent = 0; sent < args.count; sent += 1) {
        if (!write(line)) await room();
      }
      ends.ok(id);
    },
    input(id, { inputResponses }) {
      if (inputResponses === undefined) {
        const inputRequests = {
          name: {
            method: "elicitation/create",
            params: { mode: "form", message: "Name?", requestedSchema: { type: "object", properties: {} } },
          },
        };
        send({ id, result: { resultType: "input_required", inputRequests, requestState: "opaque" } });
      } else send({ id, result: { resultType: "complete", ...text(JSON.stringify(inputResponses)) } });
    },
  };

  return async (line) => {
    const { id, method, params, result } = JSON.parse(line);
    if (method === "test/settle") ends[params.outcome](params.id);
    else if (method === "test/raw") write(params.line);
    else if (method === "initialize") {
      const capabilities = { tools: { listChanged: true } };
      send({
        id,
        result: {
          protocolVersion: params.protocolVersion,
          serverInfo: { name: "scripted", version: release },
          capabilities,
        },
      });
    } else if (method === "tools/list") {
      const page =
        params?.cursor === "2" ? { tools: tools.slice(2) } : { tools: tools.slice(0, 2), nextCursor: "2" };
      send({ id, result: { ...page, _meta: { "example/kept": true }, ttlMs: 5, cacheScope: "private" } });
    } else if (method === "tools/call") {
      const outcome = params["_meta"]?.outcome;
      if (outcome === "later") send({ method: "test/holds", params: { id } });
      else if (outcome !== undefined) ends[outcome](id);
      else await (acts[params.name] ?? acts.echo)(id, params);
    } else if (method === undefined) send({ method: "test/answered", params: { id, result } });
    else if (id === undefined && method !== "notifications/initialized")
      send({ method: "test/heard", params: { line } });
    else if (id !== undefined) send({ id, result: { heard: line } });
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const take = scriptedServer({
    release: process.argv[2],
    write: (text) => process.stdout.write(text),
    room: () => new Promise((resolve) => process.stdout.once("drain", resolve)),
    die: () => process.exit(7),
  });
  for await (const line of createInterface({ input: process.stdin })) await take(line);
}
