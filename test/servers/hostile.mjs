// Servers that misbehave, one at a time: `node hostile.mjs NAME`. Raw JSON-RPC over standard streams, because no SDK
// would let a server do these things. A behaviour is what it does at the start (`begin`) and how it answers a method;
// what it does not say itself is answered the ordinary way.
import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";

const tool = (name, more = {}) => ({
  name,
  description: `Does ${name}.`,
  inputSchema: { type: "object" },
  ...more,
});
const page = (tools, nextCursor) => ({ tools, ...(nextCursor !== undefined && { nextCursor }) });
const fail = (code, message) => ({ error: { code, message } });
const write = (text) => process.stdout.write(text);
const never = new Promise(() => undefined);
/** A process that outlives its parent and shrugs off SIGTERM; its id is in the name of a tool, so that a test finds it. */
const stubborn = (options = {}) => {
  const code = `process.on("SIGTERM", () => undefined); process.stdout.write("r"); setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ["-e", code], { stdio: ["ignore", "pipe", "ignore"], ...options });
  return new Promise((resolve) => child.stdout.once("data", () => resolve(child.pid)));
};
/** The same, by a parent that has ended, and in a session of its own: no tree of processes leads to it. */
const stubbornTwiceRemoved = () => {
  const code = `process.on("SIGTERM", () => undefined); setInterval(() => undefined, 1000);`;
  const parent = `const options = { detached: true, stdio: "ignore" };
    const child = require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(code)}], options);
    child.unref(); process.stdout.write(String(child.pid));`;
  const child = spawn(process.execPath, ["-e", parent], {
    stdio: ["ignore", "pipe", "ignore"],
    detached: true,
  });
  return new Promise((resolve) => {
    let pid = "";
    child.stdout.on("data", (data) => void (pid += data));
    child.once("close", () => resolve(pid));
  });
};
const nested = (levels) => `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`;
const answerRaw = (id, tools) => write(`{"jsonrpc":"2.0","id":${id},"result":{"tools":${tools}}}\n`);

const behaviours = {
  plain: {},
  malformed: {
    "tools/list": () => ({
      tools: [
        { name: "no_schema", description: "Has no input schema." },
        tool("bad_hints", { annotations: { readOnlyHint: "true" }, risk: "none" }),
        tool("null_description", { description: null }),
        { description: "Has no name." },
        "not even an object",
        null,
        tool("well_formed"),
      ],
    }),
  },
  "three-pages": {
    "tools/list": ({ cursor }) =>
      ({ "": page([tool("c")], "2"), 2: page([tool("a")], "3"), 3: page([tool("b")]) })[cursor ?? ""],
  },
  "null-cursor": { "tools/list": () => ({ tools: [tool("a")], nextCursor: null }) },
  "numeric-cursor": { "tools/list": () => ({ tools: [tool("a")], nextCursor: 2 }) },
  "repeating-cursor": { "tools/list": () => page([tool("again")], "same") },
  "endless-pages": {
    "tools/list": ({ cursor }) => page([tool(`t${cursor ?? 0}`)], String(Number(cursor ?? 0) + 1)),
  },
  "dies-on-page-two": {
    "tools/list": ({ cursor }) => (cursor === undefined ? page([tool("a")], "2") : process.exit(1)),
  },
  "refuses-page-two": {
    "tools/list": ({ cursor }) =>
      cursor === undefined ? page([tool("a")], "2") : fail(-32602, "cursor has expired"),
  },
  "silent-on-page-two": {
    "tools/list": ({ cursor }) => (cursor === undefined ? page([tool("a")], "2") : never),
  },
  "long-page-two": {
    "tools/list": ({ cursor }) =>
      cursor === undefined
        ? page([tool("a")], "2")
        : { tools: [tool("b", { description: "x".repeat(2 ** 21) })] },
  },
  "long-pages": {
    "tools/list": ({ cursor }) =>
      page([tool(`t${cursor}`, { description: "x".repeat(2 ** 19) })], `${cursor ?? ""}1`),
  },
  duplicates: {
    "tools/list": () => ({
      tools: [tool("twin", { description: "Second." }), tool("twin", { description: "First." })],
    }),
  },
  "no-list": { "tools/list": () => ({}) },
  "null-list": { "tools/list": () => ({ tools: null }) },
  "list-error": { "tools/list": () => fail(-32603, "cannot reach the backend") },
  "list-unknown": { "tools/list": () => fail(-32601, "Method not found") },
  silent: {
    begin: () => console.error("Open https://example.com/sign-in to continue"),
    initialize: () => never,
  },
  "dies-with-words": {
    begin: () => {
      console.error("Error: API_KEY is required");
      process.exit(3);
    },
  },
  "dies-quietly": { begin: () => process.exit(0) },
  "dies-on-list": { "tools/list": () => process.exit(1) },
  "dies-by-signal": { begin: () => process.kill(process.pid, "SIGKILL") },
  "closes-output": {
    initialize: () => {
      process.stdout.end();
      return never;
    },
  },
  noisy: {
    begin: () => write('Listening…\n\u001B[32mgreen\u001B[0m\n\n{"level":"info"}\n[1,2]\nnull\n'),
    "tools/list": () => {
      write("::error::forged\n");
      return { tools: [tool("a")] };
    },
  },
  unadvertised: { initialize: () => ({ capabilities: {} }) },
  toolless: {
    initialize: () => ({ capabilities: {} }),
    "tools/list": () => fail(-32601, "Method not found"),
  },
  "refuses-initialize": { initialize: () => fail(-32000, "set API_KEY first") },
  "modern-and-dies": {
    begin: () => console.error("new here"),
    initialize: () => fail(-32022, "Unsupported protocol version"),
    "server/discover": () => ({
      resultType: "complete",
      supportedVersions: ["2026-07-28"],
      capabilities: { tools: {} },
      ttlMs: 0,
      cacheScope: "private",
    }),
    "tools/list": () => {
      console.error("gone");
      process.exit(4);
    },
  },
  "wrong-initialize": { initialize: () => ({ capabilities: 7 }) },
  "unknown-revision": { initialize: () => ({ protocolVersion: "1999-01-01" }) },
  "more-capabilities": { initialize: () => ({ capabilities: { tools: {}, teleport: { range: 7 } } }) },
  "five-thousand": {
    "tools/list": () => ({ tools: Array.from({ length: 5_000 }, (_, index) => tool(`tool_${index}`)) }),
  },
  "eleven-thousand": {
    "tools/list": () => ({
      tools: Array.from({ length: 11_000 }, (_, index) => ({ name: `tool_${index}` })),
    }),
  },
  deep: {
    "tools/list": (_, id) => {
      answerRaw(id, `[{"name":"deep","inputSchema":${nested(10_000)}},{"name":"shallow"}]`);
      return never;
    },
  },
  "deep-capabilities": {
    initialize: (_, id) => {
      const info = `"serverInfo":{"name":"x","version":"1"},"protocolVersion":"2025-11-25"`;
      write(
        `{"jsonrpc":"2.0","id":${id},"result":{${info},"capabilities":{"experimental":${nested(10_000)}}}}\n`,
      );
      return never;
    },
  },
  prototype: {
    "tools/list": (_, id) => {
      answerRaw(id, `[{"name":"__proto__","__proto__":{"polluted":true},"inputSchema":{"type":"object"}}]`);
      return never;
    },
  },
  "not-unicode": {
    "tools/list": (_, id) => {
      answerRaw(id, String.raw`[{"name":"half \ud800","description":"x","size":1e999}]`);
      return never;
    },
  },
  "forty-megabytes": {
    "tools/list": () => ({ tools: [tool("a", { description: "x".repeat(40 * 1024 * 1024) })] }),
  },
  flood: {
    begin: () => {
      const line = `${"y".repeat(65_535)}\n`;
      const pour = () => {
        while (write(line));
        process.stdout.once("drain", pour);
      };
      pour();
    },
    initialize: () => never,
  },
  "stderr-attack": {
    begin: () => {
      const attack = `${"filler ".repeat(40_000)}\n::set-output name=x::y\n\u001B[2Jcleared\n::error::forged\n`;
      // A pipe takes 64 KB at once: to exit before the rest is written would lose it.
      process.stderr.write(attack, () => process.exit(1));
      return never;
    },
  },
  grandchild: { "tools/list": async () => ({ tools: [tool(`pid_${await stubborn()}`)] }) },
  daemon: { "tools/list": async () => ({ tools: [tool(`pid_${await stubborn({ detached: true })}`)] }) },
  "daemon-of-a-daemon": {
    "tools/list": async () => ({ tools: [tool(`pid_${await stubbornTwiceRemoved()}`)] }),
  },
  "leaves-files": {
    "tools/list": () => {
      const locked = `${process.env.HOME}/locked`;
      mkdirSync(`${locked}/inner`, { recursive: true });
      for (const path of [`${locked}/file`, `${process.env.TMPDIR}/file`]) writeFileSync(path, "x");
      chmodSync(locked, 0);
      process.stderr.write(`${process.env.HOME}\n`);
      return {
        tools: [tool("home_and_temporary", { description: `${process.env.HOME} ${process.env.TMPDIR}` })],
      };
    },
  },
  limits: {
    "tools/list": () => ({
      tools: readFileSync("/proc/self/limits", "utf8")
        .split("\n")
        .map((line) => tool(line.slice(0, 26).trim(), { description: line.slice(26).trim() })),
    }),
  },
  "orphan-and-hang": {
    begin: async () => {
      const pid = await stubborn();
      console.error(`pid_${pid}`);
      if (process.argv[3] !== undefined) writeFileSync(process.argv[3], String(pid));
    },
    initialize: () => never,
  },
  "ignores-the-end": {
    begin: () => {
      process.on("SIGTERM", () => undefined);
      setInterval(() => undefined, 1_000);
    },
    "tools/list": () => ({ tools: [tool(`pid_${process.pid}`)] }),
  },
  environment: {
    "tools/list": () => ({
      tools: Object.keys(process.env).map((name) =>
        tool(name, { description: process.env[name], cwd: process.cwd() }),
      ),
    }),
  },
  "tells-and-dies": {
    begin: () => {
      console.error(`invalid token ${process.env.TOKEN}`);
      process.exit(1);
    },
  },
  arguments: { "tools/list": () => ({ tools: process.argv.slice(3).map((argument) => tool(argument)) }) },
  "hanging-resources": {
    initialize: () => ({ capabilities: { tools: {}, resources: {}, prompts: {} } }),
    "resources/list": () => never,
    "prompts/list": () => fail(-32601, "Method not found"),
    "resources/templates/list": () => ({
      resourceTemplates: [{ uriTemplate: "b://{x}" }, { uriTemplate: "a://{x}" }],
    }),
  },
  "dies-on-prompts": {
    initialize: () => ({ capabilities: { tools: {}, prompts: {} } }),
    "prompts/list": () => process.exit(5),
  },
  "everything-else": {
    initialize: () => ({ capabilities: { tools: {}, resources: {}, prompts: {} }, instructions: "Be kind." }),
    "resources/list": () => ({
      resources: [
        { uri: "b://", name: "b" },
        { uri: "a://", name: "a" },
      ],
    }),
    "prompts/list": () => ({ prompts: [{ name: "b" }, { name: "a" }] }),
    "resources/templates/list": () => ({ resourceTemplates: [] }),
  },
  slow: {
    initialize: () => new Promise((resolve) => setTimeout(resolve, 300, {})),
    "tools/list": () => new Promise((resolve) => setTimeout(resolve, 300, { tools: [tool("late")] })),
  },
  inquisitive: {
    "tools/list": (_, id) => {
      write(
        `{"jsonrpc":"2.0","id":"ask","method":"sampling/createMessage","params":{"messages":[],"maxTokens":1}}\n`,
      );
      write(`{"jsonrpc":"2.0","method":"notifications/message","params":{"level":"info","data":"hello"}}\n`);
      waiting.set("ask", (message) =>
        answerRaw(id, JSON.stringify([tool(`answered ${message.error?.code}`)])),
      );
      return never;
    },
  },
};

const waiting = new Map();
const behaviour = behaviours[process.argv[2]];
if (behaviour === undefined) throw new Error(`no behaviour is named ${process.argv[2]}`);

const ordinary = {
  initialize: () => ({}),
  "tools/list": () => ({ tools: [tool("a")] }),
};
const introduction = {
  protocolVersion: "2025-11-25",
  capabilities: { tools: {} },
  serverInfo: { name: "hostile", version: "1.0.0" },
};

await behaviour.begin?.();
for await (const line of createInterface({ input: process.stdin })) {
  const message = JSON.parse(line);
  if (message.method === undefined) waiting.get(message.id)?.(message);
  if (message.method === undefined || message.id === undefined) continue;
  const answer =
    behaviour[message.method] ?? ordinary[message.method] ?? (() => fail(-32601, "Method not found"));
  void Promise.resolve(answer(message.params ?? {}, message.id)).then((said) => {
    const result =
      message.method === "initialize" && said?.error === undefined ? { ...introduction, ...said } : said;
    const body = said?.error === undefined ? { result } : said;
    write(`${JSON.stringify({ jsonrpc: "2.0", id: message.id, ...body })}\n`);
  });
}
