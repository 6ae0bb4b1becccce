import type { IncomingMessage, RequestListener } from "node:http";
import { toNodeHandler } from "@modelcontextprotocol/node";
import { describe, expect, onTestFinished, test } from "vitest";
import { listen, streamable } from "../servers/http.ts";
import { modernHandler } from "../servers/modern.mjs";
import { accessToken, protectedServer } from "../servers/protected.ts";
import { scriptedHttp } from "../servers/scripted-http.ts";
import { gateway, modern, session } from "./gateway.ts";
import { said } from "./proxied.ts";
import { folderWith, toolwarden } from "./spawn.ts";

const open = { version: "1", default: "allow", hide: ["secret"] };
const here = ["--allow-private-hosts", "127.0.0.1"];
/** What a client says of itself, and what none of the servers may hear. */
const own = { authorization: "Bearer the-clients-own", cookie: "session=own", "x-own": "own" };

/** A server of each era that keeps the headers of every request. */
async function older() {
  const http = await scriptedHttp();
  onTestFinished(async () => void (await http.stop()));
  return { url: `${http.url}/mcp`, headers: http.headers, requests: http.requests };
}
async function newer() {
  const headers: IncomingMessage["headers"][] = [];
  // Its structural types are not written for `exactOptionalPropertyTypes`.
  const handler = toNodeHandler(modernHandler()) as RequestListener;
  const { url, stop } = await listen((request, response) => {
    headers.push(request.headers);
    handler(request, response);
  });
  onTestFinished(async () => void (await stop()));
  return { url: `${url}/mcp`, headers };
}

/** Every header that came, by name: the values it had. */
function valuesOf(headers: readonly IncomingMessage["headers"][], name: string): readonly unknown[] {
  expect(headers.length).toBeGreaterThan(1);
  return [...new Set(headers.map((sent) => sent[name]))];
}

describe("a gateway for servers that are declared by URL", () => {
  test("serves both eras, each with the headers of its declaration and none of the client's", async () => {
    const [old, fresh] = [await older(), await newer()];
    const folder = folderWith({});
    const { stdout: token } = await toolwarden(["grant", "add", "me", "--grants", "grants.json"], {
      cwd: folder,
    });
    const { url, stderr } = await gateway({
      folder,
      policies: { tracker: open, records: { ...open, hide: ["records.delete"] } },
      reached: {
        tracker: { url: old.url, headers: { Authorization: "Bearer ${TRACKER_TOKEN}", "X-Team": "a" } },
        records: { url: fresh.url, headers: { "X-Api-Key": "${TRACKER_TOKEN}" } },
      },
      flags: [...here, "--pass-env", "TRACKER_TOKEN", "--grants", "grants.json"],
      env: { TRACKER_TOKEN: "declared-token-0123" },
    });
    const sent = { ...own, authorization: `Bearer ${token.trim()}` };
    const one = await session(url("tracker"), {}, undefined, sent);
    expect(said(await one.call("echo", { a: 1 }))).toBe('{"a":1}');
    expect((await one.request("tools/list", {})).result?.["tools"]).toMatchObject([{ name: "echo" }]);
    expect((await one.call("secret")).result?.["isError"]).toBe(true);
    const params = { name: "records.get", arguments: { id: "1" } };
    const { messages } = await modern(url("records"), "tools/call", params, { headers: sent });
    expect(said(messages[0] ?? {})).toBe("one");

    expect(valuesOf(old.headers, "authorization")).toEqual(["Bearer declared-token-0123"]);
    expect(valuesOf(old.headers, "x-team")).toEqual(["a"]);
    expect(valuesOf(fresh.headers, "x-api-key")).toEqual(["declared-token-0123"]);
    expect(valuesOf(fresh.headers, "authorization")).toEqual([undefined]);
    const all = JSON.stringify([old.headers, fresh.headers]);
    expect(all).not.toContain(token.trim());
    expect(all).not.toMatch(/session=own|x-own/);
    expect(stderr()).not.toContain("declared-token");
  });

  test("has a session of its own at the server for each client, ended with it", async () => {
    const http = await streamable();
    onTestFinished(async () => void (await http.stop()));
    const { url } = await gateway({ policies: { s: open }, reached: { s: { url: http.url } }, flags: here });
    const [one, two] = [await session(url("s")), await session(url("s"))];
    expect(http.sessions()).toBe(2);
    await fetch(url("s"), { method: "DELETE", headers: one.headers });
    await expect.poll(http.sessions, { timeout: 20_000 }).toBe(1);
    expect((await two.request("tools/list", {})).result?.["tools"]).toMatchObject([{ name: "remote" }]);
  });

  test("logs in as a client where --auth is for its origin", async () => {
    const secret = "the-secret-of-a-client";
    const server = await protectedServer({ secret });
    onTestFinished(server.stop);
    const { origin } = new URL(server.url);
    const auth = `${origin} client-id=reviewer client-secret-env=SECRET issuer=${server.issuer}`;
    const { url } = await gateway({
      policies: { s: open },
      reached: { s: { url: server.url, headers: { Authorization: "Bearer stale" } } },
      flags: [...here, "--auth", auth],
      env: { SECRET: secret },
    });
    const one = await session(url("s"), {}, undefined, own);
    const { result } = await one.request("tools/list", {});
    expect(result?.["tools"]).toMatchObject([{ name: "told", description: `you hold ${accessToken}` }]);
  });
});

test.each(["with a token of its own", "without any"] as const)(
  "a gateway for --upstream passes the client's Authorization to nobody (server %s)",
  async (which) => {
    const hasToken = which === "with a token of its own";
    const { url: upstream, headers } = await older();
    const auth = ["--auth", `${new URL(upstream).origin} bearer-token-env=UPSTREAM`];
    const folder = folderWith({ "p.json": JSON.stringify(open) });
    const { url } = await gateway({
      folder,
      policies: {},
      flags: ["--policy", "p.json", "--server", "s", "--upstream", upstream, ...(hasToken ? auth : [])],
      env: { UPSTREAM: "upstream-token-0123" },
    });
    const one = await session(url("s"), {}, undefined, own);
    expect(said(await one.call("echo", { a: 1 }))).toBe('{"a":1}');
    const expected = hasToken ? "Bearer upstream-token-0123" : undefined;
    expect(valuesOf(headers, "authorization")).toEqual([expected]);
    expect(JSON.stringify(headers)).not.toMatch(/the-clients-own|session=own|x-own/);
  },
);

test("--upstream-env and --header-env take URL and headers from variables", async () => {
  const { url: upstream, headers } = await older();
  const folder = folderWith({ "p.json": JSON.stringify(open) });
  const { url } = await gateway({
    folder,
    policies: {},
    flags: [
      "--policy",
      "p.json",
      "--server",
      "s",
      "--upstream-env",
      "U",
      "--header-env",
      "X-Key=KEY",
      ...here,
    ],
    env: { U: upstream, KEY: "from the environment" },
  });
  expect(said(await (await session(url("s"))).call("echo", { a: 1 }))).toBe('{"a":1}');
  expect(valuesOf(headers, "x-key")).toEqual(["from the environment"]);
});

describe("before anything is served, one sentence and exit code 3:", () => {
  const secret = "a-secret-in-a-header-0123";
  const enforce = async (entry: object, flags: readonly string[], env: Record<string, string> = {}) => {
    const cwd = folderWith({
      ".mcp.json": JSON.stringify({ mcpServers: { tracker: entry } }),
      ".toolwarden/policy/tracker.json": JSON.stringify(open),
      "p.json": JSON.stringify(open),
    });
    const { code, stdout, stderr } = await toolwarden(["enforce", "--listen", "127.0.0.1:0", ...flags], {
      cwd,
      env,
    });
    expect([code, stdout, stderr.trim().split("\n").length]).toEqual([3, "", 1]);
    expect(stderr).not.toContain(secret);
    return stderr;
  };
  const locked = async () => {
    const http = await streamable({ token: "another" });
    onTestFinished(async () => void (await http.stop()));
    return http.url;
  };

  test("a private address that nobody has allowed, and the server is not asked", async () => {
    const { url, headers } = await older();
    expect(await enforce({ url }, [])).toContain(
      'server "tracker": It leads to the loopback address 127.0.0.1',
    );
    expect(
      await enforce({}, ["--policy", "p.json", "--server", "s", "--upstream-env", "U"], { U: url }),
    ).toContain("--upstream-env: It leads to the loopback address");
    expect(headers).toEqual([]);
  });

  test("headers that the server does not accept, or too few", async () => {
    const url = await locked();
    const headers = { "X-Api-Key": secret };
    expect(await enforce({ url, headers }, here)).toContain(
      "does not accept the header x-api-key (HTTP 401)",
    );
    expect(await enforce({ url }, here)).toContain(`give them with --auth '${url} bearer-token-env=NAME'`);
  });

  test("a redirect to another origin, where the headers do not go", async () => {
    const strangers: unknown[] = [];
    const stranger = await listen((request, response) => {
      strangers.push(request.headers);
      response.writeHead(404).end();
    });
    const { url, stop } = await listen((_, response) =>
      response.writeHead(307, { location: `${stranger.url}/mcp` }).end(),
    );
    onTestFinished(async () => void (await Promise.all([stop(), stranger.stop()])));
    const says = await enforce({ url, headers: { Authorization: `Bearer ${secret}` } }, here);
    expect(says).toContain(`redirects to ${stranger.url} (HTTP 307), which is not followed`);
    expect(strangers).toEqual([]);
  });

  test.each([
    ["a variable without a value", { url: "https://x.example/${PART}" }, [], '"PART" has no value'],
    ["the older transport", { type: "sse", url: "https://x.example/sse" }, [], "older HTTP+SSE transport"],
    [
      "a header that names a host",
      { url: "https://x.example", headers: { Host: "y.example" } },
      [],
      "the header Host",
    ],
    [
      "a session",
      { url: "https://x.example", headers: { "mcp-session-id": "1" } },
      [],
      "the header mcp-session-id",
    ],
    [
      "a header that cannot be sent",
      { url: "https://x.example", headers: { "X-Key": `${secret}\nX: y` } },
      [],
      "one of its headers cannot be sent",
    ],
    ["a URL with a password", { url: "https://u:p@x.example/" }, [], "holds credentials"],
    [
      "credentials for nobody",
      { url: "https://x.example" },
      ["--auth", "https://y.example bearer-token-env=T"],
      "no server is declared at https://y.example",
    ],
    [
      "a header for whom",
      { url: "https://x.example" },
      ["--header-env", "X-Key=T"],
      "--header-env is for --upstream",
    ],
    [
      "a header's value on the command line",
      {},
      [
        "--policy",
        "p.json",
        "--server",
        "s",
        "--upstream",
        "https://x.example",
        "--header-env",
        `X-Key: ${secret}`,
      ],
      "takes a header and the name of the variable",
    ],
    [
      "two URLs",
      {},
      ["--policy", "p.json", "--server", "s", "--upstream", "https://x.example", "--upstream-env", "U"],
      "exclude each other",
    ],
  ])("%s", async (_, entry, flags, says) => {
    expect(await enforce(entry, flags)).toContain(says);
  });
});
