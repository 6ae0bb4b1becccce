import { generateKeyPairSync } from "node:crypto";
import { describe, expect, onTestFinished, test } from "vitest";
import type { CaptureOptions } from "../../../src/io/mcp/capture.ts";
import { authOf, parseAuth } from "../../../src/model/files/auth.ts";
import type { RemoteAuth } from "../../../src/model/remote-auth.ts";
import type { ServerSpec } from "../../../src/model/server.ts";
import { listen, sseOnly, streamable } from "../../servers/http.ts";
import { accessToken, protectedServer } from "../../servers/protected.ts";
import type { Protection } from "../../servers/protected.ts";
import { failureOf, namesOf, snapshotOf } from "./capturing.ts";

const secret = "the-clients-own-secret";
const { privateKey, publicKey } = generateKeyPairSync("ec", {
  namedCurve: "P-256",
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
  publicKeyEncoding: { type: "spki", format: "pem" },
});
const parentEnv = { ...process.env, SECRET: secret, KEY: privateKey, TOKEN: accessToken, EMPTY: "" };

function declared(url: string, more: object = {}): ServerSpec {
  const launch = { kind: "http", url, headers: {}, transport: "auto", ...more } as const;
  return {
    name: "declared",
    launch,
    dialect: "braces",
    declared: { kind: "file", file: ".mcp.json", line: 3, client: "claude-code" },
  };
}

function auth(text: string): RemoteAuth {
  const parsed = parseAuth(text);
  if (typeof parsed === "string") throw new Error(parsed);
  return parsed;
}

/** A capture that may reach this machine, with these credentials. */
function withAuth(...entries: readonly string[]): Partial<CaptureOptions> {
  return { parentEnv, allowPrivateHosts: ["127.0.0.1"], auth: entries.map(auth) };
}

async function running<Server extends { readonly stop: () => Promise<unknown> }>(starting: Promise<Server>) {
  const server = await starting;
  onTestFinished(async () => void (await server.stop()));
  return server;
}

const protectedBy = (protection: Protection) => running(protectedServer(protection));

describe("a bearer token", () => {
  test.each(["auto", "streamable-http"])(
    "is sent from its variable, and masked where it comes back (%s)",
    async (transport) => {
      const { url } = await protectedBy({});
      const snapshot = await snapshotOf(
        declared(url, { transport }),
        withAuth(`${new URL(url).origin} bearer-token-env=TOKEN`),
      );
      expect(snapshot.tools).toMatchObject([{ name: "told", description: "you hold ***" }]);
      expect(JSON.stringify(snapshot)).not.toContain(accessToken);
    },
  );

  test("goes to no other origin", async () => {
    const { url } = await protectedBy({});
    const other = withAuth(`${new URL(url).origin.replace("127.0.0.1", "localhost")} bearer-token-env=TOKEN`);
    expect(await failureOf(declared(url), other)).toMatchObject({ failure: "auth-required" });
  });

  test("whose variable is not set is asked for by name, and nothing is sent", async () => {
    const { url, requests } = await protectedBy({});
    for (const name of ["MISSING", "EMPTY"]) {
      const failed = await failureOf(
        declared(url),
        withAuth(`${new URL(url).origin} bearer-token-env=${name}`),
      );
      expect(failed).toMatchObject({ failure: "unresolved" });
      expect(failed.says).toContain(name);
    }
    expect(requests).toEqual([]);
  });
});

describe("a login as a client", () => {
  const client = (url: string, issuer: string, more = "client-secret-env=SECRET") =>
    withAuth(`${new URL(url).origin} client-id=reviewer issuer=${issuer} ${more}`);

  test.each([
    ["by secret", { secret }, "client-secret-env=SECRET"],
    ["by private key", { publicKey }, "private-key-env=KEY"],
  ])("%s gets a token and reads the tools", async (_, protection, more) => {
    const { url, issuer, requests } = await protectedBy(protection);
    const snapshot = await snapshotOf(declared(url), client(url, issuer, more));
    expect(snapshot.tools).toMatchObject([{ name: "told", description: "you hold ***" }]);
    expect(requests).toContain(`token client_credentials ${url} list`);
    expect(requests.filter((request) => request.startsWith("authorization"))).toEqual([
      "authorization GET /.well-known/oauth-authorization-server",
      `authorization POST /token${more.startsWith("client") ? " authorized" : ""}`,
    ]);
  });

  test("asks for the scopes that are configured instead of those that the server proposes", async () => {
    const { url, issuer, requests } = await protectedBy({ secret });
    await snapshotOf(declared(url), client(url, issuer, "client-secret-env=SECRET scopes=a,b"));
    expect(requests).toContain(`token client_credentials ${url} a b`);
  });

  test.each([
    ["secret", "client-secret-env=KEY"],
    ["key", "private-key-env=KEY"],
  ])("that is refused says so once, without the %s", async (_, more) => {
    const { url, issuer, requests } = await protectedBy({ secret });
    const failed = await failureOf(declared(url), client(url, issuer, more));
    expect(failed).toMatchObject({ failure: "auth-required" });
    expect(failed.says).toContain("did not accept");
    expect(failed.quotes).toMatch(/^no client: (?:Basic )?\*\*\* /);
    expect(requests.filter((request) => request.startsWith("token"))).toHaveLength(1);
  });

  test("sends nothing to an authorization server that the server names and the configuration does not", async () => {
    const thief = await protectedBy({ secret });
    const { url, issuer, requests } = await protectedBy({ secret, names: thief.issuer });
    const failed = await failureOf(declared(url), client(url, issuer));
    expect(failed).toMatchObject({ failure: "auth-required", quotes: thief.issuer });
    expect([...thief.requests, ...requests].filter((request) => !request.startsWith("resource"))).toEqual([]);
  });

  test("sends nothing where no metadata says where to", async () => {
    const { url, issuer, requests } = await protectedBy({ secret, isSilent: true });
    const failed = await failureOf(declared(url), client(url, issuer));
    expect(failed).toMatchObject({ failure: "auth-required", quotes: "it publishes no metadata" });
    expect(requests.filter((request) => request.includes("/token"))).toEqual([]);
  });

  test("asks for no token that is for another resource", async () => {
    const { url, issuer, requests } = await protectedBy({ secret, resource: "https://bank.example.com/mcp" });
    expect(await failureOf(declared(url), client(url, issuer))).toMatchObject({ failure: "auth-required" });
    expect(requests.filter((request) => request.includes("token"))).toEqual([]);
  });

  test("sends nothing to an authorization server that calls itself something else", async () => {
    const { url, issuer, requests } = await protectedBy({ secret, issuer: "https://login.example.com" });
    expect(await failureOf(declared(url), client(url, issuer))).toMatchObject({ failure: "auth-required" });
    expect(requests.filter((request) => request.includes("/token"))).toEqual([]);
  });

  test("reaches no authorization server at a private address that is not allowed", async () => {
    const { url, issuer, requests } = await protectedBy({ secret });
    const options = { ...client(url, issuer), allowPrivateHosts: [new URL(url).host] };
    const failed = await failureOf(declared(url), options);
    expect(failed.says).toContain("loopback address 127.0.0.1");
    expect(requests.filter((request) => request.startsWith("authorization"))).toEqual([]);
  });

  test.each([
    ["nothing", (response: { end: (text?: string) => unknown }) => response.end(), "gave no token"],
    ["no token", (response: { end: (text?: string) => unknown }) => response.end("{}"), "gave no token"],
  ])("that is answered with %s fails", async (_, answer, says) => {
    const { url, issuer } = await protectedBy({ secret, answer: (response) => void answer(response) });
    const failed = await failureOf(declared(url), client(url, issuer));
    expect(failed).toMatchObject({ failure: "auth-required" });
    expect(failed.says).toContain(says);
  });

  test("at an authorization server that nobody runs says whom it could not reach", async () => {
    const gone = await listen(() => undefined);
    await gone.stop();
    const { url } = await protectedBy({ secret, names: gone.url });
    const failed = await failureOf(declared(url), client(url, gone.url));
    expect(failed).toMatchObject({ failure: "unreachable" });
    expect(failed.says).toMatch(/^Its authorization server cannot be reached/);
  });

  test("that is refused at length is masked before it is cut", async () => {
    const { url, issuer } = await protectedBy({
      secret,
      answer: (response) => {
        const said = "x".repeat(490) + secret;
        response.writeHead(400, { "content-type": "application/json" });
        response.end(JSON.stringify({ error: "invalid_scope", error_description: said }));
      },
    });
    const { quotes } = await failureOf(declared(url), client(url, issuer));
    expect(quotes).toBe(`${"x".repeat(490)}***`);
  });

  test("that is never answered ends with the deadline", async () => {
    const { url, issuer } = await protectedBy({ secret, answer: () => undefined });
    const options = { ...client(url, issuer), timeoutMs: 700 };
    expect(await failureOf(declared(url), options)).toMatchObject({ failure: "no-answer" });
  });

  test("with a key that is none fails without it", async () => {
    const { url, issuer } = await protectedBy({ publicKey });
    const failed = await failureOf(declared(url), client(url, issuer, "private-key-env=SECRET"));
    expect(failed).toMatchObject({ failure: "auth-required" });
    expect(JSON.stringify(failed)).not.toContain(secret);
  });
});

describe("without credentials", () => {
  test("a server that wants a login is said to, with what to do", async () => {
    const { url, requests } = await protectedBy({ secret });
    const failed = await failureOf(declared(url), withAuth());
    expect(failed).toMatchObject({ failure: "auth-required" });
    expect(failed.says).toMatch(/HTTP 401: authentication required.* auth, .* snapshots\.$/);
    expect(requests).toEqual(["resource POST /mcp"]);
  });

  test.each([401, 403, 429, 500, 503])("HTTP %i is not asked again over SSE", async (status) => {
    const methods: (string | undefined)[] = [];
    const { url } = await running(
      listen(({ method }, response) => {
        methods.push(method);
        response.writeHead(status, { "www-authenticate": 'Bearer error="insufficient_scope"' }).end();
      }),
    );
    await failureOf(declared(url), withAuth());
    expect(methods).toEqual(["POST"]);
  });
});

describe("declared headers", () => {
  test("stay at their origin, also when the server's metadata lies elsewhere", async () => {
    const { url, issuer, requests } = await protectedBy({ secret });
    const spec = declared(url, { headers: { "X-Api-Key": "k", Authorization: "Bearer stale" } });
    const seen: unknown[] = [];
    const elsewhere = await running(
      listen(({ headers }, response) => {
        seen.push(headers["x-api-key"], headers.authorization);
        response.writeHead(404).end();
      }),
    );
    await failureOf(
      spec,
      withAuth(`${new URL(url).origin} client-id=reviewer issuer=${elsewhere.url} client-secret-env=SECRET`),
    );
    await snapshotOf(
      spec,
      withAuth(`${new URL(url).origin} client-id=reviewer issuer=${issuer} client-secret-env=SECRET`),
    );
    expect(seen.filter((value) => value !== undefined)).toEqual([]);
    expect(requests).toContain("authorization GET /.well-known/oauth-authorization-server");
  });

  test("are carried along within the origin, and a redirect away from it is not followed", async () => {
    const seen: unknown[] = [];
    const elsewhere = await running(
      listen((_, response) => void response.end(String(seen.push("elsewhere")))),
    );
    const { url } = await running(
      listen((request, response) => {
        seen.push([request.url, request.headers["x-api-key"]]);
        const next = request.url === "/mcp" ? "/next" : `${elsewhere.url}/mcp`;
        response.writeHead(307, { location: next }).end();
      }),
    );
    const failed = await failureOf(declared(`${url}/mcp`, { headers: { "X-Api-Key": "k" } }), withAuth());
    expect(failed).toMatchObject({ failure: "refused" });
    expect(seen).toEqual([
      ["/mcp", "k"],
      ["/next", "k"],
    ]);
  });

  test("a redirect that goes round is followed a few times", async () => {
    let visits = 0;
    const { url } = await running(
      listen((_, response) => {
        visits += 1;
        response.writeHead(308, { location: "/again" }).end();
      }),
    );
    expect(await failureOf(declared(url), withAuth())).toMatchObject({ failure: "refused" });
    expect(visits).toBe(6);
  });

  test("an event stream that names another place for messages is not believed", async () => {
    let visits = 0;
    const elsewhere = await running(listen((_, response) => void response.end(String((visits += 1)))));
    const { url } = await running(
      listen((_, response) => {
        response.writeHead(200, { "content-type": "text/event-stream" });
        response.write(`event: endpoint\ndata: ${elsewhere.url}/messages\n\n`);
      }),
    );
    const failed = await failureOf(declared(url, { transport: "sse" }), withAuth());
    expect([failed.failure, visits]).toEqual(["protocol", 0]);
  });
});

test("servers that need no login are read as before, whatever credentials there are", async () => {
  const plain = await running(streamable());
  const older = await running(sseOnly());
  for (const { url } of [plain, older]) {
    const options = withAuth(`${new URL(url).origin} bearer-token-env=TOKEN`);
    expect(namesOf((await snapshotOf(declared(url), options)).tools)).toEqual(["remote"]);
  }
});

describe("an entry of credentials", () => {
  test.each([
    [
      "https://mcp.example.com bearer-token-env=T",
      { kind: "bearer", origin: "https://mcp.example.com", tokenEnv: "T" },
    ],
    [
      "https://mcp.example.com/ bearer-token-env=T",
      { kind: "bearer", origin: "https://mcp.example.com", tokenEnv: "T" },
    ],
    [
      "http://localhost:3000 client-id=a client-secret-env=S issuer=https://login.example.com/x scopes=b,c",
      {
        kind: "client-secret",
        origin: "http://localhost:3000",
        clientId: "a",
        secretEnv: "S",
        issuer: "https://login.example.com/x",
        scopes: ["b", "c"],
      },
    ],
    [
      "https://a.test client-id=a=b private-key-env=K algorithm=RS256 issuer=https://b.test",
      {
        kind: "private-key",
        origin: "https://a.test",
        clientId: "a=b",
        keyEnv: "K",
        algorithm: "RS256",
        issuer: "https://b.test",
        scopes: [],
      },
    ],
  ])("%s is read", (text, entry) => {
    expect(parseAuth(text)).toEqual(entry);
  });

  test.each([
    ["", '"origin" must'],
    ["mcp.example.com bearer-token-env=T", '"origin" is scheme, host and port'],
    ["https://mcp.example.com/mcp bearer-token-env=T", '"origin" is scheme, host and port'],
    ["http://mcp.example.com bearer-token-env=T", "http only for this machine"],
    ["http://127.evil.test bearer-token-env=T", "http only for this machine"],
    ["https://user@mcp.example.com bearer-token-env=T", '"origin" is'],
    ["https://a.test", 'needs one of "bearer-token-env"'],
    ["https://a.test bearer-token-env=T client-secret-env=S", 'needs one of "bearer-token-env"'],
    ["https://a.test client-secret-env=S issuer=https://b.test", 'needs "client-id" and "issuer"'],
    ["https://a.test client-id=a client-secret-env=S issuer=http://b.test", 'needs "client-id" and "issuer"'],
    ["https://a.test bearer-token-env=ghp-0123", "the name of an environment variable"],
    ["https://a.test bearer-token-en=T", 'did you mean "bearer-token-env"'],
    ["https://a.test token", '"token" is not a key here'],
  ])("%s is not", (text, says) => {
    expect(parseAuth(text)).toContain(says);
  });

  test("holds no secret", () => {
    expect(authOf({ origin: "https://a.test", "bearer-token-env": "T" })).toEqual({
      kind: "bearer",
      origin: "https://a.test",
      tokenEnv: "T",
    });
  });
});
