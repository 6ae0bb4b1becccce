// Raw JSON-RPC over standard streams, because no SDK would let a server do what these do. A behaviour is what it does at
// the start (`begin`) and how it answers a method; what it does not say itself is answered the ordinary way.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** A tool that nobody minds, with whatever makes it remarkable. */
export const tool = (name, more = {}) => ({
  name,
  description: `Lists the items of ${name}.`,
  inputSchema: { type: "object" },
  ...more,
});
export const page = (tools, nextCursor) => ({ tools, ...(nextCursor !== undefined && { nextCursor }) });
export const fail = (code, message) => ({ error: { code, message } });
export const write = (text) => process.stdout.write(text);
export const send = (message) => write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
/** The answer that never comes. */
export const never = new Promise(() => undefined);
export const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Tools as JSON text that `JSON.stringify` would not write. */
export const answerRaw = (id, tools) => write(`{"jsonrpc":"2.0","id":${id},"result":{"tools":${tools}}}\n`);
export const nested = (levels) => `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`;

/** What the server asked its client, and who waits for the answer. */
const waiting = new Map();
/** Asks the client something; resolves with its whole answer. */
export const ask = (id, method, params = {}) => {
  send({ id, method, params });
  return new Promise((resolve) => waiting.set(id, resolve));
};

/** Writes without end, as fast as the reader takes it. */
export const pour = (stream, chunk) => {
  while (stream.write(chunk));
  stream.once("drain", () => pour(stream, chunk));
};

/** The rest of the command line: words for a behaviour, the last of which marks what belongs to it. */
export const words = process.argv.slice(3);

/**
 * A process that outlives its parent and shrugs off SIGTERM, with our own words on its command line so that a test
 * finds it. Resolves with its id once it runs.
 */
export const stubborn = (options = {}) => {
  const code = `process.on("SIGTERM", () => undefined); process.stdout.write("r"); setInterval(() => undefined, 1000);`;
  const stdio = ["ignore", "pipe", "ignore"];
  const child = spawn(process.execPath, ["-e", code, "--", ...words], { stdio, ...options });
  return new Promise((resolve) => child.stdout.once("data", () => resolve(child.pid)));
};

/** The same, by a parent that has ended, and in a session of its own: no tree of processes leads to it. */
export const stubbornTwiceRemoved = () => {
  const code = `process.on("SIGTERM", () => undefined); setInterval(() => undefined, 1000);`;
  const parent = `const options = { detached: true, stdio: "ignore" };
    const args = ["-e", ${JSON.stringify(code)}, "--", ...process.argv.slice(1)];
    const child = require("node:child_process").spawn(process.execPath, args, options);
    child.unref(); process.stdout.write(String(child.pid));`;
  const stdio = ["ignore", "pipe", "ignore"];
  const child = spawn(process.execPath, ["-e", parent, "--", ...words], { stdio, detached: true });
  return new Promise((resolve) => {
    let pid = "";
    child.stdout.on("data", (data) => void (pid += data));
    child.once("close", () => resolve(pid));
  });
};

export const introduction = {
  protocolVersion: "2025-11-25",
  capabilities: { tools: {} },
  serverInfo: { name: "hostile", version: "1.0.0" },
};
const ordinary = { initialize: () => ({}), "tools/list": () => ({ tools: [tool("a")] }) };

/** Behaves until standard input ends. */
export async function serve(behaviour) {
  await behaviour.begin?.();
  for await (const line of createInterface({ input: process.stdin })) {
    const message = JSON.parse(line);
    if (message.method === undefined) waiting.get(message.id)?.(message);
    if (message.method !== undefined && message.id !== undefined) void answer(behaviour, message);
  }
}

async function answer(behaviour, { id, method, params = {} }) {
  const known = behaviour[method] ?? ordinary[method] ?? (() => fail(-32601, "Method not found"));
  const said = await known(params, id);
  const result = method === "initialize" ? { ...introduction, ...said } : said;
  send({ id, ...(said?.error === undefined ? { result } : said) });
}
