// Servers whose list of tools is another when it is asked for again: `node moving.mjs NAME`.
import { createInterface } from "node:readline";

const tool = (name, description = `Does ${name}.`) => ({
  name,
  description,
  inputSchema: { type: "object" },
});
const busy = { error: { code: -32000, message: "busy" } };
const a = { result: { tools: [tool("a")] } };
const turned = { result: { tools: [tool("a", "Does b.")] } };
const both = { result: { tools: [tool("a"), tool("b")] } };

/** The answers to `tools/list` one after the other, the last of them for good, none where it is undefined; and whether each announces a change. */
const behaviours = {
  grows: { answers: [a, both] },
  shrinks: { answers: [both, { result: { tools: [tool("b")] } }] },
  turns: { answers: [a, turned] },
  shuffles: { answers: [both, { result: { tools: both.result.tools.toReversed() } }] },
  "announces-and-turns": { answers: [a, a, turned], announces: true },
  "announces-the-same": { answers: [a], announces: true },
  "lists-once": { answers: [a, busy] },
  "announces-and-lists-once": { answers: [a, busy], announces: true },
  "hangs-later": { answers: [a, undefined] },
};

const { answers, announces = false } = behaviours[process.argv[2]];
const introduction = {
  result: {
    protocolVersion: "2025-11-25",
    capabilities: { tools: { listChanged: true } },
    serverInfo: { name: "moving", version: "1.0.0" },
  },
};
const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);

let asked = 0;
const list = () => {
  if (announces) send({ method: "notifications/tools/list_changed" });
  return answers[Math.min(asked++, answers.length - 1)];
};
for await (const line of createInterface({ input: process.stdin })) {
  const { id, method } = JSON.parse(line);
  const unknown = { error: { code: -32601, message: "Method not found" } };
  const known = { initialize: () => introduction, "tools/list": list }[method];
  const answer = known === undefined ? unknown : known();
  if (id !== undefined && answer !== undefined) send({ id, ...answer });
}
