import type { LookupAddress } from "node:dns";
import { createServer } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { fetch } from "undici";
import { serverFromUrl } from "../../../src/discover/arguments.ts";
import type { CaptureError } from "../../../src/io/mcp/capture-error.ts";
import { guardedAgent } from "../../../src/io/mcp/guarded-agent.ts";
import type { ResolveAll } from "../../../src/io/mcp/guarded-agent.ts";
import type { ServerSpec } from "../../../src/model/server.ts";
import { streamable } from "../../servers/http.ts";
import { failureOf, namesOf, snapshotOf } from "./capturing.ts";

/** A server whose URL stands in a file of the repository. */
function declared(url: string, more: object = {}): ServerSpec {
  return {
    name: "declared",
    launch: { kind: "http", url, headers: {}, transport: "auto", ...more } as const,
    dialect: "braces",
    declared: { kind: "file", file: ".mcp.json", line: 3, client: "claude-code" },
  };
}

async function counting() {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.end("HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { port: address.port, connections: () => connections };
}

describe("a URL in a file that leads to this machine", () => {
  test.each([
    "127.0.0.1",
    "127.1",
    "2130706433",
    "017700000001",
    "0x7f000001",
    "0x7f.1",
    "127.0.0.1.",
    "localhost",
    "LOCALHOST",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "0.0.0.0",
    "[::]",
  ])("as %s is not reached", async (host) => {
    const { port, connections } = await counting();
    const failed = await failureOf(declared(`http://${host}:${port}/mcp`));
    expect(failed.failure).toBe("unreachable");
    expect(failed.says).toMatch(/^It leads to the (?:loopback|unspecified) address [0-9a-f.:]+, where/);
    expect(failed.says).toContain("allow-private-hosts");
    expect(connections()).toBe(0);
  });

  test.each(["http://169.254.169.254/latest/meta-data", "https://10.0.0.5/mcp", "http://[fd00:ec2::254]/"])(
    "or elsewhere inside (%s) is not reached, at once",
    async (url) => {
      const started = performance.now();
      for (const transport of ["auto", "sse"]) {
        expect(await failureOf(declared(url, { transport }), { timeoutMs: 60_000 })).toMatchObject({
          failure: "unreachable",
        });
      }
      expect(performance.now() - started).toBeLessThan(20_000);
    },
  );

  test("is reached when its host is allowed, with or without the port", async () => {
    const { url, stop } = await streamable();
    onTestFinished(async () => void (await stop()));
    const { host, port } = new URL(url);
    const allowing = async (...allowPrivateHosts: string[]) =>
      namesOf((await snapshotOf(declared(url), { allowPrivateHosts })).tools);
    expect(await allowing("127.0.0.1")).toEqual(["remote"]);
    expect(await allowing(host)).toEqual(["remote"]);
    const other = { allowPrivateHosts: ["localhost", `127.0.0.1:${Number(port) + 1}`] };
    expect(await failureOf(declared(url), other)).toMatchObject({ failure: "unreachable" });
    expect(await failureOf(declared(url.replace("127.0.0.1", "localhost")))).toMatchObject({
      quotes: "localhost",
    });
  });

  test("is reached when a person typed it", async () => {
    const { url, stop } = await streamable();
    onTestFinished(async () => void (await stop()));
    expect(namesOf((await snapshotOf(serverFromUrl(undefined, url))).tools)).toEqual(["remote"]);
  });
});

describe("a name", () => {
  const answering = (...answers: (readonly string[])[]) => {
    const asked: string[] = [];
    const resolve: ResolveAll = (name, _, callback) => {
      const addresses = answers[Math.min(asked.push(name), answers.length) - 1] ?? [];
      callback(
        null,
        addresses.map((address): LookupAddress => ({ address, family: address.includes(":") ? 6 : 4 })),
      );
    };
    return { asked, resolve };
  };

  async function reach(resolve: ResolveAll, host: string, allowed: readonly string[] = []) {
    const refused: CaptureError[] = [];
    const agent = guardedAgent({ allowed, onRefused: (error) => void refused.push(error), resolve });
    onTestFinished(() => agent.destroy());
    const signal = AbortSignal.timeout(300);
    const status = await fetch(`http://${host}/`, { dispatcher: agent, signal }).then(
      (response) => response.status,
      () => undefined,
    );
    return { status, refused: refused.map(({ message }) => message.split(",")[0]) };
  }

  test.each([
    [["127.0.0.1"]],
    [["198.41.0.4", "127.0.0.1"]],
    [["::ffff:127.0.0.1", "198.41.0.4"]],
    [["64:ff9b::7f00:1"]],
  ])("that resolves to %j is not connected to, with a dot at its end or without", async (addresses) => {
    const { port, connections } = await counting();
    const { resolve } = answering(addresses);
    for (const name of ["service.test", "service.test."]) {
      const { status, refused } = await reach(resolve, `${name}:${port}`);
      expect([status, refused.length]).toEqual([undefined, 1]);
    }
    expect(connections()).toBe(0);
  });

  test("is asked for once a connection, and the answer that was checked is the one that is used", async () => {
    const { port, connections } = await counting();
    const { asked, resolve } = answering(["203.0.113.1"], ["127.0.0.1"]);
    expect((await reach(resolve, `service.test:${port}`)).refused).toEqual([
      "It leads to the special address 203.0.113.1",
    ]);
    const rebinding = answering(["198.41.0.4"], ["127.0.0.1"]);
    await reach(rebinding.resolve, `service.test:${port}`);
    expect([asked, rebinding.asked, connections()]).toEqual([["service.test"], ["service.test"], 0]);
  });
});
