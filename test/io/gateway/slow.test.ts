import { connect, type Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { local } from "../../../src/io/gateway/caller.ts";
import { startGateway } from "../../../src/io/gateway/gateway.ts";
import { metricsOf } from "../../../src/io/gateway/metrics.ts";

/** No message comes that far. */
const never = () => {
  throw new Error("a server was begun");
};

async function patientFor(ms: number) {
  const gateway = await startGateway({
    host: "127.0.0.1",
    port: 0,
    backends: new Map([["s", { name: "s", open: never, session: never }]]),
    allowed: { hosts: ["localhost"], origins: [] },
    authorise: async () => local,
    maxSessions: 1,
    maxRequests: 1,
    idleMs: 1_000,
    metrics: metricsOf(),
    logOf: () => process.stderr,
    notice: () => undefined,
    elapsed: () => performance.now(),
    times: { headers: ms, request: 2 * ms, drain: 0 },
  });
  onTestFinished(gateway.stop);
  return Number(gateway.address.split(":")[1]);
}

/** What a connection is told before it is closed. */
function heard(socket: Socket): Promise<string> {
  let text = "";
  socket.setEncoding("utf8").on("data", (part: string) => (text += part));
  return new Promise((resolve) => socket.once("close", () => resolve(text)));
}

test("whoever says a little now and then, and never what they want, is not waited for", async () => {
  const socket = connect(await patientFor(300), "127.0.0.1");
  socket.write("GET /healthz HTTP/1.1\r\n");
  const more = setInterval(() => socket.write("x-more: 1\r\n"), 50);
  socket.on("error", () => undefined);
  expect(await heard(socket)).toContain("408");
  clearInterval(more);
});

test("a body that comes drop by drop is not waited for", async () => {
  const socket = connect(await patientFor(300), "127.0.0.1");
  const headers =
    "host: localhost\r\ncontent-type: application/json\r\naccept: */*\r\ncontent-length: 1000\r\n";
  socket.write(`POST /mcp/s HTTP/1.1\r\n${headers}\r\n`);
  const more = setInterval(() => socket.write(" "), 50);
  socket.on("error", () => undefined);
  expect(await heard(socket)).toContain("408");
  clearInterval(more);
});
