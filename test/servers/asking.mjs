// A server that asks its client four things before it answers tools/list, and then lists as tools what it was told:
// `node asking.mjs` over standard streams, `asking` for any other way. With the argument `modern` it speaks the 2026-07-28
// revision, where a server asks by an answer that wants input.
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const message = { role: "user", content: { type: "text", text: "Say something." } };
const form = { message: "Your password?", requestedSchema: { type: "object", properties: {} } };
const questions = {
  ping: {},
  "roots/list": {},
  "sampling/createMessage": { messages: [message], maxTokens: 10 },
  "elicitation/create": form,
};
const serverInfo = { name: "asking", version: "1.0.0" };
const tool = (name) => ({ name, inputSchema: { type: "object" } });

/** What takes in the messages of a client; `send` writes one to it. */
export function asking(send) {
  const told = new Map();
  let listing;
  return ({ id, method, result, error }) => {
    const answer = (value) => send({ jsonrpc: "2.0", id, result: value });
    if (method === "initialize") {
      answer({ protocolVersion: "2025-11-25", serverInfo, capabilities: { tools: {} } });
    } else if (method === "tools/list") {
      listing = id;
      for (const [asked, params] of Object.entries(questions)) {
        send({ jsonrpc: "2.0", id: asked, method: asked, params });
      }
    } else if (method === undefined && id in questions) {
      told.set(id, `${id}: ${JSON.stringify(result ?? error.code)}`);
      if (told.size < Object.keys(questions).length) return;
      send({ jsonrpc: "2.0", id: listing, result: { tools: [...told.values()].map(tool) } });
    }
  };
}

/** The same in the 2026-07-28 revision. Lists one tool once somebody has let it have its way. */
export function askingModern(send) {
  return ({ id, method, params }) => {
    const answer = (value) => send({ jsonrpc: "2.0", id, result: value });
    const complete = { resultType: "complete", ttlMs: 0, cacheScope: "private" };
    if (method === "initialize") send({ jsonrpc: "2.0", id, error: { code: -32022, message: "too old" } });
    if (method === "server/discover") {
      answer({ ...complete, supportedVersions: ["2026-07-28"], capabilities: { tools: {} } });
    }
    if (method !== "tools/list") return;
    // A ping is no input there.
    const inputs = Object.entries(questions).filter(([asked]) => asked !== "ping");
    const inputRequests = Object.fromEntries(
      inputs.map(([asked, more]) => [asked, { method: asked, params: more }]),
    );
    if (params.inputResponses === undefined) answer({ resultType: "input_required", inputRequests });
    else answer({ ...complete, tools: [tool("executed")] });
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const begin = process.argv[2] === "modern" ? askingModern : asking;
  const take = begin((sent) => process.stdout.write(`${JSON.stringify(sent)}\n`));
  createInterface({ input: process.stdin }).on("line", (line) => take(JSON.parse(line)));
}
