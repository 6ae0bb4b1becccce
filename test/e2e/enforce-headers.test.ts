import { request as httpRequest, type IncomingMessage, type RequestListener } from "node:http";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { toNodeHandler } from "@modelcontextprotocol/node";
import { createMcpHandler, fromJsonSchema, McpServer } from "@modelcontextprotocol/server";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { listen } from "../servers/http.ts";
import { accepts, gateway, type GatewayOptions, modern } from "./gateway.ts";
import { proxied } from "./proxied.ts";
import { projectRoot } from "./spawn.ts";

const open = { version: "1", default: "allow" };
const conforming = [process.execPath, join(projectRoot, "test", "servers", "conforming.mjs")];

const started = (more: Partial<GatewayOptions> = {}) =>
  gateway({ policies: { s: open }, servers: { s: conforming }, ...more });

const call = (url: URL, args: object, headers: Record<string, string> = {}) =>
  modern(url, "tools/call", { name: "test_headers", arguments: args as never }, { headers });

/** `fetch` joins headers of one name; this sends each. */
function sendTwice(url: URL, name: string, values: readonly string[], body: object): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      ...accepts,
      "mcp-protocol-version": "2026-07-28",
      "mcp-method": "tools/call",
      "mcp-name": "test_headers",
      [name]: values,
    };
    httpRequest(url, { method: "POST", headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on("error", reject)
      .end(JSON.stringify(body));
  });
}

describe("a call whose tool wants an argument in a header", () => {
  test("passes if both say the same, though nobody has listed the tools yet", async () => {
    const { url } = await started();
    const plain = await call(url("s"), { region: "eu" }, { "mcp-param-region": "eu" });
    expect(plain.messages).toMatchObject([{ result: { content: [{ text: "In eu." }] } }]);
    const encoded = await call(
      url("s"),
      { region: "Zürich" },
      { "Mcp-Param-Region": "=?base64?WsO8cmljaA==?=" },
    );
    expect(encoded.messages).toMatchObject([{ result: { content: [{ text: "In Zürich." }] } }]);
  });

  test("is refused if they do not, before it is judged", async () => {
    const { url, records } = await started({ flags: ["--audit", "a.jsonl"] });
    // A process that has to start first may take longer than the status is waited for.
    await modern(url("s"), "tools/list");
    for (const [args, headers, says] of [
      [{ region: "eu" }, {}, "Mcp-Param-Region is missing"],
      [{ region: "eu" }, { "mcp-param-region": "us" }, "does not say"],
      [{}, { "mcp-param-region": "us" }, "does not say"],
      [{ region: "Hello" }, { "mcp-param-region": "=?base64?SGVsbG8?=" }, "not written as it has to be"],
    ] as const) {
      const { status, messages } = await call(url("s"), args, headers);
      expect([status, messages[0]?.id]).toEqual([400, 1]);
      expect(messages).toMatchObject([{ error: { code: -32020, message: expect.stringContaining(says) } }]);
    }
    expect(records("a.jsonl")).toEqual([]);
  });

  test("is refused if a header is sent twice", async () => {
    const { url } = await started();
    const meta = {
      "io.modelcontextprotocol/protocolVersion": "2026-07-28",
      "io.modelcontextprotocol/clientInfo": { name: "test", version: "1" },
      "io.modelcontextprotocol/clientCapabilities": {},
    };
    const params = { name: "test_headers", arguments: { region: "eu, us" }, _meta: meta };
    const body = { jsonrpc: "2.0", id: 1, method: "tools/call", params };
    await modern(url("s"), "tools/list");
    expect(await sendTwice(url("s"), "mcp-param-region", ["eu, us"], body)).toBe(200);
    expect(await sendTwice(url("s"), "mcp-param-region", ["eu", "us"], body)).toBe(400);
  });

  test("tells nothing of a tool that is hidden", async () => {
    const { url } = await started({ policies: { s: { ...open, hide: ["test_headers"] } } });
    const { status, messages } = await call(url("s"), { region: "eu" });
    expect([status, JSON.stringify(messages)]).toEqual([200, expect.stringContaining('"isError":true')]);
    expect(JSON.stringify(messages)).not.toContain("Region");
  });

  test("may come from a page that was allowed", async () => {
    const page = "https://app.example";
    const { url } = await started({ flags: ["--allow-origin", page] });
    const asked = "content-type, mcp-param-region, x-other";
    const headers = { origin: page, "access-control-request-headers": asked };
    const allowed = (await fetch(url("s"), { method: "OPTIONS", headers })).headers.get(
      "access-control-allow-headers",
    );
    expect(allowed).toContain("mcp-param-region");
    expect(allowed).not.toContain("x-other");
  });
});

/** A server over HTTP that holds headers against bodies; what it wants may change. */
async function upstream() {
  let header = "Region";
  const build = () => {
    const server = new McpServer({ name: "modern", version: "3.0.0" });
    const region = { type: "string", "x-mcp-header": header } as const;
    const inputSchema = fromJsonSchema({ type: "object", properties: { region } });
    server.registerTool("greet", { inputSchema }, async (args) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return { content: [{ type: "text", text: JSON.stringify(args) }] };
    });
    return server;
  };
  // Its structural types are not written for `exactOptionalPropertyTypes`.
  const handler = toNodeHandler(createMcpHandler(build, { legacy: "reject" })) as RequestListener;
  const seen: IncomingMessage["headers"][] = [];
  const { url, stop } = await listen((request, response) => {
    if (request.headers["mcp-method"] === "tools/call") seen.push(request.headers);
    handler(request, response);
  });
  onTestFinished(() => void stop());
  return { url, seen, want: (name: string) => (header = name) };
}

describe("a server over HTTP", () => {
  test("is sent the headers that its tools want by every connection of a gateway", async () => {
    const server = await upstream();
    const flags = ["--policy", ".toolwarden/policy/s.json", "--upstream", server.url];
    const { url } = await gateway({ policies: { s: open }, flags });
    const greet = (id: number) =>
      modern(
        url("s"),
        "tools/call",
        { name: "greet", arguments: { region: `r${id}` } },
        { id, headers: { "mcp-param-region": `r${id}` } },
      );
    const answers = await Promise.all([1, 2, 3, 4].map(greet));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(new Set(server.seen.map((headers) => headers["mcp-param-region"]))).toEqual(
      new Set(["r1", "r2", "r3", "r4"]),
    );
    expect(server.seen.length).toBe(4);
  });

  test("is served anew when its tools want others, by a client that lists them again", async () => {
    const server = await upstream();
    const flags = ["--policy", ".toolwarden/policy/s.json", "--upstream", server.url];
    const { url } = await gateway({ policies: { s: open }, flags });
    const client = new Client(
      { name: "t", version: "1" },
      { versionNegotiation: { mode: { pin: "2026-07-28" } } },
    );
    await client.connect(new StreamableHTTPClientTransport(url("s")));
    onTestFinished(() => client.close());
    await client.listTools();
    const greet = () => client.callTool({ name: "greet", arguments: { region: "eu" } });
    expect((await greet()).content).toMatchObject([{ text: '{"region":"eu"}' }]);
    server.want("Place");
    expect((await greet()).content).toMatchObject([{ text: '{"region":"eu"}' }]);
    expect(server.seen.at(-1)).toMatchObject({ "mcp-param-place": "eu" });
    expect(server.seen.at(-1)).not.toHaveProperty("mcp-param-region");
  });

  test("is sent them by a proxy on standard streams too, whose client has listed nothing", async () => {
    const server = await upstream();
    const proxy = proxied({ policy: open, upstream: server.url });
    const meta = {
      "io.modelcontextprotocol/protocolVersion": "2026-07-28",
      "io.modelcontextprotocol/clientInfo": { name: "test", version: "1" },
      "io.modelcontextprotocol/clientCapabilities": {},
    };
    const params = { name: "greet", arguments: { region: "eu" }, _meta: meta };
    expect(await proxy.request("tools/call", params)).toMatchObject({
      result: { content: [{ text: '{"region":"eu"}' }] },
    });
    expect(server.seen).toMatchObject([{ "mcp-param-region": "eu" }]);
  });
});
