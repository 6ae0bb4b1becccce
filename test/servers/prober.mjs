// A server whose tools say what it can get at: `node prober.mjs CANARY FILE PORT`. CANARY stands in the environment of
// whoever started it, and in files that it is not meant to read.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { createInterface } from "node:readline";

const [canary, file, port] = process.argv.slice(2);

function tried(act) {
  try {
    return act();
  } catch (error) {
    return error.code ?? String(error);
  }
}

const holdsCanary = (path) => tried(() => (readFileSync(path, "utf8").includes(canary) ? "read" : "nothing"));
const outcomes = {
  "a file outside": holdsCanary(file),
  "credentials of the clone": holdsCanary(".git/config"),
  "credentials of a clone inside": holdsCanary("other/.git/config"),
  "a file of the repository": tried(() =>
    readFileSync("readable.txt", "utf8") === "hello" ? "read" : "nothing",
  ),
  "writing into the repository": tried(() => {
    writeFileSync("written.txt", "x");
    return "written";
  }),
  "writing into the home": tried(() => {
    writeFileSync(`${process.env.HOME}/written.txt`, "x");
    return "written";
  }),
  "environments of others": tried(() => {
    const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
    return pids.some((pid) => holdsCanary(`/proc/${pid}/environ`) === "read") ? "read" : "nothing";
  }),
  "a service of this machine": await new Promise((resolve) => {
    const socket = connect(Number(port), "127.0.0.1", () => {
      socket.destroy();
      resolve("reached");
    });
    socket.on("error", ({ code }) => resolve(code));
  }),
  environment: JSON.stringify(process.env),
};

for await (const line of createInterface({ input: process.stdin })) {
  const { id, method, params } = JSON.parse(line);
  if (id === undefined) continue;
  const result =
    method === "initialize"
      ? {
          protocolVersion: params.protocolVersion,
          serverInfo: { name: "prober", version: "1" },
          capabilities: { tools: {} },
        }
      : {
          tools: Object.entries(outcomes).map(([name, description]) => ({
            name,
            description,
            inputSchema: {},
          })),
        };
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", id, result })}\n`);
}
