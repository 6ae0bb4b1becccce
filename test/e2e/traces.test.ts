import { expect, test } from "vitest";
import { collector } from "./collector.ts";
import { gateway, modern } from "./gateway.ts";
import { proxied, said } from "./proxied.ts";
import { folderWith, toolwarden } from "./spawn.ts";

const policy = { version: "1", default: "deny", tools: { echo: {}, slow: {}, hang: {} } };
const traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
const traceparent = `00-${traceId}-00f067aa0ba902b7-01`;

async function ended(proxy: ReturnType<typeof proxied>): Promise<void> {
  proxy.child.stdin.end();
  await proxy.exit;
}

test("a collector is told of each call, and never of the values of its arguments", async () => {
  const { url, spans, resources, requests } = await collector();
  const proxy = proxied({
    policy,
    env: {
      OTEL_EXPORTER_OTLP_ENDPOINT: url,
      OTEL_EXPORTER_OTLP_HEADERS: "x-key=k",
      OTEL_RESOURCE_ATTRIBUTES: "team=red",
    },
  });
  await proxy.start();
  await proxy.call("echo", { text: "hush" }, { _meta: { traceparent } });
  await proxy.call("slow", { ms: 300 });
  await proxy.call("secret", { text: "hush" });
  await proxy.call("echo", { text: "hush" }, { _meta: { outcome: "error", traceparent: "00-zz" } });
  await ended(proxy);

  expect(requests.map(({ path, type, key }) => [path, type, key])).toContainEqual([
    "/v1/traces",
    "application/x-protobuf",
    "k",
  ]);
  expect(resources[0]).toMatchObject({ "service.name": "toolwarden", team: "red" });
  const common = {
    "mcp.method.name": "tools/call",
    "mcp.session.id": expect.stringMatching(/^[0-9a-f-]{36}$/),
    "gen_ai.operation.name": "execute_tool",
    "toolwarden.server": "scripted",
    "toolwarden.by": "policy",
    "toolwarden.decision_ms": expect.any(Number),
  };
  const allowed = {
    "toolwarden.decision": "allow",
    "toolwarden.forwarded": true,
    "toolwarden.outcome": "ok",
  };
  expect(spans).toEqual([
    {
      traceId,
      parentId: "00f067aa0ba902b7",
      name: "tools/call echo",
      kind: 2,
      ms: expect.any(Number),
      status: 0,
      attributes: {
        ...common,
        ...allowed,
        "gen_ai.tool.name": "echo",
        "jsonrpc.request.id": "2",
        "toolwarden.rule": "/tools/echo",
      },
    },
    expect.objectContaining({ name: "tools/call slow", parentId: "" }),
    expect.objectContaining({
      name: "tools/call secret",
      status: 2,
      attributes: {
        ...common,
        "gen_ai.tool.name": "secret",
        "jsonrpc.request.id": "4",
        "toolwarden.decision": "deny",
        "toolwarden.rule": "(default deny)",
        "toolwarden.forwarded": false,
        "error.type": "tool_error",
      },
    }),
    expect.objectContaining({
      status: 2,
      parentId: "",
      attributes: expect.objectContaining({ "toolwarden.outcome": "error", "error.type": "_OTHER" }),
    }),
  ]);
  expect(spans[1]?.ms).toBeGreaterThanOrEqual(295);
  for (const { body } of requests) expect(body.includes("hush")).toBe(false);
});

test("a gateway tells of all its servers, with the grant", async () => {
  const { url, spans } = await collector();
  const one = await gateway({
    policies: { s: policy },
    env: { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${url}/t` },
  });
  await modern(one.url("s"), "tools/call", { name: "echo", arguments: {} });
  one.child.kill("SIGTERM");
  expect(await one.exit).toBe(0);
  expect(spans).toMatchObject([{ attributes: { "toolwarden.server": "s", "toolwarden.grant": "local" } }]);
});

test("a collector that refuses, or that is not there, holds nothing up", async () => {
  const { url } = await collector(400);
  for (const endpoint of [url, "http://127.0.0.1:9"]) {
    const proxy = proxied({ policy, env: { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } });
    await proxy.start();
    expect(said(await proxy.call("echo"))).toBe("{}");
    const began = performance.now();
    await ended(proxy);
    // Not the ten seconds of OpenTelemetry; two are what is waited.
    expect(performance.now() - began).toBeLessThan(8_000);
    expect(await proxy.exit).toBe(0);
    expect(proxy.stderr().match(/spans cannot be sent to the collector/g)?.length).toBe(1);
  }
});

test("an endpoint that is none is one sentence; another protocol, or none wanted, sends nothing", async () => {
  const cwd = folderWith({ "s.json": JSON.stringify(policy) });
  const { code, stderr } = await toolwarden(["enforce", "--policy", "s.json", "--", "node"], {
    cwd,
    env: { OTEL_EXPORTER_OTLP_ENDPOINT: "collector:4317" },
  });
  expect([code, stderr]).toEqual([
    3,
    expect.stringContaining("OTEL_EXPORTER_OTLP_ENDPOINT is no http(s) address"),
  ]);
  const { url, requests } = await collector();
  const areTold = [];
  for (const more of [{ OTEL_EXPORTER_OTLP_PROTOCOL: "grpc" }, { OTEL_SDK_DISABLED: "true" }]) {
    const proxy = proxied({ policy, env: { OTEL_EXPORTER_OTLP_ENDPOINT: url, ...more } });
    await proxy.start();
    await proxy.call("echo");
    await ended(proxy);
    areTold.push(proxy.stderr().includes("only http/protobuf is spoken"));
  }
  expect(areTold).toEqual([true, false]);
  expect(requests).toEqual([]);
});
