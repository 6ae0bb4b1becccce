// A server that lists its tool only while a file is there, and waits for that: `node late.mjs FILE`.
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";

const [, , file = ""] = process.argv;
const capabilities = { tools: {} };
const results = {
  initialize: ({ protocolVersion }) => ({
    protocolVersion,
    serverInfo: { name: "late", version: "1" },
    capabilities,
  }),
  async "tools/list"() {
    while (!existsSync(file) && !process.stdin.readableEnded) await sleep(20);
    return { tools: [{ name: "take", inputSchema: { type: "object" } }] };
  },
  "tools/call": ({ arguments: { text } }) => ({ content: [{ type: "text", text: String(text.length) }] }),
};

for await (const line of createInterface({ input: process.stdin })) {
  const { id, method, params } = JSON.parse(line);
  const result = await results[method]?.(params);
  if (id !== undefined)
    process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", id, result: result ?? {} })}\n`);
}
